using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Nucleate.Catalog;

namespace Nucleate.Generators.Tests.Catalog.Apis;

/// <summary>The page docs/apis.md, made from the catalog.</summary>
internal static class ApiPage
{
    public const string File = "docs/apis.md";

    private const string Head =
        """
        # APIs and models

        What presets can say, and what rules about them know. This page is made from `src/Shared/Catalog` by
        `eng/accept-catalog.sh`; the documentation of the attributes, too.

        Each fact names its source and how new that was. "Reported" means measured or met by others; "not verified" means
        that sources disagree or that none was read, and such a fact never makes more than advice. Ranges are refused by the
        service unless they are called documented.

        Models change faster than packages. In `.editorconfig`:

        | key | meaning | example |
        |---|---|---|
        | `nucleate.reasoning_models` | models that take no sampling parameter but at its default | `my-model*, other` |
        | `nucleate.sampling_models` | models that take every parameter as their API says | `gpt-7-chat` |
        | `nucleate.model_aliases` | names of models or deployments that stand for another one | `prod-chat = gpt-4.1, fast = gpt-5-mini` |
        | `nucleate.voice_models` | models that speak | `my-voice*` |

        A name that ends in `*` stands for everything that begins so; another one for itself and its snapshots, such as
        `gpt-4.1` for `gpt-4.1-2025-04-14`. What is configured wins over the catalog; the longest name wins within each.


        """;

    public static string Render() =>
        Head.ReplaceLineEndings("\n")
        + string.Concat(ApiCatalog.All.Select(Api))
        + "# Models\n\n" + string.Concat(ModelCatalog.All.GroupBy(family => family.Vendor).Select(Vendor))
        + Tasks();

    private static string Api(ApiFacts api) => $"## {api.Title}\n\n`[{api.Name}Preset]`{Advice(api)}\n\n" + string.Concat(api.Surfaces.Select(surface => Surface(api, surface)));

    private static string Advice(ApiFacts api) =>
        (api.AdvisesOneOfTemperatureAndTopP is { } source ? $". The vendor advises to change temperature or top-p, not both ({source.Text})" : string.Empty)
        + (api.GreedyNeedsFullTopP is { } error ? $". Temperature 0 needs top-p 1: \"{error.Text}\" ({error.Source.Text})" : string.Empty) + ".";

    private static string Surface(ApiFacts api, SurfaceFacts surface) =>
        (api.Surfaces.Count > 1 ? $"### {surface.Title}\n\n" : string.Empty)
        + $"`{surface.Route}`\n\n"
        + "| property | in requests | type | range | default | source |\n|---|---|---|---|---|---|\n"
        + string.Concat(surface.Parameters.Select(Row))
        + "\n" + Notes(surface) + "\n";

    private static string Row(ApiParameter parameter) =>
        $"| {parameter.Name} | `{parameter.Wire}` | {parameter.TypeName} | {parameter.RangeText}{(parameter.IsNumeric && !parameter.Range.IsHard && parameter.Range != ValueRange.Any ? ", documented" : string.Empty)} | {parameter.DefaultText} | {parameter.Source.Text} |\n";

    private static string Notes(SurfaceFacts surface)
    {
        IEnumerable<string> lines = surface.Parameters.Where(parameter => parameter.Advice.Length > 0).Select(parameter => $"{parameter.Name}: {parameter.Advice}")
            .Concat(surface.Parameters.Where(parameter => parameter.Companion is not null).Select(parameter => $"{parameter.Name} brings `{parameter.Companion!.Wire}`: {parameter.Companion.Value}."))
            .Concat(surface.Output is { } output ? [Output(output)] : [])
            .Concat(surface.Echo is { } echo ? [Echo(echo)] : [])
            .Concat(surface.Local is { } local ? [$"`CreateSampler`: {string.Join(" → ", local.Order)} by the rules of {local.Dialect} ({local.Source.Text})."] : []);
        return string.Concat(lines.Select(line => $"* {line}\n"));
    }

    private static string Echo(EchoFacts echo) =>
        $"Responses repeat {string.Join(", ", echo.All)}{(echo.Root.Length > 0 ? $" in `{echo.Root}`" : string.Empty)}: `CompareWith` compares them ({echo.Source.Text}).";

    private static string Output(OutputFacts output) =>
        (output.JsonObject is { } json ? $"JSON without a schema: `{json.Wire}` is \"{json.Value}\"." : "JSON without a schema cannot be asked for.")
        + (output.HasSchema ? " It takes schemas" : " It takes no schema") + $" ({output.Source.Text}).";

    private static string Vendor(IGrouping<string, ModelFacts> vendor) =>
        $"## {vendor.Key}\n\n| models | ids | rules | efforts | source |\n|---|---|---|---|---|\n" + string.Concat(vendor.Select(Family)) + "\n";

    private static string Family(ModelFacts family) =>
        $"| {family.Name} | {string.Join(", ", family.Patterns.Select(pattern => $"`{pattern}`"))} | {Rules(family)} | {(family.RefusesEffort is null ? string.Join(", ", family.Efforts) : "none is taken")} | {family.Source.Text} |\n";

    private static string Rules(ModelFacts family)
    {
        IEnumerable<string> rules = family.Rules.GroupBy(Rule).Select(group => string.Format(CultureInfo.InvariantCulture, group.Key, string.Join(", ", group.SelectMany(rule => rule.Parameters))));
        rules = family.RefusesTemperatureWithTopP is null ? rules : rules.Append("refuses temperature and top-p together");
        rules = family.RefusesThinkingBudget is null ? rules : rules.Append("refuses a budget for thinking");
        rules = family.RefusesThinkingOff is null ? rules : rules.Append("refuses to have thinking switched off");
        rules = family.RefusesHighEffortWithoutThinking is null ? rules : rules.Append("refuses the efforts xhigh and max with thinking switched off");
        return string.Join("; ", rules.DefaultIfEmpty("as the API says"));
    }

    // With {0} for the parameters: rules that differ only in what the service says to each are one line.
    private static string Rule(ModelRule rule)
    {
        string what = rule.Treatment.ToString().ToLowerInvariant() + " {0}";
        string unless = rule switch
        {
            { Except: { } value } => $" other than {Number(value)}",
            { ExceptFrom: { } least } => $" below {Number(least)}",
            { Below: { } limit } => $" below {Number(limit)}",
            { Within: { } range } => $" outside {range.Text}",
            { OneOf.Count: > 0 } => " other than " + string.Join(", ", rule.OneOf.Zip(rule.Names, (value, name) => $"{Number(value)} ({name})")),
            _ => string.Empty,
        };
        string when = rule.When switch
        {
            EffortCondition.UnlessNone => " unless the effort is none",
            EffortCondition.WhenAsked => " where an effort is asked for",
            EffortCondition.WhenThinking => " while it thinks",
            EffortCondition.UnlessDisabled => " unless thinking is disabled",
            _ => string.Empty,
        };
        return what + unless + when;
    }

    private static string Tasks() =>
        "# Tasks\n\nWhich settings suit the task that a preset declares.\n\n| band | temperature | top-p | tasks |\n|---|---|---|---|\n"
        + string.Concat(new[] { TaskBand.Low, TaskBand.Medium, TaskBand.High }.Select(band =>
            $"| {band.Name} | {band.Temperature.Text} | {band.TopP.Text} | {string.Join(", ", TaskCatalog.All.Where(task => task.Band == band).Select(task => task.Text))} |\n"))
        + $"\nThe high band is risky for {string.Join(", ", TaskCatalog.All.Where(task => task.IsRisky).Select(task => task.Text))}.\n";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
