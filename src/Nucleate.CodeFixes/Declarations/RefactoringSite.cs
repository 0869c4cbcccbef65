using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nucleate.CodeFixes.Declarations;

/// <summary>The declaration with <c>[Sampler]</c> whose head the cursor is on.</summary>
internal static class RefactoringSite
{
    /// <summary>The declaration; null where the cursor is on anything but its attributes, keyword or name.</summary>
    public static async Task<DeclaredSampler?> Find(CodeRefactoringContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || !root.FullSpan.Contains(context.Span))
        {
            return null;
        }

        TypeDeclarationSyntax? declaration = root.FindNode(context.Span).FirstAncestorOrSelf<TypeDeclarationSyntax>();
        return declaration is not null && IsOnHead(declaration, context)
            ? await DeclaredSampler.Of(context.Document, declaration, context.CancellationToken).ConfigureAwait(false)
            : null;
    }

    private static bool IsOnHead(TypeDeclarationSyntax declaration, CodeRefactoringContext context) =>
        declaration.AttributeLists.Select(list => list.Span)
            .Concat(declaration.Modifiers.Select(modifier => modifier.Span))
            .Append(declaration.Keyword.Span)
            .Append(declaration.Identifier.Span)
            .Any(span => span.Start <= context.Span.Start && context.Span.End <= span.End);
}
