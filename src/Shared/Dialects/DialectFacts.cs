using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Stages;

namespace Nucleate.Dialects;

/// <summary>How one system reads a pipeline: which stages it has, in which order, and what values mean there.</summary>
/// <remarks>
/// Data only. The few behaviours that differ (<see cref="KeepsTies"/>, <see cref="Nucleus"/>) are variants of stages that
/// planner, interpreter and kernels know; a stage that a system has as we define it is one line in its list.
/// </remarks>
internal sealed class DialectFacts
{
    private const int Penalties = 64;

    /// <summary>The window of a penalty that counts everything accepted.</summary>
    public const int WholeSequence = int.MaxValue;

    /// <summary>Stands for a top-p of 0 where that means one token: no token of any vocabulary has so little probability alone at the top.</summary>
    public const double OneToken = float.Epsilon;

    /// <summary>A dialect; without stages, our own rules.</summary>
    /// <param name="name">The name of the enum's member.</param>
    /// <param name="system">The system's own name.</param>
    /// <param name="stages">The stages that it has, in the order in which it runs them.</param>
    public DialectFacts(string name, string system, params DialectStage[] stages)
    {
        Name = name;
        System = system;
        Stages = stages;
    }

    public string Name { get; }

    public string System { get; }

    public IReadOnlyList<DialectStage> Stages { get; }

    /// <summary>Whether these are our own rules: every stage, any order.</summary>
    public bool IsOwn => Stages.Count == 0;

    /// <summary>Whether the user chooses the order of the stages.</summary>
    public bool IsOrderFree { get; init; }

    /// <summary>Whether top-k keeps everything that equals the k-th largest logit.</summary>
    public bool KeepsTies { get; init; }

    /// <summary>Where top-p stops.</summary>
    public NucleusRule Nucleus { get; init; }

    /// <summary>How many accepted tokens count where a penalty does not say it.</summary>
    public int Window { get; init; } = Penalties;

    /// <summary>The window of a stage whose attribute does not say one.</summary>
    public int WindowOf(StageFacts stage) =>
        stage.Window == 0 ? Penalties
        : stage.Window == Penalties ? Window
        : Window == WholeSequence ? WholeSequence
        : stage.Window;

    /// <summary>The smallest window; 0 where that switches the penalty off.</summary>
    public int SmallestWindow { get; init; } = 1;

    /// <summary>The window that stands for everything accepted, or null: the history of a sampler has an end.</summary>
    public int? EndlessWindow { get; init; }

    /// <summary>The smallest number of least survivors; 0 where that means 1.</summary>
    public int SmallestMinKeep { get; init; } = 1;

    /// <summary>What penalties count where the whole sequence counts, in words.</summary>
    public string Counted { get; init; } = "the whole sequence, prompt included";

    /// <summary>The stage there, or null if the system does not have it.</summary>
    public DialectStage? Find(string stage) =>
        Stages.FirstOrDefault(known => string.Equals(known.Name, stage, StringComparison.Ordinal));

    /// <summary>A stage's place in the system's order, or -1.</summary>
    public int Rank(string stage)
    {
        int rank = Stages.Count - 1;
        while (rank >= 0 && !string.Equals(Stages[rank].Name, stage, StringComparison.Ordinal))
        {
            rank--;
        }

        return rank;
    }

    /// <summary>The range of a stage's parameter there.</summary>
    public ParameterFacts Range(string stage, ParameterFacts parameter) => Find(stage)?.Parameter(parameter.Name)?.Range ?? parameter;

    /// <summary>How the system reads a value in a special way, or null.</summary>
    public Reading? ReadingOf(string stage, string parameter, double value) => Find(stage)?.Parameter(parameter)?.Of(value);

    /// <summary>Whether the system skips a stage because of this value.</summary>
    public bool IsOff(string stage, string parameter, double value) => ReadingOf(stage, parameter, value) is { IsOff: true };

    /// <summary>The number of least survivors in our terms.</summary>
    public int ReadMinKeep(int value) => SmallestMinKeep < 1 ? Math.Max(1, value) : value;

    /// <summary>A value in our terms: the one place where special values get their meaning.</summary>
    public double Read(string stage, string parameter, double value) => ReadingOf(stage, parameter, value)?.Means ?? value;
}
