using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Generators.Emission;
using Nucleate.Generators.Planning;
using Nucleate.Generators.Planning.Lowering;
using Nucleate.Generators.Samplers.Model;
using Nucleate.Stages;

namespace Nucleate.Generators.Samplers;

/// <summary>Names of the generated private members, none of which the user's type has already.</summary>
internal sealed class SamplerNames
{
    private readonly HashSet<string> _taken;
    private readonly Dictionary<int, string> _locals = [];
    private readonly Dictionary<string, string> _tables = [];
    private readonly string[] _windows;
    private readonly LoweredPlan _plan;

    public SamplerNames(SamplerModel model, LoweredPlan plan)
    {
        _plan = plan;
        _taken = new HashSet<string>(model.Type.TakenNames, StringComparer.Ordinal) { model.Type.Name };
        State = Take("_state");
        Adjustments = Take("_adjustments");
        Pipeline = Take("Pipeline");
        _windows = plan.Windows.Select(window => Take("_window" + Literal.Integer(window.Written.Window))).ToArray();
    }

    public string State { get; }

    public string Adjustments { get; }

    public string Pipeline { get; }

    /// <summary>The fields of the histories, as in <see cref="LoweredPlan.Windows"/>.</summary>
    public IReadOnlyList<string> Windows => _windows;

    /// <summary>The local variables that hold members' values, by the stage's place as written.</summary>
    public IReadOnlyDictionary<int, string> Locals => _locals;

    /// <summary>A local variable for the value that a member gives to a stage.</summary>
    public string AddLocal(StageModel stage, int index)
    {
        string name = Identifier.Escape(Identifier.Unused(char.ToLowerInvariant(stage.Name[0]) + stage.Name.Substring(1), _locals.Values.Append("survivors").Append("sampler")));
        _locals[index] = name;
        return name;
    }

    /// <summary>The names as statements in the pipeline use them.</summary>
    public PipelineNames ForPipeline() => new(stage => "_sampler." + _windows[_plan.WindowOf(stage)], _locals, Table);

    /// <summary>The property of the pipeline that holds a stage's tokens or biases.</summary>
    public string Table(string kind, PlanStage stage)
    {
        string key = kind + Literal.Integer(stage.Index);
        if (!_tables.TryGetValue(key, out string? name))
        {
            string prefix = kind == "Protected" ? kind : stage.Is(StageCatalog.Suppress) ? "Suppressed" : "Biased";
            name = Identifier.Unused(kind == "Biases" ? "Biases" : prefix + "Tokens", _tables.Values);
            _tables[key] = name;
        }

        return name;
    }

    private string Take(string name)
    {
        string unused = Identifier.Unused(name, _taken);
        _taken.Add(unused);
        return unused;
    }
}
