using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Kernels;
using Nucleate.Plans;

namespace Nucleate.Tests.Support;

/// <summary>A pipeline that runs the stages of a plan as they are written: what a generated sampler does, without the planner.</summary>
internal readonly struct StagePipeline : ISamplerPipeline
{
    private readonly SamplerStage[] _stages;
    private readonly TokenWindow?[] _windows;
    private readonly int[][] _tokens;
    private readonly float[][] _biases;

    public StagePipeline(SamplerStage[] stages, ReadOnlySpan<int> history = default)
    {
        _stages = stages;
        _windows = Array.ConvertAll(stages, WindowOf);
        foreach (int token in history)
        {
            Accept(token);
        }

        _tokens = Array.ConvertAll(stages, TokensOf);
        _biases = Array.ConvertAll(stages, stage => stage is LogitBiasStage bias ? [(float)bias.Bias] : Array.Empty<float>());
        int capacity = _tokens.Sum(tokens => tokens.Length) + _windows.Sum(window => window?.Capacity ?? 0)
            + stages.Sum(stage => stage is XtcStage { Averaged: true } averaged ? (int)(1 / averaged.Threshold) + 1 : 0);
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
                survivors.KeepTopK((int)Math.Max(topK.K, topK.MinKeep));
                break;
            case TopPStage topP:
                survivors.KeepTopP(topP.P, topP.MinKeep);
                break;
            case MinPStage minP:
                survivors.KeepMinP(minP.M, minP.MinKeep);
                break;
            case TypicalPStage typical:
                survivors.KeepTypical(typical.P, typical.MinKeep);
                break;
            case EpsilonCutoffStage epsilon:
                survivors.KeepEpsilon(epsilon.Epsilon, epsilon.MinKeep);
                break;
            case EtaCutoffStage eta:
                survivors.KeepEta(eta.Epsilon, eta.MinKeep);
                break;
            case TopAStage topA:
                survivors.KeepTopA(topA.A, topA.MinKeep);
                break;
            case TopNSigmaStage sigma:
                survivors.KeepTopNSigma(sigma.N, sigma.MinKeep);
                break;
            case XtcStage { Averaged: true } xtc:
                survivors.BlendTop(xtc.Probability, xtc.Threshold, _tokens[i], xtc.MinKeep);
                break;
            case XtcStage xtc:
                survivors.ExcludeTop(xtc.Probability, xtc.Threshold, _tokens[i], xtc.Coin, xtc.MinKeep);
                break;
            case DynamicTemperatureStage dynamic:
                survivors.DynamicTemperature(dynamic.Minimum, dynamic.Maximum, dynamic.Exponent);
                break;
            case GreedyStage:
                survivors.KeepBest();
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

    private static TokenWindow? WindowOf(SamplerStage stage) =>
        stage is PenaltyStage penalty ? new TokenWindow(penalty.Window, [.. penalty.Except]) : null;

    private static int[] TokensOf(SamplerStage stage) => stage switch
    {
        SuppressStage suppress => [.. suppress.Tokens.Distinct().Order()],
        LogitBiasStage bias => [bias.Token],
        XtcStage xtc => [.. xtc.Protected.Distinct().Order()],
        _ => [],
    };
}
