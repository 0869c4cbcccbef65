using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Nucleate.CodeFixes.Declarations;
using Nucleate.CodeFixes.Editing;

namespace Nucleate.CodeFixes;

/// <summary>Replaces a value outside its range by the nearest one inside.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClampValueFix))]
public sealed class ClampValueFix : DeclarationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.ValueOutOfRange);

    private protected override string Title(Diagnostic diagnostic) => $"Write {diagnostic.Properties[FixHints.Nearest]}";

    internal override async Task<TextEdits> Changes(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var changes = new TextEdits();
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root)
        {
            changes.Add(document.Id, Clamp(root, diagnostics));
        }

        return changes;
    }

    private static IEnumerable<TextChange> Clamp(SyntaxNode root, ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(FixHints.Nearest, out string? nearest) && nearest is not null
                && DiagnosticSite.Find<AttributeArgumentSyntax>(root, diagnostic.Location) is { Expression: { IsMissing: false } written }
                && NumberStyle.Write(written, nearest) is { } value)
            {
                yield return new TextChange(written.Span, value);
            }
        }
    }
}
