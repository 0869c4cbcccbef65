using System;

namespace QuickStart.Language;

/// <summary>What followed a context in the text, and how often.</summary>
public readonly ref struct Successors(ReadOnlySpan<int> tokens, ReadOnlySpan<int> counts, int total)
{
    /// <summary>Each following token once, by rising id.</summary>
    public ReadOnlySpan<int> Tokens { get; } = tokens;

    /// <summary>How often each of them followed.</summary>
    public ReadOnlySpan<int> Counts { get; } = counts;

    /// <summary>How often the context was followed by anything: the sum of the counts.</summary>
    public int Total { get; } = total;

    /// <summary>The context never occurred.</summary>
    public bool IsEmpty => Tokens.IsEmpty;
}
