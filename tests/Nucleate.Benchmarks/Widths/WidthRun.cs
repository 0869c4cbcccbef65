using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Nucleate.Benchmarks.Widths;

/// <summary>
/// Ours at every vector width: one process per width, since the runtime decides it at start. The processes take turns, and
/// the least of each one's medians counts.
/// </summary>
internal static class WidthRun
{
    private const int VocabularySize = 128_256;
    private const int Turns = 3;
    private const double MostTimesSlower = 4;

    public static void Run(TableOptions command, TextWriter output)
    {
        if (WidthProcess.IsChild)
        {
            WidthProcess.Answer(command, VocabularySize, output);
            return;
        }

        output.WriteLine($"{Machine.Describe()}; V = {VocabularySize.ToString("N0", CultureInfo.InvariantCulture)}.");
        output.WriteLine();
        var times = new Dictionary<(WidthSetting Setting, string Cell), double>();
        var bits = new Dictionary<WidthSetting, int>();
        for (int turn = 0; turn < (command.Quick ? 1 : Turns); turn++)
        {
            foreach (WidthSetting setting in WidthSetting.All)
            {
                (bits[setting], Dictionary<string, double> answers) = WidthProcess.Ask(setting, command);
                foreach ((string cell, double microseconds) in answers)
                {
                    times[(setting, cell)] = Math.Min(microseconds, times.GetValueOrDefault((setting, cell), double.PositiveInfinity));
                }
            }
        }

        Write(output, times, bits);
    }

    private static void Write(TextWriter output, Dictionary<(WidthSetting Setting, string Cell), double> times, Dictionary<WidthSetting, int> bits)
    {
        WidthSetting[] settings = [.. WidthSetting.All];
        output.WriteLine("| plan, shape | " + string.Join(" | ", settings.Select(setting => $"{bits[setting]} bits µs")) + " | 128 : 512 | at most 4 |");
        output.WriteLine("|---|" + string.Concat(settings.Select(_ => "---:|")) + "---:|---|");
        foreach (string cell in times.Keys.Select(key => key.Cell).Distinct(StringComparer.Ordinal))
        {
            double ratio = times[(WidthSetting.Narrow, cell)] / times[(WidthSetting.Default, cell)];
            string row = string.Join(" | ", settings.Select(setting => times[(setting, cell)].ToString("0.0", CultureInfo.InvariantCulture)));
            output.WriteLine(FormattableString.Invariant($"| {cell} | {row} | {ratio:0.0} | {(ratio <= MostTimesSlower ? "yes" : "**no**")} |"));
        }
    }
}
