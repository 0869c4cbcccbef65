using System.Collections.Generic;
using System.Linq;
using Nucleate.Dialects;
using Nucleate.Generators.Emission;
using Nucleate.Generators.Planning;
using Nucleate.Generators.Samplers.Model;

namespace Nucleate.Generators.Samplers;

/// <summary>Prints the members of a valid sampler, public ones first.</summary>
internal sealed class SamplerMembers
{
    private const string Runtime = "global::Nucleate.Kernels.SamplerRuntime";
    private const string Logits = "global::System.ReadOnlySpan<float> logits";
    private const string Allowed = "global::System.ReadOnlySpan<ulong> allowed";

    private readonly SamplerModel _model;
    private readonly LoweredPlan _plan;
    private readonly SourceWriter _writer;
    private readonly SamplerNames _names;

    public SamplerMembers(SamplerModel model, LoweredPlan plan, SourceWriter writer)
    {
        _model = model;
        _plan = plan;
        _writer = writer;
        _names = new SamplerNames(model, plan);
    }

    private string As => DialectCatalog.Find(_model.Dialect) is { IsOwn: false } dialect ? $" as {dialect.System} does" : string.Empty;

    private bool HasHistory => _plan.Memories.Any(memory => memory.ReadsTokens);

    public void Write()
    {
        if (_model.Type.NeedsLayout)
        {
            _writer.Line("[global::System.Runtime.InteropServices.StructLayout(global::System.Runtime.InteropServices.LayoutKind.Auto)]");
        }

        using (_writer.Open(_model.Type.Declaration + " : global::Nucleate.ISampler" + StateMembers.Interface(_plan)))
        {
            WriteFields();
            WriteConstructor();
            WriteSample();
            WriteFilter();
            WriteHistory();
            WritePosition();
            new DraftMembers(_plan, _names, _writer).Write();
            new StateMembers(_model, _plan, _names, _writer).Write();
            new PlanMembers(_model, _plan, _names, _writer).Write();
            new PipelineMembers(_model, _plan, _names, _writer).Write();
        }
    }

    private void WriteFields()
    {
        for (int i = 0; i < _plan.Memories.Count; i++)
        {
            _writer.Line($"private readonly global::Nucleate.Kernels.{_plan.Memories[i].Type} {_names.Memories[i]};");
        }

        if (_plan.AdjustedTokens > 0)
        {
            _writer.Line($"private readonly global::Nucleate.Kernels.SparseAdjustments {_names.Adjustments};");
        }

        _writer.Line($"private global::Nucleate.Kernels.SamplerState {_names.State};");
        _writer.Line();
    }

    private void WriteConstructor()
    {
        _writer.Line("/// <summary>A sampler at position 0 with an empty history. Nothing is allocated after it.</summary>");
        _writer.Line("/// <param name=\"seed\">Seed and sequence determine all randomness.</param>");
        _writer.Line("/// <param name=\"sequence\">Tells apart sequences that share a seed, for example the rows of a batch.</param>");
        using (_writer.Open($"public {_model.Type.Name}(ulong seed, ulong sequence = 0)"))
        {
            if (_model.Type.AssignsAllFields)
            {
                _writer.Line("this = default;");
            }

            string size = _model.VocabularySize > 0 ? ", vocabularySize: " + Literal.Integer(_model.VocabularySize) : string.Empty;
            _writer.Line($"{_names.State} = new global::Nucleate.Kernels.SamplerState(seed, sequence{size});");
            for (int i = 0; i < _plan.Memories.Count; i++)
            {
                _writer.Line($"{_names.Memories[i]} = new global::Nucleate.Kernels.{_plan.Memories[i].Type}({_plan.Memories[i].Arguments});");
            }

            if (_plan.AdjustedTokens > 0)
            {
                string changes = _plan.UserChanges > 0 ? ", changes: " + Literal.Integer(_plan.UserChanges) : string.Empty;
                _writer.Line($"{_names.Adjustments} = new global::Nucleate.Kernels.SparseAdjustments({Literal.Integer(_plan.AdjustedTokens)}{changes});");
            }
        }

        _writer.Line();
    }

    private void WriteSample()
    {
        IEnumerable<string> stages = _model.Stages.Select((stage, index) => new PlanStage(stage, index).Text);
        _writer.Line("/// <summary>");
        _writer.Line($"/// Draws a token{As}: {SamplerEmitter.Documentation(SamplerEmitter.Arrows(stages))}.");
        _writer.Line("/// </summary>");
        _writer.Line("/// <remarks>");
        _writer.Line("/// What runs, in this order:");
        _writer.Line("/// <list type=\"number\">");
        foreach (string step in _plan.Steps)
        {
            _writer.Line($"/// <item><description>{SamplerEmitter.Documentation(step)}</description></item>");
        }

        _writer.Line("/// </list>");
        foreach (RewriteRecord record in _plan.Records)
        {
            _writer.Line($"/// <para>{SamplerEmitter.Documentation(record.Stage)}: {SamplerEmitter.Documentation(record.Reason)}.</para>");
        }

        _writer.Line("/// </remarks>");
        _writer.Line("/// <inheritdoc cref=\"global::Nucleate.ISampler.Sample(global::System.ReadOnlySpan{float})\"/>");
        Expression($"public int Sample({Logits})", $"{Runtime}.Sample(new {_names.Pipeline}(this), ref {_names.State}, logits)");
        _writer.Line("/// <inheritdoc/>");
        Expression($"public int Sample({Logits}, {Allowed})", $"{Runtime}.Sample(new {_names.Pipeline}(this), ref {_names.State}, logits, allowed)");
        _writer.Line("/// <inheritdoc/>");
        Expression($"public global::Nucleate.SampleResult TrySample({Logits})", $"{Runtime}.TrySample(new {_names.Pipeline}(this), ref {_names.State}, logits)");
        _writer.Line("/// <inheritdoc/>");
        Expression(
            $"public global::Nucleate.SampleResult TrySample({Logits}, {Allowed})",
            $"{Runtime}.TrySample(new {_names.Pipeline}(this), ref {_names.State}, logits, allowed)");
    }

    private void WriteFilter()
    {
        const string Destination = "global::System.Span<global::Nucleate.Candidate> destination";
        _writer.Line("/// <inheritdoc/>");
        Expression($"public int Filter({Logits}, {Destination})", $"{Runtime}.Filter(new {_names.Pipeline}(this), {_names.State}, logits, destination)");
        _writer.Line("/// <inheritdoc/>");
        Expression(
            $"public int Filter({Logits}, {Allowed}, {Destination})",
            $"{Runtime}.Filter(new {_names.Pipeline}(this), {_names.State}, logits, allowed, destination)");
    }

    private void WriteHistory()
    {
        _writer.Line("/// <inheritdoc/>");
        if (!HasHistory)
        {
            _writer.Line("/// <remarks>No stage of this sampler looks at the history: the token is only checked.</remarks>");
        }

        using (_writer.Open("public void Accept(int token)"))
        {
            _writer.Line($"global::Nucleate.Kernels.SamplerArguments.CheckToken(token, {_names.State});");
            for (int i = 0; i < _plan.Memories.Count; i++)
            {
                if (_plan.Memories[i].ReadsTokens)
                {
                    _writer.Line($"{_names.Memories[i]}.Add(token);");
                }
            }
        }

        _writer.Line();
        _writer.Line("/// <inheritdoc/>");
        using (_writer.Open("public void Reset()"))
        {
            _writer.Line($"{_names.State}.Reset();");
            foreach (string memory in _names.Memories)
            {
                _writer.Line($"{memory}.Clear();");
            }
        }

        _writer.Line();
    }

    private void WritePosition()
    {
        _writer.Line("/// <inheritdoc/>");
        using (_writer.Open("public long Position"))
        {
            _writer.Line(_model.Type.IsStruct ? $"readonly get => {_names.State}.Position;" : $"get => {_names.State}.Position;");
            _writer.Line($"set => {_names.State}.Position = value;");
        }

        _writer.Line();
    }

    private void Expression(string signature, string body)
    {
        _writer.Line(signature + " =>");
        _writer.Line($"    {body};");
        _writer.Line();
    }
}
