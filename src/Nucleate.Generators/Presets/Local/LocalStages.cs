using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Nucleate.Catalog;
using Nucleate.Generators.Presets.Model;
using Nucleate.Generators.Samplers.Model;

namespace Nucleate.Generators.Presets.Local;

/// <summary>The stages of the sampler that means the same as a preset.</summary>
internal sealed class LocalStages
{
    // What a window that counts the whole answer has at most; a limit of the answer's length makes it exact.
    private const int LongestAnswer = 4096;
    private const int LargestWindow = Rules.Pipelines.ValuesInRange.LargestWindow;

    private static readonly string[] s_limits = ["MaxOutputTokens", "MaxTokens", "NumPredict"];

    private readonly PresetModel _preset;
    private readonly SurfaceFacts _surface;
    private readonly List<StageModel> _stages = [];
    private readonly List<string> _defaults = [];

    private LocalStages(PresetModel preset) => (_preset, _surface) = (preset, preset.SurfaceFacts);

    public IReadOnlyList<StageModel> Stages => _stages;

    /// <summary>What a reader has to know of the sampler besides its stages.</summary>
    public IEnumerable<string> Notes
    {
        get
        {
            if (_defaults.Count > 0)
            {
                yield return $"Not in the preset, so as the API has it by default: {string.Join(", ", _defaults)}.";
            }

            if (_stages.Exists(stage => stage.Window == Answer && IsPenalty(stage)))
            {
                yield return $"Penalties count the last {Emission.Literal.Integer(Answer)} accepted tokens.";
            }

            if (_stages.Exists(stage => stage.Name == "Dry"))
            {
                yield return "What breaks a repeat is tokens of a vocabulary, which a preset does not know: here nothing does.";
            }

            if (Written("MinTokens") > 0)
            {
                yield return "MinTokens is left to the caller: a preset does not know which token ends the text.";
            }
        }
    }

    // How many tokens the answer has at most.
    private int Answer
    {
        get
        {
            double limit = s_limits.Select(Written).FirstOrDefault(value => value > 0) ?? LongestAnswer;
            return (int)System.Math.Min(limit, LargestWindow);
        }
    }

    public static LocalStages Of(PresetModel preset, LocalPipeline local)
    {
        var stages = new LocalStages(preset);
        if (local.Order.Contains("Mirostat") && stages.Given("Mirostat") is 1 or 2)
        {
            stages.AddMirostat();
            return stages;
        }

        foreach (string stage in local.Order)
        {
            stages.Add(stage);
        }

        return stages;
    }

    private void Add(string stage)
    {
        switch (stage)
        {
            case "Temperature" when Given("DynamicTemperatureRange") is > 0 and var range:
                AddDynamic(range);
                break;
            case "TopK":
                AddTopK();
                break;
            case "TopP" when Given("TopP") is <= 0 && _surface.Local!.Dialect == Dialects.DialectCatalog.Own.Name:
                // No probability at all is kept, and so one token.
                Add("TopK", 1);
                break;
            case "TopNSigma":
                AddUnless("TopNSigma", value => value <= 0);
                break;
            case "RepetitionPenalty":
                AddPenalty(stage, Given("RepeatPenalty") ?? Given("RepetitionPenalty"), 1);
                break;
            case "FrequencyPenalty" or "PresencePenalty":
                AddPenalty(stage, Given(stage), 0);
                break;
            case "Dry":
                AddDry();
                break;
            case "Xtc" when Given("XtcThreshold") is > 0 and <= 0.5 and var threshold && Given("XtcProbability") is > 0 and var probability:
                Add("Xtc", probability, threshold);
                break;
            case "Temperature" or "TopP" or "TypicalP":
                AddUnless(stage, value => value == 1);
                break;
            case "MinP":
                AddUnless(stage, value => value == 0);
                break;
        }
    }

    private void AddUnless(string parameter, System.Func<double, bool> isOff)
    {
        if (Given(parameter) is { } value && !isOff(value))
        {
            Add(parameter, value);
        }
    }

    private void AddTopK()
    {
        if (Given("TopK") is >= 1 and var k)
        {
            Add("TopK", k);
        }
    }

    private void AddDynamic(double range)
    {
        double temperature = Given("Temperature") ?? 1;
        Add("DynamicTemperature", System.Math.Max(0, temperature - range), temperature + range, Given("DynamicTemperatureExponent") ?? 1);
    }

    private void AddMirostat()
    {
        AddUnless("Temperature", value => value == 1);
        double tau = Given("MirostatTau") ?? 5;
        double eta = Given("MirostatEta") ?? 0.1;
        if (Given("Mirostat") == 1)
        {
            Add("Mirostat", tau, eta, 100);
        }
        else
        {
            Add("MirostatV2", tau, eta);
        }
    }

    private void AddDry()
    {
        int window = Window("DryPenaltyLastN");
        if (Given("DryMultiplier") is > 0 and var multiplier && window > 0)
        {
            _stages.Add(Stage("Dry", multiplier, Given("DryBase") ?? 1.75, Given("DryAllowedLength") ?? 2) with { Window = window });
        }
    }

    private void AddPenalty(string stage, double? penalty, double off)
    {
        int window = Window("RepeatLastN");
        if (penalty is { } value && value != off && window > 0)
        {
            _stages.Add(Stage(stage, value) with { Window = window });
        }
    }

    // A window of 0 switches the penalty off, a negative one counts all.
    private int Window(string parameter) => _surface.Find(parameter) is null || Given(parameter) is null or < 0 ? Answer : (int)System.Math.Min(Given(parameter)!.Value, LargestWindow);

    private void Add(string stage, params double[] values) => _stages.Add(Stage(stage, values));

    private static StageModel Stage(string name, params double[] values) =>
        new(name, new Pipeline.EquatableArray<ValueModel>(values.Select(ValueModel.Of)));

    private static bool IsPenalty(StageModel stage) => stage.Name.EndsWith("Penalty", System.StringComparison.Ordinal) || stage.Name == "Dry";

    // The value that counts: the written one, or the default, which is worth a note where it does something.
    private double? Given(string parameter)
    {
        if (Written(parameter) is { } written)
        {
            return written;
        }

        if (_surface.Find(parameter)?.Default is not { } unless)
        {
            return null;
        }

        string note = $"{parameter} = {Emission.Literal.Number(unless)}";
        if (IsActive(parameter, unless) && !_defaults.Contains(note))
        {
            _defaults.Add(note);
        }

        return unless;
    }

    private static bool IsActive(string parameter, double value) => parameter switch
    {
        "Temperature" or "TopP" or "TypicalP" => value != 1,
        "TopK" or "MinP" => value > 0,
        _ => false,
    };

    private double? Written(string parameter)
    {
        PresetArgument? argument = _preset.Sent.FirstOrDefault(written => written.Name == parameter);
        return argument is not null && double.TryParse(argument.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null;
    }
}
