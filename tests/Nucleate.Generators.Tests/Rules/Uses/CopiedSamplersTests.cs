using System;
using System.Linq;
using Nucleate.Generators.Rules;
using Nucleate.Generators.Rules.Uses;

namespace Nucleate.Generators.Tests.Rules.Uses;

public sealed class CopiedSamplersTests
{
    private static readonly CopyUse[] s_copies = [CopyUse.Assigned, CopyUse.Passed, CopyUse.Returned, CopyUse.Boxed, CopyUse.Bound];

    [Fact]
    public void A_variable_is_copied_only_if_it_is_used_again() => Assert.All(s_copies, use =>
    {
        Assert.Null(Check(SamplerHolder.Variable, use, isUsedAgain: false));
        Assert.Same(RuleCatalog.CopiedSampler, Check(SamplerHolder.Variable, use, isUsedAgain: true)?.Rule);
    });

    [Fact]
    public void What_lives_on_is_copied_in_any_case() => Assert.All(
        from use in s_copies
        from holder in new[] { SamplerHolder.Place, SamplerHolder.Property, SamplerHolder.ReadOnlyField, SamplerHolder.ReadOnlyReference }
        select Check(holder, use, isUsedAgain: false),
        Assert.NotNull);

    [Theory]
    [InlineData(SamplerHolder.Variable, null)]
    [InlineData(SamplerHolder.Place, null)]
    [InlineData(SamplerHolder.ReadOnlyField, "remove 'readonly'")]
    [InlineData(SamplerHolder.ReadOnlyReference, "pass it by ref")]
    [InlineData(SamplerHolder.Property, "keep it in a field or an array")]
    [InlineData(SamplerHolder.Iteration, "foreach (ref var ...)")]
    public void A_call_is_lost_where_it_acts_on_a_copy(object holder, string? remedy)
    {
        string? message = Check((SamplerHolder)holder, CopyUse.Called, isUsedAgain: true)?.Message;
        Assert.Equal(remedy is null, message is null);
        Assert.Contains(remedy ?? string.Empty, message ?? string.Empty, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_says_what_is_copied_and_what_to_write()
    {
        Assert.Equal(
            "the struct sampler 'row' is passed by value, which copies it, so both draw with the same random numbers: pass it by ref, or make 'RowSampler' a class",
            Check(SamplerHolder.Place, CopyUse.Passed, isUsedAgain: false)?.Message);
        Assert.Equal(
            "'row' is a struct sampler in a readonly field, so Sample acts on a copy that is then lost, and the next draw has the same random numbers: remove 'readonly', or make 'RowSampler' a class",
            Check(SamplerHolder.ReadOnlyField, CopyUse.Called, isUsedAgain: false)?.Message);
        Assert.Equal(s_copies.Length, s_copies.Select(use => Check(SamplerHolder.Place, use, isUsedAgain: false)?.Message).Distinct().Count());
    }

    private static Finding? Check(SamplerHolder holder, CopyUse use, bool isUsedAgain) =>
        CopiedSamplers.Check(new CopyFacts("row", "RowSampler", holder, use) { Member = "Sample", IsUsedAgain = isUsedAgain });
}
