using System;
using System.Collections.Generic;
using System.Globalization;
using Nucleate.Plans;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Golden;

/// <summary>
/// The checked-in bits of tokens and reported numbers. Every run, whatever its vector width, runtime, system and
/// processor, has to compute the same: that is what makes a token reproducible.
/// </summary>
/// <remarks>
/// To write a new file after a change that is meant to change numbers, set NUCLEATE_GOLDEN (for the dialects
/// NUCLEATE_GOLDEN_DIALECTS, for drafts NUCLEATE_GOLDEN_DRAFTS) to a path and run the test.
/// </remarks>
public sealed class GoldenBitsTests
{
    private static readonly GoldenFile s_bits =
        new("bits.txt", "NUCLEATE_GOLDEN", GoldenPlans.All.Length, (line, plan) => GoldenRows.Make(line, GoldenPlans.All[plan]));

    private static readonly GoldenFile s_dialects = new(
        "dialects.txt",
        "NUCLEATE_GOLDEN_DIALECTS",
        GoldenPlans.Dialects.Length,
        (line, plan) => GoldenRows.Make(line, GoldenPlans.Dialects[plan].Stages) with { Dialect = GoldenPlans.Dialects[plan].Dialect });

    private static readonly GoldenFile s_drafts = new(
        "drafts.txt",
        "NUCLEATE_GOLDEN_DRAFTS",
        GoldenDrafts.Plans.Length,
        (line, plan) => GoldenRows.Make(line, GoldenDrafts.Plans[plan]),
        GoldenDrafts.Column);

    [Fact]
    public void Tokens_and_numbers_have_the_bits_that_were_recorded() => s_bits.CheckBits();

    [Fact]
    public void Tokens_and_numbers_of_dialects_have_the_bits_that_were_recorded() => s_dialects.CheckBits();

    [Fact]
    public void Checked_drafts_have_the_bits_that_were_recorded() => s_drafts.CheckBits();

    [Fact]
    public void The_recorded_tokens_are_survivors_of_the_interpreter()
    {
        string[] recorded = s_bits.Recorded();
        for (int line = 0; line < recorded.Length; line += 7)
        {
            string[] columns = recorded[line].Split(' ');
            for (int plan = 0; plan < columns.Length; plan++)
            {
                Step step = GoldenRows.Make(line, GoldenPlans.All[plan]);
                if (step.Logits.Length < 3000)
                {
                    int token = int.Parse(columns[plan].Split(':')[0], CultureInfo.InvariantCulture);
                    IReadOnlyList<TraceToken> survivors = new SamplerPlan(step.Stages).At(plan)
                        .Trace(step.Logits, null, step.History, step.Mask, seed: 0xC0FFEE, sequence: (ulong)line).Survivors;
                    Assert.Contains(token, survivors.Count == 0 ? [-1] : Array.ConvertAll([.. survivors], survivor => survivor.Token));
                }
            }
        }
    }
}
