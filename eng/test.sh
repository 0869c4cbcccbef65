#!/usr/bin/env bash
# Runs every test that CI runs: the solution's tests, the kernels once more at each narrower vector width and on .NET 8,
# and the generator's tests on the oldest compiler that is supported. Ends with one line that counts them all.
set -u
cd "$(dirname "$0")/.."
log=$(mktemp); trap 'rm -f "$log"' EXIT
failed=0

step() {
    local name=$1; shift
    local start=$SECONDS
    echo "== $name"
    "$@" 2>&1 | tee -a "$log"
    local code=${PIPESTATUS[0]}
    [ "$code" -eq 0 ] || { echo "== FAILED: $name (exit code $code)"; failed=1; }
    echo "== $((SECONDS - start)) s: $name"
}

quiet=(-c Release -v q --nologo)
step 'llama.cpp library (optional)' bash eng/install-llama.sh
# What is installed has to be used: tests that are skipped where it is missing would be skipped in silence.
[ -z "$(find artifacts/llama -name 'libllama.*so*' 2>/dev/null)" ] || export NUCLEATE_LLAMA_INSTALLED=1
step 'build' dotnet build Generators.sln "${quiet[@]}"
[ $failed -eq 0 ] || exit 1
step 'tests' bash eng/widths.sh --widest dotnet test Generators.sln -c Release --no-build --nologo
step 'narrower vectors' bash eng/widths.sh --narrower dotnet test tests/Nucleate.Tests -c Release --no-build --nologo
step '.NET 8' bash eng/test-net8.sh
step 'oldest supported compiler' dotnet test tests/Nucleate.Generators.Tests -c Release --nologo -p:Roslyn=4.8.0

count() { grep -oE "$1: +[0-9]+" "$log" | grep -oE '[0-9]+' | awk '{ sum += $1 } END { print sum + 0 }'; }
echo "$(count Passed) passed, $(count Failed) failed, $(count Skipped) skipped"
exit $failed
