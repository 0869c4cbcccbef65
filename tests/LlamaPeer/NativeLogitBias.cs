using System.Runtime.InteropServices;

namespace LlamaPeer;

/// <summary>
/// One bias, laid out as llama.cpp's <c>llama_logit_bias</c>; a tuple's layout is the runtime's choice and cannot stand in.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct NativeLogitBias(int Token, float Bias);
