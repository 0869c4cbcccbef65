using System.Runtime.InteropServices;

namespace QuickStart.Generation;

/// <summary>One generated token, and what it was drawn from.</summary>
/// <param name="Token">The token.</param>
/// <param name="Probability">Its probability among the survivors.</param>
/// <param name="Survivors">How many tokens could have been drawn.</param>
/// <param name="KeptMass">The survivors' share of the distribution before truncation.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct GeneratedToken(int Token, double Probability, int Survivors, double KeptMass);
