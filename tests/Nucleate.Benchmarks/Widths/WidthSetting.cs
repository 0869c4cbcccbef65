using System.Collections.Generic;

namespace Nucleate.Benchmarks.Widths;

/// <summary>The runtime's switches that hold it to a vector width. Their names differ between runtime versions, so both are set.</summary>
internal sealed record WidthSetting(string Name, params string[] SwitchedOff)
{
    public static WidthSetting Default { get; } = new("default");

    /// <summary>128 bits without fused multiply-add: what native code gets unless told otherwise.</summary>
    public static WidthSetting Narrow { get; } = new("128", "DOTNET_EnableAVX512", "DOTNET_EnableAVX512F", "DOTNET_EnableAVX2");

    public static IReadOnlyList<WidthSetting> All { get; } =
    [
        Default,
        new("256", "DOTNET_EnableAVX512", "DOTNET_EnableAVX512F"),
        Narrow,
    ];

    public override string ToString() => Name;
}
