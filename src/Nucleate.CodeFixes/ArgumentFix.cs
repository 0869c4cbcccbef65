using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Nucleate.CodeFixes.Declarations;
using Nucleate.CodeFixes.Editing;

namespace Nucleate.CodeFixes;

/// <summary>A fix of the argument that a diagnostic points at.</summary>
public abstract class ArgumentFix : DeclarationFix
{
    private protected ArgumentFix()
    {
    }

    // One decision for each rule, whatever the values are.
    internal sealed override string EquivalenceKey(Diagnostic diagnostic) => $"{GetType().Name}.{diagnostic.Id}";

    internal sealed override async Task<TextEdits> Changes(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var changes = new TextEdits();
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root)
        {
            SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
            changes.Add(document.Id, Changes(root, text, diagnostics));
        }

        return changes;
    }

    private protected abstract IEnumerable<TextChange> Changes(SyntaxNode root, SourceText text, ImmutableArray<Diagnostic> diagnostics);

    private protected static string? Hint(Diagnostic diagnostic, string key) =>
        diagnostic.Properties.TryGetValue(key, out string? hint) && !string.IsNullOrEmpty(hint) ? hint : null;

    /// <summary>The argument at a location, if it gives that parameter: a diagnostic may be older than the document.</summary>
    private protected static AttributeArgumentSyntax? Argument(SyntaxNode root, Location location, string parameter) =>
        location.SourceTree?.FilePath == root.SyntaxTree.FilePath
        && DiagnosticSite.Find<AttributeArgumentSyntax>(root, location) is { } argument
        && argument.NameEquals?.Name.Identifier.ValueText == parameter
        && ArgumentRemoval.IsRemovable(argument)
            ? argument
            : null;
}
