using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Nucleate.Generators.Rules;

namespace Nucleate.Generators.Samplers;

/// <summary>The attributes of a declaration, so that a finding's place becomes a location. Only the analyzer asks.</summary>
internal sealed class DeclarationSites
{
    private readonly AttributeData _sampler;
    private readonly List<AttributeData> _stages = [];
    private readonly List<ISymbol?> _members = [];

    public DeclarationSites(AttributeData sampler) => _sampler = sampler;

    /// <summary>The file of the declaration.</summary>
    public SyntaxTree? Tree => _sampler.ApplicationSyntaxReference?.SyntaxTree;

    /// <summary>The next stage's attribute, in textual order, and the member that carries it.</summary>
    public void Add(AttributeData stage, ISymbol? member)
    {
        _stages.Add(stage);
        _members.Add(member);
    }

    public Location Locate(Place place)
    {
        AttributeData attribute = At(place);
        return place.Argument.Length == 0 ? AttributeSite.Whole(attribute) : AttributeSite.Argument(attribute, place.Argument);
    }

    /// <summary>The expression that a value came from, as written; null for a literal, whose value says it all.</summary>
    public string? Expression(Place place) => AttributeSite.Written(At(place), place.Argument) is { } argument
        ? IsLiteral(argument.Expression) ? null : Blanks.Replace(argument.Expression.ToString(), " ")
        : place.Stage >= 0 ? (_members[place.Stage] as IFieldSymbol)?.Name
        : null;

    private static Regex Blanks { get; } = new(@"\s+", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private AttributeData At(Place place) => place.Stage < 0 ? _sampler : _stages[place.Stage];

    private static bool IsLiteral(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax || (expression is PrefixUnaryExpressionSyntax { Operand: { } operand } && IsLiteral(operand));
}
