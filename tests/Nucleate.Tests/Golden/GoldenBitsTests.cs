using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Nucleate.Kernels;
using Nucleate.Plans;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Golden;

/// <summary>
/// The checked-in bits of tokens and reported numbers. Every run, whatever its vector width, runtime, system and
/// processor, has to compute the same: that is what makes a token reproducible.
/// </summary>
/// <remarks>
/// One line per row, one column per plan: token, survivors, bits of the log-probability, bits of the kept mass, and a hash
/// of the list of survivors for rows of ordinary length. To write a new file after a change that is meant to change
/// numbers, set NUCLEATE_GOLDEN to a path and run this test.
/// </remarks>
public sealed class GoldenBitsTests
{
    private const int HashedRows = 10_000;

    [Fact]
    public void Tokens_and_numbers_have_the_bits_that_were_recorded()
    {
        string[] computed = Compute();
        string? path = Environment.GetEnvironmentVariable("NUCLEATE_GOLDEN");
        if (!string.IsNullOrEmpty(path))
        {
            File.WriteAllText(path, string.Join('\n', computed) + "\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        string[] recorded = Recorded();
        Assert.Equal(recorded.Length, computed.Length);
        for (int line = 0; line < recorded.Length; line++)
        {
            string[] expected = recorded[line].Split(' ');
            string[] actual = computed[line].Split(' ');
            for (int plan = 0; plan < actual.Length; plan++)
            {
                Check.Equal(expected[plan], actual[plan], GoldenRows.Make(line, GoldenPlans.All[plan]));
            }
        }
    }

    [Fact]
    public void The_recorded_tokens_are_survivors_of_the_interpreter()
    {
        string[] recorded = Recorded();
        for (int line = 0; line < recorded.Length; line += 7)
        {
            string[] columns = recorded[line].Split(' ');
            for (int plan = 0; plan < columns.Length; plan++)
            {
                Step step = GoldenRows.Make(line, GoldenPlans.All[plan]);
                if (step.Logits.Length < 3000)
                {
                    int token = int.Parse(columns[plan].Split(':')[0], CultureInfo.InvariantCulture);
                    IReadOnlyList<TraceToken> survivors = step.Trace().Survivors;
                    Assert.Contains(token, survivors.Count == 0 ? [-1] : Array.ConvertAll([.. survivors], survivor => survivor.Token));
                }
            }
        }
    }

    private static string[] Compute()
    {
        string[] lines = new string[GoldenRows.Count];
        Parallel.For(0, lines.Length, line =>
        {
            string[] columns = new string[GoldenPlans.All.Length];
            for (int plan = 0; plan < columns.Length; plan++)
            {
                var state = new SamplerState(0xC0FFEE, (ulong)line) { Position = plan };
                Step step = GoldenRows.Make(line, GoldenPlans.All[plan]);
                SampleResult result = step.Draw(ref state);
                uint hash = step.Logits.Length < HashedRows ? Hash(step.Filter()) : 0;
                columns[plan] = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{result.Token}:{result.Survivors}:{Bits(result.LogProbability):x8}:{Bits(result.KeptMass):x8}:{hash:x8}");
            }

            lines[line] = string.Join(' ', columns);
        });
        return lines;
    }

    // NaN, where no token was drawn, has many bits; one stands for all.
    private static uint Bits(float value) => float.IsNaN(value) ? 0x7FC00000 : BitConverter.SingleToUInt32Bits(value);

    // FNV-1a over tokens and bits of probabilities.
    private static uint Hash(Candidate[] candidates)
    {
        uint hash = 2166136261;
        foreach (Candidate candidate in candidates)
        {
            hash = unchecked((hash ^ (uint)candidate.Token) * 16777619);
            hash = unchecked((hash ^ Bits(candidate.Probability)) * 16777619);
        }

        return hash;
    }

    private static string[] Recorded()
    {
        using Stream stream = typeof(GoldenBitsTests).Assembly.GetManifestResourceStream("bits.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
