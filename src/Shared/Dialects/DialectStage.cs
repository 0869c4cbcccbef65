using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Stages;

namespace Nucleate.Dialects;

/// <summary>A stage as a system has it. What is not said is as in <see cref="StageCatalog"/>.</summary>
internal sealed class DialectStage
{
    /// <summary>A stage.</summary>
    /// <param name="name">The stage's name in the catalog.</param>
    /// <param name="parameters">Parameters whose range or special values differ.</param>
    public DialectStage(string name, params DialectParameter[] parameters)
    {
        Name = name;
        Parameters = parameters;
    }

    public string Name { get; }

    public IReadOnlyList<DialectParameter> Parameters { get; }

    /// <summary>Whether it can be told to keep a number of tokens at least.</summary>
    public bool HasMinKeep { get; init; }

    /// <summary>Whether it refuses to come after a truncation.</summary>
    public bool PrecedesCuts { get; init; }

    /// <summary>Whether its (whole) parameter has to be below the vocabulary's size.</summary>
    public bool StaysBelowVocabulary { get; init; }

    /// <summary>What to write instead of a value that the system refuses.</summary>
    public string Instead { get; init; } = "write another value";

    /// <summary>What differs for a parameter, or null.</summary>
    public DialectParameter? Parameter(string name) =>
        Parameters.FirstOrDefault(parameter => string.Equals(parameter.Range.Name, name, StringComparison.Ordinal));
}
