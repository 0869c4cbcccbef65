#!/usr/bin/env bash
# Rewrites what is made from the catalog of APIs and models (src/Shared/Catalog): the attributes of presets, and
# docs/apis.md. Without this script the same tests compare them. Then: bash eng/accept-public-api.sh.
set -eu
cd "$(dirname "$0")/.."
NUCLEATE_ACCEPT_CATALOG=1 dotnet test tests/Nucleate.Generators.Tests -c Release -v q --nologo --filter FullyQualifiedName~CatalogFilesTests
git status --short docs/apis.md src/Nucleate/Declarations/Presets
