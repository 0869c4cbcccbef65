using System;
using System.Globalization;
using QuickStart.Language;
using Spectre.Console;

namespace QuickStart.Terminal;

/// <summary>Says what the model learnt from, and how large it is.</summary>
public sealed class ModelView(Screen screen)
{
    public void Show(Corpus corpus, NGramModel model, TimeSpan training)
    {
        screen.Write(Markup.Escape($"Learnt from {corpus.Name}."));
        screen.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{Look.Count(corpus.Tokens.Length)} tokens of text, {Look.Count(model.Vocabulary.Count)} different ones; "
            + $"{Look.Count(model.GramCount)} sequences of 2 to {Context.MaximumLength + 1} tokens counted in {training.TotalSeconds:F2} s."));
        screen.Write("Each step gives one logit per token of this vocabulary: the natural logarithm of its probability after the last three tokens.");
    }
}
