using System;
using System.Collections.Generic;
using Nucleate;
using QuickStart.Language;

namespace QuickStart.Generation;

/// <summary>Continues a text token by token: the model scores, the sampler chooses.</summary>
public sealed class TextGenerator(NGramModel model)
{
    private readonly float[] _logits = new float[model.Vocabulary.Count];

    /// <summary>Draws some tokens after a prompt.</summary>
    /// <param name="sampler">As constructed.</param>
    /// <param name="prompt">The tokens to continue.</param>
    /// <param name="count">How many tokens to draw.</param>
    public GeneratedToken[] Continue(ISampler sampler, IReadOnlyList<int> prompt, int count)
    {
        Context context = Context.AtParagraph(model.Vocabulary);
        foreach (int token in prompt)
        {
            sampler.Accept(token);
            context = context.Append(token, model.Vocabulary);
        }

        var steps = new GeneratedToken[count];
        for (int i = 0; i < count; i++)
        {
            steps[i] = Draw(sampler, context);
            context = context.Append(steps[i].Token, model.Vocabulary);
        }

        return steps;
    }

    private GeneratedToken Draw(ISampler sampler, Context context)
    {
        model.FillLogits(context, _logits);
        SampleResult result = sampler.TrySample(_logits);
        sampler.Accept(result.Token);
        return new GeneratedToken(result.Token, Math.Exp(result.LogProbability), result.Survivors, result.KeptMass);
    }
}
