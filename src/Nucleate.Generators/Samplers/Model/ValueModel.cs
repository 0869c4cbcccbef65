namespace Nucleate.Generators.Samplers.Model;

/// <summary>A parameter's value: a constant, or a member that gives it at each step.</summary>
/// <param name="Constant">The constant, or NaN.</param>
/// <param name="Member">The member's name, or null.</param>
internal sealed record ValueModel(double Constant, string? Member)
{
    public bool IsConstant => Member is null;

    /// <summary>Whether there is no value where one is needed: a finding of the parser.</summary>
    public bool IsMissing { get; init; }

    public static ValueModel Of(double constant) => new(constant, null);

    public static ValueModel Missing { get; } = new(double.NaN, null) { IsMissing = true };

    /// <summary>Whether the member is static.</summary>
    public bool IsStatic { get; init; }

    public static ValueModel From(string member, bool isStatic = false) => new(double.NaN, member) { IsStatic = isStatic };
}
