namespace Nucleate.Catalog;

/// <summary>For which settings of thinking a model's rule holds.</summary>
internal enum EffortCondition
{
    /// <summary>Always.</summary>
    Always,

    /// <summary>Unless the request says effort none; also where it says nothing, since the model then reasons.</summary>
    UnlessNone,

    /// <summary>Where the request asks for an effort other than none; a request that says nothing does not reason.</summary>
    WhenAsked,

    /// <summary>Where the request switches thinking on.</summary>
    WhenThinking,

    /// <summary>Unless the request switches thinking off; also where it says nothing, since thinking is on by default.</summary>
    UnlessDisabled,
}
