using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nucleate.CodeFixes.Declarations;

/// <summary>Finds what a diagnostic points at. A diagnostic may be older than the document, so nothing is taken for granted.</summary>
internal static class DiagnosticSite
{
    /// <summary>The node of that type at a location, or null.</summary>
    public static TNode? Find<TNode>(SyntaxNode root, Location location)
        where TNode : SyntaxNode =>
        root.FullSpan.Contains(location.SourceSpan) ? root.FindNode(location.SourceSpan).FirstAncestorOrSelf<TNode>() : null;

    /// <summary>The stage attribute that a diagnostic points at, if its list can be edited.</summary>
    public static AttributeSyntax? Stage(SyntaxNode root, Location location) =>
        Find<AttributeSyntax>(root, location) is { Parent: AttributeListSyntax list } attribute && IsWhole(list) ? attribute : null;

    /// <summary>Whether a list is written to its end and free of syntax errors.</summary>
    public static bool IsWhole(AttributeListSyntax list) => !list.ContainsDiagnostics && !list.CloseBracketToken.IsMissing;
}
