using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Nucleate.CodeFixes.Declarations;
using Nucleate.CodeFixes.Editing;
using Nucleate.Dialects;
using Nucleate.Generators.Planning;

namespace Nucleate.CodeFixes;

/// <summary>Adds a truncation to a high temperature, so that the flattened tail cannot be drawn.</summary>
/// <remarks>It goes in front of the temperature, unless the sampler's dialect has another place for it.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddTruncationFix))]
public sealed class AddTruncationFix : DeclarationFix
{
    private const string Stage = "MinP";
    private const string Arguments = "(0.05)";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.HotWithoutCut);

    private protected override string Title(Diagnostic diagnostic) => $"Add [{Stage}{Arguments}]";

    internal override async Task<TextEdits> Changes(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var changes = new TextEdits();
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (model is not null)
        {
            SyntaxNode root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
            SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
            IEnumerable<AttributeSyntax> temperatures = diagnostics.Select(diagnostic => DiagnosticSite.Stage(root, diagnostic.Location)).OfType<AttributeSyntax>();
            foreach (AttributeSyntax temperature in temperatures)
            {
                DeclaredSampler? sampler = temperature.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
                    ? await DeclaredSampler.Of(document, type, cancellation).ConfigureAwait(false)
                    : null;
                if (Change(sampler, temperature, StageName.At(model, temperature, Stage) + Arguments, text) is { } change)
                {
                    changes.Add(document.Id, [change]);
                }
            }
        }

        return changes;
    }

    private static TextChange? Change(DeclaredSampler? sampler, AttributeSyntax temperature, string stage, SourceText text)
    {
        IReadOnlyList<PlanStage> stages = sampler?.Stages ?? [];
        DialectFacts dialect = stages.Count > 0 ? stages[0].Dialect : DialectCatalog.Own;
        if (dialect.IsOwn || (dialect.IsOrderFree && !stages.Any(written => dialect.Find(written.Name) is { PrecedesCuts: true })))
        {
            return InFrontOf(temperature, stage, text);
        }

        return InPlace(sampler!, stages, dialect) switch
        {
            ({ } next, _) => InFrontOf(next, stage, text),
            (_, { } last) => Behind(last, stage, text),
            _ => null,
        };
    }

    // In front of the first stage that the system runs later, or behind the last one; nowhere, where the system has one already.
    private static (AttributeSyntax? Next, AttributeSyntax? Last) InPlace(DeclaredSampler sampler, IReadOnlyList<PlanStage> stages, DialectFacts dialect)
    {
        int rank = dialect.Rank(Stage);
        if (rank < 0 || (!dialect.IsOrderFree && stages.Any(stage => stage.Name == Stage)))
        {
            return (null, null);
        }

        PlanStage? next = dialect.IsOrderFree
            ? stages.SkipWhile(stage => !stages.Skip(stage.Index).All(later => dialect.Find(later.Name) is not { PrecedesCuts: true })).FirstOrDefault()
            : stages.FirstOrDefault(stage => dialect.Rank(stage.Name) > rank);
        return (next is null ? null : sampler.Attribute(next), sampler.Attribute(stages[stages.Count - 1]));
    }

    private static TextChange Behind(AttributeSyntax last, string stage, SourceText text)
    {
        var list = (AttributeListSyntax)last.Parent!;
        if (list.Attributes.Count > 1)
        {
            return Insert(last.Span.End, "," + Gap(text, last.SpanStart) + stage);
        }

        // A comment at the end of the line belongs to the stage in front.
        string target = list.Target is null ? string.Empty : list.Target.ToString() + " ";
        TextLine line = text.Lines.GetLineFromPosition(list.Span.End);
        bool endsLine = list.CloseBracketToken.GetNextToken().SpanStart >= line.EndIncludingLineBreak;
        return Insert(endsLine && Blank.StartsLine(text, list.SpanStart) ? line.End : list.Span.End, $"{Gap(text, list.SpanStart)}[{target}{stage}]");
    }

    private static TextChange InFrontOf(AttributeSyntax temperature, string stage, SourceText text)
    {
        var list = (AttributeListSyntax)temperature.Parent!;
        if (list.Attributes.Count > 1)
        {
            return Insert(temperature.SpanStart, stage + "," + Gap(text, temperature.SpanStart));
        }

        string target = list.Target is null ? string.Empty : list.Target.ToString() + " ";
        return Insert(list.SpanStart, $"[{target}{stage}]{Gap(text, list.SpanStart)}");
    }

    // What has a line of its own gets a neighbour with a line of its own.
    private static string Gap(SourceText text, int position) =>
        Blank.StartsLine(text, position) ? Blank.LineEnd(text) + Blank.Indentation(text, position) : " ";

    private static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);
}
