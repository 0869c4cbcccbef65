using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Nucleate.Generators.Rules;

namespace Nucleate.Generators.Samplers;

/// <summary>The attributes of a declaration, so that a finding's place becomes a location. Only the analyzer asks.</summary>
internal sealed class DeclarationSites
{
    private readonly AttributeData _sampler;
    private readonly List<AttributeData> _stages = [];

    public DeclarationSites(AttributeData sampler) => _sampler = sampler;

    /// <summary>The file of the declaration.</summary>
    public SyntaxTree? Tree => _sampler.ApplicationSyntaxReference?.SyntaxTree;

    /// <summary>The next stage's attribute, in textual order.</summary>
    public void Add(AttributeData stage) => _stages.Add(stage);

    public Location Locate(Place place)
    {
        AttributeData attribute = place.Stage < 0 ? _sampler : _stages[place.Stage];
        return place.Argument.Length == 0 ? AttributeSite.Whole(attribute) : AttributeSite.Argument(attribute, place.Argument);
    }
}
