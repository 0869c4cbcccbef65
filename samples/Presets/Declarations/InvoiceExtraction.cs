using Nucleate;

namespace PresetsSample.Declarations;

/// <summary>Reads invoices: the same fields from the same page, every time.</summary>
[OpenAIPreset(
    Surface = OpenAISurface.Responses,
    Model = "gpt-4.1",
    Task = GenerationTask.Extraction,
    Output = OutputFormat.JsonSchema,
    Temperature = 0.1,
    MaxOutputTokens = 800)]
public static partial class InvoiceExtraction;
