using System;
using System.Collections.Generic;

namespace Nucleate.Benchmarks;

/// <summary>The options of the tables; BenchmarkDotNet's own are handled by itself.</summary>
internal sealed record TableOptions
{
    public const string Usage =
        """
        Without arguments, or with "ratios": every plan against llama.cpp and against one read of the row.
          --quick           a smoke test of a few seconds; the figures mean little
          --ours            without llama.cpp
          --only TEXT       only plans whose name contains the text
          --language FILE   rows of another language model: vocabulary size (int32), then rows of floats
        "--widths": ours at every vector width that the runtime can be held to; takes --quick and --only.
        Anything else goes to BenchmarkDotNet, for example: --filter *
        """;

    public bool Widths { get; private init; }

    public bool Quick { get; private init; }

    public bool OursOnly { get; private init; }

    public string Only { get; private init; } = string.Empty;

    public string? LanguageFile { get; private init; }

    /// <summary>The tables' options, or null if the arguments are not theirs.</summary>
    public static TableOptions? Parse(IReadOnlyList<string> arguments)
    {
        var parsed = new TableOptions();
        for (int i = 0; i < arguments.Count; i++)
        {
            string? value = i + 1 < arguments.Count ? arguments[i + 1] : null;
            switch (arguments[i])
            {
                case "ratios":
                    break;
                case "--widths":
                    parsed = parsed with { Widths = true };
                    break;
                case "--quick":
                    parsed = parsed with { Quick = true };
                    break;
                case "--ours":
                    parsed = parsed with { OursOnly = true };
                    break;
                case "--only" when value is not null:
                    parsed = parsed with { Only = value };
                    i++;
                    break;
                case "--language" when value is not null:
                    parsed = parsed with { LanguageFile = value };
                    i++;
                    break;
                default:
                    return null;
            }
        }

        return parsed;
    }
}
