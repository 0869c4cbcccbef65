using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Nucleate.Benchmarks.Ratios;
using Nucleate.Benchmarks.Rows;
using Nucleate.Kernels;

namespace Nucleate.Benchmarks.Widths;

/// <summary>The two ends of the question how long the plans take at a width: this program asks itself in another process.</summary>
internal static class WidthProcess
{
    private const string Mark = "NUCLEATE_WIDTH_CHILD";

    public static bool IsChild => Environment.GetEnvironmentVariable(Mark) is not null;

    /// <summary>The width that the process got, and the medians in microseconds by plan and shape.</summary>
    public static (int Bits, Dictionary<string, double> Answers) Ask(WidthSetting setting, TableOptions command)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false, RedirectStandardOutput = true };
        start.ArgumentList.Add("--widths");
        if (command.Quick)
        {
            start.ArgumentList.Add("--quick");
        }

        if (command.Only.Length > 0)
        {
            start.ArgumentList.Add("--only");
            start.ArgumentList.Add(command.Only);
        }

        start.Environment[Mark] = setting.Name;
        foreach (string name in setting.SwitchedOff)
        {
            start.Environment[name] = "0";
        }

        using Process process = Process.Start(start) ?? throw new InvalidOperationException("The process did not start.");
        string[] lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"The process for {setting} failed with {process.ExitCode}.");
        }

        return (
            int.Parse(lines[0], CultureInfo.InvariantCulture),
            lines.Skip(1).Select(line => line.Split('\t')).ToDictionary(
                parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.Ordinal));
    }

    public static void Answer(TableOptions command, int vocabularySize, TextWriter output)
    {
        output.WriteLine(Width.Bits);
        MeasurementOptions options = command.Quick ? MeasurementOptions.Quick(withPeer: false) : MeasurementOptions.Full(withPeer: false);
        RowSet[] sets = [.. new[] { RowShape.Flat, RowShape.Typical, RowShape.Peaked }.Select(shape => RowSet.Make(shape, vocabularySize))];
        foreach (BenchmarkPlan plan in BenchmarkPlan.All.Where(plan => plan.Name.Contains(command.Only, StringComparison.OrdinalIgnoreCase)))
        {
            foreach (RowSet set in sets)
            {
                // What a plan runs is compiled on its first set.
                Figures figures = new Measurement(plan, set, set == sets[0] ? options.ForFirst() : options).Run();
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{plan}, {set.Shape.ToString().ToLowerInvariant()}\t{figures.Ours:R}"));
            }
        }
    }
}
