using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Nucleate.Generators.Rules.Uses;

namespace Nucleate.Generators.Analyzers.Uses;

/// <summary>All that some code does with one variable that holds a sampler with a history.</summary>
/// <param name="variable">The variable.</param>
/// <param name="stage">The first stage that looks at the history, in words.</param>
/// <param name="turns">Where the code lets others act; known when all of it was looked at.</param>
internal sealed class ReceiverUses(ISymbol variable, string stage, IReadOnlyList<SyntaxNode> turns)
{
    private readonly List<SimpleNameSyntax> _draws = [];
    private readonly List<SyntaxNode> _assignments = [];
    private readonly List<IReadOnlyList<SyntaxNode>> _turns = [turns];
    private bool _isAccepted;
    private bool _isPassedOn;
    private bool _isCreatedElsewhere;

    /// <summary>The variable.</summary>
    public ISymbol Variable { get; } = variable;

    /// <summary>The names of the methods that draw, in textual order.</summary>
    public IEnumerable<Location> Draws =>
        _draws.OrderBy(draw => draw.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(draw => draw.SpanStart).Select(draw => draw.GetLocation());

    public void Draw(SimpleNameSyntax name) => _draws.Add(name);

    public void Accept() => _isAccepted = true;

    public void PassOn() => _isPassedOn = true;

    public void Assign(SyntaxNode place, bool isCreated)
    {
        _assignments.Add(place);
        _isCreatedElsewhere |= !isCreated;
    }

    /// <summary>Adds what other code does with the same variable.</summary>
    public void Add(ReceiverUses other)
    {
        _draws.AddRange(other._draws);
        _assignments.AddRange(other._assignments);
        _turns.AddRange(other._turns);
        _isAccepted |= other._isAccepted;
        _isPassedOn |= other._isPassedOn;
        _isCreatedElsewhere |= other._isCreatedElsewhere;
    }

    public ReceiverFacts Facts(ReceiverScope scope, string container = "") => new(Variable.Name, stage, Origin)
    {
        Scope = scope,
        Container = container,
        IsDrawn = _draws.Count > 0,
        IsDrawnInLoop = _draws.Exists(draw => Loops.Repeat(draw, loop => IsRenewedIn(loop) || IsShared(loop))),
        IsAccepted = _isAccepted,
        IsPassedOn = _isPassedOn,
    };

    private ReceiverOrigin Origin =>
        _assignments.Count > 0 && !_isCreatedElsewhere && Variable is not IParameterSymbol ? ReceiverOrigin.CreatedHere : ReceiverOrigin.Elsewhere;

    // In a loop that declares or assigns the variable, each round has a sampler of its own.
    private bool IsRenewedIn(SyntaxNode loop) =>
        _assignments.Exists(place => Contains(loop, place))
        || (Variable is ILocalSymbol && Variable.DeclaringSyntaxReferences.Any(reference => Contains(loop, reference)));

    private bool IsShared(SyntaxNode loop) => _turns.Exists(turns => turns.Any(turn => Contains(loop, turn)));

    private static bool Contains(SyntaxNode loop, SyntaxNode place) => loop.SyntaxTree == place.SyntaxTree && loop.Span.Contains(place.Span);

    private static bool Contains(SyntaxNode loop, SyntaxReference place) => loop.SyntaxTree == place.SyntaxTree && loop.Span.Contains(place.Span);
}
