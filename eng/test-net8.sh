#!/usr/bin/env bash
# Runs the kernels' tests on .NET 8 at every vector width. The build is self-contained, since only the newest runtime may
# be installed, and has a folder of its own, so that it does not disturb the other target's.
set -u
cd "$(dirname "$0")/.."
options=(-c Release --nologo -p:TestNet8=true --artifacts-path artifacts/net8)
dotnet build tests/Nucleate.Tests "${options[@]}" -v q || exit 1
bash eng/widths.sh dotnet test tests/Nucleate.Tests "${options[@]}" --no-build
