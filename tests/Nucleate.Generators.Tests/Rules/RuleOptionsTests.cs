using System;
using System.Linq;
using Nucleate.Generators.Rules;

namespace Nucleate.Generators.Tests.Rules;

public sealed class RuleOptionsTests
{
    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData(" 2 ", 2)]
    [InlineData("1,5", 1)]
    [InlineData("hot", 1)]
    [InlineData("-3", 1)]
    [InlineData("NaN", 1)]
    [InlineData("", 1)]
    public void A_number_that_cannot_be_read_counts_as_absent(string text, double expected) =>
        Assert.Equal(expected, new RuleOptions(key => key == RuleOptions.HotTemperatureKey ? text : null).HotTemperature);

    [Fact]
    public void Lists_are_separated_by_commas_and_what_is_no_token_is_skipped() =>
        Assert.Equal([2, 128009], new RuleOptions(key => key == RuleOptions.EndOfTextKey ? "2, ,x,-1, 128009" : null).EndOfText);

    [Fact]
    public void Task_names_are_those_of_the_enum()
    {
        string[] names = [.. typeof(TaskNames).GetFields().Select(field => (string)field.GetRawConstantValue()!)];
        Assert.Subset(Enum.GetNames<GenerationTask>().ToHashSet(StringComparer.Ordinal), names.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void Keys_are_of_the_project_and_read() => Assert.All(RuleOptions.Keys, key =>
    {
        Assert.StartsWith("nucleate.", key, StringComparison.Ordinal);
        bool asked = false;
        _ = new RuleOptions(read =>
        {
            asked |= read == key;
            return null;
        });
        Assert.True(asked);
    });
}
