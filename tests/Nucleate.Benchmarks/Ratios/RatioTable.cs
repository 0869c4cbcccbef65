using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace Nucleate.Benchmarks.Ratios;

/// <summary>Prints the figures as tables that can be pasted into a document.</summary>
internal sealed class RatioTable(TextWriter output)
{
    public void WriteHeader()
    {
        output.WriteLine("| plan | shape | V | llama.cpp µs (copy + apply) | ours µs | one read µs | times faster | than apply alone | reads |");
        output.WriteLine("|---|---|---:|---:|---:|---:|---:|---:|---:|");
    }

    public void Write(Figures figures)
    {
        string peer = figures.Peer is { } sum ? $"{Number(sum)} ({Number(figures.Copy)} + {Number(figures.Apply)})" : "absent";
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {figures.Plan} | {Name(figures.Shape)} | {figures.VocabularySize:N0} | {peer} | {Number(figures.Ours)} | {Number(figures.Read)} "
            + $"| {Number(figures.Times)} | {Number(figures.TimesOfApply)} | {figures.Reads:0.00} |"));
    }

    /// <summary>One line per plan and vocabulary: the targets and whether they are met.</summary>
    public void WriteVerdicts(IReadOnlyList<Figures> all)
    {
        output.WriteLine();
        output.WriteLine("| plan | V | times faster | target | met | reads | target | met |");
        output.WriteLine("|---|---:|---:|---:|---|---:|---:|---|");
        foreach (Verdict verdict in Verdict.Of(all))
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {verdict.Plan} | {verdict.VocabularySize:N0} | {Number(verdict.Times)} | ≥ {verdict.Plan.Target.Times} | {Answer(verdict.MeetsTimes)} "
                + $"| {verdict.ReadsText} | {verdict.ReadsTargetText} | {Answer(verdict.MeetsReads)} |"));
        }
    }

    private static string Name<T>(T shape)
        where T : struct, Enum => $"{shape}".ToLowerInvariant();

    private static string Answer(bool? met) => met switch
    {
        true => "yes",
        false => "**no**",
        null => "–",
    };

    private static string Number(double? value) => value switch
    {
        null => "–",
        >= 100 => value.Value.ToString("N0", CultureInfo.InvariantCulture),
        >= 1 => value.Value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.Value.ToString("0.00", CultureInfo.InvariantCulture),
    };
}
