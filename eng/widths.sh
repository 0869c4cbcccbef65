#!/usr/bin/env bash
# Runs one command once per vector width that this processor has or can be told to do without. .NET 8 and .NET 10 read
# different names of the AVX-512 switch, so both are set. NUCLEATE_WIDTH tells the tests which width (in bits; 0 = none
# accelerated) they have to find, so that a switch without effect cannot turn a run into a repetition.
#   eng/widths.sh [--widest | --narrower] dotnet test tests/Nucleate.Tests -c Release --no-build
# --widest runs it at the widest vectors only, which is what a plain run has, and --narrower at all others.
set -u
which=all
case "${1:-}" in --widest | --narrower) which=${1#--}; shift ;; esac
[ $# -gt 0 ] || { sed -n '2,6p' "$0"; exit 2; }

features="$(cat /proc/cpuinfo 2>/dev/null)"
widest=128
case "$features" in *avx2*) widest=256 ;; esac
case "$features" in *avx512f*) widest=512 ;; esac

failed=0
run() {
    local width=$1
    shift
    case "$which" in
        widest) [ "$width" -eq "$widest" ] || return 0 ;;
        narrower) [ "$width" -lt "$widest" ] || return 0 ;;
    esac
    echo "== $width bits: $*"
    env NUCLEATE_WIDTH="$width" "$@" || { echo "== failed at $width bits"; failed=1; }
}

[ "$widest" -lt 512 ] || run 512 "$@"
[ "$widest" -lt 256 ] || run 256 env DOTNET_EnableAVX512=0 DOTNET_EnableAVX512F=0 "$@"
run 128 env DOTNET_EnableAVX512=0 DOTNET_EnableAVX512F=0 DOTNET_EnableAVX2=0 "$@"
run 0 env DOTNET_EnableHWIntrinsic=0 "$@"
exit $failed
