using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Numerics.Tensors;
using System.Threading;
using LlamaPeer;
using Nucleate.Benchmarks.Rows;

namespace Nucleate.Benchmarks.Ratios;

/// <summary>
/// Measures one plan on one set of rows. The contenders take turns within one loop, so that whatever else the machine does
/// hits all of them; before each turn the row is read once without being timed, as if the model had just written it, so
/// that none finds it warmer than another.
/// </summary>
internal sealed class Measurement(BenchmarkPlan plan, RowSet rows, MeasurementOptions options)
{
    private readonly List<double> _copy = [];
    private readonly List<double> _apply = [];
    private readonly List<double> _peer = [];
    private readonly List<double> _ours = [];
    private readonly List<double> _read = [];
    private readonly DraftedRows? _drafts = plan.ChecksDrafts ? new DraftedRows(rows) : null;

    // Results go here, so that no call can be left out as unused.
    private double _sink;

    public Figures Run()
    {
        ISampler sampler = plan.Ours();
        using LlamaChain? chain = options.WithPeer ? plan.Peer?.Invoke(rows.VocabularySize) : null;
        var candidates = new LlamaRow(chain is null ? 0 : rows.VocabularySize);
        foreach (int token in rows.History)
        {
            sampler.Accept(token);
            chain?.Accept(token);
        }

        WarmUp(sampler, chain, candidates);
        int rounds = Rounds(() => Round(0, sampler, chain, candidates));
        Forget();
        for (int round = 0; round < rounds; round++)
        {
            Round(round, sampler, chain, candidates);
        }

        GC.KeepAlive(_sink);
        return new Figures(plan, rows.Shape, rows.VocabularySize, rounds)
        {
            Copy = chain is null ? null : Median(_copy),
            Apply = chain is null ? null : Median(_apply),
            Peer = chain is null ? null : Median(_peer),
            Ours = Median(_ours),
            Read = Median(_read),
        };
    }

    // Ours is compiled in tiers, in the background: the pauses let each tier arrive. The peer only needs its memory.
    private void WarmUp(ISampler sampler, LlamaChain? chain, LlamaRow candidates)
    {
        for (int tier = 0; tier < options.WarmUpTiers; tier++)
        {
            for (int call = 0; call < 40; call++)
            {
                ReadOnlySpan<float> row = rows.Rows[call % rows.Rows.Count];
                _sink += Draw(sampler, row) + TensorPrimitives.Sum(row);
                if (_drafts is not null)
                {
                    CheckDraft(sampler, row, _drafts[call % rows.Rows.Count]);
                }
            }

            Round(tier, sampler, chain, candidates);
            Thread.Sleep(100);
        }
    }

    private int Rounds(Action round)
    {
        long start = Stopwatch.GetTimestamp();
        round();
        round();
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds / 2;
        int turns = Math.Clamp((int)(options.SecondsPerCell / seconds / rows.Rows.Count), options.FewestTurns, 64);
        return turns * rows.Rows.Count;
    }

    private void Forget()
    {
        foreach (List<double> figures in new[] { _copy, _apply, _peer, _ours, _read })
        {
            figures.Clear();
        }
    }

    private void Round(int round, ISampler sampler, LlamaChain? chain, LlamaRow candidates)
    {
        ReadOnlySpan<float> row = rows.Rows[round % rows.Rows.Count];
        if (chain is not null)
        {
            Touch(row);
            long begin = Stopwatch.GetTimestamp();
            candidates.Load(row);
            long copied = Stopwatch.GetTimestamp();
            chain.Apply(candidates);
            _sink += candidates.Selected;
            long applied = Stopwatch.GetTimestamp();
            _copy.Add(Microseconds(begin, copied));
            _apply.Add(Microseconds(copied, applied));
            _peer.Add(Microseconds(begin, applied));
        }

        if (_drafts is null)
        {
            Touch(row);
            long ours = Stopwatch.GetTimestamp();
            _sink += Draw(sampler, row);
            _ours.Add(Microseconds(ours, Stopwatch.GetTimestamp()));
        }
        else
        {
            CheckDraft(sampler, row, _drafts[round % rows.Rows.Count]);
        }

        Touch(row);
        long read = Stopwatch.GetTimestamp();
        _sink += TensorPrimitives.Sum(row);
        _read.Add(Microseconds(read, Stopwatch.GetTimestamp()));
    }

    private int Draw(ISampler sampler, ReadOnlySpan<float> row) => plan.AsksForFigures ? sampler.TrySample(row).Token : sampler.Sample(row);

    // The token that the draft model drew is not part of the step.
    private void CheckDraft(ISampler sampler, ReadOnlySpan<float> row, ReadOnlySpan<float> draft)
    {
        int token = sampler.Sample(draft);
        Touch(draft);
        Touch(row);
        long ours = Stopwatch.GetTimestamp();
        _sink += sampler.TryAcceptDraft(row, draft, token).Token;
        _ours.Add(Microseconds(ours, Stopwatch.GetTimestamp()));
    }

    private void Touch(ReadOnlySpan<float> row) => _sink += TensorPrimitives.Sum(row);

    // A TimeSpan would round to tenths of a microsecond.
    private static double Microseconds(long begin, long end) => (end - begin) * 1e6 / Stopwatch.Frequency;

    private static double Median(List<double> figures) => Statistics.Median(figures);
}
