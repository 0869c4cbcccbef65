using System;
using System.Collections.Generic;
using System.Linq;

namespace Nucleate.Catalog;

/// <summary>Which temperatures and top-p suit a task.</summary>
/// <param name="Name">Low, medium or high.</param>
/// <param name="Temperature">The temperatures.</param>
/// <param name="TopP">The values of top-p.</param>
internal sealed record TaskBand(string Name, ValueRange Temperature, ValueRange TopP)
{
    public static TaskBand Low { get; } = new("low", new ValueRange(0, 0.4), new ValueRange(0.8, 0.95));

    public static TaskBand Medium { get; } = new("medium", new ValueRange(0.6, 1), new ValueRange(0.9, 1));

    public static TaskBand High { get; } = new("high", new ValueRange(1.1, 2), new ValueRange(0.95, 1));
}

/// <summary>A task as rules see it.</summary>
/// <param name="Name">The member of <c>GenerationTask</c>.</param>
/// <param name="Band">What suits it, or null if only the high band is excluded.</param>
/// <param name="Text">The task in words.</param>
internal sealed record TaskFacts(string Name, TaskBand? Band, string Text)
{
    /// <summary>Whether the high band is risky for it.</summary>
    public bool IsRisky { get; init; }
}

/// <summary>The bands of all tasks.</summary>
internal static class TaskCatalog
{
    /// <summary>Every task but the one that is not said.</summary>
    public static IReadOnlyList<TaskFacts> All { get; } = new[]
    {
        new TaskFacts("Classification", TaskBand.Low, "classification"),
        new TaskFacts("StructuredOutput", TaskBand.Low, "structured output") { IsRisky = true },
        new TaskFacts("Extraction", TaskBand.Low, "extraction"),
        new TaskFacts("Summarization", TaskBand.Low, "summarisation"),
        new TaskFacts("Code", TaskBand.Low, "code") { IsRisky = true },
        new TaskFacts("FactualAnswers", TaskBand.Low, "factual answers"),
        new TaskFacts("Brainstorming", TaskBand.Medium, "brainstorming"),
        new TaskFacts("Drafting", TaskBand.Medium, "drafting"),
        new TaskFacts("Explanation", TaskBand.Medium, "explanation"),
        new TaskFacts("Dialogue", TaskBand.Medium, "dialogue"),
        new TaskFacts("Rewriting", TaskBand.Medium, "rewriting"),
        new TaskFacts("CreativeWriting", TaskBand.High, "creative writing"),
        new TaskFacts("Ideation", TaskBand.High, "ideation"),
        new TaskFacts("UnusualAlternatives", TaskBand.High, "unusual alternatives"),
        new TaskFacts("StyleExploration", TaskBand.High, "style exploration"),
        new TaskFacts("Mathematics", null, "mathematics") { IsRisky = true },
        new TaskFacts("LegalReasoning", null, "legal reasoning") { IsRisky = true },
        new TaskFacts("MedicalAdvice", null, "medical advice") { IsRisky = true },
    };

    /// <summary>The task of that name, or null.</summary>
    public static TaskFacts? Find(string name) => All.FirstOrDefault(task => string.Equals(task.Name, name, StringComparison.Ordinal));
}
