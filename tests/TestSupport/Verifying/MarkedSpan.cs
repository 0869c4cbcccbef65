using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.Text;

namespace TestSupport.Verifying;

/// <summary>A place where a diagnostic is expected.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Span">The place.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MarkedSpan(string Id, TextSpan Span);
