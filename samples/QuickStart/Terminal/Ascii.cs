using System;

namespace QuickStart.Terminal;

/// <summary>Spells out the signs of plans and documentation that not every terminal has.</summary>
public static class Ascii
{
    private static readonly (string Sign, string Spelled)[] s_signs =
    [
        ("→", "->"), ("·", "*"), ("…", "..."), ("≥", ">="), ("≤", "<="), ("×", "x"),
        ("α", "alpha"), ("β", "beta"), ("θ", "theta"), ("σ", "sigma"), ("τ", "tau"), ("²", "^2"),
        ("³", "^3"), ("√", "sqrt "), ("–", "-"), ("—", "-"), ("’", "'"),
    ];

    /// <summary>The text, spelled out if asked for.</summary>
    public static string If(bool isPlain, string text)
    {
        foreach ((string sign, string spelled) in isPlain ? s_signs : [])
        {
            text = text.Replace(sign, spelled, StringComparison.Ordinal);
        }

        return text;
    }
}
