using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Nucleate.CodeFixes;

/// <summary>Puts statements around one, in the user's indentation and line ends; a statement without braces gets them.</summary>
internal sealed class StatementLayout
{
    private readonly StatementSyntax _statement;
    private readonly SourceText _text;
    private readonly string _newLine;
    private readonly string _indent;

    public StatementLayout(StatementSyntax statement, SourceText text)
    {
        _statement = statement;
        _text = text;
        _newLine = text.ToString().Contains("\r\n") ? "\r\n" : "\n";
        _indent = Indent(statement.SpanStart);
        Unit = text.ToString().Contains("\n\t") ? "\t" : "    ";
    }

    /// <summary>One level of indentation.</summary>
    public string Unit { get; }

    private bool NeedsBraces => _statement.Parent is not (BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax);

    /// <summary>Adds lines behind the statement.</summary>
    public IReadOnlyList<TextChange> Append(IReadOnlyList<string> lines)
    {
        if (NeedsBraces)
        {
            return Braced(_statement.ToString(), lines, _statement.Span);
        }

        TextLine line = _text.Lines.GetLineFromPosition(_statement.Span.End);
        bool isLast = IsTrivia(TextSpan.FromBounds(_statement.Span.End, line.End));
        return new[] { new TextChange(new TextSpan(isLast ? line.End : _statement.Span.End, 0), string.Concat(lines.Select(added => _newLine + _indent + added))) };
    }

    /// <summary>Adds lines in front of the statement, in which an expression is replaced.</summary>
    public IReadOnlyList<TextChange> Prepend(TextChange change, IEnumerable<string> lines)
    {
        if (!NeedsBraces)
        {
            return new[] { new TextChange(new TextSpan(_statement.SpanStart, 0), string.Concat(lines.Select(added => added + _newLine + _indent))), change };
        }

        string[] added = lines.ToArray();
        string text = _statement.ToString();
        int start = change.Span.Start - _statement.SpanStart;
        string changed = text.Substring(0, start) + change.NewText + text.Substring(start + change.Span.Length);
        return Braced(added[0], added.Skip(1).Concat(new[] { changed }), _statement.Span);
    }

    /// <summary>Writes other lines in the statement's place.</summary>
    public IReadOnlyList<TextChange> Replace(string first, IReadOnlyList<string> more) => NeedsBraces
        ? Braced(first, more, _statement.Span)
        : new[] { new TextChange(_statement.Span, first + string.Concat(more.Select(line => _newLine + _indent + line))) };

    private TextChange[] Braced(string first, IEnumerable<string> more, TextSpan replaced)
    {
        string outer = Indent(_statement.Parent!.SpanStart);
        int from = _statement.GetFirstToken().GetPreviousToken().Span.End;
        bool isAlone = IsBlank(TextSpan.FromBounds(from, replaced.Start));
        string inner = string.Concat(new[] { first }.Concat(more).Select(line => _newLine + outer + Unit + line));
        string block = "{" + inner + _newLine + outer + "}";
        return new[] { isAlone ? new TextChange(TextSpan.FromBounds(from, replaced.End), _newLine + outer + block) : new TextChange(replaced, block) };
    }

    private string Indent(int position)
    {
        string line = _text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart(' ', '\t').Length);
    }

    private bool IsBlank(TextSpan span) => string.IsNullOrWhiteSpace(_text.ToString(span));

    // The rest of the line, if it has only a comment that ends there.
    private bool IsTrivia(TextSpan span) => IsBlank(span) || _text.ToString(span).TrimStart().StartsWith("//", System.StringComparison.Ordinal);
}
