using System;

namespace QuickStart.Terminal;

/// <summary>A number from 0 to 1 as a row of characters.</summary>
public static class Bar
{
    private const string Eighths = " ▏▎▍▌▋▊▉█";

    /// <summary>In whole characters.</summary>
    public static string Ascii(double share, int width) => new('#', (int)Math.Round(Math.Clamp(share, 0, 1) * width));

    /// <summary>In eighths of a character.</summary>
    public static string Blocks(double share, int width)
    {
        int eighths = (int)Math.Round(Math.Clamp(share, 0, 1) * width * 8);
        string full = new('█', eighths / 8);
        return eighths % 8 == 0 ? full : full + Eighths[eighths % 8];
    }
}
