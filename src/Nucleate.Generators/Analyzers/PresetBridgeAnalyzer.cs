using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Nucleate.Generators.Emission.Presets.Bridges;
using Nucleate.Generators.Presets;
using Nucleate.Generators.Presets.Model;
using Nucleate.Generators.Rules;
using Nucleate.Generators.Rules.Presets;

namespace Nucleate.Generators.Analyzers;

/// <summary>Finds where a preset is turned into settings of a library that cannot say all of it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PresetBridgeAnalyzer : DiagnosticAnalyzer
{
    private static readonly HashSet<string> s_methods = [.. PresetBridges.All.Select(bridge => bridge.Method)];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.Of(RuleCatalog.LeftOut);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (NucleateSymbols.Of(start.Compilation) is not { } symbols)
            {
                return;
            }

            BridgeTargets targets = PresetBridges.Available(start.Compilation);
            if (targets.All.Count > 0)
            {
                start.RegisterOperationAction(
                    operation => Analyze(operation, symbols, targets), OperationKind.Invocation, OperationKind.MethodReference);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, NucleateSymbols symbols, BridgeTargets targets)
    {
        IMethodSymbol method = context.Operation is IInvocationOperation call ? call.TargetMethod : ((IMethodReferenceOperation)context.Operation).Method;
        if (!method.IsStatic || !s_methods.Contains(method.Name) || ModelOf(method.ContainingType, symbols, context) is not { } preset)
        {
            return;
        }

        IPresetBridge? bridge = PresetBridges.For(preset, targets).FirstOrDefault(each => each.Method == method.Name);
        if (bridge is not null && LeftOut.Check($"{method.ContainingType.Name}.{method.Name}", [.. bridge.Uncarried(preset, targets)]) is { } finding)
        {
            context.ReportDiagnostic(Reports.Create(finding, Site(context.Operation.Syntax)));
        }
    }

    // Of a preset in another assembly there is no declaration to read.
    private static PresetModel? ModelOf(INamedTypeSymbol type, NucleateSymbols symbols, OperationAnalysisContext context) =>
        PresetAttributes.Of(type).FirstOrDefault() is { } attribute
            ? symbols.PresetOf(type, attribute, context.CancellationToken)?.Model()
            : null;

    private static Location Site(SyntaxNode use)
    {
        SyntaxNode expression = use is InvocationExpressionSyntax invocation ? invocation.Expression : use;
        return (expression is MemberAccessExpressionSyntax access ? access.Name : expression).GetLocation();
    }
}
