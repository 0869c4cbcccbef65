using System;
using System.IO;
using System.Linq;
using QuickStart.Language;
using Xunit;

namespace QuickStart.Tests;

public sealed class ProseTests
{
    [Fact]
    public void Markdown_keeps_sentences_only()
    {
        const string Page = "# Title\nSee **the** [plan](a.md), `x`.\n```csharp\nint code;\n```\n| a | b |\n* one\n* two\n";
        Assert.Equal(
            [" Title", "\n", " See", " the", " plan", ",", " x", ".", "\n", " one", "\n", " two", "\n"],
            Tokenizer.Tokenize(MarkdownProse.Of(Page)));
    }

    [Fact]
    public void Comments_keep_sentences_only()
    {
        const string Source = """
            /// <summary>Calls <see cref="ISampler.Accept(int)"/> &amp; more.</summary>
            /// <param name="k">At most <c>k</c>.</param>
            /// <code>
            /// int hidden;
            /// </code>
            // not this
            int Nor() => this;
            """;
        Assert.Equal([" Calls", " Accept", " &", " more", ".", "\n", " At", " most", " k", ".", "\n"], Tokenizer.Tokenize(CommentProse.Of(Source)));
    }

    [Fact]
    public void The_documentation_is_found_from_a_folder_below_it()
    {
        Corpus corpus = RepositoryCorpus.Load(Path.GetTempPath(), AppContext.BaseDirectory);
        Assert.True(Corpus.CountWords(corpus.Tokens) > Corpus.FewestWords);
        Assert.DoesNotContain(corpus.Tokens, token => token.Any(char.IsControl) && token != Tokenizer.ParagraphEnd);
    }

    [Fact]
    public void Where_it_is_not_found_the_message_says_what_to_do()
    {
        string root = Path.GetPathRoot(Path.GetTempPath())!;
        UserException e = Assert.Throws<UserException>(() => RepositoryCorpus.Load(root));
        Assert.Contains("Generators.sln", e.Message, StringComparison.Ordinal);
        Assert.Contains("--text", e.Message, StringComparison.Ordinal);
    }
}
