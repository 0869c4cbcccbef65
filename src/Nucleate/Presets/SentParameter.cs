using System.Globalization;
using System.Runtime.InteropServices;

namespace Nucleate.Presets;

/// <summary>A parameter that was sent, for <see cref="PresetEcho.Read"/>. Generated code makes it.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SentParameter
{
    private SentParameter(string name, string path, string value, SentKind kind) => (Name, Path, Value, Kind) = (name, path, value, kind);

    /// <summary>The parameter's name in .NET.</summary>
    public string Name { get; }

    /// <summary>Where the response has it, with dots between the names of nested objects.</summary>
    public string Path { get; }

    /// <summary>The value that was sent.</summary>
    public string Value { get; }

    internal SentKind Kind { get; }

    /// <summary>A number. A service that computes in single precision may return it rounded to that.</summary>
    public static SentParameter Number(string name, string path, double value) =>
        new(name, path, value.ToString("R", CultureInfo.InvariantCulture), SentKind.Number);

    /// <summary>A text.</summary>
    public static SentParameter Text(string name, string path, string value) => new(name, path, value, SentKind.Text);

    /// <summary>A model's id. A service may answer with the id of the snapshot that it stands for: the same with a date behind it.</summary>
    public static SentParameter Model(string name, string path, string value) => new(name, path, value, SentKind.Model);

    // A name that was sent may be read back with the date of the model's snapshot.
    internal bool Equals(string returned) => Kind switch
    {
        SentKind.Number => IsNumber(returned),
        SentKind.Model => Value == returned || IsSnapshot(returned),
        _ => Value == returned,
    };

    private bool IsNumber(string returned)
    {
        double sent = double.Parse(Value, CultureInfo.InvariantCulture);
        return double.TryParse(returned, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && (sent == number || (float)sent == number);
    }

    private bool IsSnapshot(string returned)
    {
        if (!returned.StartsWith(Value + "-", System.StringComparison.Ordinal))
        {
            return false;
        }

        string date = returned[(Value.Length + 1)..];
        return date.Length > 0 && System.Linq.Enumerable.All(date, letter => char.IsAsciiDigit(letter) || letter == '-');
    }
}
