using System;
using System.Collections.Generic;
using QuickStart.Language;

namespace Nucleate.Benchmarks.Rows;

/// <summary>
/// Rows of QuickStart's language model over this repository's documentation. It learns from the first nine tenths and
/// scores the rest, which it has not seen: rows over text that was learnt would be surer than any model is.
/// </summary>
internal static class LanguageRows
{
    private const double LearntShare = 0.9;
    private const int Count = 64;

    /// <summary>Rows over a part of the repository's documentation that the model has not learnt.</summary>
    /// <exception cref="QuickStart.UserException">The program does not run within the repository.</exception>
    public static List<float[]> OfRepository()
    {
        string[] text = RepositoryCorpus.Load(AppContext.BaseDirectory).Tokens;
        int learnt = (int)(text.Length * LearntShare);
        NGramModel model = NGramModel.Train(text[..learnt]);
        string[] rest = text[learnt..];

        var rows = new List<float[]>();
        Context context = Context.AtParagraph(model.Vocabulary);
        for (int i = 0; i < rest.Length; i++)
        {
            if (rows.Count < Count && i % Math.Max(1, rest.Length / Count) == 0)
            {
                float[] row = new float[model.Vocabulary.Count];
                model.FillLogits(context, row);
                rows.Add(row);
            }

            // A word that was never learnt says nothing about the next one.
            int token = model.Vocabulary.IdOf(rest[i]);
            context = token < 0 ? Context.AtParagraph(model.Vocabulary) : context.Append(token, model.Vocabulary);
        }

        return rows;
    }
}
