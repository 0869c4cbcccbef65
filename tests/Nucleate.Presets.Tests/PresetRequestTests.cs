using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Nucleate.Presets.Tests;

/// <summary>Bodies of requests that are merged with parameters.</summary>
public sealed class PresetRequestTests
{
    [Theory]
    [InlineData("{}", """{"a":1}""", """{"a":1}""")]
    [InlineData("""{"a":0.70,"b":2}""", "{}", """{"a":0.70,"b":2}""")]
    [InlineData("""{"a":1,"b":2}""", """{"b":0.7,"c":null}""", """{"a":1,"b":0.7,"c":null}""")]
    [InlineData("""{"t":{"type":"enabled","budget_tokens":2048}}""", """{"t":{"type":"disabled"}}""", """{"t":{"type":"disabled"}}""")]
    [InlineData("""{"t":{"type":"enabled","budget_tokens":2048}}""", """{"t":{"type":"enabled"}}""", """{"t":{"budget_tokens":2048,"type":"enabled"}}""")]
    [InlineData("""{"t":{"budget_tokens":2048}}""", """{"t":{"type":"enabled"}}""", """{"t":{"budget_tokens":2048,"type":"enabled"}}""")]
    [InlineData("""{"a":{"b":1,"c":{"d":2,"e":3}},"f":4}""", """{"a":{"c":{"e":5},"g":6}}""", """{"a":{"b":1,"c":{"d":2,"e":5},"g":6},"f":4}""")]
    [InlineData("""{"a":{"b":1}}""", """{"a":[1,{"b":2}]}""", """{"a":[1,{"b":2}]}""")]
    [InlineData("""{"a":"text"}""", """{"a":{"b":1}}""", """{"a":{"b":1}}""")]
    public void Parameters_win_and_everything_else_stays(string body, string parameters, string expected)
    {
        Dictionary<string, JsonElement> before = Read(body);
        Assert.Equal(Text(Read(expected)), Text(PresetRequest.Merge(before, writer => Write(writer, parameters))));
        Assert.Equal(Text(Read(body)), Text(before));
    }

    [Fact]
    public void A_body_without_anything_else_is_what_was_written() =>
        Assert.Equal("a=1;b={\"c\":0.7}", Text(PresetRequest.Body(writer => Write(writer, """{"a":1,"b":{"c":0.7}}"""))));

    [Fact]
    public void Missing_arguments_are_errors_of_the_caller()
    {
        Assert.Equal("body", Assert.Throws<ArgumentNullException>(() => PresetRequest.Merge(null!, _ => { })).ParamName);
        Assert.Equal("parameters", Assert.Throws<ArgumentNullException>(() => PresetRequest.Body(null!)).ParamName);
    }

    private static Dictionary<string, JsonElement> Read(string json) => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!;

    private static void Write(Utf8JsonWriter writer, string json)
    {
        foreach (KeyValuePair<string, JsonElement> property in Read(json))
        {
            writer.WritePropertyName(property.Key);
            property.Value.WriteTo(writer);
        }
    }

    private static string Text(IReadOnlyDictionary<string, JsonElement> body) =>
        string.Join(';', body.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => $"{property.Key}={property.Value.GetRawText()}"));
}
