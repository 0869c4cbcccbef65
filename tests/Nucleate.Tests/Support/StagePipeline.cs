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
    private readonly StageMemory?[] _memories;
    private readonly long _position;
    private readonly int[][] _tokens;
    private readonly float[][] _biases;

    public StagePipeline(SamplerStage[] stages, ReadOnlySpan<int> history = default, long position = 0, SamplerDialect dialect = default)
    {
        DialectFacts rules = DialectCatalog.Find(dialect.ToString());
        _rules = rules;
        _stages = Array.ConvertAll(stages, stage => stage.In(rules));
        _position = position;
        _memories = Array.ConvertAll(_stages, MemoryOf);
        foreach (int token in history)
        {
            Accept(token);
        }

        _tokens = Array.ConvertAll(stages, TokensOf);
        _biases = Array.ConvertAll(stages, stage => stage is LogitBiasStage bias ? [(float)bias.Bias] : Array.Empty<float>());
        int capacity = _tokens.Sum(tokens => tokens.Length)
            + _memories.Sum(memory => memory switch { TokenWindow window => window.Capacity, RepeatWindow window => window.Capacity, _ => 0 })
            + stages.Sum(stage => stage is XtcStage { Averaged: true } averaged ? (int)(1 / averaged.Threshold) + 1 : 0);
        int changes = stages.OfType<UserStage<ProbeStage>>().Select(stage => stage.Changes).DefaultIfEmpty().Max();
        capacity += stages.OfType<UserStage<ProbeStage>>().Sum(stage => stage.Changes);
        Adjustments = capacity > 0 ? new SparseAdjustments(capacity, changes) : null;
    }

    public SparseAdjustments? Adjustments { get; }

    public void Accept(int token)
    {
        foreach (StageMemory? memory in _memories)
        {
            memory?.Add(token);
        }
    }

    /// <summary>What the stages remember, or null where a stage remembers nothing.</summary>
    public IReadOnlyList<StageMemory?> Memories => _memories;

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
            case SmoothingStage smoothing:
                survivors.Smooth(smoothing.Factor, smoothing.Curve);
                break;
            case SkewStage skew:
                survivors.Skew(skew.Skew);
                break;
            case TopHStage topH:
                survivors.KeepTopH(topH.H, topH.MinKeep);
                break;
            case MinKStage minK:
                survivors.KeepMinK(minK.Tau, minK.MinKeep);
                break;
            case PLessStage pless:
                survivors.KeepPLess(pless.MinKeep);
                break;
            case TailFreeStage tailFree:
                survivors.KeepTailFree(tailFree.Z, tailFree.MinKeep);
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
            case PenaltyStage when _memories[i] is null:
                break;
            case RepetitionPenaltyStage repetition:
                survivors.PenalizeRepetition((TokenWindow)_memories[i]!, (float)repetition.Penalty);
                break;
            case FrequencyPenaltyStage frequency:
                survivors.PenalizeFrequency((TokenWindow)_memories[i]!, frequency.Penalty);
                break;
            case PresencePenaltyStage presence:
                survivors.PenalizePresence((TokenWindow)_memories[i]!, presence.Penalty);
                break;
            case LogitBiasStage:
                survivors.AddBias(_tokens[i], _biases[i]);
                break;
            case SuppressStage:
                survivors.Suppress(_tokens[i]);
                break;
            case MinLengthStage minLength:
                if (_position < minLength.Length)
                {
                    survivors.Suppress(_tokens[i]);
                }

                break;
            default:
                ApplyMemory(i, ref survivors);
                break;
        }
    }

    private void ApplyMemory(int i, ref Survivors survivors)
    {
        switch (_stages[i])
        {
            case NoRepeatNGramStage repeats:
                survivors.SuppressRepeats((RepeatWindow)_memories[i]!, (int)repeats.N);
                break;
            case DryStage dry:
                survivors.PenalizeRepeats((RepeatWindow)_memories[i]!, dry.Multiplier, dry.Base, dry.AllowedLength);
                break;
            case BadWordsStage:
                survivors.SuppressLast((TokenSequence)_memories[i]!);
                break;
            case SequenceBiasStage bias:
                survivors.BiasLast((TokenSequence)_memories[i]!, bias.Bias);
                break;
            case MirostatStage mirostat:
                survivors.KeepMirostat((MirostatMemory)_memories[i]!, mirostat.Tau, mirostat.Eta, mirostat.M);
                break;
            case MirostatV2Stage mirostat:
                survivors.KeepMirostatV2((MirostatMemory)_memories[i]!, mirostat.Tau, mirostat.Eta);
                break;
            case AdaptivePStage adaptive:
                survivors.Adapt((AdaptiveMemory)_memories[i]!, adaptive.Target, adaptive.Decay);
                break;
            case UserStage<ProbeStage> user:
                survivors.Apply(user.Stage, user.Changes);
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

    private static StageMemory? MemoryOf(SamplerStage stage) => stage switch
    {
        // A window of 0 switches a penalty off, where a dialect says so.
        PenaltyStage { Window: > 0 } penalty => new TokenWindow(penalty.Window, [.. penalty.Except]),
        NoRepeatNGramStage repeats => new RepeatWindow(repeats.Window, [.. repeats.Except]),
        DryStage dry => new RepeatWindow(dry.Window, default, [.. dry.Breakers.SelectMany(breaker => breaker.Append(-1))]),
        BadWordsStage words => new TokenSequence([.. words.Tokens]),
        SequenceBiasStage bias => new TokenSequence([.. bias.Tokens]),
        MirostatStage mirostat => new MirostatMemory(mirostat.Mu),
        MirostatV2Stage mirostat => new MirostatMemory(mirostat.Mu),
        AdaptivePStage { Average: var average } => double.IsNaN(average) ? new AdaptiveMemory() : new AdaptiveMemory(average, 1),
        _ => null,
    };

    private static int[] TokensOf(SamplerStage stage) => stage switch
    {
        SuppressStage suppress => [.. suppress.Tokens.Distinct().Order()],
        LogitBiasStage bias => [bias.Token],
        XtcStage xtc => [.. xtc.Protected.Distinct().Order()],
        MinLengthStage minLength => [.. minLength.Tokens.Distinct().Order()],
        BadWordsStage or SequenceBiasStage => [0],
        _ => [],
    };
}
