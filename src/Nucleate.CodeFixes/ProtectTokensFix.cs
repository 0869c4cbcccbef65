using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Nucleate.CodeFixes.Declarations;
using Nucleate.CodeFixes.Editing;

namespace Nucleate.CodeFixes;

/// <summary>Protects tokens, such as those that end the text, from being excluded.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ProtectTokensFix))]
public sealed class ProtectTokensFix : DeclarationFix
{
    private const string Property = "Protected";

    // The oldest host knows neither the version nor the syntax of collection expressions by name.
    private const int CSharp12 = 1200;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.UnprotectedEnd);

    private protected override string Title(Diagnostic diagnostic) => "Protect the tokens that end the text";

    internal override async Task<TextEdits> Changes(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var changes = new TextEdits();
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root)
        {
            changes.Add(document.Id, diagnostics.Select(diagnostic => Protect(root, diagnostic)).OfType<TextChange>());
        }

        return changes;
    }

    private static TextChange? Protect(SyntaxNode root, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FixHints.Tokens, out string? hint)
            || DiagnosticSite.Stage(root, diagnostic.Location) is not { } stage
            || Ids(hint) is not { Count: > 0 } ids)
        {
            return null;
        }

        AttributeArgumentSyntax? present = stage.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == Property);
        if (present is not null)
        {
            return Extend(present, ids);
        }

        if (stage.ArgumentList is { } written && written.CloseParenToken.IsMissing)
        {
            return null;
        }

        string argument = $"{Property} = {Array(ids, root.SyntaxTree)}";
        return stage.ArgumentList is not { } list ? new TextChange(new TextSpan(stage.Span.End, 0), $"({argument})")
            : list.Arguments.Count == 0 ? new TextChange(new TextSpan(list.OpenParenToken.Span.End, 0), argument)
            : new TextChange(new TextSpan(list.Arguments.Last().Span.End, 0), ", " + argument);
    }

    // Attributes take collection expressions since C# 12.
    private static string Array(IEnumerable<int> ids, SyntaxTree tree)
    {
        string items = Items(ids);
        return (int)((CSharpParseOptions)tree.Options).LanguageVersion >= CSharp12 ? $"[{items}]" : $"new[] {{ {items} }}";
    }

    // Ids that are protected already stay as they are written.
    private static TextChange? Extend(AttributeArgumentSyntax present, IReadOnlyList<int> ids)
    {
        ExpressionSyntax array = present.Expression;
        var missing = ids.Where(id => !array.DescendantTokens().Any(token => token.Value is int value && value == id)).ToList();
        bool isList = array is ImplicitArrayCreationExpressionSyntax || array.GetFirstToken().IsKind(SyntaxKind.OpenBracketToken);
        if (missing.Count == 0 || !isList || array.ContainsDiagnostics)
        {
            return null;
        }

        SyntaxToken last = array.GetLastToken().GetPreviousToken();
        string separator = last.Kind() switch
        {
            SyntaxKind.OpenBraceToken or SyntaxKind.OpenBracketToken => string.Empty,
            SyntaxKind.CommaToken => " ",
            _ => ", ",
        };
        return new TextChange(new TextSpan(last.Span.End, 0), separator + Items(missing));
    }

    private static string Items(IEnumerable<int> ids) => string.Join(", ", ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));

    private static List<int> Ids(string? hint) => (hint ?? string.Empty).Split(',')
        .Select(item => int.TryParse(item.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? id : -1)
        .Where(id => id >= 0)
        .Distinct()
        .ToList();
}
