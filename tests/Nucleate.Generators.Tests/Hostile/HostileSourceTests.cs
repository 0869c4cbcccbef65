using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TestSupport.Compiling;
using TestSupport.Generating;

namespace Nucleate.Generators.Tests.Hostile;

/// <summary>Sources that break generators which take names for granted.</summary>
public sealed class HostileSourceTests
{
    private static readonly CompileSettings s_settings = new() { ChecksDocumentation = false, IgnoresAdvice = true };

    [Theory]
    [InlineData("My.System")]
    [InlineData("My.Nucleate.Kernels")]
    [InlineData("Nucleate.Kernels.Mine")]
    [InlineData("System.Nucleate")]
    [InlineData("@class.@float.record")]
    public void Namespaces_that_look_like_ours_or_the_frameworks(string space) => GeneratorRun.Check(
        s_settings,
        $$"""
        namespace {{space}}
        {
            [global::Nucleate.Sampler, global::Nucleate.RepetitionPenalty(1.1), global::Nucleate.Suppress(1), global::Nucleate.TopP(0.9)]
            public sealed partial class ChatSampler
            {
                [global::Nucleate.Temperature] public float Heat { get; set; }
            }
        }

        namespace {{space}}.System { public class ReadOnlySpan { } }
        """);

    [Fact]
    public void The_global_namespace()
    {
        GeneratorRun run = GeneratorRun.Check(s_settings, "[Nucleate.Sampler] [Nucleate.TopK(3)] public sealed partial class Bare;");
        Assert.Equal("Bare.g.cs", run.Files.Keys.Single());
    }

    [Fact]
    public void Keywords_as_names() => GeneratorRun.Check(
        s_settings,
        """
        using Nucleate;
        namespace @namespace.@event;
        public partial struct @struct<@in>
        {
            [Sampler]
            public sealed partial class @class<@out>
            {
                [Temperature] public float @float { get; set; } = 1;
                [TopK] public int @int = 3;
                [Suppress(1)] public bool @bool { get; set; }
                [TopP] public double @double => 0.5;
                [MinP] private readonly float value = 0.1f;
                [FrequencyPenalty] public float record, field;
            }
        }
        """);

    [Fact]
    public void Members_named_like_generated_ones() => GeneratorRun.Check(
        s_settings,
        """
        using Nucleate;
        [Sampler]
        [RepetitionPenalty(1.1), LogitBias(1, 2), Suppress(3)]
        public sealed partial class Crowded
        {
            public int _state, _adjustments, _window64, _sampler, survivors, sampler, SuppressedTokens, BiasedTokens, Biases, Adjustments;
            public void Narrow() { _state = _adjustments + _window64 + _sampler + survivors + sampler; }
            public class Pipeline { }
            public class Pipeline2 { }
            [Temperature] public float temperature { get; set; } = 1;
            [TopP] public float Nucleate { get; set; } = 1;
            [MinP] public float System { get; set; } = 1;
            [TopK] public int logits { get; set; } = 1;
        }
        """);

    [Fact]
    public void A_type_parameter_or_type_named_like_a_generated_member() => GeneratorRun.Check(
        s_settings with { Expected = ["CS8981"] },
        """
        using Nucleate;
        [Sampler, TopK(3)] public sealed partial class Pipeline;
        [Sampler, RepetitionPenalty(2)] public sealed partial class _state<Pipeline, _window64, survivors>;
        public partial class Survivors { [Sampler, Greedy] public sealed partial class Candidate; }
        """);

    [Fact]
    public void Overloads_of_generated_members() => GeneratorRun.Check(
        s_settings,
        """
        using Nucleate;
        [Sampler, TopK(3)]
        public sealed partial class Overloaded
        {
            public Overloaded() : this(7) { }
            public Overloaded(string seed) : this((ulong)seed.Length) { }
            public int Sample(float[] logits) => Sample(new System.ReadOnlySpan<float>(logits));
        }
        """);

    [Theory]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp10)]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Preview)]
    public void Languages_since_9(LanguageVersion language) => GeneratorRun.Check(
        s_settings with { Language = language },
        """
        using Nucleate;
        namespace Old
        {
            [Sampler]
            [RepetitionPenalty(1.1, Except = new[] { 3 }), LogitBias(3, 1), Suppress(1)]
            public sealed partial class ClassSampler
            {
                [Temperature, TopP(0.9f)] public float Heat { get; init; } = 0.8f;
            }

            [Sampler]
            [MinP(0.1), PresencePenalty(0.5)]
            public partial struct StructSampler
            {
                [Temperature] public float Heat { get; set; }
                [TopK] public int Limit;
            }
        }
        """);

    [Theory]
    [InlineData(NullableContextOptions.Disable)]
    [InlineData(NullableContextOptions.Warnings)]
    [InlineData(NullableContextOptions.Annotations)]
    public void Nullable_contexts(NullableContextOptions nullable) => GeneratorRun.Check(
        s_settings with { Nullable = nullable }, "using Nucleate;\n[Sampler, RepetitionPenalty(1.1)] public sealed partial class Old<T> { public string Name { get; set; } = \"\"; }");

    [Fact]
    public void Line_ends_of_windows()
    {
        const string Source = "using Nucleate;\nnamespace Chat;\n[Sampler]\n[TopK(3),\nTopP(0.5)]\npublic sealed partial class C;\n";
        string unix = GeneratorRun.Check(s_settings, Source).Text;
        string windows = GeneratorRun.Check(s_settings, Source.Replace("\n", "\r\n", System.StringComparison.Ordinal)).Text;
        Assert.Equal(unix, windows);
        Assert.DoesNotContain('\r', unix);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Cultures_with_other_letters_and_numbers(string culture)
    {
        const string Source =
            "using Nucleate;\n[Sampler, LogitBias(3, -1.5), TopP(0.25), Temperature(0.8)] public sealed partial class Iliad { [MinP] public double Istanbul = 0.5; }";
        string expected = GeneratorRun.Check(s_settings, Source).Text;
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, GeneratorRun.Check(s_settings, Source).Text);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Several_parts_in_files_in_any_order()
    {
        string[] parts =
        [
            "using Nucleate;\nnamespace A;\n[Sampler]\n[TopK(3)]\npublic sealed partial class C { [Temperature] public float Heat { get; set; } }",
            "namespace A;\npublic sealed partial class C { private int _state; public int Used => _state++; }",
            "namespace A;\npartial class C { public string? Name { get; set; } }",
        ];
        string expected = GeneratorRun.Check(s_settings, parts).Text;
        Assert.Equal(expected, GeneratorRun.Check(s_settings, parts[2], parts[1], parts[0]).Text);
        Assert.Equal(expected, GeneratorRun.Check(s_settings, parts[1], parts[0], parts[2]).Text);
    }

    [Fact]
    public void Obsolete_members_give_values_without_warnings_in_emitted_code() => GeneratorRun.Check(
        s_settings with { Expected = ["CS0612", "CS0618"] },
        "using Nucleate;\n[Sampler] public sealed partial class C { [System.Obsolete(\"Use the other one.\"), Temperature] public float Heat { get; set; } }");

    [Fact]
    public void Attributes_on_backing_fields_count_for_their_property()
    {
        GeneratorRun run = GeneratorRun.Check(s_settings, "using Nucleate;\n[Sampler] public sealed partial class C { [field: Temperature] public float Heat { get; set; } = 1; }");
        Assert.Contains("Heat", run.Text, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Constant_members_are_constants()
    {
        GeneratorRun run = GeneratorRun.Check(s_settings, "using Nucleate;\n[Sampler] public sealed partial class C { [Temperature] private const float Heat = 0.5f; [TopK] public const int Limit = 7; }");
        Assert.Contains("survivors.KeepTopK(7);", run.Text, System.StringComparison.Ordinal);
        Assert.Contains("survivors.Temperature(0.5f);", run.Text, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Static_members_give_values_too() => GeneratorRun.Check(
        s_settings,
        "using Nucleate;\n[Sampler] public sealed partial class C { [Temperature] public static float Heat { get; set; } = 1; [TopP] private static readonly double s_p = 0.5; }");

    [Fact]
    public void Huge_windows_and_many_equal_stages()
    {
        string stages = string.Concat(Enumerable.Repeat("[TopP(0.9)] [LogitBias(1, 0.5)] [RepetitionPenalty(1.1, Window = 1048576)]\n", 20));
        GeneratorRun run = GeneratorRun.Check(s_settings, $"using Nucleate;\n[Sampler]\n{stages}public sealed partial class Long;");
        Assert.Contains("TokenWindow(1048576)", run.Text, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_differ_in_case_or_arity_alone_have_files_of_their_own()
    {
        GeneratorRun run = GeneratorRun.Check(
            s_settings with { Expected = ["CS8981"] },
            """
            using Nucleate;
            namespace A { [Sampler, TopK(1)] public sealed partial class C; [Sampler, TopK(2)] public sealed partial class C<T>; [Sampler] public sealed partial class c; }
            namespace A.C2 { public partial class N { [Sampler, TopK(3)] public sealed partial class X; } }
            namespace A { public partial class C3 { public partial class N { [Sampler, TopK(4)] public sealed partial class X; } } }
            """);
        Assert.Equal(5, run.Files.Count);
    }

    [Fact]
    public void Long_names() => GeneratorRun.Check(
        s_settings, $"using Nucleate;\nnamespace {string.Join('.', Enumerable.Repeat("VeryLongNamespaceName", 12))};\n[Sampler] public sealed partial class {new string('N', 200)};");

    [Fact]
    public void Names_in_other_scripts() => GeneratorRun.Check(
        s_settings, "using Nucleate;\nnamespace Größe.数;\n[Sampler] public sealed partial class Überraschung { [Temperature] public float Wärme { get; set; } = 1; }");
}
