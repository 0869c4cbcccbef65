using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Nucleate.CodeFixes;

/// <summary>Turns a struct sampler that is copied into a class, of which every variable refers to the same one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeClassFix))]
public sealed class MakeClassFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.CopiedSampler);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => OncePerType.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (TypeOf(diagnostic) is { } type && await StructToClass.Find(context.Document.Project, type, context.CancellationToken).ConfigureAwait(false) is { } change)
            {
                context.RegisterCodeFix(Action(change, context.Document.Project, Key(type)), diagnostic);
            }
        }
    }

    private static string Key(string type) => nameof(MakeClassFix) + ":" + type;

    private static string? TypeOf(Diagnostic diagnostic) => diagnostic.Properties.TryGetValue(FixHints.Type, out string? type) ? type : null;

    private static CodeAction Action(StructToClass change, Project project, string key) =>
        CodeAction.Create(change.Title, cancellation => change.Apply(project.Solution, cancellation), key);

    /// <summary>However many copies of a type there are, its declaration changes once.</summary>
    private sealed class OncePerType : FixAllProvider
    {
        public static OncePerType Instance { get; } = new();

        public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        {
            string key = fixAllContext.CodeActionEquivalenceKey ?? string.Empty;
            foreach (Project project in fixAllContext.Scope == FixAllScope.Solution ? fixAllContext.Solution.Projects : new[] { fixAllContext.Project })
            {
                IEnumerable<Diagnostic> diagnostics = await fixAllContext.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
                string? type = diagnostics.Select(TypeOf).FirstOrDefault(name => name is not null && Key(name) == key);
                if (type is not null && await StructToClass.Find(project, type, fixAllContext.CancellationToken).ConfigureAwait(false) is { } change)
                {
                    return Action(change, project, key);
                }
            }

            return null;
        }
    }
}
