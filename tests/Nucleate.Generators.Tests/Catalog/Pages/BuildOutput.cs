using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Nucleate.Generators.Rules;
using TestSupport.Compiling;
using TestSupport.Generating;

namespace Nucleate.Generators.Tests.Catalog.Pages;

/// <summary>What a build lists for a page's code, generated code included, in the compiler's own format.</summary>
internal static class BuildOutput
{
    private const string FileName = "Sampler.cs";

    private static readonly CompileSettings s_settings = new() { ChecksDocumentation = false };

    // Without the ids the rule is hidden, and a build prints nothing.
    private static readonly CompileSettings s_withEnds = s_settings with
    {
        Configuration = new Dictionary<string, string>(StringComparer.Ordinal) { [RuleOptions.EndOfTextKey] = "128001, 128009" },
    };

    // Stands in for a library's type in the code of pages that use it.
    private const string ChatOptions = """
        namespace Microsoft.Extensions.AI;

        public sealed class ChatOptions
        {
            public string? ModelId { get; set; }

            public float? Temperature { get; set; }
        }
        """;

    /// <summary>The lines, in the order of the source.</summary>
    public static string[] Of(string code, string rule = "") =>
    [
        .. Diagnostics(code, rule).OrderBy(diagnostic => diagnostic.Location.SourceSpan).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal).Select(Print),
    ];

    /// <summary>The ids, each once.</summary>
    public static string[] Ids(string code, string rule = "") => [.. Diagnostics(code, rule).Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<Diagnostic> Diagnostics(string code, string rule)
    {
        CompileSettings settings = rule == DiagnosticIds.UnprotectedEnd ? s_withEnds : s_settings;
        return CompileCheck.All(settings, GeneratorRun.Only(settings, code, code.Contains("Microsoft.Extensions.AI", StringComparison.Ordinal) ? ChatOptions : string.Empty).Output);
    }

    private static string Print(Diagnostic diagnostic)
    {
        Microsoft.CodeAnalysis.Text.LinePosition start = diagnostic.Location.GetLineSpan().StartLinePosition;
        string severity = diagnostic.Severity.ToString().ToLowerInvariant();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{FileName}({start.Line + 1},{start.Character + 1}): {severity} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
    }
}
