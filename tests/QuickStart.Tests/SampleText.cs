using System.Linq;
using System.Text;
using QuickStart.Language;

namespace QuickStart.Tests;

/// <summary>A text with more than one way to go on after most words.</summary>
internal static class SampleText
{
    private static readonly string[] s_subjects = ["The cat", "A dog", "The old man", "Her sister", "Nobody"];
    private static readonly string[] s_verbs = ["saw", "heard of", "followed", "forgot", "would like"];
    private static readonly string[] s_objects = ["the river", "a song, and left", "the cat", "her brother's house", "a dog"];

    /// <summary>Each subject with each verb and each object: 125 sentences in 25 paragraphs.</summary>
    public static string Text { get; } = Write();

    /// <summary>A model of it.</summary>
    public static NGramModel Train() => NGramModel.Train([.. Tokenizer.Tokenize(Text)]);

    private static string Write()
    {
        var text = new StringBuilder();
        foreach (string subject in s_subjects)
        {
            foreach (string verb in s_verbs)
            {
                text.AppendJoin(' ', s_objects.Select(thing => $"{subject} {verb} {thing}.")).Append("\n\n");
            }
        }

        return text.ToString();
    }
}
