using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Nucleate.CodeFixes.Declarations;
using Nucleate.Generators.Emission;

namespace Nucleate.CodeFixes;

/// <summary>Writes what a name was meant to be: the model that a slip of the keyboard missed, or another member of an enum.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectNameFix))]
public sealed class CorrectNameFix : ArgumentFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.JsonWithoutSchema, DiagnosticIds.UnknownModel);

    private protected override string Title(Diagnostic diagnostic) => $"Write {Hint(diagnostic, FixHints.Text) ?? Hint(diagnostic, FixHints.Member)}";

    private protected override IEnumerable<TextChange> Changes(SyntaxNode root, SourceText text, ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            ExpressionSyntax? written = DiagnosticSite.Find<AttributeArgumentSyntax>(root, diagnostic.Location)?.Expression;
            if (Hint(diagnostic, FixHints.Text) is { } name && written is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression))
            {
                yield return new TextChange(literal.Span, Literal.Text(name));
            }
            else if (Hint(diagnostic, FixHints.Member) is { } member && Name(written) is { IsMissing: false } old)
            {
                yield return new TextChange(old.Span, member);
            }
        }
    }

    // A constant of that name elsewhere has no sibling of the other name.
    private static SimpleNameSyntax? Name(ExpressionSyntax? written) => written switch
    {
        MemberAccessExpressionSyntax { Name: { } name, Expression: var type } when IsJsonObject(name) && IsOutputFormat(type) => name,
        IdentifierNameSyntax name when IsJsonObject(name) => name,
        _ => null,
    };

    private static bool IsJsonObject(SimpleNameSyntax name) => name.Identifier.ValueText == nameof(Generators.Presets.OutputKind.JsonObject);

    private static bool IsOutputFormat(ExpressionSyntax type) =>
        (type is MemberAccessExpressionSyntax access ? access.Name : type as SimpleNameSyntax)?.Identifier.ValueText == "OutputFormat";
}
