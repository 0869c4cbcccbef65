using System;
using System.Collections.Generic;

namespace Nucleate.Systems;

/// <summary>The order in which another system runs its stages by default.</summary>
/// <remarks>Stages in one group have no order among themselves there; a stage in no group is one that the system does not have.</remarks>
internal sealed class SystemOrder
{
    private readonly string[][] _groups;

    private SystemOrder(string name, params string[][] groups)
    {
        Name = name;
        _groups = groups;
    }

    /// <summary>The default chain: sparse adjustments, truncations, temperature last.</summary>
    public static SystemOrder LlamaCpp { get; } = new(
        "llama.cpp",
        ["LogitBias", "Suppress"],
        ["RepetitionPenalty"],
        ["FrequencyPenalty", "PresencePenalty"],
        ["Dry"],
        ["TopNSigma"],
        ["TopK"],
        ["TypicalP"],
        ["TopP"],
        ["MinP"],
        ["Xtc"],
        ["Temperature", "DynamicTemperature"],
        ["Mirostat", "MirostatV2", "AdaptiveP", "Greedy"]);

    /// <summary>Processors, then warpers with the temperature in front.</summary>
    public static SystemOrder Transformers { get; } = new(
        "transformers",
        ["SequenceBias"],
        ["RepetitionPenalty"],
        ["NoRepeatNGram"],
        ["BadWords"],
        ["MinLength"],
        ["Suppress"],
        ["Temperature"],
        ["TopH"],
        ["TopK"],
        ["TopP"],
        ["MinP"],
        ["TypicalP"],
        ["EpsilonCutoff"],
        ["EtaCutoff"],
        ["Greedy"]);

    /// <summary>The first engine's successor (V1): biases, penalties, temperature, min-p, then top-k and top-p.</summary>
    public static SystemOrder Vllm { get; } = new(
        "vLLM",
        ["BadWords"],
        ["MinLength", "LogitBias"],
        ["RepetitionPenalty"],
        ["FrequencyPenalty"],
        ["PresencePenalty"],
        ["Temperature"],
        ["MinP"],
        ["TopK"],
        ["TopP"],
        ["Greedy"]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SystemOrder> All { get; } = [LlamaCpp, Transformers, Vllm];

    /// <summary>The system's name as it writes it.</summary>
    public string Name { get; }

    /// <summary>The names of the stages that the system has.</summary>
    public IEnumerable<string> Stages
    {
        get
        {
            foreach (string[] group in _groups)
            {
                foreach (string stage in group)
                {
                    yield return stage;
                }
            }
        }
    }

    /// <summary>The stage's place, or -1 if the system does not have it.</summary>
    public int Rank(string stage) => Array.FindIndex(_groups, group => Array.IndexOf(group, stage) >= 0);
}
