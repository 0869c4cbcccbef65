namespace Nucleate.Generators.Presets;

/// <summary>The form of an answer: the members of <c>OutputFormat</c>.</summary>
internal enum OutputKind
{
    Text,
    JsonObject,
    JsonSchema,
}
