using TestSupport.Compiling;
using TestSupport.Verifying;

namespace Nucleate.Generators.Tests.Diagnostics;

/// <summary>NUC1001: a value outside its range, or no value.</summary>
public sealed class ValueOutOfRangeTests
{
    private static readonly CompileSettings s_settings = new() { ChecksDocumentation = false, IgnoresAdvice = true };

    [Theory]
    [InlineData("[TopP([|1.5|])]", "TopP: 1.5 is outside the range (0, 1] of P")]
    [InlineData("[TopP([|0|])]", "TopP: 0 is outside the range (0, 1] of P")]
    [InlineData("[TopP([|double.NaN|])]", "TopP: NaN (double.NaN) is outside the range (0, 1] of P")]
    [InlineData("[TopK([|0|])]", "TopK: 0 is outside the range [1, ∞) of K")]
    [InlineData("[TopK([|k: -3|], MinKeep = 2)]", "TopK: -3 is outside the range [1, ∞) of K")]
    [InlineData("[MinP([|-0.1f|])]", "MinP: -0.1 is outside the range [0, 1] of M")]
    [InlineData("[Temperature([|100.5|])]", "Temperature: 100.5 is outside the range [0, 100] of Temperature")]
    [InlineData("[RepetitionPenalty([|0|])]", "RepetitionPenalty: 0 is outside the range (0, ")]
    [InlineData("[FrequencyPenalty([|2.5|])]", "FrequencyPenalty: 2.5 is outside the range [-2, 2] of Penalty")]
    [InlineData("[PresencePenalty([|-3|])]", "PresencePenalty: -3 is outside the range [-2, 2] of Penalty")]
    [InlineData("[LogitBias(1, [|double.PositiveInfinity|])]", "LogitBias: ")]
    [InlineData("[TopK(3, [|MinKeep = 0|])]", "TopK: MinKeep = 0 is outside the range [1, 1024]")]
    [InlineData("[RepetitionPenalty(2, [|Window = 0|])]", "RepetitionPenalty: Window = 0 is outside the range [1, 1048576]")]
    [InlineData("[RepetitionPenalty(2, [|Window = 1048577|])]", "RepetitionPenalty: Window = 1048577 is outside")]
    [InlineData("[RepetitionPenalty(2, [|Except = new[] { 1, -1 }|])]", "RepetitionPenalty: token -1 does not exist, so no code is generated: write an id from 0 on")]
    [InlineData("[[|Suppress(-1)|]]", "Suppress: token -1 does not exist")]
    [InlineData("[[|LogitBias(-2, 1)|]]", "LogitBias: token -2 does not exist")]
    [InlineData("[NoRepeatNGram([|0|])]", "NoRepeatNGram: 0 is outside the range [1, ∞) of N")]
    [InlineData("[NoRepeatNGram(3, [|Window = 0|])]", "NoRepeatNGram: Window = 0 is outside the range [1, 1048576]")]
    [InlineData("[NoRepeatNGram(3, [|Except = new[] { -1 }|])]", "NoRepeatNGram: token -1 does not exist")]
    [InlineData("[MinLength([|-1|], 2)]", "MinLength: -1 is outside the range [0, ∞) of Length")]
    [InlineData("[[|MinLength(5, -2)|]]", "MinLength: token -2 does not exist")]
    [InlineData("[Dry([|-0.5|])]", "Dry: -0.5 is outside the range [0, ")]
    [InlineData("[Dry(1, [|Base = 0.5|])]", "Dry: 0.5 is outside the range [1, ")]
    [InlineData("[Dry(1, [|AllowedLength = 0|])]", "Dry: 0 is outside the range [1, ∞) of AllowedLength")]
    [InlineData("[Dry(1, [|Breakers = new[] { 3, -1 }|])]", "Dry: token -1 does not exist")]
    [InlineData("[Dry(1, [|BreakerSequences = new[] { 3, -1, -2 }|])]", "Dry: token -2 does not exist")]
    [InlineData("[[|BadWords(3, -1)|]]", "BadWords: token -1 does not exist")]
    [InlineData("[SequenceBias([|double.NaN|], 3)]", "SequenceBias: NaN (double.NaN) is outside the range (-∞, ∞) of Bias")]
    [InlineData("[Mirostat([|-1|])]", "Mirostat: -1 is outside the range [0, ")]
    [InlineData("[Mirostat(3, [|M = 1|])]", "Mirostat: 1 is outside the range [2, 1024] of M")]
    [InlineData("[MirostatV2(3, [|Eta = 1.5|])]", "MirostatV2: 1.5 is outside the range [0, 1] of Eta")]
    [InlineData("[AdaptiveP([|1.1|])]", "AdaptiveP: 1.1 is outside the range [0, 1] of Target")]
    [InlineData("[AdaptiveP(0.5, [|Decay = 1|])]", "AdaptiveP: 1 is outside the range [0, 0.99] of Decay")]
    [InlineData("[DynamicTemperature(1.5, [|0.5|])]", "DynamicTemperature: Maximum = 0.5 is below Minimum = 1.5, so no code is generated: exchange them")]
    [InlineData("[Xtc(0.5, [|Threshold = 0.0001|], Averaged = true)]", "Xtc: Threshold = 0.0001 is below 0.0009765625, the least one with Averaged")]
    [InlineData("[Smoothing([|-0.1|])]", "Smoothing: -0.1 is outside the range [0, ")]
    [InlineData("[Smoothing(0.3, [|Curve = 0.5|])]", "Smoothing: 0.5 is outside the range [1, 3] of Curve")]
    [InlineData("[Skew([|5.5|])]", "Skew: 5.5 is outside the range [-5, 5] of Skew")]
    [InlineData("[TopH([|0|])]", "TopH: 0 is outside the range (0, 1] of H")]
    [InlineData("[MinK([|-1|])]", "MinK: -1 is outside the range [0, ")]
    [InlineData("[PLess([|MinKeep = 0|])]", "PLess: MinKeep = 0 is outside the range [1, 1024]")]
    [InlineData("[TailFree([|1.5|])]", "TailFree: 1.5 is outside the range (0, 1] of Z")]
    [InlineData("[Smoothing(1), Smoothing(1), Smoothing(1), Smoothing(1), Smoothing(1), Smoothing(1), Smoothing(1), Smoothing(1), [|Smoothing(1)|]]", "Smoothing stands in this pipeline more than 8 times, which is the most, so no code is generated: remove this one")]
    [InlineData("[[|TopP|]]", "TopP has no value for P: write it in the attribute, or put the attribute on the member that gives it")]
    public void A_bad_value_is_marked_where_it_stands(string attribute, string message)
    {
        var found = AnalyzerVerifier.Verify(s_settings, "NUC1001", $"using Nucleate;\n[Sampler]\n[Temperature(0.5)]\n{attribute}\npublic sealed partial class C;");
        Assert.StartsWith(message, Assert.Single(found).GetMessage(System.Globalization.CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[TopP([|Limits.P|])]", "TopP: 1.95 (Limits.P) is outside the range (0, 1] of P, so no code is generated: write 1")]
    [InlineData("[TopP([|p: Limits . P * 2|])]", "TopP: 3.9 (Limits . P * 2) is outside the range (0, 1] of P, so no code is generated: write 1")]
    [InlineData("[TopP([|-1|])]", "TopP: -1 is outside the range (0, 1] of P, so no code is generated: write a value above 0")]
    [InlineData("[TopP([|double.NaN|])]", "TopP: NaN (double.NaN) is outside the range (0, 1] of P, so no code is generated: write a number in it")]
    [InlineData("[TopK([|0|])]", "TopK: 0 is outside the range [1, ∞) of K, so no code is generated: write 1")]
    [InlineData("[Smoothing([|-0.5|])]", "Smoothing: -0.5 is outside the range [0, ∞) of Factor, so no code is generated: write 0")]
    [InlineData("[LogitBias(1, [|double.PositiveInfinity|])]", "LogitBias: ∞ (double.PositiveInfinity) is outside the range (-∞, ∞) of Bias, so no code is generated: write float.MaxValue")]
    [InlineData("[Temperature([|1 / 0.0|])]", "Temperature: ∞ (1 / 0.0) is outside the range [0, 100] of Temperature, so no code is generated: write 100")]
    [InlineData("[RepetitionPenalty([|0|])]", "RepetitionPenalty: 0 is outside the range (0, ∞) of Penalty, so no code is generated: write a value above 0")]
    [InlineData("[TopK(3, [|MinKeep = Limits.Least|])]", "TopK: MinKeep = -1 (Limits.Least) is outside the range [1, 1024], so no code is generated: write 1")]
    [InlineData("[[|Suppress(-1)|]]", "Suppress: token -1 does not exist, so no code is generated: write an id from 0 on")]
    public void A_message_says_where_the_value_came_from_what_happens_and_what_to_write(string attribute, string message)
    {
        var found = AnalyzerVerifier.Verify(
            s_settings,
            "NUC1001",
            $"using Nucleate;\nstatic class Limits {{ public const double P = 1.95; public const int Least = -1; }}\n[Sampler]\n{attribute}\npublic sealed partial class C;");
        Assert.Equal(message, Assert.Single(found).GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_size_of_the_vocabulary_names_its_constant_too() => Assert.Equal(
        "VocabularySize = -3 (C.Size) is negative, so no code is generated: write the number of tokens, or leave it out",
        Assert.Single(AnalyzerVerifier.Verify(
            s_settings, "NUC1001", "using Nucleate;\n[Sampler([|VocabularySize = C.Size|])]\npublic sealed partial class C { internal const int Size = -3; }"))
            .GetMessage(System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("[TopP(1)]")]
    [InlineData("[TopP(1e-30)]")]
    [InlineData("[TopK(int.MaxValue, MinKeep = 1024)]")]
    [InlineData("[DynamicTemperature(0.5, 0.5)]")]
    [InlineData("[Xtc(0.5, Threshold = 0.0001)] [Xtc(0.5, Threshold = 0.0009765625, Averaged = true)]")]
    [InlineData("[MinP(0)] [MinP(1)]")]
    [InlineData("[Temperature(100)] [Temperature(0)]")]
    [InlineData("[RepetitionPenalty(1e-30, Window = 1048576)]")]
    [InlineData("[FrequencyPenalty(-2)] [PresencePenalty(2)]")]
    [InlineData("[NoRepeatNGram(1, Window = 1)] [NoRepeatNGram(int.MaxValue)] [MinLength(0)] [MinLength(int.MaxValue, 2)]")]
    [InlineData("[Dry(0)] [Dry(1e30, Base = 1, AllowedLength = int.MaxValue, BreakerSequences = new[] { -1, 3, -1, -1, 4 })]")]
    [InlineData("[BadWords] [BadWords(1)] [SequenceBias(-1e30, 1, 1)] [Mirostat(0, Eta = 0, M = 1024)]")]
    [InlineData("[AdaptiveP(1, Decay = 0.99)]")]
    [InlineData("[LogitBias(0, float.MaxValue)] [Suppress] [Suppress(int.MaxValue)]")]
    public void The_ends_of_a_range_are_in_it(string attribute) =>
        AnalyzerVerifier.Verify(s_settings, "NUC1001", $"using Nucleate;\n[Sampler]\n{attribute}\npublic sealed partial class C;");

    [Theory]
    [InlineData("[[|Temperature|]] public string Heat { get; set; } = \"\";", "its type is 'string'")]
    [InlineData("[[|TopK|]] public float Limit { get; set; }", "a whole number of type 'int' is needed")]
    [InlineData("[[|TopK|]] public long Limit { get; set; }", "a whole number of type 'int' is needed")]
    [InlineData("[[|Suppress(1)|]] public int Early { get; set; }", "Suppress cannot be switched by 'Early'")]
    [InlineData("[[|TopP|]] public float P { set { } }", "it cannot be read")]
    [InlineData("[[|TopP|]] public float this[int index] => 1;", "it cannot be read")]
    [InlineData("[[|Greedy|]] public bool On { get; set; }", "Greedy has no value that 'On' could give, so it would run whatever that is: put the attribute on the type")]
    [InlineData("[[|PLess|], System.Obsolete] public float Level = 1;", "PLess has no value that 'Level' could give")]
    [InlineData("[[|PLess|], [|Greedy|]] public bool On;", "has no value that 'On' could give")]
    [InlineData("[[|TopP|]] public const float P = 2;", "TopP: 2 (P) is outside the range (0, 1] of P")]
    public void A_member_that_cannot_give_the_value_is_marked_at_its_attribute(string member, string message)
    {
        var found = AnalyzerVerifier.Verify(s_settings, "NUC1001", $"using Nucleate;\n[Sampler]\npublic sealed partial class C\n{{\n    {member}\n}}");
        Assert.All(found, diagnostic => Assert.Contains(message, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), System.StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[Temperature, PLess] public float Heat { get; set; }")]
    [InlineData("[TopP, Greedy] public float P { get; set; }")]
    [InlineData("[Suppress(1), PLess] public bool Early { get; set; }")]
    public void A_stage_without_values_may_stand_behind_the_one_that_a_member_is_for(string member) =>
        AnalyzerVerifier.Verify(s_settings, "NUC1001", $"using Nucleate;\n[Sampler]\npublic sealed partial class C\n{{\n    {member}\n}}");

    [Fact]
    public void Tokens_are_checked_against_a_declared_vocabulary()
    {
        AnalyzerVerifier.Verify(s_settings, "NUC1001", "using Nucleate;\n[Sampler(VocabularySize = 10)]\n[[|Suppress(10)|]]\npublic sealed partial class C;");
        AnalyzerVerifier.Verify(s_settings, "NUC1001", "using Nucleate;\n[Sampler(VocabularySize = 10)]\n[Suppress(9)]\npublic sealed partial class C;");
        AnalyzerVerifier.Verify(s_settings, "NUC1001", "using Nucleate;\n[Sampler([|VocabularySize = -1|])]\npublic sealed partial class C;");
    }

    [Fact]
    public void Each_cause_is_told_once()
    {
        var found = AnalyzerVerifier.Verify(
            s_settings, "NUC1001", "using Nucleate;\n[Sampler, TopP([|2|]), TopK([|0|], [|MinKeep = 0|])]\npublic sealed partial class C { [Temperature] public float Heat { get; set; } }");
        Assert.Equal(3, found.Count);
    }

    [Fact]
    public void Code_that_uses_an_invalid_sampler_has_no_errors_of_its_own() => AnalyzerVerifier.Verify(
        s_settings,
        "NUC1001",
        """
        using Nucleate;
        [Sampler, TopP([|95|])]
        public sealed partial class C;
        public static class User
        {
            public static int Use(float[] logits, ulong[] allowed)
            {
                ISampler any = new C(1, 2) { Position = 3 };
                var sampler = new C(seed: 1);
                sampler.Accept(sampler.Sample(logits, allowed));
                sampler.Reset();
                System.Console.WriteLine(C.Plan.Name + any.CurrentPlan + sampler.TrySample(logits).Token + sampler.TrySample(logits, allowed));
                return sampler.Filter(logits, new Candidate[3]) + sampler.Filter(logits, allowed, new Candidate[3]) + sampler.Sample(logits);
            }
        }
        """);

    [Fact]
    public void A_pragma_silences_it() =>
        AnalyzerVerifier.VerifySuppressed("NUC1001", "using Nucleate;\n/// <summary>C.</summary>\n[Sampler]\n[TopP([|95|])]\npublic sealed partial class C;");
}
