#!/usr/bin/env bash
# What our analyzers and our generator cost in a build, beside the SDK's own analyzers: makes a project with 200 samplers
# and code that uses each of them in a temporary folder, builds it against the package, and reads the compiler's report.
# "Cold" is a compiler that starts for the build, as on a build server: the SDK's analyzers are precompiled, ours are
# not. "Warm" is a compiler that has built the project before, as on a developer's machine.
# Usage: eng/analyzer-cost.sh [number of builds, 5 unless given] [AnalysisLevel, latest unless given]
set -eu
cd "$(dirname "$0")/.."
builds=${1:-5}
level=${2:-latest}
samplers=200
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
server=nucleate-cost-$$
project=$work/project

write_project() {
    cat <<PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <EnableNETAnalyzers>true</EnableNETAnalyzers>
    <AnalysisLevel>$level</AnalysisLevel>
    <NuGetAudit>false</NuGetAudit>
    <RestoreAdditionalProjectSources>$work/feed</RestoreAdditionalProjectSources>
    <RestorePackagesPath>$work/packages</RestorePackagesPath>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Nucleate" Version="0.0.1-cost" />
  </ItemGroup>
</Project>
PROJECT
}

# Between two and six stages, some in a risky order, some values on members.
write_sampler() {
    local i=$1
    echo "[Sampler(Task = GenerationTask.$([ $((i % 4)) -eq 0 ] && echo StructuredOutput || echo Drafting))]"
    [ $((i % 3)) -ne 0 ] || echo "[RepetitionPenalty(1.$((i % 9 + 1)), Window = $((i % 64 + 1)))]"
    [ $((i % 7)) -ne 0 ] || echo "[LogitBias($i, 1.5)]"
    [ $((i % 2)) -ne 0 ] || echo "[TopK($((i % 90 + 10)))]"
    [ $((i % 5)) -ne 0 ] || echo "[Temperature(1.$((i % 9)))]"
    echo "[TopP(0.$((i % 9 + 1)))]"
    [ $((i % 6)) -ne 0 ] || echo "[MinP(0.0$((i % 9 + 1)))]"
    if [ $((i % 4)) -eq 1 ]; then
        echo "public sealed partial class Sampler$i { [Temperature] public float Temperature { get; init; } = 0.8f; }"
    else
        echo "[Temperature(0.$((i % 9 + 1)))]"
        [ $((i % 10)) -eq 3 ] && echo "public partial struct Sampler$i;" || echo "public sealed partial class Sampler$i;"
    fi
}

write_use() {
    local i=$1
    cat <<USE
    public static int[] Draw$i(System.ReadOnlySpan<float> logits, int count)
    {
        var sampler = new Sampler$i(seed: $i);
        var tokens = new int[count];
        for (int at = 0; at < count; at++)
        {
            tokens[at] = sampler.Sample(logits);
            sampler.Accept(tokens[at]);
        }

        return tokens;
    }

USE
}

dotnet pack src/Nucleate -c Release -o "$work/feed" -p:PackageVersion=0.0.1-cost -v q --nologo > "$work/pack.log" || { cat "$work/pack.log"; exit 1; }
mkdir "$project"
write_project > "$project/Cost.csproj"
for first in $(seq 0 10 $((samplers - 1))); do
    {
        echo "using Nucleate;"
        echo "namespace Cost;"
        for i in $(seq "$first" $((first + 9))); do write_sampler "$i"; done
        echo "public static class Uses$first"
        echo "{"
        for i in $(seq "$first" $((first + 9))); do write_use "$i"; done
        echo "}"
    } > "$project/Samplers$first.cs"
done

# An assembly's line in the report: its seconds, its share, its name with version; "<0.001" counts as 0.
figures() {
    awk -v build="$1" '
        function ms(text) { return text ~ /</ ? 0 : text * 1000 }
        /Total generator execution time/ { generators = 1 }
        / Nucleate\.Generators, Version=/ { if (generators) generator += ms($1); else ours += ms($1) }
        / Microsoft\.CodeAnalysis(\.CSharp)?\.NetAnalyzers, Version=/ { sdk += ms($1) }
        END { printf "%s: our analyzers %d ms, our generator %d ms, NetAnalyzers %d ms, ratio %.3f\n", build, ours, generator, sdk, ours / sdk }
    ' "$work/build.log"
}

build() {
    dotnet build "$project" -c Release --no-restore --no-incremental --nologo -p:ReportAnalyzer=true "$@" -v d > "$work/build.log" \
        || { tail -20 "$work/build.log"; exit 1; }
}

median() { sed 's/.* //' | sort -n | awk '{ all[NR] = $1 } END { printf "%.3f", (NR % 2) ? all[(NR + 1) / 2] : (all[NR / 2] + all[NR / 2 + 1]) / 2 }'; }

dotnet restore "$project" -v q --nologo
for i in $(seq "$builds"); do
    build -p:UseSharedCompilation=false
    figures "cold $i" | tee -a "$work/cold"
done

# A server of our own, which has compiled its code after a few builds, and ends when it is idle for ten minutes.
for i in $(seq 5); do build -p:UseSharedCompilation=true "-p:SharedCompilationId=$server"; done
for i in $(seq "$builds"); do
    build -p:UseSharedCompilation=true "-p:SharedCompilationId=$server"
    figures "warm $i" | tee -a "$work/warm"
done
echo "AnalysisLevel $level, median ratio of $builds builds: cold $(median < "$work/cold"), warm $(median < "$work/warm")"
