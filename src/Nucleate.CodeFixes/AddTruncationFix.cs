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

namespace Nucleate.CodeFixes;

/// <summary>Puts a truncation in front of a high temperature, so that the flattened tail cannot be drawn.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddTruncationFix))]
public sealed class AddTruncationFix : DeclarationFix
{
    private const string Stage = "MinP";
    private const string Arguments = "(0.05)";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.HotWithoutCut);

    private protected override string Title(Diagnostic diagnostic) => $"Put [{Stage}{Arguments}] in front of the temperature";

    internal override async Task<TextEdits> Changes(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var changes = new TextEdits();
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (model is not null)
        {
            SyntaxNode root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
            SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
            IEnumerable<AttributeSyntax> temperatures = diagnostics.Select(diagnostic => DiagnosticSite.Stage(root, diagnostic.Location)).OfType<AttributeSyntax>();
            changes.Add(document.Id, temperatures.Select(temperature => InFrontOf(temperature, StageName.At(model, temperature, Stage) + Arguments, text)));
        }

        return changes;
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
