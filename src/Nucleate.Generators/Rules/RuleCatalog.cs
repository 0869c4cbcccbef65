using System.Collections.Generic;
using System.Linq;

namespace Nucleate.Generators.Rules;

/// <summary>Every rule about declarations and uses of samplers. Descriptors, pages and release notes follow it.</summary>
internal static partial class RuleCatalog
{
    public static readonly Rule ValueOutOfRange = Error(
        DiagnosticIds.ValueOutOfRange,
        "A stage's value is outside its range",
        "Each stage has a range of values that mean something; docs/stages.md lists them.");

    public static readonly Rule UnsuitableType = Error(
        DiagnosticIds.UnsuitableType,
        "The type cannot carry the generated members",
        "A sampler is a sealed partial class or a partial struct, a preset a static partial class: a type to which members can be added.");

    public static readonly Rule StageElsewhere = Error(
        DiagnosticIds.StageElsewhere,
        "A stage is on another part of the type than [Sampler]",
        "The order of stages is their textual order in one declaration; between several parts there is no order.");

    public static readonly Rule StageAfterTerminal = Error(
        DiagnosticIds.StageAfterTerminal,
        "A stage comes after the token was chosen",
        "A terminal stage chooses the token, so nothing can come after it.");

    public static readonly Rule StageWithoutEffect = Warning(
        DiagnosticIds.StageWithoutEffect,
        "A stage's value makes it change nothing",
        "The stage is the identity at this value, so the sampler draws the same tokens without it; it only suggests a limit that is not there.");

    public static readonly Rule DeadStage = Warning(
        DiagnosticIds.DeadStage,
        "A stage can never act, because of another one",
        "Whatever the logits are, another stage leaves this one nothing to do: the planner proves it, and removes the stage.");

    public static readonly Rule RepeatedStage = Warning(
        DiagnosticIds.RepeatedStage,
        "The same stage twice in a row",
        "Two stages of one kind that follow each other are one stage with another value, which is easier to read.");

    public static readonly Rule HotBeforeCut = Info(
        DiagnosticIds.HotBeforeCut,
        "A high temperature in front of a cut by probability",
        "The cut measures the flattened distribution, so it keeps many more unlikely tokens than its value suggests.");

    public static readonly Rule HotWithoutCut = Warning(
        DiagnosticIds.HotWithoutCut,
        "A high temperature without any truncation",
        "A large vocabulary's tail holds thousands of tokens that make no sense; flattened, they are drawn often enough to derail the text.");

    public static readonly Rule PenaltyAfterCut = Warning(
        DiagnosticIds.PenaltyAfterCut,
        "A penalty after a truncation",
        "The tokens that the penalty should give way to were removed before it could act, so it only reorders what is left.");

    public static readonly Rule PenaltyBreaksFormat = Warning(
        DiagnosticIds.PenaltyBreaksFormat,
        "A penalty where the format repeats itself",
        "Brackets, quotes, commas and indentation have to come again; a penalty makes each of them less likely every time.");

    public static readonly Rule NeverAccepts = Warning(
        DiagnosticIds.NeverAccepts,
        "A sampler with a history is never told which tokens were chosen",
        "Penalties and other stages with a history look at accepted tokens; without Accept they see none and never act.");

    public static readonly Rule CopiedSampler = Warning(
        DiagnosticIds.CopiedSampler,
        "A struct sampler is copied",
        "A copy has a position of its own but the same seed and the same history, so both draw with the same random numbers.");

    public static readonly Rule UnprotectedEnd = Warning(
        DiagnosticIds.UnprotectedEnd,
        "XTC may exclude the end of the text",
        "When the model is sure that the text ends, the end is among the top choices that XTC drops, and the text runs on.");

    public static readonly Rule CutBeforeSteering = Info(
        DiagnosticIds.CutBeforeSteering,
        "A truncation in front of a stage that steers by itself",
        "The stage aims at a level of surprise by its own cut; one in front of it keeps it from reaching its target.");

    public static readonly Rule NotInDialect = Error(
        DiagnosticIds.NotInDialect,
        "The dialect does not have the stage, or reads the value differently",
        "A dialect reproduces another system exactly, which it cannot do for what that system does not have.");

    public static readonly Rule LeftOut = Warning(
        DiagnosticIds.LeftOut,
        "An option that the library does not send",
        "The option reads as if it took effect, but the library has no place for it and says nothing, so the service uses its own default.");

    private static Rule[]? s_all;

    /// <summary>All of them, by id.</summary>
    /// <remarks>Built on first use: initialisers of a partial class run in no order that the language promises.</remarks>
    public static IReadOnlyList<Rule> All => s_all ??=
    [
        ValueOutOfRange, UnsuitableType, StageElsewhere, StageAfterTerminal, StageWithoutEffect, DeadStage, RepeatedStage, HotBeforeCut,
        HotWithoutCut, PenaltyAfterCut, PenaltyBreaksFormat, NeverAccepts, CopiedSampler, UnprotectedEnd, CutBeforeSteering, NotInDialect,
        HotForTask, HotAndWide, ColdForTask, RefusedByApi, RefusedByModel, TemperatureWithTopP, Contradiction, PenaltyInFormat,
        RefusedWhileThinking, VoiceStep, DiscouragedByVendor, VoiceQuality, NotReproducible, JsonWithoutSchema, TextAndVoice, UnknownModel,
        LeftOut,
    ];

    /// <summary>The rule with that id.</summary>
    public static Rule Find(string id) => All.First(rule => rule.Id == id);

    private static Rule Error(string id, string title, string description) => new(id, RuleSeverity.Error, title, description);

    private static Rule Warning(string id, string title, string description) => new(id, RuleSeverity.Warning, title, description);

    private static Rule Info(string id, string title, string description) => new(id, RuleSeverity.Info, title, description);
}
