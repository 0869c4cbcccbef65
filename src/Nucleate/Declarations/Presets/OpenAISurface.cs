namespace Nucleate;

/// <summary>Which of OpenAI's routes a preset is for.</summary>
public enum OpenAISurface
{
    /// <summary>Chat Completions: <c>POST /v1/chat/completions</c>.</summary>
    ChatCompletions,

    /// <summary>Responses: <c>POST /v1/responses</c>, which has no penalties and no seed.</summary>
    Responses,
}
