#!/usr/bin/env bash
# Fetches llama.cpp's prebuilt libraries into artifacts/llama, for the tests and benchmarks that compare against them.
# The peer is optional: whatever goes wrong is said in one line and the exit code stays 0, so that no build depends on it.
set -u

package='@node-llama-cpp/linux-x64'
version='3.22.1'
# Pinned here instead of trusting what the registry says about itself: every measured figure then refers to the same bytes.
sha512='e6e0820cda9608d7da026f1a47f533c5ba381c1a4a80d17dd640873dea4a86032057638099ab6879f6ce94c8a1b2a0a21f639ddf913f7941d00856df44126e3a'

root="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)"
target="$root/artifacts/llama"

absent() {
    echo "llama.cpp peer: not installed, $1"
    exit 0
}

# The main library carries its release in its file name; libllama-common is another library.
library() {
    find "$target" -name 'libllama.*so*' -type f 2>/dev/null | sort | head -n 1
}

if [ "$(cat "$target/version" 2>/dev/null)" = "$version" ] && [ -n "$(library)" ]; then
    echo "llama.cpp peer: $(library)"
    exit 0
fi

[ "$(uname -s)-$(uname -m)" = 'Linux-x86_64' ] || absent "this build of it exists for linux-x64 only, not for $(uname -s)-$(uname -m)"
getconf GNU_LIBC_VERSION >/dev/null 2>&1 || absent 'this build of it needs glibc'
command -v npm >/dev/null 2>&1 || absent 'npm was not found'

mkdir -p "$root/artifacts" || absent 'the folder artifacts cannot be created'
# A folder of its own per run: an interrupted or a second, simultaneous run never leaves half an installation behind.
work="$(mktemp -d "$root/artifacts/llama.XXXXXX")" || absent 'no temporary folder could be created'
trap 'rm -rf "$work"' EXIT
cd "$work" || absent 'the temporary folder cannot be entered'

# "pack" only downloads: no package.json is written, nothing is linked, and no script of the package runs.
if ! timeout 300 npm pack --ignore-scripts --prefer-offline --fetch-retries=1 --fetch-retry-mintimeout=1000 \
    --loglevel=error --pack-destination "$work" "$package@$version" >npm.log 2>&1; then
    cause="$(grep -m 1 -E '^npm (error|ERR!) (code|errno)' npm.log | sed -E 's/^npm (error|ERR!) //')"
    absent "npm could not fetch $package@$version (${cause:-no answer in time})"
fi

archive="$(find "$work" -maxdepth 1 -name '*.tgz' | head -n 1)"
[ -n "$archive" ] || absent "npm fetched no archive for $package@$version"
echo "$sha512  $archive" | sha512sum --check --status || absent "the archive of $package@$version is not the pinned one"

mkdir content && tar -xzf "$archive" -C content --strip-components=1 || absent 'the archive cannot be unpacked'
echo "$version" >content/version
rm -rf "$target"
# -T: if a simultaneous run was faster, fail instead of moving into its folder; its result is the same.
mv -T content "$target" 2>/dev/null

[ -n "$(library)" ] || absent "$package@$version holds no libllama"
echo "llama.cpp peer: $(library)"
