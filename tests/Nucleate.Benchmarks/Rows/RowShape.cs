namespace Nucleate.Benchmarks.Rows;

internal enum RowShape
{
    /// <summary>N(0, 1): no favourite at all, the worst case of a nucleus.</summary>
    Flat,

    /// <summary>N(0, 2.2) with 200 spikes from 17, falling as 2 ln rank.</summary>
    Typical,

    /// <summary>N(0, 2.2) with 8 spikes from 22, falling as 2 ln rank.</summary>
    Peaked,

    /// <summary>Rows of a language model over a text: <see cref="LanguageRows"/>, or a file of them.</summary>
    Language,
}
