using System.Collections.Generic;
using Nucleate.Generators.Emission;
using Nucleate.Generators.Presets;

namespace Nucleate.Generators.Rules.Presets;

/// <summary>What findings tell their fixes.</summary>
internal static class Suggest
{
    /// <summary>Write another value.</summary>
    public static KeyValuePair<string, string> Value(double value) => new(FixHints.Nearest, Literal.Number(value));

    /// <summary>Take the parameter out.</summary>
    public static KeyValuePair<string, string> Removal(PresetParameter parameter) => new(FixHints.Remove, parameter.Name);

    /// <summary>Take the parameter at the other place out.</summary>
    public static KeyValuePair<string, string> RemovalOfOther(PresetParameter parameter) => new(FixHints.RemoveOther, parameter.Name);

    /// <summary>Give another parameter a value, too.</summary>
    public static KeyValuePair<string, string> Addition(string parameter, double value) => new(FixHints.Add, $"{parameter} = {Literal.Number(value)}");
}
