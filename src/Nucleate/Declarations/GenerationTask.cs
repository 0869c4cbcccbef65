namespace Nucleate;

/// <summary>What the generated text is for. Rules about risky settings depend on it; sampling does not.</summary>
public enum GenerationTask
{
    /// <summary>Not said: no rule about tasks applies.</summary>
    Unspecified,

    /// <summary>Choosing one of several labels.</summary>
    Classification,

    /// <summary>JSON or another format that a program reads.</summary>
    StructuredOutput,

    /// <summary>Finding facts in a text.</summary>
    Extraction,

    /// <summary>Shortening a text.</summary>
    Summarization,

    /// <summary>Writing or transforming code.</summary>
    Code,

    /// <summary>Answering with facts.</summary>
    FactualAnswers,

    /// <summary>Collecting many ideas.</summary>
    Brainstorming,

    /// <summary>A first version of a text.</summary>
    Drafting,

    /// <summary>Explaining something.</summary>
    Explanation,

    /// <summary>Conversation.</summary>
    Dialogue,

    /// <summary>Saying the same in other words.</summary>
    Rewriting,

    /// <summary>Stories, poems and other invention.</summary>
    CreativeWriting,

    /// <summary>Unusual ideas.</summary>
    Ideation,

    /// <summary>Unusual alternatives of something given.</summary>
    UnusualAlternatives,

    /// <summary>Trying styles out.</summary>
    StyleExploration,

    /// <summary>Calculating and proving.</summary>
    Mathematics,

    /// <summary>Reasoning about law.</summary>
    LegalReasoning,

    /// <summary>Advice about health.</summary>
    MedicalAdvice,
}
