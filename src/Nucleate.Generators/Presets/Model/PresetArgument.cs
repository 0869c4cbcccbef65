namespace Nucleate.Generators.Presets.Model;

/// <summary>A parameter as written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its value: see <see cref="PresetValue.Text"/>.</param>
internal sealed record PresetArgument(string Name, string Text);
