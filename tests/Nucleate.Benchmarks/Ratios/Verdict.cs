using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Benchmarks.Rows;

namespace Nucleate.Benchmarks.Ratios;

/// <summary>Whether a plan meets its targets at one vocabulary size, over the shapes that are made from a seed.</summary>
internal sealed record Verdict(BenchmarkPlan Plan, int VocabularySize, double? Times, double Reads, double? ReadsOfFlat)
{
    public bool? MeetsTimes => Times is null ? null : Times >= Plan.Target.Times;

    public bool MeetsReads => Reads <= Plan.Target.Reads && (ReadsOfFlat is null || ReadsOfFlat <= Plan.Target.ReadsOfFlat);

    public string ReadsText => FormattableString.Invariant($"{Reads:0.0}{(ReadsOfFlat is null ? string.Empty : FormattableString.Invariant($", flat {ReadsOfFlat:0.0}"))}");

    public string ReadsTargetText => FormattableString.Invariant(
        $"≤ {Plan.Target.Reads}{(Plan.Target.ReadsOfFlat is null ? string.Empty : FormattableString.Invariant($", flat ≤ {Plan.Target.ReadsOfFlat}"))}");

    public static IEnumerable<Verdict> Of(IEnumerable<Figures> all) =>
        from figures in all
        where figures.Shape != RowShape.Language
        group figures by (figures.Plan, figures.VocabularySize) into cells
        orderby cells.Key.VocabularySize
        select Of(cells.Key.Plan, cells.Key.VocabularySize, [.. cells]);

    private static Verdict Of(BenchmarkPlan plan, int vocabularySize, Figures[] cells)
    {
        double? times = Array.Exists(cells, cell => cell.Times is null) ? null : Statistics.Median(cells.Select(cell => cell.Times!.Value));
        if (plan.Target.ReadsOfFlat is null)
        {
            return new Verdict(plan, vocabularySize, times, Statistics.Median(cells.Select(cell => cell.Reads)), null);
        }

        double others = cells.Where(cell => cell.Shape != RowShape.Flat).Select(cell => cell.Reads).DefaultIfEmpty(double.NaN).Max();
        return new Verdict(plan, vocabularySize, times, others, cells.Where(cell => cell.Shape == RowShape.Flat).Select(cell => (double?)cell.Reads).Max());
    }
}
