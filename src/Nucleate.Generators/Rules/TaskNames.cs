namespace Nucleate.Generators.Rules;

/// <summary>Names of <c>GenerationTask</c>'s values that rules speak of; a test compares them with the enum.</summary>
internal static class TaskNames
{
    public const string Unspecified = "Unspecified";
    public const string StructuredOutput = "StructuredOutput";
    public const string Code = "Code";
}
