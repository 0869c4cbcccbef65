using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Nucleate.Generators.Samplers.Model;
using Nucleate.Plans;
using Nucleate.Plans.Comparison;
using Nucleate.Stages;
using Xunit;

namespace Nucleate.Tests.Plans;

/// <summary>Every stage of the catalog has a record that can be compared, with all that the record says.</summary>
public sealed class StageModelTests
{
    public static TheoryData<string> Stages => [.. StageCatalog.All.Select(facts => facts.Name)];

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_stage_converts_with_its_values(string name)
    {
        StageFacts facts = StageCatalog.Find(name)!;
        StageModel? model = StageModels.Of(Make(facts));
        Assert.True(model is not null, $"{nameof(StageModels)} has no line for {name}.");
        Assert.Equal(name, model.Name);
        Assert.Equal(facts.Parameters.Count + (facts.Memory == StageMemoryKind.Draws ? 1 : 0), model.Values.Count);
        Assert.All(model.Values, value => Assert.True(value.IsConstant && !double.IsNaN(value.Constant)));
        Assert.Equal(facts.Tokens != StageTokens.None, model.Tokens.Count > 0);
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void Every_property_of_a_record_is_in_its_model(string name)
    {
        SamplerStage stage = Make(StageCatalog.Find(name)!);
        foreach (PropertyInfo property in stage.GetType().GetProperties().Where(property => property.CanWrite && property.Name != nameof(SamplerStage.Member)))
        {
            SamplerStage other = Make(StageCatalog.Find(name)!);
            property.SetValue(other, Other(property.GetValue(stage)!));
            Assert.False(StageModels.Of(stage)!.Equals(StageModels.Of(other)), $"{name}Stage.{property.Name} is not part of what is compared.");
        }
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_value_that_a_member_gives_is_that_member(string name)
    {
        SamplerStage stage = Make(StageCatalog.Find(name)!);
        PropertyInfo? value = stage.GetType().GetProperties().FirstOrDefault(property => property.CanWrite && property.PropertyType == typeof(double));
        if (value is null)
        {
            return;
        }

        value.SetValue(stage, double.NaN);
        typeof(SamplerStage).GetProperty(nameof(SamplerStage.Member))!.SetValue(stage, "Setting");
        Assert.Contains(StageModels.Of(stage)!.Values, model => model.Member == "Setting");
    }

    private static SamplerStage Make(StageFacts facts)
    {
        Type type = typeof(SamplerStage).Assembly.GetType($"Nucleate.Plans.{facts.Name}Stage", throwOnError: true)!;
        ConstructorInfo constructor = type.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).First();
        return (SamplerStage)constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter, facts))]);
    }

    private static object? Value(ParameterInfo parameter, StageFacts facts)
    {
        ParameterFacts? known = facts.Parameters.FirstOrDefault(candidate => string.Equals(candidate.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
        double value = known is null ? 1 : new[] { 0.5, 3, 1.5, -1 }.First(candidate => known.Contains(candidate) && (!known.Whole || candidate % 1 == 0));
        return parameter.ParameterType == typeof(double) ? value
            : parameter.ParameterType == typeof(int) ? (int)value
            : parameter.ParameterType == typeof(IReadOnlyList<int>) ? new[] { 3, 4 }
            : throw new NotSupportedException($"Teach this test to make a {parameter.ParameterType.Name}.");
    }

    private static object Other(object value) => value switch
    {
        double number => number == 0 ? 1.0 : 0.0,
        IReadOnlyList<IReadOnlyList<int>> sequences => new[] { new[] { 7, 8 } }.Concat(sequences).ToArray(),
        int number => number + 1,
        bool flag => !flag,
        IReadOnlyList<int> tokens => new[] { 7, 8, 9 }.Concat(tokens).ToArray(),
        _ => throw new NotSupportedException($"Teach this test to change a {value.GetType().Name}."),
    };
}
