using System.Runtime.InteropServices;
using System.Text.Json;

namespace Nucleate.Presets;

/// <summary>A value of a response.</summary>
/// <param name="Text">As it stands there, but a string without its quotes, and objects and arrays only hinted at.</param>
/// <param name="Kind">String, number, object or array; undefined for true, false and null.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ReturnedValue(string Text, JsonValueKind Kind);
