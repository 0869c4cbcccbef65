using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Nucleate.Generators.Analyzers.Uses;
using Nucleate.Generators.Rules;
using Nucleate.Generators.Rules.Uses;

namespace Nucleate.Generators.Analyzers;

/// <summary>Finds samplers with a history that are never told which tokens were chosen.</summary>
/// <remarks>
/// Locals and parameters are judged by the method that declares them, private members by all parts of their type. Other
/// code can reach everything else, so nothing is said about it.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AcceptAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.Of(RuleCatalog.NeverAccepts);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (NucleateSymbols.Of(start.Compilation) is { } symbols)
            {
                start.RegisterOperationBlockAction(block => AnalyzeMethod(block, symbols));
                start.RegisterSymbolStartAction(type => StartType(type, symbols), SymbolKind.NamedType);
            }
        });
    }

    private static void AnalyzeMethod(OperationBlockAnalysisContext context, NucleateSymbols symbols)
    {
        var collector = new ReceiverCollector(symbols, static variable => variable is ILocalSymbol || (variable is IParameterSymbol parameter && !IsPrimary(parameter)));
        foreach (ReceiverUses uses in collector.Collect(context.OperationBlocks))
        {
            if (Diagnose(uses, uses.Facts(ReceiverScope.Method)) is { } diagnostic)
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }

    private static void StartType(SymbolStartAnalysisContext context, NucleateSymbols symbols)
    {
        if (PrivateMembers((INamedTypeSymbol)context.Symbol, symbols) is not { } members)
        {
            return;
        }

        var found = new ConcurrentBag<ReceiverUses>();
        var seen = new ConcurrentDictionary<SyntaxTree, bool>();
        context.RegisterOperationBlockAction(block =>
        {
            seen[block.OperationBlocks[0].Syntax.SyntaxTree] = true;
            foreach (ReceiverUses uses in new ReceiverCollector(symbols, members.Contains).Collect(block.OperationBlocks))
            {
                found.Add(uses);
            }
        });
        context.RegisterSymbolEndAction(end => JudgeType(end, found, seen.Keys));
    }

    private static void JudgeType(SymbolAnalysisContext context, IEnumerable<ReceiverUses> found, ICollection<SyntaxTree> seen)
    {
        foreach (IGrouping<ISymbol, ReceiverUses> group in found.GroupBy(uses => uses.Variable, SymbolEqualityComparer.Default))
        {
            ReceiverUses all = group.First();
            foreach (ReceiverUses other in group.Skip(1))
            {
                all.Add(other);
            }

            var type = (INamedTypeSymbol)context.Symbol;
            if (IsNamedIn(Unseen(type, seen), group.Key, context.CancellationToken))
            {
                all.PassOn();
            }

            if (Diagnose(all, all.Facts(ReceiverScope.Type, context.Symbol.Name)) is { } diagnostic)
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }

    // Nested types reach private members too, but are analysed apart; parts in generated files are not analysed at all.
    private static IEnumerable<SyntaxReference> Unseen(INamedTypeSymbol type, ICollection<SyntaxTree> seen) =>
        type.GetTypeMembers().SelectMany(nested => nested.DeclaringSyntaxReferences)
            .Concat(type.DeclaringSyntaxReferences.Where(part => !seen.Contains(part.SyntaxTree)));

    // By name is enough to stay silent.
    private static bool IsNamedIn(IEnumerable<SyntaxReference> parts, ISymbol member, CancellationToken cancellation) => parts
        .SelectMany(part => part.GetSyntax(cancellation).DescendantNodes())
        .Any(node => node is IdentifierNameSyntax name && name.Identifier.ValueText == member.Name);

    // One for the variable, at its first draw; the others come along for the fix.
    private static Diagnostic? Diagnose(ReceiverUses uses, ReceiverFacts facts) =>
        MissingAccept.Check(facts) is { } finding ? Reports.Create(finding, uses.Draws.First(), uses.Draws.Skip(1)) : null;

    // Null if there are none, as in nearly every type.
    private static HashSet<ISymbol>? PrivateMembers(INamedTypeSymbol type, NucleateSymbols symbols)
    {
        HashSet<ISymbol>? members = null;
        foreach (ISymbol member in Members(type))
        {
            if (symbols.InfoOf(TypeOf(member))?.Memory is not null)
            {
                (members ??= new(SymbolEqualityComparer.Default)).Add(member);
            }
        }

        return members;
    }

    private static IEnumerable<ISymbol> Members(INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            switch (member)
            {
                case IFieldSymbol { DeclaredAccessibility: Accessibility.Private, AssociatedSymbol: null, IsImplicitlyDeclared: false }:
                    yield return member;
                    break;
                case IFieldSymbol { AssociatedSymbol: IPropertySymbol { DeclaredAccessibility: Accessibility.Private } property }:
                    yield return property;
                    break;
                case IMethodSymbol { MethodKind: MethodKind.Constructor } constructor when constructor.Parameters.FirstOrDefault() is { } first && IsPrimary(first):
                    foreach (IParameterSymbol parameter in constructor.Parameters)
                    {
                        yield return parameter;
                    }

                    break;
            }
        }
    }

    private static ITypeSymbol? TypeOf(ISymbol member) =>
        (member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type ?? (member as IParameterSymbol)?.Type;

    // A primary constructor's parameter lives on in the members that use it.
    private static bool IsPrimary(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
        && constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax);
}
