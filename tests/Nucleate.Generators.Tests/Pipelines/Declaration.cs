using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Nucleate.Generators.Samplers.Model;
using Nucleate.Stages;

namespace Nucleate.Generators.Tests.Pipelines;

/// <summary>Stages written as a declaration: constants on the type as long as they come first, then members.</summary>
internal static class Declaration
{
    /// <summary>The C# source of a sampler.</summary>
    /// <param name="name">The type's name.</param>
    /// <param name="stages">The stages, in order.</param>
    /// <param name="members">The values of members.</param>
    /// <param name="body">More members.</param>
    /// <param name="vocabularySize">As declared, or 0.</param>
    /// <param name="dialect">As declared.</param>
    public static string Of(
        string name, IEnumerable<StageModel> stages, IReadOnlyDictionary<string, double> members, string body = "", int vocabularySize = 0, SamplerDialect dialect = default)
    {
        var text = new StringBuilder();
        text.Append(Text($"[{Sampler(vocabularySize, dialect)}]\n"));
        StageModel[] all = [.. stages];
        int first = Array.FindIndex(all, stage => stage.Values.Any(value => !value.IsConstant));
        first = first < 0 ? all.Length : first;
        foreach (StageModel stage in all.Take(first))
        {
            text.Append(Text($"[{Attribute(stage)}]\n"));
        }

        text.Append(Text($"public sealed partial class {name}\n{{\n"));
        for (int i = first; i < all.Length;)
        {
            StageModel stage = all[i];
            string member = stage.Values.First(given => !given.IsConstant).Member!;
            string type = stage.Name switch { "TopK" or "NoRepeatNGram" or "MinLength" => "int", "Suppress" or "BadWords" => "bool", _ => "double" };
            string value = type == "bool" ? (members[member] != 0 ? "true" : "false") : members[member].ToString("R", CultureInfo.InvariantCulture);
            var attributes = new List<string> { Attribute(stage) };
            for (i++; i < all.Length && all[i].Values.All(constant => constant.IsConstant); i++)
            {
                attributes.Add(Attribute(all[i]));
            }

            text.Append(Text($"    [{string.Join(", ", attributes)}]\n    public {type} {member} {{ get; set; }} = {value};\n"));
        }

        return text.Append(body).Append("}\n").ToString();
    }

    private static string Sampler(int vocabularySize, SamplerDialect dialect)
    {
        string[] arguments =
        [
            .. dialect == default ? Array.Empty<string>() : [$"Dialect = SamplerDialect.{dialect}"],
            .. vocabularySize == 0 ? Array.Empty<string>() : [Text($"VocabularySize = {vocabularySize}")],
        ];
        return arguments.Length == 0 ? "Sampler" : $"Sampler({string.Join(", ", arguments)})";
    }

    /// <summary>A stage as an attribute.</summary>
    public static string Attribute(StageModel stage)
    {
        StageFacts facts = StageCatalog.Find(stage.Name)!;
        List<string> tokens = [.. stage.Tokens.Select(token => Text($"{token}"))];
        if (facts.Parameters.Count > 0 && facts.Tokens == StageTokens.Many && stage.Values.Any(value => !value.IsConstant))
        {
            tokens = [$"new int[] {{ {string.Join(", ", tokens)} }}"];
        }

        IEnumerable<string> values = stage.Values.Where((value, i) => value.IsConstant && facts.Parameters[i].Default is null).Select(Constant);
        List<string> arguments = [.. facts.Tokens == StageTokens.One ? tokens.Concat(values) : values.Concat(tokens)];
        arguments.AddRange(stage.Values.Select((value, i) => (value, i))
            .Where(pair => pair.i < facts.Parameters.Count && facts.Parameters[pair.i].Default is { } unless && pair.value.Constant != unless)
            .Select(pair => $"{facts.Parameters[pair.i].Name} = {Constant(pair.value)}"));
        if (stage.Protected.Count > 0)
        {
            arguments.Add($"Protected = new[] {{ {string.Join(", ", stage.Protected)} }}");
        }

        if (stage.Averaged)
        {
            arguments.Add("Averaged = true");
        }

        if (stage.MinKeep != 1)
        {
            arguments.Add(Text($"MinKeep = {stage.MinKeep}"));
        }

        if (facts.Window > 0 && stage.Window != facts.Window)
        {
            arguments.Add(Text($"Window = {stage.Window}"));
        }

        if (stage.Except.Count > 0)
        {
            arguments.Add($"Except = new[] {{ {string.Join(", ", stage.Except)} }}");
        }

        if (stage.BreakerSequences.Count > 0)
        {
            arguments.Add($"BreakerSequences = new[] {{ {string.Join(", ", stage.BreakerSequences)} }}");
        }

        return arguments.Count == 0 ? stage.Name : $"{stage.Name}({string.Join(", ", arguments)})";
    }

    private static string Constant(ValueModel value) => value.Constant.ToString("R", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
