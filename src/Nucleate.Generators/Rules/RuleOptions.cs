using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Nucleate.Catalog;

namespace Nucleate.Generators.Rules;

/// <summary>The options of <c>.editorconfig</c>, read once for a file.</summary>
/// <remarks>An option that cannot be read counts as absent: an editor shows the rules' findings, not those of its settings.</remarks>
internal sealed class RuleOptions
{
    public const string HotTemperatureKey = "nucleate.hot_temperature";
    public const string CoolTemperatureKey = "nucleate.cool_temperature";
    public const string WarmTemperatureKey = "nucleate.warm_temperature";
    public const string WideTopPKey = "nucleate.wide_top_p";
    public const string FormatTasksKey = "nucleate.format_tasks";
    public const string EndOfTextKey = "nucleate.end_of_text_tokens";

    /// <summary>Every option's key, for documentation and its test.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        HotTemperatureKey, CoolTemperatureKey, WarmTemperatureKey, WideTopPKey, FormatTasksKey, EndOfTextKey,
    ];

    private readonly IReadOnlyList<string> _formatTasks;

    public static RuleOptions Default { get; } = new(static _ => null);

    public RuleOptions(Func<string, string?> read)
    {
        HotTemperature = Number(read(HotTemperatureKey)) ?? 1;
        CoolTemperature = Number(read(CoolTemperatureKey)) ?? TaskBand.Low.Temperature.Maximum;
        WarmTemperature = Number(read(WarmTemperatureKey)) ?? TaskBand.Medium.Temperature.Minimum;
        WideTopP = Number(read(WideTopPKey)) ?? TaskBand.Low.TopP.Maximum;
        _formatTasks = [TaskNames.StructuredOutput, TaskNames.Code, .. List(read(FormatTasksKey))];
        EndOfText = [.. List(read(EndOfTextKey)).Select(Token).Where(token => token >= 0)];
    }

    /// <summary>Temperatures above this one flatten the distribution.</summary>
    public double HotTemperature { get; }

    /// <summary>The highest temperature that suits tasks of the low band.</summary>
    public double CoolTemperature { get; }

    /// <summary>Temperatures from this one on are nearly certainly a mistake for tasks of the low band.</summary>
    public double WarmTemperature { get; }

    /// <summary>A top-p from this one on cuts next to nothing.</summary>
    public double WideTopP { get; }

    /// <summary>Whether a task's output has to keep to a format.</summary>
    public bool IsFormat(string task) => _formatTasks.Contains(task, StringComparer.OrdinalIgnoreCase);

    /// <summary>Token ids that end the text, if the user said so.</summary>
    public IReadOnlyList<int> EndOfText { get; }

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value >= 0 ? value : null;

    private static int Token(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int token) ? token : -1;

    private static IEnumerable<string> List(string? text) =>
        text is null ? [] : text.Split(',').Select(item => item.Trim()).Where(item => item.Length > 0);
}
