using System.Linq;
using Nucleate.Catalog;
using Nucleate.Generators.Presets;

namespace Nucleate.Generators.Rules.Presets;

/// <summary>A temperature that is too high for the declared task.</summary>
/// <param name="Temperature">The temperature.</param>
/// <param name="Best">The highest one that suits the task and that the model takes.</param>
/// <param name="TopP">A top-p that cuts next to nothing of what a high temperature flattens; null elsewhere.</param>
internal sealed record TaskHeat(PresetParameter Temperature, double Best, PresetParameter? TopP)
{
    /// <summary>The heat of settings, or null if the temperature suits the task, or if another rule speaks of it.</summary>
    public static TaskHeat? Of(PresetFacts preset)
    {
        if (!Suffers(preset.TaskFacts) || preset.Taken(ParameterNames.Temperature) is not { } temperature || !(temperature.Number > preset.Options.CoolTemperature))
        {
            return null;
        }

        PresetParameter? topP = preset.Taken(ParameterNames.TopP);

        // A nucleus of 0 is one token, so nothing is hot: the contradiction is reported.
        return topP?.Number == 0 || !(temperature.Number > Least(preset)) ? null
            : new TaskHeat(
                temperature,
                (double)Least(preset)!,
                temperature.Number > preset.Options.HotTemperature && topP?.Number >= preset.Options.WideTopP ? topP : null);
    }

    /// <summary>Whether a task is harmed by unlikely tokens.</summary>
    private static bool Suffers(TaskFacts? task) => task is not null && (task.Band == TaskBand.Low || task.IsRisky);

    // What suits the task, or the value nearest to it that the model takes; null if it takes none.
    private static double? Least(PresetFacts preset)
    {
        double cool = preset.Options.CoolTemperature;
        return preset.ModelRules(ParameterNames.Temperature, cool).FirstOrDefault() is { } rule ? rule.Except ?? rule.Below ?? rule.ExceptFrom : cool;
    }
}
