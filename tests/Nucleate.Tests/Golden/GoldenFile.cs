using System;
using System.Globalization;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Golden;

/// <summary>
/// Recorded bits: one line per row, one column per plan: token, survivors, bits of the log-probability, bits of the kept
/// mass, and a hash of the list of survivors for rows of ordinary length.
/// </summary>
/// <param name="resource">The name of the recorded file.</param>
/// <param name="variable">The environment variable that names a path for a new file.</param>
/// <param name="plans">How many columns.</param>
/// <param name="make">The step of a line and a plan.</param>
/// <param name="column">What is recorded of a step; a draw, if nothing is given.</param>
internal sealed class GoldenFile(string resource, string variable, int plans, Func<int, int, Step> make, Func<Step, SamplerState, string>? column = null)
{
    private const int HashedRows = 10_000;

    public void CheckBits()
    {
        string[] computed = Compute();
        string? path = Environment.GetEnvironmentVariable(variable);
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
            Assert.Equal(expected.Length, actual.Length);
            for (int plan = 0; plan < actual.Length; plan++)
            {
                Check.Equal(expected[plan], actual[plan], make(line, plan));
            }
        }
    }

    public string[] Recorded()
    {
        using Stream stream = typeof(GoldenFile).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private string[] Compute()
    {
        string[] lines = new string[GoldenRows.Count];
        Parallel.For(0, lines.Length, line =>
        {
            string[] columns = new string[plans];
            for (int plan = 0; plan < columns.Length; plan++)
            {
                var state = new SamplerState(0xC0FFEE, (ulong)line) { Position = plan };
                columns[plan] = (column ?? Column)(make(line, plan), state);
            }

            lines[line] = string.Join(' ', columns);
        });
        return lines;
    }

    private static string Column(Step step, SamplerState state)
    {
        SampleResult result = step.Draw(ref state);
        uint hash = step.Logits.Length < HashedRows ? Hash(step.Filter()) : 0;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Token}:{result.Survivors}:{Bits(result.LogProbability):x8}:{Bits(result.KeptMass):x8}:{hash:x8}");
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
}
