using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Nucleate.CodeFixes.Editing;

/// <summary>
/// A marked block of lines in the remarks of a declaration's documentation: written where there is none yet, else
/// replaced. Everything else in the comment stays.
/// </summary>
internal sealed class DocumentationBlock
{
    private const string Slashes = "/// ";

    private readonly SourceText _text;
    private readonly MemberDeclarationSyntax _declaration;
    private readonly string _begin;
    private readonly string _end;

    /// <summary>The block of a declaration.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="declaration">The declaration.</param>
    /// <param name="begin">The block's first line.</param>
    /// <param name="end">Its last line.</param>
    public DocumentationBlock(SourceText text, MemberDeclarationSyntax declaration, string begin, string end)
    {
        _text = text;
        _declaration = declaration;
        _begin = begin;
        _end = end;
    }

    /// <summary>The change that writes the block; null if it reads so already, or if the comment cannot be edited by lines.</summary>
    public TextChange? Write(IEnumerable<string> lines)
    {
        SyntaxToken first = _declaration.GetFirstToken();
        var comments = first.LeadingTrivia.Where(trivia => trivia.HasStructure && trivia.GetStructure() is DocumentationCommentTriviaSyntax).ToList();
        if (comments.Count == 0)
        {
            return InFrontOf(first, lines);
        }

        SyntaxTrivia last = comments[comments.Count - 1];
        var comment = (DocumentationCommentTriviaSyntax)last.GetStructure()!;
        if (!last.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || comment.ContainsDiagnostics)
        {
            return null;
        }

        TextLine[] written = [.. _text.Lines.Where(line => line.Start >= LineOf(last.SpanStart).Start && line.End <= last.FullSpan.End)];
        int begin = Array.FindIndex(written, line => Is(line, _begin));
        int end = Array.FindLastIndex(written, line => Is(line, _end));
        return begin >= 0 && end > begin ? Replace(TextSpan.FromBounds(written[begin].Start, written[end].End), lines)
            : begin >= 0 || end >= 0 ? null
            : comment.Content.OfType<XmlElementSyntax>().LastOrDefault(IsRemarks) is { } remarks ? InRemarks(remarks, lines)
            : Behind(LineOf(last.FullSpan.End - 1), lines);
    }

    private TextChange? Replace(TextSpan span, IEnumerable<string> lines)
    {
        string block = string.Join(LineEnd, Commented(lines));
        return _text.ToString(span) == block ? null : new TextChange(span, block);
    }

    private TextChange InRemarks(XmlElementSyntax remarks, IEnumerable<string> lines)
    {
        int end = remarks.EndTag.SpanStart;
        string before = _text.ToString(TextSpan.FromBounds(LineOf(end).Start, end)).Trim();
        string block = string.Concat(Commented(lines).Select(line => line + LineEnd));
        return before == Slashes.Trim()
            ? new TextChange(new TextSpan(LineOf(end).Start, 0), block)
            : new TextChange(new TextSpan(end, 0), LineEnd + block + Indentation + Slashes);
    }

    private TextChange Behind(TextLine line, IEnumerable<string> lines) =>
        new(new TextSpan(line.End, 0), string.Concat(Commented(Remarks(lines)).Select(added => LineEnd + added)));

    private TextChange InFrontOf(SyntaxToken first, IEnumerable<string> lines)
    {
        string block = string.Join(LineEnd, Commented(Remarks(lines)));
        bool startsLine = Blank.StartsLine(_text, first.SpanStart);
        int start = startsLine ? LineOf(first.SpanStart).Start : Blank.Before(_text, first.SpanStart);
        return new TextChange(TextSpan.FromBounds(start, first.SpanStart), (startsLine ? string.Empty : LineEnd) + block + LineEnd + Indentation);
    }

    private IEnumerable<string> Commented(IEnumerable<string> lines) => lines.Select(line => Indentation + Slashes + line);

    private static IEnumerable<string> Remarks(IEnumerable<string> lines) => lines.Prepend("<remarks>").Append("</remarks>");

    private static bool Is(TextLine line, string content) => line.ToString().Trim() == Slashes + content;

    private static bool IsRemarks(XmlElementSyntax element) =>
        element.StartTag.Name.LocalName.ValueText == "remarks" && !element.EndTag.IsMissing;

    private string LineEnd => Blank.LineEnd(_text);

    private string Indentation => Blank.Indentation(_text, _declaration.GetFirstToken().SpanStart);

    private TextLine LineOf(int position) => _text.Lines.GetLineFromPosition(position);
}
