namespace Nucleate.Generators.Rules.Presets;

/// <summary>Names of parameters that rules speak of. Every API that has one calls it so in .NET.</summary>
internal static class ParameterNames
{
    public const string Temperature = "Temperature";
    public const string TopP = "TopP";
    public const string Style = "Style";
    public const string Speed = "Speed";
}
