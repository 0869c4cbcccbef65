using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using Nucleate.Generators.Pipeline;
using Nucleate.Generators.Planning;
using Nucleate.Generators.Planning.Lowering;
using Nucleate.Generators.Samplers.Model;
using Nucleate.Plans;
using Nucleate.Stages;
using TestSupport;

namespace Nucleate.Generators.Tests.Catalog;

/// <summary>A stage is one attribute, one record, one lowering and one row: none of them may be missing.</summary>
public sealed class CatalogTests
{
    public static TheoryData<string> Stages => [.. StageCatalog.All.Select(facts => facts.Name)];

    [Fact]
    public void Attributes_and_catalog_are_the_same_set()
    {
        IEnumerable<string> attributes = typeof(StageAttribute).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && !type.IsGenericType && typeof(StageAttribute).IsAssignableFrom(type))
            .Select(type => type.Name[..^"Attribute".Length]);
        Assert.Equal(StageCatalog.All.Select(facts => facts.Name).Order(StringComparer.Ordinal), attributes.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_stage_has_an_attribute_whose_constructors_take_its_parameters(string name)
    {
        StageFacts facts = StageCatalog.Find(name)!;
        Type attribute = typeof(StageAttribute).Assembly.GetType($"Nucleate.{name}Attribute", throwOnError: true)!;
        string[] tokens = facts.Tokens switch { StageTokens.One => ["token"], StageTokens.Many => ["tokens"], _ => [] };
        string[] needed = [.. facts.Parameters.Where(parameter => parameter.Default is null).Select(parameter => parameter.Name)];
        string[] constant = facts.Tokens == StageTokens.One ? [.. tokens, .. needed] : [.. needed, .. tokens];
        IEnumerable<string[]> constructors = attribute.GetConstructors().Select(constructor => constructor.GetParameters().Select(parameter => parameter.Name!).ToArray());
        Assert.Contains(constructors, parameters => parameters.SequenceEqual(constant, StringComparer.OrdinalIgnoreCase));

        // Of several, a member gives one.
        string[] withMember = [.. tokens, .. needed.Take(needed.Length - 1)];
        Assert.Contains(constructors, parameters => parameters.SequenceEqual(withMember, StringComparer.OrdinalIgnoreCase));
        Assert.Equal(facts.Role == StageRole.Truncate, attribute.GetProperty("MinKeep") is not null);
        Assert.Equal(facts.Window > 0, attribute.GetProperty("Window") is not null);
        AttributeUsageAttribute usage = attribute.GetCustomAttribute<AttributeUsageAttribute>()!;
        Assert.True(usage.ValidOn.HasFlag(AttributeTargets.Class | AttributeTargets.Struct), "It has to be allowed on samplers.");
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void Attribute_record_and_catalog_have_the_same_defaults(string name)
    {
        StageFacts facts = StageCatalog.Find(name)!;
        object[] attributes = [.. Instances(typeof(StageAttribute).Assembly.GetType($"Nucleate.{name}Attribute")!)];
        object[] records = [.. Instances(typeof(SamplerStage).Assembly.GetType($"Nucleate.Plans.{name}Stage")!)];
        IEnumerable<(string Name, double Default)> defaults =
            facts.Parameters.Where(parameter => parameter.Default is not null).Select(parameter => (parameter.Name, parameter.Default!.Value));
        defaults = facts.Window > 0 ? defaults.Append(("Window", facts.Window)) : defaults;
        foreach ((string property, double unless) in defaults)
        {
            Assert.All(attributes.Concat(records), instance =>
                Assert.Equal(unless, Convert.ToDouble(instance.GetType().GetProperty(property)!.GetValue(instance), CultureInfo.InvariantCulture)));
        }
    }

    // By every public constructor, with zeros and empty lists; a record's constructor that copies is not public.
    private static IEnumerable<object> Instances(Type type) => type.GetConstructors().Select(constructor => constructor.Invoke(
        [.. constructor.GetParameters().Select(parameter =>
            parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : Array.Empty<int>())]));

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_stage_has_a_record_of_the_interpreter(string name)
    {
        Type record = typeof(SamplerStage).Assembly.GetType($"Nucleate.Plans.{name}Stage", throwOnError: true)!;
        Assert.True(typeof(SamplerStage).IsAssignableFrom(record) && record.IsSealed);
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_stage_has_exactly_one_lowering(string name)
    {
        StageFacts facts = StageCatalog.Find(name)!;
        var model = new StageModel(name, new EquatableArray<ValueModel>(facts.Parameters.Select(_ => ValueModel.Of(0.5))))
        {
            Tokens = new EquatableArray<int>([1]),
        };
        var stage = new PlanStage(model, 0);
        StageLowering lowering = Assert.Single(StageLowering.All, candidate => candidate.Handles(stage));
        Assert.NotEmpty(lowering.Choose(stage, new CostEstimate()));
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_stage_has_a_row_in_the_documentation(string name)
    {
        string path = RepositoryFiles.Path("docs/stages.md");
        Assert.True(!File.Exists(path) || File.ReadAllText(path).Contains($"`{name}`", StringComparison.Ordinal), $"docs/stages.md does not name {name}.");
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void An_identity_is_in_the_range_of_its_parameter(string name) =>
        Assert.All(StageCatalog.Find(name)!.Parameters, parameter => Assert.True(parameter.Identity is not { } identity || parameter.Contains(identity)));
}
