using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Nucleate.CodeFixes;

/// <summary>The change of a struct's declaration, all parts of it, to a sealed class.</summary>
internal sealed class StructToClass
{
    private readonly IReadOnlyList<StructDeclarationSyntax> _parts;

    private StructToClass(string name, IReadOnlyList<StructDeclarationSyntax> parts)
    {
        _parts = parts;
        Title = $"Turn the struct '{name}' into a sealed class (its default becomes null)";
    }

    public string Title { get; }

    /// <summary>The change; null where the type is not in the project, or code would not compile as a class or mean something else.</summary>
    public static async Task<StructToClass?> Find(Project project, string metadataName, CancellationToken cancellation)
    {
        Compilation? compilation = await project.GetCompilationAsync(cancellation).ConfigureAwait(false);
        if (compilation?.Assembly.GetTypeByMetadataName(metadataName) is not { TypeKind: TypeKind.Struct, IsReadOnly: false, IsRefLikeType: false, IsRecord: false } type)
        {
            return null;
        }

        // A part without a document is generated, and follows the others.
        var parts = type.DeclaringSyntaxReferences
            .Where(reference => project.GetDocument(reference.SyntaxTree) is { } document && document is not SourceGeneratedDocument)
            .Select(reference => reference.GetSyntax(cancellation))
            .OfType<StructDeclarationSyntax>()
            .ToList();
        bool isFit = parts.Count > 0 && parts.TrueForAll(IsFit);
        foreach (Document document in isFit ? project.Documents : Enumerable.Empty<Document>())
        {
            SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
            isFit &= root?.DescendantNodes().Any(node => NeedsStruct(node, type.Name)) != true;
        }

        return isFit ? new StructToClass(type.Name, parts) : null;
    }

    public async Task<Solution> Apply(Solution solution, CancellationToken cancellation)
    {
        foreach (IGrouping<SyntaxTree, StructDeclarationSyntax> file in _parts.GroupBy(part => part.SyntaxTree))
        {
            if (solution.GetDocument(file.Key) is { } document)
            {
                SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
                IEnumerable<TextChange> changes = file.SelectMany(Changes).OrderBy(change => change.Span.Start);
                solution = solution.WithDocumentText(document.Id, text.WithChanges(changes));
            }
        }

        return solution;
    }

    private static IEnumerable<TextChange> Changes(StructDeclarationSyntax part)
    {
        yield return new TextChange(part.Keyword.Span, "class");
        if (part.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.PartialKeyword)) is { RawKind: not 0 } partial)
        {
            yield return new TextChange(new TextSpan(partial.SpanStart, 0), "sealed ");
        }

        // Members of a class cannot be readonly; fields can.
        foreach (SyntaxToken modifier in part.Members.Where(member => member is not (BaseFieldDeclarationSyntax or BaseTypeDeclarationSyntax)).SelectMany(ReadOnly))
        {
            yield return new TextChange(TextSpan.FromBounds(modifier.SpanStart, modifier.FullSpan.End), string.Empty);
        }
    }

    private static IEnumerable<SyntaxToken> ReadOnly(MemberDeclarationSyntax member) =>
        member.Modifiers
            .Concat((member as BasePropertyDeclarationSyntax)?.AccessorList?.Accessors.SelectMany(accessor => accessor.Modifiers) ?? Enumerable.Empty<SyntaxToken>())
            .Where(modifier => modifier.IsKind(SyntaxKind.ReadOnlyKeyword));

    // A class cannot replace itself, nor lend out its fields as a struct may.
    private static bool IsFit(StructDeclarationSyntax part) =>
        part.Modifiers.Any(SyntaxKind.PartialKeyword)
        && !part.DescendantNodes().Any(node => node
            is AssignmentExpressionSyntax { Left: ThisExpressionSyntax }
            or RefExpressionSyntax { Expression: ThisExpressionSyntax }
            or AttributeSyntax { Name: IdentifierNameSyntax { Identifier.ValueText: "UnscopedRef" } });

    // What only a struct has: a default, a constructor without parameters, arrays full of them, Nullable, copies by "with".
    private static bool NeedsStruct(SyntaxNode node, string name) => node switch
    {
        DefaultExpressionSyntax expression => IsNamed(expression.Type, name),
        ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0 } creation => IsNamed(creation.Type, name),
        ObjectCreationExpressionSyntax { ArgumentList: null } creation => IsNamed(creation.Type, name),
        ArrayCreationExpressionSyntax { Initializer: null } creation => IsNamed(creation.Type.ElementType, name),
        NullableTypeSyntax nullable => IsNamed(nullable.ElementType, name),
        WithExpressionSyntax => true,
        StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax array } => IsNamed(array.ElementType, name),
        _ => false,
    };

    private static bool IsNamed(TypeSyntax type, string name) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText == name,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText == name,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText == name,
        _ => false,
    };
}
