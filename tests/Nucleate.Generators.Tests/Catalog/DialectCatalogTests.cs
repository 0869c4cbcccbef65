using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Nucleate.Dialects;
using Nucleate.Stages;
using TestSupport;

namespace Nucleate.Generators.Tests.Catalog;

/// <summary>The data of the dialects fits the catalog of stages.</summary>
public sealed class DialectCatalogTests
{
    public static TheoryData<string> Dialects => [.. DialectCatalog.All.Where(dialect => !dialect.IsOwn).Select(dialect => dialect.Name)];

    [Fact]
    public void The_catalog_and_the_enum_are_the_same_list() =>
        Assert.Equal(Enum.GetNames<SamplerDialect>(), DialectCatalog.All.Select(dialect => dialect.Name));

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Its_stages_exist_and_are_listed_once(string name)
    {
        DialectFacts dialect = DialectCatalog.Find(name);
        Assert.Equal(dialect.Stages.Count, dialect.Stages.Select(stage => stage.Name).Distinct().Count());
        foreach (DialectStage known in dialect.Stages)
        {
            StageFacts facts = StageCatalog.Find(known.Name)!;
            Assert.NotNull(facts);
            Assert.All(known.Parameters, parameter => Assert.Contains(facts.Parameters, own => own.Name == parameter.Range.Name && own.Whole == parameter.Range.Whole));
            Assert.True(!known.HasMinKeep || facts.Role == StageRole.Truncate, $"{known.Name} truncates nothing.");
        }
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void What_a_special_value_means_is_a_value_of_ours(string name)
    {
        foreach (DialectStage known in DialectCatalog.Find(name).Stages)
        {
            foreach (DialectParameter parameter in known.Parameters)
            {
                ParameterFacts own = StageCatalog.Find(known.Name)!.Parameters.Single(candidate => candidate.Name == parameter.Range.Name);
                Assert.All(parameter.Readings.Where(reading => !reading.IsOff), reading => Assert.True(own.Contains(reading.Means), $"{known.Name} {reading.Means}"));
                Assert.All(
                    parameter.Readings.Where(reading => reading.IsOff && own.Identity is not null),
                    reading => Assert.True(reading.Means == own.Identity, $"{known.Name} {reading.Means} does something."));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void The_documentation_describes_it(string name) =>
        Assert.Contains($"`{name}`", File.ReadAllText(RepositoryFiles.Path("docs/dialects.md")), StringComparison.Ordinal);
}
