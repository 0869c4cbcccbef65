using Microsoft.CodeAnalysis.Text;

namespace Nucleate.CodeFixes.Editing;

/// <summary>Spaces and tabs in a text, and its line ends.</summary>
internal static class Blank
{
    /// <summary>Where the spaces and tabs in front of a position begin.</summary>
    public static int Before(SourceText text, int position)
    {
        while (position > 0 && text[position - 1] is ' ' or '\t')
        {
            position--;
        }

        return position;
    }

    /// <summary>Where the spaces and tabs behind a position end.</summary>
    public static int After(SourceText text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t')
        {
            position++;
        }

        return position;
    }

    /// <summary>The indentation of the line that a position is on.</summary>
    public static string Indentation(SourceText text, int position)
    {
        int start = text.Lines.GetLineFromPosition(position).Start;
        return text.ToString(TextSpan.FromBounds(start, After(text, start)));
    }

    /// <summary>Whether only spaces and tabs stand in front of a position on its line.</summary>
    public static bool StartsLine(SourceText text, int position) =>
        Before(text, position) == text.Lines.GetLineFromPosition(position).Start;

    /// <summary>The line end that the text uses; the first one decides.</summary>
    public static string LineEnd(SourceText text)
    {
        TextLine first = text.Lines[0];
        return first.EndIncludingLineBreak > first.End ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
    }
}
