using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Nucleate.Catalog;
using Nucleate.Generators.Presets;
using Nucleate.Generators.Rules;
using Nucleate.Generators.Rules.Presets;

namespace Nucleate.Generators.Tests.Rules.Presets;

/// <summary>What holds for every API and every model of the catalog.</summary>
public sealed class CatalogRuleTests
{
    /// <summary>Each API with each family that it serves, by an id of the family.</summary>
    private static IEnumerable<(ApiFacts Api, SurfaceFacts Surface, string Model)> Models =>
        from api in ApiCatalog.All
        from surface in api.Surfaces
        from model in ModelCatalog.All.Where(family => api.Vendors.Contains(family.Vendor)).SelectMany(family => family.Patterns).Select(pattern => pattern.Replace("*", "-x", System.StringComparison.Ordinal)).DefaultIfEmpty(api.ExampleModel)
        select (api, surface, model);

    [Fact]
    public void A_vendors_own_defaults_give_no_warning() => Assert.All(Models, each =>
    {
        var defaults = each.Surface.Parameters.Where(parameter => parameter.Default is not null).ToList();

        // Together, where a request may say all of them; else one by one.
        bool isOneByOne = ModelOverrides.None.Find(each.Model, each.Api)?.RefusesTemperatureWithTopP is not null;
        IEnumerable<IEnumerable<ApiParameter>> requests = isOneByOne ? defaults.Select(parameter => new[] { parameter }) : [defaults];
        foreach (IEnumerable<ApiParameter> request in requests)
        {
            PresetFacts preset = new(each.Api, each.Surface, request.Select(parameter => new PresetParameter(parameter, PresetValue.Of((double)parameter.Default!)))) { Model = each.Model };
            Assert.NotNull(each.Api.Vendors.Count == 0 ? new object() : preset.Family);
            Assert.Equal("", string.Join("\n", PresetRules.Check(preset).Where(finding => finding.Severity >= RuleSeverity.Warning).Select(finding => $"{each.Model}: {finding.Message}")));
        }
    });

    [Fact]
    public void An_empty_preset_of_a_known_model_gives_nothing() =>
        Assert.All(Models, each => Assert.Empty(PresetRules.Check(new PresetFacts(each.Api, each.Surface, []) { Model = each.Model })));

    [Fact]
    public void A_fact_that_is_not_verified_makes_no_warning()
    {
        List<PresetFacts> uncertain =
        [
            .. from each in Models
               let family = ModelOverrides.None.Find(each.Model, each.Api)
               where family is not null
               from rule in family.Rules
               where !rule.Source.IsVerified
               from name in rule.Parameters
               where each.Surface.Find(name) is { IsNumeric: true }
               select new PresetFacts(each.Api, each.Surface, [new PresetParameter(each.Surface.Find(name)!, PresetValue.Of(0.5))]) { Model = each.Model },
        ];
        Assert.NotEmpty(uncertain);
        Assert.All(uncertain, preset => Assert.DoesNotContain(PresetRules.Check(preset), finding => finding.Severity > RuleSeverity.Info));
    }

    [Fact]
    public void No_place_has_two_findings_that_would_have_the_same_cure()
    {
        string[] values = ["-1", "0", "0.5", "0.97", "1", "1.5", "9"];
        Assert.All(Models.GroupBy(each => (each.Api, each.Surface)).SelectMany(group => group.Take(4)), each => Assert.All(
            from temperature in values
            from topP in values
            select $"{each.Api.Name} {each.Surface.Name} {each.Model} Task=Code Temperature={temperature} TopP={topP}",
            settings =>
            {
                IEnumerable<Finding> findings = PresetRules.Check(PresetCase.Of(settings));
                Assert.All(findings.GroupBy(finding => finding.Place), place => Assert.True(place.Count() == 1, $"{settings}: {string.Join(" and ", place.Select(finding => finding.Message))}"));
            }));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    [InlineData("ar-SA")]
    public void Messages_are_the_same_in_every_culture(string culture)
    {
        string[] settings =
        [
            "OpenAI gpt-4.1 Task=Code Temperature=0.9", "Ollama Task=Code Temperature=1.5 TopP=0.97", "OpenAI gpt-4.1 Temperature=-2.5", "OpenAI gpt-5-MINI Temperature=0.2",
            "ElevenLabs eleven_v3 Stability=0.35", "Anthropic claude-opus-4-6 Thinking=Enabled TopP=0.5", "Gemini gemini-3-pro Temperature=0.5", "OpenAI gpt-5-mni", "OpenAI gpt-4.1 ReasoningEffort=Minimal MaxOutputTokens=-10",
        ];
        string invariant = Text();
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(invariant, Text());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        string Text() => string.Join("\n", settings.SelectMany(each => PresetRules.Check(PresetCase.Of(each))).SelectMany(finding => finding.Hints.Select(hint => hint.Value).Prepend(finding.Message)));
    }
}
