using System.Runtime.InteropServices;

namespace LlamaPeer;

/// <summary>One entry of a row: a token, its logit and, where a stage computed it, its probability.</summary>
/// <param name="Token">The token's id.</param>
/// <param name="Logit">The logit as the last stage left it; negative infinity marks a token that a stage has switched off.</param>
/// <param name="Probability">
/// The probability that the last stage with a need for it stored, in single precision. It is zero or stale after stages that
/// only look at logits: <see cref="LlamaRow.Distribution"/> is always right.
/// </param>
/// <remarks>The layout is llama.cpp's <c>llama_token_data</c>, so a row is handed over without conversion.</remarks>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct LlamaCandidate(int Token, float Logit, float Probability);
