using System;
using System.Collections.Generic;
using System.Numerics.Tensors;
using BenchmarkDotNet.Attributes;
using LlamaPeer;
using Nucleate.Benchmarks.Rows;

namespace Nucleate.Benchmarks;

/// <summary>The same contenders under BenchmarkDotNet, which adds distributions and allocations. llama.cpp's rows fail where it is absent.</summary>
[MemoryDiagnoser]
public class SamplerBenchmarks : IDisposable
{
    private RowSet _rows = null!;
    private ISampler _sampler = null!;
    private bool _asksForFigures;
    private LlamaChain? _chain;
    private LlamaRow _candidates = null!;
    private int _next;

    public static IEnumerable<string> Plans
    {
        get
        {
            foreach (BenchmarkPlan plan in BenchmarkPlan.All)
            {
                if (!plan.ChecksDrafts)
                {
                    yield return plan.Name;
                }
            }
        }
    }

    [ParamsSource(nameof(Plans))]
    public string Plan { get; set; } = string.Empty;

    [Params("Flat", "Typical", "Peaked")]
    public string Shape { get; set; } = string.Empty;

    [Params(128_256, 262_144)]
    public int VocabularySize { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        BenchmarkPlan plan = BenchmarkPlan.Named(Plan);
        _rows = RowSet.Make(Enum.Parse<RowShape>(Shape), VocabularySize);
        _sampler = plan.Ours();
        _asksForFigures = plan.AsksForFigures;
        _chain = LlamaLibrary.TryLoad(out _) ? plan.Peer?.Invoke(VocabularySize) : null;
        _candidates = new LlamaRow(VocabularySize);
        foreach (int token in _rows.History)
        {
            _sampler.Accept(token);
            _chain?.Accept(token);
        }
    }

    [Benchmark]
    public int LlamaCpp()
    {
        _candidates.Load(Next());
        (_chain ?? throw new InvalidOperationException("llama.cpp is not installed, or does not have the stage.")).Apply(_candidates);
        return _candidates.Selected;
    }

    [Benchmark]
    public int Ours() => _asksForFigures ? _sampler.TrySample(Next()).Token : _sampler.Sample(Next());

    [Benchmark(Baseline = true)]
    public float OneRead() => TensorPrimitives.Sum(Next());

    [GlobalCleanup]
    public void Dispose()
    {
        _chain?.Dispose();
        _chain = null;
        GC.SuppressFinalize(this);
    }

    private ReadOnlySpan<float> Next()
    {
        _next = (_next + 1) % _rows.Rows.Count;
        return _rows.Rows[_next];
    }
}
