using System;
using System.Runtime.InteropServices;

namespace QuickStart.Language;

/// <summary>
/// The last tokens of a text: up to three, packed into one number, since four tokens of 32 bits are a number of 128
/// bits. It does not reach back over the start of a paragraph.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Context
{
    /// <summary>Tokens at most.</summary>
    public const int MaximumLength = 3;

    private const int BitsPerToken = 32;

    private readonly UInt128 _tokens;

    private Context(UInt128 tokens, int length)
    {
        _tokens = tokens;
        Length = length;
    }

    /// <summary>How many tokens it has.</summary>
    public int Length { get; }

    /// <summary>The beginning of a paragraph.</summary>
    public static Context AtParagraph(Vocabulary vocabulary) => new((uint)vocabulary.ParagraphEnd, 1);

    /// <summary>The context after one more token.</summary>
    public Context Append(int token, Vocabulary vocabulary) =>
        token == vocabulary.ParagraphEnd
            ? AtParagraph(vocabulary)
            : new Context(Mask(Gram(MaximumLength, token), MaximumLength), Math.Min(Length + 1, MaximumLength));

    /// <summary>The last tokens as a number.</summary>
    public UInt128 Last(int length) => Mask(_tokens, length);

    /// <summary>The last tokens and a next one as a number. Grams in rising order are grouped by their context.</summary>
    public UInt128 Gram(int length, int next) => (Last(length) << BitsPerToken) | (uint)next;

    /// <summary>A gram without its last token.</summary>
    public static UInt128 ContextOf(UInt128 gram) => gram >> BitsPerToken;

    /// <summary>The last token of a gram.</summary>
    public static int TokenOf(UInt128 gram) => (int)(uint)gram;

    private static UInt128 Mask(UInt128 tokens, int length) => tokens & ((UInt128.One << (length * BitsPerToken)) - 1);
}
