using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using Nucleate.Catalog;
using Nucleate.Presets;

namespace Nucleate.Generators.Tests.Presets;

/// <summary><c>CompareWith</c> of every surface whose responses repeat something, with every parameter.</summary>
public sealed class PresetEchoOfEveryApiTests
{
    public static TheoryData<string, string> Surfaces => FullPreset.Surfaces(surface => surface.Echo is not null);

    [Theory]
    [MemberData(nameof(Surfaces))]
    public void A_response_that_repeats_the_request_has_applied_it(string api, string surface) => With(api, surface, (preset, facts, response) =>
    {
        PresetEcho echo = PresetEchoTests.CompareWith(preset, response);
        Assert.True(echo.IsApplied, echo.ToString());
        Assert.Equal(
            facts.Echo!.All.Order(StringComparer.Ordinal),
            echo.Parameters.Select(parameter => parameter.Name == "BaseModel" ? "Model" : parameter.Name).Order(StringComparer.Ordinal));
    });

    [Theory]
    [MemberData(nameof(Surfaces))]
    public void A_response_that_ends_anywhere_is_refused_with_its_place(string api, string surface) => With(api, surface, (preset, _, response) =>
    {
        byte[] whole = Encoding.UTF8.GetBytes(response);
        for (int length = 0; length < whole.Length; length++)
        {
            JsonException refused = Assert.ThrowsAny<JsonException>(() => PresetEchoTests.CompareWith(preset, whole.AsSpan(0, length)));
            Assert.Equal(whole.AsSpan(0, length).Count((byte)'\n'), refused.LineNumber);
            Assert.InRange(refused.BytePositionInLine!.Value, 0, length);
        }
    });

    [Theory]
    [MemberData(nameof(Surfaces))]
    public void Values_of_other_types_are_changed_and_never_an_error(string api, string surface) => With(api, surface, (preset, facts, _) =>
    {
        foreach (string value in new[] { "null", "true", "1e999", "[]", "{}", "\"1\"", "-0", "[[[[{\"a\":1}]]]]" })
        {
            string[] roots = [.. facts.Echo!.All.Select(name => name == "Model" ? facts.ModelWire! : facts.Find(name)!.Wire).Where(wire => !wire.Contains('.', StringComparison.Ordinal))];
            string members = string.Join(',', roots.Select(wire => $"\"{wire}\":{value}"));
            PresetEcho echo = PresetEchoTests.CompareWith(preset, facts.Echo.Root.Length == 0 ? $"{{{members}}}" : $"{{\"{facts.Echo.Root}\":{{{members}}}}}");
            Assert.Equal(roots.Length, echo.Changed.Count());
            Assert.False(echo.IsApplied);
        }
    });

    [Fact]
    public void A_server_of_llama_cpp_returns_single_precision() => With("LlamaServer", "Completion", (preset, _, _) =>
    {
        PresetEcho echo = PresetEchoTests.CompareWith(
            preset, """{"content":"Hello","generation_settings":{"n_ctx":4096,"temperature":0.5,"top_p":0.5400000214576721,"min_p":0.05000000074505806,"dry_penalty_last_n":4096},"top_k":6}""");
        Assert.Equal(
            [("TopP", EchoState.Applied), ("TopK", EchoState.Absent), ("MinP", EchoState.Changed)],
            new[] { "TopP", "TopK", "MinP" }.Select(name => (name, echo.Parameters.Single(parameter => parameter.Name == name).State)));
    });

    [Fact]
    public void A_seed_that_asks_for_any_seed_is_not_compared() => Assert.True(PresetRun.With("[LlamaServerPreset(Seed = -1, TopK = 40)]", preset =>
        PresetEchoTests.CompareWith(preset, """{"generation_settings":{"seed":4294967295,"top_k":40}}""") is { IsApplied: true, Parameters.Count: 1 }));

    private static void With(string apiName, string surfaceName, Action<Type, SurfaceFacts, string> use)
    {
        ApiFacts api = ApiCatalog.Find(apiName)!;
        SurfaceFacts surface = api.Surface(surfaceName);
        PresetRun.With(FullPreset.Attribute(api, surface), preset =>
        {
            string request = PresetRun.Request(preset).Replace("the deployment", api.ExampleModel, StringComparison.Ordinal).Replace(",", ",\n", StringComparison.Ordinal);
            use(preset, surface, surface.Echo!.Root.Length == 0 ? request : $"{{\"id\":1,\n\"{surface.Echo.Root}\":{request}}}");
            return true;
        });
    }
}
