using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Dialects;
using Nucleate.Kernels;
using Nucleate.Plans;

namespace Nucleate.Tests.Support;

/// <summary>A pipeline that runs the stages of a plan as they are written: what a generated sampler does, without the planner.</summary>
internal readonly struct StagePipeline : ISamplerPipeline
{
    private readonly DialectFacts _rules;
    private readonly SamplerStage[] _stages;
    private readonly TokenWindow?[] _windows;
    private readonly int[][] _tokens;
    private readonly float[][] _biases;

    public StagePipeline(SamplerStage[] stages, ReadOnlySpan<int> history = default, SamplerDialect dialect = default)
    {
        DialectFacts rules = DialectCatalog.Find(dialect.ToString());
        _rules = rules;
        _stages = Array.ConvertAll(stages, stage => stage.In(rules));
        _windows = Array.ConvertAll(stages, WindowOf);
        foreach (int token in history)
        {
            Accept(token);
        }

        _tokens = Array.ConvertAll(stages, TokensOf);
        _biases = Array.ConvertAll(stages, stage => stage is LogitBiasStage bias ? [(float)bias.Bias] : Array.Empty<float>());
        int capacity = _tokens.Sum(tokens => tokens.Length) + _windows.Sum(window => window?.Capacity ?? 0);
        Adjustments = capacity > 0 ? new SparseAdjustments(capacity) : null;
    }

    public SparseAdjustments? Adjustments { get; }

    public void Accept(int token)
    {
        foreach (TokenWindow? window in _windows)
        {
            window?.Add(token);
        }
    }

    public void Narrow(ref Survivors survivors)
    {
        for (int i = 0; i < _stages.Length; i++)
        {
            Apply(i, ref survivors);
        }
    }

    private void Apply(int i, ref Survivors survivors)
    {
        switch (_stages[i])
        {
            case TemperatureStage temperature:
                survivors.Temperature(temperature.Temperature);
                break;
            case TopKStage topK:
                KeepTopK(ref survivors, (int)Math.Max(topK.K, topK.MinKeep));
                break;
            case TopPStage topP:
                KeepTopP(ref survivors, topP);
                break;
            case MinPStage minP:
                survivors.KeepMinP(minP.M, minP.MinKeep);
                break;
            case GreedyStage:
                survivors.KeepBest();
                break;
            case PenaltyStage when _windows[i] is null:
                break;
            case RepetitionPenaltyStage repetition:
                survivors.PenalizeRepetition(_windows[i]!, (float)repetition.Penalty);
                break;
            case FrequencyPenaltyStage frequency:
                survivors.PenalizeFrequency(_windows[i]!, frequency.Penalty);
                break;
            case PresencePenaltyStage presence:
                survivors.PenalizePresence(_windows[i]!, presence.Penalty);
                break;
            case LogitBiasStage:
                survivors.AddBias(_tokens[i], _biases[i]);
                break;
            case SuppressStage:
                survivors.Suppress(_tokens[i]);
                break;
            default:
                throw new NotSupportedException(_stages[i].ToString());
        }
    }

    private void KeepTopK(ref Survivors survivors, int k)
    {
        if (_rules.KeepsTies)
        {
            survivors.KeepTopKWithTies(k);
        }
        else
        {
            survivors.KeepTopK(k);
        }
    }

    private void KeepTopP(ref Survivors survivors, TopPStage stage)
    {
        switch (_rules.Nucleus)
        {
            case NucleusRule.Exceeding:
                survivors.KeepTopPExceeding(stage.P, stage.MinKeep);
                break;
            case NucleusRule.Within:
                survivors.KeepTopPWithin(stage.P, stage.MinKeep);
                break;
            default:
                survivors.KeepTopP(stage.P, stage.MinKeep);
                break;
        }
    }

    // A window of 0 switches a penalty off, where a dialect says so.
    private static TokenWindow? WindowOf(SamplerStage stage) =>
        stage is PenaltyStage { Window: > 0 } penalty ? new TokenWindow(penalty.Window, [.. penalty.Except]) : null;

    private static int[] TokensOf(SamplerStage stage) => stage switch
    {
        SuppressStage suppress => [.. suppress.Tokens.Distinct().Order()],
        LogitBiasStage bias => [bias.Token],
        _ => [],
    };
}
