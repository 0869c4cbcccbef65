using System;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Nucleate.Plans;

/// <summary>A number that is known up to the vocabulary's size V: <c>PerToken · V + Constant</c>.</summary>
/// <param name="PerToken">The factor of V.</param>
/// <param name="Constant">What is added.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PlanBound(int PerToken, long Constant)
{
    /// <summary>The number for a vocabulary of that size.</summary>
    public long For(int vocabularySize) => ((long)PerToken * vocabularySize) + Constant;

    /// <inheritdoc/>
    public override string ToString()
    {
        string tokens = PerToken == 1 ? "V" : string.Create(CultureInfo.InvariantCulture, $"{PerToken} V");
        string constant = Constant.ToString(CultureInfo.InvariantCulture);
        return PerToken == 0 ? constant : Constant == 0 ? tokens : $"{tokens} + {constant}";
    }
}
