using System.Collections.Generic;
using Nucleate.Catalog;
using Nucleate.Generators.Samplers;

namespace Nucleate.Generators.Emission.Presets;

/// <summary>Documentation of a parameter, made from the catalog: that of attributes and of generated constants alike.</summary>
internal static class ParameterText
{
    /// <summary>The lines of a documentation comment, without slashes.</summary>
    public static IEnumerable<string> Documentation(ApiParameter facts)
    {
        yield return $"<summary>{Escape(facts.Effect)}</summary>";
        yield return "<remarks>";
        foreach (string line in Remarks(facts))
        {
            yield return line;
        }

        yield return "</remarks>";
    }

    /// <summary>The paragraphs of the remarks.</summary>
    public static IEnumerable<string> Remarks(ApiParameter facts)
    {
        yield return Paragraph("Range", Sentence(facts.RangeText));
        yield return Paragraph("Default", Sentence(facts.DefaultText));
        if (facts.Advice.Length > 0)
        {
            yield return Paragraph("Advice", Sentence(facts.Advice));
        }

        yield return $"<para><b>In requests:</b> <c>{Escape(facts.Wire)}</c>.</para>";
        yield return Paragraph("Source", Sentence(facts.Source.Text));
    }

    public static string Escape(string text) => SamplerEmitter.Documentation(text);

    private static string Paragraph(string heading, string text) => $"<para><b>{heading}:</b> {Escape(text)}</para>";

    private static string Sentence(string text) => text.EndsWith(".", System.StringComparison.Ordinal) ? text : text + ".";
}
