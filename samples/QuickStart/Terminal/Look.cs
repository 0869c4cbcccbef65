using System.Globalization;
using Spectre.Console;

namespace QuickStart.Terminal;

/// <summary>Styles by meaning, and text as markup.</summary>
public static class Look
{
    public const string Title = "bold aqua";
    public const string Quiet = "grey";
    public const string Frame = "grey";
    public const string Figure = "green";
    public const string Alert = "bold yellow";
    public const string Own = "aqua";

    /// <summary>Text in a style, whatever characters it has.</summary>
    public static string Mark(string text, string style) => $"[{style}]{Markup.Escape(text)}[/]";

    /// <summary>A token between quotation marks, so that the space in front of it is seen.</summary>
    public static string Quote(string token) => Markup.Escape(token == "\n" ? "(paragraph)" : $"\"{token}\"");

    /// <summary>A probability with four digits.</summary>
    public static string Probability(double value) => value.ToString("F4", CultureInfo.InvariantCulture);

    /// <summary>A whole number with separators.</summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
