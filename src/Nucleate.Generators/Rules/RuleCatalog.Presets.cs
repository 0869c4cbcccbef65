namespace Nucleate.Generators.Rules;

/// <content>The rules about settings for APIs.</content>
internal static partial class RuleCatalog
{
    public static readonly Rule HotForTask = Warning(
        DiagnosticIds.HotForTask,
        "A temperature too high for the task",
        "What such a task asks for is the likely token; a high temperature gives the unlikely ones a chance, and each of them is a mistake.");

    public static readonly Rule HotAndWide = Warning(
        DiagnosticIds.HotAndWide,
        "A high temperature and nothing that cuts the tail, for a task that suffers from it",
        "The temperature flattens the distribution and top-p keeps nearly all of it, so that tokens are drawn which the model itself finds wrong.");

    public static readonly Rule ColdForTask = Info(
        DiagnosticIds.ColdForTask,
        "A temperature too low for the task",
        "Near 0 the likeliest token is taken nearly always, so texts that should surprise repeat each other, and themselves.");

    public static readonly Rule RefusedByApi = Error(
        DiagnosticIds.RefusedByApi,
        "A value that the API refuses",
        "The service answers such a request with an error, or JSON cannot say the value at all.");

    public static readonly Rule RefusedByModel = Warning(
        DiagnosticIds.RefusedByModel,
        "A parameter that the model does not take",
        "The service refuses the request, or the value has no effect and nothing says so.");

    public static readonly Rule TemperatureWithTopP = Info(
        DiagnosticIds.TemperatureWithTopP,
        "Temperature and top-p are both set",
        "Both change the same distribution, so what one of them does depends on the other; vendors advise to change one, and some models refuse both.");

    public static readonly Rule Contradiction = Warning(
        DiagnosticIds.Contradiction,
        "Settings that contradict each other",
        "One value leaves another nothing to do, so the request does something else than it seems to say.");

    public static readonly Rule PenaltyInFormat = Warning(
        DiagnosticIds.PenaltyInFormat,
        "A penalty where the answer keeps to a format",
        "Brackets, quotes, keys and indentation have to come again; a penalty makes each of them less likely every time.");

    public static readonly Rule RefusedWhileThinking = Warning(
        DiagnosticIds.RefusedWhileThinking,
        "A value that Claude does not take while it thinks",
        "With thinking on, the service takes temperature 1 only, top-p from 0.95 and no top-k, and refuses everything else.");

    public static readonly Rule VoiceStep = Warning(
        DiagnosticIds.VoiceStep,
        "A stability between those that the voice model takes",
        "The model has three settings of stability, not a scale, and the service refuses every value between them.");

    public static readonly Rule DiscouragedByVendor = Info(
        DiagnosticIds.DiscouragedByVendor,
        "A value that the vendor warns of",
        "The service takes the value, and the vendor says that the model gets worse with it.");

    public static readonly Rule VoiceQuality = Info(
        DiagnosticIds.VoiceQuality,
        "A voice's setting that costs quality, or does nothing",
        "The vendor advises against the value, or the voice model ignores the parameter and nothing says so.");

    public static readonly Rule NotReproducible = Info(
        DiagnosticIds.NotReproducible,
        "The same answer is wanted again, and nothing ensures it",
        "Without a seed every request draws anew; with one, most services promise an attempt and no more.");

    public static readonly Rule JsonWithoutSchema = Info(
        DiagnosticIds.JsonWithoutSchema,
        "JSON is asked for without a schema",
        "Without a schema the answer is some JSON object: names, types and required properties are up to the model.");

    public static readonly Rule TextAndVoice = Warning(
        DiagnosticIds.TextAndVoice,
        "A voice where text is meant, or the reverse",
        "A model that speaks has nothing to do with temperatures, and one that writes nothing with stability; the service refuses the one in the other's place.");

    public static readonly Rule UnknownModel = Info(
        DiagnosticIds.UnknownModel,
        "A model that the catalog does not know",
        "What a model takes is looked up by its name; of an unknown one only the API's own ranges are checked.");
}
