using System.Collections.Generic;
using System.Linq;
using Nucleate.Catalog;
using Nucleate.Generators.Presets;
using Nucleate.Generators.Presets.Model;

namespace Nucleate.Generators.Emission.Presets;

/// <summary>An object of a request: its properties in order, each a statement that writes a value or an object again.</summary>
internal sealed class RequestShape
{
    private readonly List<KeyValuePair<string, object>> _properties = [];

    /// <summary>The properties: a call on the writer, or a <see cref="RequestShape"/>.</summary>
    public IReadOnlyList<KeyValuePair<string, object>> Properties => _properties;

    /// <summary>The request of a preset.</summary>
    public static RequestShape Of(PresetModel preset)
    {
        var shape = new RequestShape();
        SurfaceFacts surface = preset.SurfaceFacts;
        if (surface.ModelWire is { } modelWire && preset.RequestModel is not null)
        {
            string constant = preset.ApiFacts.HasDeployments ? PresetMemberNames.Deployment : PresetMemberNames.Model;
            shape.Add(modelWire, name => $"WriteString({name}, {constant})");
        }

        foreach (PresetArgument argument in preset.Sent)
        {
            ApiParameter facts = surface.Find(argument.Name)!;
            shape.Add(facts.Companion);
            shape.Add(facts.Wire, name => Statement(facts, argument, name));
        }

        shape.Add(preset.Output == OutputKind.JsonObject ? surface.Output?.JsonObject : null);
        return shape;
    }

    private static string Statement(ApiParameter facts, PresetArgument argument, string name) => facts.Kind switch
    {
        ParameterKind.Choice => $"WriteString({name}, {Literal.Text(facts.WireOf(argument.Text)!)})",
        ParameterKind.Flag => $"WriteBoolean({name}, {argument.Name})",
        _ => $"WriteNumber({name}, {argument.Name})",
    };

    // A parameter that says the same itself wins over another one's companion.
    private void Add(Companion? companion)
    {
        if (companion is not null)
        {
            Add(companion.Wire, name => companion.IsTrue ? $"WriteBoolean({name}, true)" : $"WriteString({name}, {Literal.Text(companion.Value)})");
        }
    }

    private void Add(string wire, System.Func<string, string> statement)
    {
        int dot = wire.IndexOf('.');
        string name = dot < 0 ? wire : wire.Substring(0, dot);
        int known = _properties.FindIndex(property => property.Key == name);
        if (dot >= 0)
        {
            RequestShape inner = known >= 0 ? (RequestShape)_properties[known].Value : new RequestShape();
            if (known < 0)
            {
                _properties.Add(new KeyValuePair<string, object>(name, inner));
            }

            inner.Add(wire.Substring(dot + 1), statement);
        }
        else if (known < 0)
        {
            _properties.Add(new KeyValuePair<string, object>(name, statement(Literal.Text(name))));
        }
    }
}
