namespace Nucleate.Generators.Samplers.Model;

/// <summary>A parameter's value: a constant, or a member that gives it at each step.</summary>
/// <param name="Constant">The constant, or NaN.</param>
/// <param name="Member">The member's name, or null.</param>
internal sealed record ValueModel(double Constant, string? Member)
{
    public bool IsConstant => Member is null;

    public static ValueModel Of(double constant) => new(constant, null);

    public static ValueModel From(string member) => new(double.NaN, member);
}
