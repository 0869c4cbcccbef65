using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LlamaPeer;
using Nucleate.Benchmarks.Rows;

namespace Nucleate.Benchmarks.Ratios;

/// <summary>The whole comparison: every plan on every set of rows.</summary>
internal static class RatioRun
{
    private static readonly int[] s_vocabularySizes = [128_256, 262_144];
    private static readonly RowShape[] s_shapes = [RowShape.Flat, RowShape.Typical, RowShape.Peaked];

    public static void Run(TableOptions command, TextWriter output)
    {
        bool withPeer = LlamaLibrary.TryLoad(out string absence) && !command.OursOnly;
        MeasurementOptions options = command.Quick ? MeasurementOptions.Quick(withPeer) : MeasurementOptions.Full(withPeer);
        output.WriteLine($"{Machine.Describe()}.");
        output.WriteLine(withPeer ? $"Peer: llama.cpp {LlamaLibrary.Version ?? "of unknown release"}." : $"Ours alone: {(command.OursOnly ? "as asked" : absence)}.");
        List<RowSet> sets = [.. Sets(command)];
        output.WriteLine();

        var table = new RatioTable(output);
        table.WriteHeader();
        var all = new List<Figures>();
        foreach (BenchmarkPlan plan in BenchmarkPlan.All.Where(plan => plan.Name.Contains(command.Only, StringComparison.OrdinalIgnoreCase)))
        {
            foreach (RowSet set in sets)
            {
                // What a plan runs is compiled on its first set.
                all.Add(new Measurement(plan, set, set == sets[0] ? options.ForFirst() : options).Run());
                table.Write(all[^1]);
            }
        }

        if (command.Quick)
        {
            output.WriteLine();
            output.WriteLine("Quick: everything runs, but the figures mean little.");
        }
        else
        {
            table.WriteVerdicts(all);
        }
    }

    private static IEnumerable<RowSet> Sets(TableOptions command)
    {
        foreach (int vocabularySize in command.Quick ? s_vocabularySizes[..1] : s_vocabularySizes)
        {
            foreach (RowShape shape in s_shapes)
            {
                yield return RowSet.Make(shape, vocabularySize);
            }
        }

        yield return RowSet.Of(RowShape.Language, command.LanguageFile is { } file ? RowFile.Read(file) : LanguageRows.OfRepository());
    }
}
