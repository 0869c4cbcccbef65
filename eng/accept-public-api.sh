#!/usr/bin/env bash
# Rewrites src/Nucleate/PublicAPI.Unshipped.txt from what the compiler reports, so that a change of the public surface
# is a line in a review. A record's constructor is reported only once its type is listed: hence two rounds.
set -eu
cd "$(dirname "$0")/.."
file=src/Nucleate/PublicAPI.Unshipped.txt
log=$(mktemp); trap 'rm -f "$log"' EXIT
echo '#nullable enable' > "$file"
for _ in 1 2; do
    dotnet build src/Nucleate/Nucleate.csproj -c Release -f net10.0 --no-incremental -p:TreatWarningsAsErrors=false \
        "-p:ErrorLog=$log%2Cversion=2.1" -v q -nologo >/dev/null || true
    grep -o '"APIName": *"[^"]*"' "$log" | sed 's/^"APIName": *"//; s/"$//; s/\\u003C/</g; s/\\u003E/>/g' >> "$file"
    LC_ALL=C sort -u -o "$file" "$file"
done
echo "$file: $(($(wc -l < "$file") - 1)) members" >&2
