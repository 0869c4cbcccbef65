using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
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
    // Several copies of one type ask the same of one state of the project, and the compiler is asked about all of it.
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<string, Found>> s_found = new();

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
        if (await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation)
        {
            return null;
        }

        ConcurrentDictionary<string, Found> known = s_found.GetValue(compilation, static _ => new ConcurrentDictionary<string, Found>(StringComparer.Ordinal));
        if (!known.TryGetValue(metadataName, out Found? found))
        {
            found = new Found(await Find(project, compilation, metadataName, cancellation).ConfigureAwait(false));
            known.TryAdd(metadataName, found);
        }

        return found.Change;
    }

    private static async Task<StructToClass?> Find(Project project, Compilation compilation, string metadataName, CancellationToken cancellation)
    {
        if (compilation.Assembly.GetTypeByMetadataName(metadataName) is not { TypeKind: TypeKind.Struct, IsReadOnly: false, IsRefLikeType: false, IsRecord: false } type)
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
            isFit = isFit && await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model && !StructUses.IsNeeded(model, type, cancellation);
        }

        var change = new StructToClass(type.Name, parts);
        return isFit && await change.Compiles(project, compilation, cancellation).ConfigureAwait(false) ? change : null;
    }

    // Constraints, nullable annotations and interfaces all have a say, and only the compiler knows all of it.
    private async Task<bool> Compiles(Project project, Compilation before, CancellationToken cancellation)
    {
        Solution changed = await Apply(project.Solution, cancellation).ConfigureAwait(false);
        Compilation? after = await changed.GetProject(project.Id)!.GetCompilationAsync(cancellation).ConfigureAwait(false);
        return after is not null && !Complaints(after, cancellation).Except(Complaints(before, cancellation)).Any();
    }

    // Counted by kind: texts and places change with the type.
    private static IEnumerable<(string Id, int Number)> Complaints(Compilation compilation, CancellationToken cancellation) =>
        compilation.GetDiagnostics(cancellation)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .GroupBy(diagnostic => diagnostic.Id)
            .SelectMany(same => same.Select((_, number) => (same.Key, number)));

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

    private sealed class Found(StructToClass? change)
    {
        public StructToClass? Change { get; } = change;
    }
}
