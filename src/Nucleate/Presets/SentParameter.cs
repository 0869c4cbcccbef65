using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

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

    /// <summary>A whole number, which is compared to its last digit.</summary>
    public static SentParameter Number(string name, string path, long value) =>
        new(name, path, value.ToString(CultureInfo.InvariantCulture), SentKind.Number);

    /// <summary>A text.</summary>
    public static SentParameter Text(string name, string path, string value) => new(name, path, value, SentKind.Text);

    /// <summary>A model's id. A service may answer with the id of the snapshot that it stands for: the same with a date behind it.</summary>
    public static SentParameter Model(string name, string path, string value) => new(name, path, value, SentKind.Model);

    /// <summary>Whether a response says the same. A number in quotes is no number.</summary>
    internal bool Says(ReturnedValue returned) => returned.Kind == Json && Kind switch
    {
        SentKind.Number => IsNumber(returned.Text),
        SentKind.Model => Value == returned.Text || IsSnapshot(returned.Text),
        _ => Value == returned.Text,
    };

    /// <summary>A value of a response for people: a text where a number was sent keeps its quotes, so that the two look different.</summary>
    internal string Show(ReturnedValue returned) =>
        returned.Kind == JsonValueKind.String && Json != JsonValueKind.String ? $"\"{returned.Text}\"" : returned.Text;

    private JsonValueKind Json => Kind == SentKind.Number ? JsonValueKind.Number : JsonValueKind.String;

    private bool IsNumber(string returned)
    {
        if (TryWhole(Value, out long whole) && TryWhole(returned, out long other))
        {
            return whole == other;
        }

        double sent = double.Parse(Value, CultureInfo.InvariantCulture);
        return double.TryParse(returned, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && (sent == number || (float)sent == number);
    }

    private static bool TryWhole(string text, out long value) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

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
