using System.Runtime.Intrinsics;

namespace Nucleate.Kernels;

/// <summary>The vector width that kernels use here: it changes how long they take, never what they compute.</summary>
internal static class Width
{
    /// <summary>512, 256, 128, or 0 where nothing is accelerated.</summary>
    public static int Bits =>
        Vector512.IsHardwareAccelerated ? 512
        : Vector256.IsHardwareAccelerated ? 256
        : Vector128.IsHardwareAccelerated ? 128
        : 0;
}
