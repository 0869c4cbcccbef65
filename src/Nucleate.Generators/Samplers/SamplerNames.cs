using System;
using System.Collections.Generic;
using System.Linq;
using Nucleate.Generators.Emission;
using Nucleate.Generators.Planning;
using Nucleate.Generators.Planning.Lowering;
using Nucleate.Generators.Samplers.Model;

namespace Nucleate.Generators.Samplers;

/// <summary>Names of the generated private members, none of which the user's type has already.</summary>
internal sealed class SamplerNames
{
    private readonly HashSet<string> _taken;
    private readonly Dictionary<int, string> _locals = [];
    private readonly Dictionary<string, string> _tables = [];
    private readonly string[] _memories;
    private readonly LoweredPlan _plan;

    public SamplerNames(SamplerModel model, LoweredPlan plan)
    {
        _plan = plan;
        _taken = new HashSet<string>(model.Type.TakenNames, StringComparer.Ordinal) { model.Type.Name };
        State = Take("_state");
        Adjustments = Take("_adjustments");
        Pipeline = Take("Pipeline");
        _memories = plan.Memories.Select(memory => Take(memory.Field)).ToArray();
    }

    public string State { get; }

    public string Adjustments { get; }

    public string Pipeline { get; }

    /// <summary>The fields of what stages remember, as in <see cref="LoweredPlan.Memories"/>.</summary>
    public IReadOnlyList<string> Memories => _memories;

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
    public PipelineNames ForPipeline() => new(stage => "_sampler." + _memories[_plan.MemoryOf(stage)], $"_sampler.{State}.Position", _locals, Table);

    /// <summary>The property of the pipeline that holds one of a stage's lists.</summary>
    public string Table(string table, PlanStage stage)
    {
        string key = table + Literal.Integer(stage.Index);
        if (!_tables.TryGetValue(key, out string? name))
        {
            name = Identifier.Unused(table, _tables.Values);
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
