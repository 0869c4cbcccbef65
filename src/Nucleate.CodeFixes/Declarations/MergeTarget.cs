using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Nucleate.CodeFixes.Editing;
using Nucleate.Stages;

namespace Nucleate.CodeFixes.Declarations;

/// <summary>The declaration with <c>[Sampler]</c>, to which stages of other parts move.</summary>
internal sealed class MergeTarget
{
    private readonly SemanticModel _model;
    private readonly SourceText _text;
    private readonly DeclaredSampler _sampler;

    private MergeTarget(Document document, SemanticModel model, SourceText text, DeclaredSampler sampler)
    {
        Document = document;
        _model = model;
        _text = text;
        _sampler = sampler;
    }

    public Document Document { get; }

    private TypeDeclarationSyntax Declaration => _sampler.Declaration;

    /// <summary>The part with <c>[Sampler]</c> of a type; null if it cannot be edited.</summary>
    public static async Task<MergeTarget?> Of(Document document, SemanticModel model, TypeDeclarationSyntax part, CancellationToken cancellation)
    {
        if (model.GetDeclaredSymbol(part, cancellation) is not INamedTypeSymbol type
            || DeclaredSampler.Sampler(type)?.ApplicationSyntaxReference is not { } reference
            || (await reference.GetSyntaxAsync(cancellation).ConfigureAwait(false)).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || declaration == part
            || document.Project.GetDocument(declaration.SyntaxTree) is not { } target
            || await target.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } targetModel
            || await DeclaredSampler.Of(target, declaration, cancellation).ConfigureAwait(false) is not { } sampler
            || !declaration.AttributeLists.All(DiagnosticSite.IsWhole))
        {
            return null;
        }

        return new MergeTarget(target, targetModel, await target.GetTextAsync(cancellation).ConfigureAwait(false), sampler);
    }

    /// <summary>Whether an attribute declares a stage.</summary>
    public static bool IsStage(SemanticModel model, AttributeSyntax attribute) => Name(model, attribute) is not null;

    /// <summary>Whether a stage means the same here; its name may be written in full.</summary>
    public bool Accepts(SemanticModel from, AttributeSyntax stage, CancellationToken cancellation) =>
        Name(from, stage) is not null
        && (stage.ArgumentList is not { } arguments || NameScope.Keeps(from, arguments, _model, InBody(), cancellation));

    /// <summary>Whether a member means the same here, and has a body to go to.</summary>
    public bool Accepts(SemanticModel from, MemberDeclarationSyntax member, CancellationToken cancellation) =>
        (Declaration.CloseBraceToken is { IsMissing: false } brace && !brace.IsKind(SyntaxKind.None)
            ? Blank.StartsLine(_text, brace.SpanStart)
            : Declaration.SemicolonToken is { IsMissing: false } semicolon && semicolon.IsKind(SyntaxKind.SemicolonToken))
        && NameScope.Keeps(from, member, _model, InBody(), cancellation);

    /// <summary>The attribute as it has to be written here.</summary>
    public string Write(SemanticModel from, AttributeSyntax stage)
    {
        string name = Name(from, stage)!;
        string written = NameScope.Keeps(from, stage.Name, _model, InBody(), CancellationToken.None) ? stage.Name.ToString()
            : _sampler.Stages.Count > 0 && _sampler.Attribute(_sampler.Stages[0]) is { } neighbour ? StageName.At(_model, neighbour, name)
            : StageName.IsInScope(_model, Declaration.SpanStart, name) ? name
            : "global::Nucleate." + name;
        return written + stage.ArgumentList;
    }

    /// <summary>The change that puts stages behind those on the type, in front of a terminal one.</summary>
    public IEnumerable<TextChange> AddStages(IEnumerable<string> stages)
    {
        var added = stages.ToList();
        if (added.Count == 0)
        {
            yield break;
        }

        AttributeListSyntax last = Declaration.AttributeLists.Last();
        SyntaxTrivia comment = last.GetTrailingTrivia().LastOrDefault(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia));
        bool isCommented = comment.IsKind(SyntaxKind.SingleLineCommentTrivia);
        string gap = isCommented || Blank.StartsLine(_text, last.SpanStart)
            ? Blank.LineEnd(_text) + Blank.Indentation(_text, last.SpanStart)
            : " ";
        AttributeSyntax? terminal = _sampler.Stages.Where(stage => stage.Facts.Role == StageRole.Terminal)
            .Select(_sampler.Attribute).FirstOrDefault(attribute => attribute is not null && AttributeHost.Of(attribute) == Declaration);
        if (terminal is { Parent: AttributeListSyntax { Attributes: { Count: > 1 } shared } } && shared[0] != terminal)
        {
            yield return new TextChange(new TextSpan(terminal.SpanStart, 0), string.Concat(added.Select(stage => stage + ", ")));
        }
        else if (terminal?.Parent is AttributeListSyntax list)
        {
            yield return new TextChange(new TextSpan(list.SpanStart, 0), string.Concat(added.Select(stage => $"[{stage}]{gap}")));
        }
        else
        {
            yield return new TextChange(new TextSpan(isCommented ? comment.Span.End : last.Span.End, 0), string.Concat(added.Select(stage => $"{gap}[{stage}]")));
        }
    }

    /// <summary>The change that puts members behind those that are there.</summary>
    public IEnumerable<TextChange> AddMembers(IEnumerable<IReadOnlyList<string>> members)
    {
        var added = members.ToList();
        if (added.Count == 0)
        {
            yield break;
        }

        string end = Blank.LineEnd(_text);
        string outer = Blank.Indentation(_text, Declaration.SpanStart);
        string inner = Declaration.Members.Count > 0 && Blank.StartsLine(_text, Declaration.Members[0].SpanStart)
            ? Blank.Indentation(_text, Declaration.Members[0].SpanStart)
            : outer + (outer.Contains('\t') ? "\t" : "    ");
        string written = string.Join(end, added.Select(lines => string.Concat(lines.Select(line => (line.Length == 0 ? line : inner + line) + end))));
        if (Declaration.CloseBraceToken.IsKind(SyntaxKind.CloseBraceToken))
        {
            int line = _text.Lines.GetLineFromPosition(Declaration.CloseBraceToken.SpanStart).Start;
            yield return new TextChange(new TextSpan(line, 0), Declaration.Members.Count > 0 ? end + written : written);
        }
        else
        {
            yield return new TextChange(Declaration.SemicolonToken.Span, $"{end}{outer}{{{end}{written}{outer}}}");
        }
    }

    private static string? Name(SemanticModel from, AttributeSyntax stage)
    {
        string name = from.GetSymbolInfo(stage).Symbol?.ContainingType.Name ?? string.Empty;
        name = name.EndsWith("Attribute", System.StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
        return StageCatalog.Find(name) is null ? null : name;
    }

    // Attributes of a type see its members by their bare names, as its body does.
    private int InBody() => Declaration.OpenBraceToken.IsKind(SyntaxKind.OpenBraceToken) ? Declaration.OpenBraceToken.Span.End : Declaration.Identifier.SpanStart;
}
