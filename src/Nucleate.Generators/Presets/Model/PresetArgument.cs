namespace Nucleate.Generators.Presets.Model;

/// <summary>A parameter as written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its value: see <see cref="PresetValue.Text"/>.</param>
internal sealed record PresetArgument(string Name, string Text)
{
    /// <summary>Whether requests say it: the surface has the parameter, and JSON the value.</summary>
    public bool IsSent { get; init; } = true;
}
