namespace Nucleate;

/// <summary>The form that a preset asks an answer to have.</summary>
public enum OutputFormat
{
    /// <summary>Text of any form.</summary>
    Text,

    /// <summary>Some JSON object.</summary>
    JsonObject,

    /// <summary>JSON that follows a schema, which the application gives.</summary>
    JsonSchema,
}
