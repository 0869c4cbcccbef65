using System.Runtime.InteropServices;

namespace Nucleate;

/// <summary>A token that reaches a stage, with its logit.</summary>
/// <param name="Token">The token's id.</param>
/// <param name="Logit">As earlier stages left it; temperatures in front have divided it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TokenLogit(int Token, double Logit);
