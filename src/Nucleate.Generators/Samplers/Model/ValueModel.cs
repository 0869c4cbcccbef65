namespace Nucleate.Generators.Samplers.Model;

/// <summary>A parameter's value: a constant, or a member that gives it at each step.</summary>
/// <param name="Constant">The constant, or NaN.</param>
/// <param name="Member">The member's name, or null.</param>
internal sealed record ValueModel(double Constant, string? Member)
{
    public bool IsConstant => Member is null;

    public static ValueModel Of(double constant) => new(constant, null);

    /// <summary>Whether the member is static.</summary>
    public bool IsStatic { get; init; }

    public static ValueModel From(string member, bool isStatic = false) => new(double.NaN, member) { IsStatic = isStatic };
}
