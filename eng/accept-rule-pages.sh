#!/usr/bin/env bash
# Rewrites the parts of docs/rules that are made from the rules: the heads of the pages, what a build prints for their
# code, and the table of all rules. Without this script the same tests compare them.
set -eu
cd "$(dirname "$0")/.."
NUCLEATE_ACCEPT_PAGES=1 dotnet test tests/Nucleate.Generators.Tests -c Release -v q --nologo --filter FullyQualifiedName~RulePageTests
git status --short docs/rules
