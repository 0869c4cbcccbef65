using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PresetsSample.Terminal;

namespace PresetsSample.Tests;

/// <summary>Everything is said at every width.</summary>
public sealed class ScreenTests
{
    [Theory]
    [InlineData(300)]
    [InlineData(120)]
    [InlineData(100)]
    [InlineData(80)]
    [InlineData(60)]
    [InlineData(40)]
    [InlineData(20)]
    public async Task A_narrow_screen_says_all_of_it(int width)
    {
        using var output = new StringWriter();
        Assert.True(await new Tour(new Screen(output, isPlain: true, width)).RunAsync());
        string text = output.ToString();
        Assert.All(text.Split(Environment.NewLine), line => Assert.True(line.TrimEnd().Length <= width, line));
        string letters = Letters(text);
        Assert.All(
            ["InvoiceExtraction", "UnsteadyVoice", "NUC2005", "NUC2006", "NUC2010", "temperature: 0.1", "voice_settings.stability: 0.35", "400:", "MaxOutputTokens: applied, 800"],
            part => Assert.Contains(width < 80 ? Letters(part) : Letters(part.Split(' ')[0]), letters, StringComparison.Ordinal));
    }

    // Lines break anywhere, and a table's lines go through several cells.
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
