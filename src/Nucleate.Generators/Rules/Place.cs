using System.Runtime.InteropServices;

namespace Nucleate.Generators.Rules;

/// <summary>Where in a declaration a finding belongs, without saying in which syntax: the analyzer knows that.</summary>
/// <param name="Stage">The stage's place as written, from 0; -1 for <c>[Sampler]</c> itself.</param>
/// <param name="Argument">The parameter or option, or empty for the whole attribute.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Place(int Stage, string Argument)
{
    /// <summary>A use of a sampler, which only the analyzer can locate.</summary>
    public static Place Use => new(-1, string.Empty);

    /// <summary>The argument of <c>[Sampler]</c> with that name.</summary>
    public static Place OfSampler(string argument) => new(-1, argument);

    /// <summary>A parameter of a preset, or of settings in other code, which the front end can locate by that name.</summary>
    public static Place OfParameter(string name) => new(-1, name);

    /// <summary>A stage's whole attribute.</summary>
    public static Place Of(int stage) => new(stage, string.Empty);

    /// <summary>One argument of a stage's attribute.</summary>
    public static Place Of(int stage, string argument) => new(stage, argument);
}
