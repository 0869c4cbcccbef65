using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Nucleate.Catalog;
using TestSupport.Snapshots;

namespace Nucleate.Generators.Tests.Presets;

/// <summary>Every API's request with every parameter that it has.</summary>
public sealed class PresetWireTests
{
    private static readonly Lazy<IReadOnlyList<string>> s_expected = new(Requests);

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, NewLine = "\n" };

    public static TheoryData<string, string> Surfaces => FullPreset.Surfaces(_ => true);

    /// <summary>Of each way to write numbers one culture: decimal commas, other minus signs, other digits, other letters.</summary>
    public static TheoryData<string> Cultures => ["de-DE", "tr-TR", "ar", "fa-IR", "sv-SE"];

    [Fact]
    public Task The_shape_of_each_request()
    {
        var text = new StringBuilder();
        foreach (ApiFacts api in ApiCatalog.All)
        {
            foreach (SurfaceFacts surface in api.Surfaces)
            {
                string request = PresetRun.Request(FullPreset.Attribute(api, surface));
                text.Append(CultureInfo.InvariantCulture, $"{api.Title}, {surface.Title}: {surface.Route}\n");
                text.Append(JsonSerializer.Serialize(JsonDocument.Parse(request).RootElement, s_indented)).Append("\n\n");
            }
        }

        return Verifier.Verify(text.ToString(), "txt");
    }

    [Theory]
    [MemberData(nameof(Surfaces))]
    public void Each_parameter_is_sent_where_the_catalog_says_as_the_text_that_was_written(string apiName, string surfaceName)
    {
        ApiFacts api = ApiCatalog.Find(apiName)!;
        SurfaceFacts surface = api.Surface(surfaceName);
        PresetRun.With(FullPreset.Attribute(api, surface), preset =>
        {
            JsonElement request = JsonDocument.Parse(PresetRun.Request(preset)).RootElement;
            Assert.All(surface.Parameters, facts =>
            {
                JsonElement sent = facts.Wire.Split('.').Aggregate(request, (element, name) => element.GetProperty(name));
                object constant = preset.GetField(facts.Name)!.GetRawConstantValue()!;
                Assert.Equal(
                    facts.Kind switch
                    {
                        ParameterKind.Flag => (bool)constant ? "true" : "false",
                        ParameterKind.Choice => $"\"{facts.Choices[^1].Wire}\"",
                        _ => Convert.ToString(constant, CultureInfo.InvariantCulture),
                    },
                    sent.GetRawText());
            });
            return true;
        });
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void No_culture_changes_code_or_request(string name)
    {
        IReadOnlyList<string> expected = s_expected.Value;
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(name);
            Assert.Equal(expected, Requests());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // One API of each way to write numbers, and negative ones: all of them would be the same code again.
    private static IReadOnlyList<string> Requests() =>
    [
        PresetRun.Request(FullPreset.Attribute(ApiCatalog.LlamaServer, ApiCatalog.LlamaServer.Surfaces[0])),
        PresetRun.Request(FullPreset.Attribute(ApiCatalog.Cohere, ApiCatalog.Cohere.Surfaces[0])),
        PresetRun.Request("[OpenAIPreset(Model = \"gpt-4.1 İıIi\", FrequencyPenalty = -1.25, PresencePenalty = -1e-7, Seed = -1234567890123)]"),
        PresetRun.With("[OpenAIPreset(Surface = OpenAISurface.Responses, Temperature = 0.75, MaxOutputTokens = 12345)]", preset =>
            PresetEchoTests.CompareWith(preset, """{"temperature":0.75,"max_output_tokens":12346}""").ToString()),
    ];
}
