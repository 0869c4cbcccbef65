using Microsoft.CodeAnalysis;

namespace Nucleate.Generators.Tests.Diagnostics;

/// <summary>Rules about uses where the generated members are missing, so that their calls do not bind; and in programs without a class.</summary>
public sealed class UngeneratedUseTests
{
    [Fact]
    public void Calls_are_found_by_name() => UseSources.VerifyUngenerated(
        "NUC1012",
        """
        public class Chat
        {
            private readonly ChatSampler _never = new(1);
            private readonly ChatSampler _told = new(1);

            public int Next(float[] logits, ChatSampler given)
            {
                var own = new ChatSampler(seed: 1) { K = 3 };
                var told = new ChatSampler(1);
                int token = own.[|Sample|](logits);
                told.Accept(told.TrySample(logits).Token);
                while (token > 0) { token = given.[|Sample|](logits); }
                _told.Accept(token);
                return _never.[|Sample|](logits) + _told.Sample(logits) + own.Unknown(logits);
            }
        }
        """.Replace(" + own.Unknown(logits)", "", System.StringComparison.Ordinal));

    [Fact]
    public void A_member_that_nothing_declares_is_unknown() => UseSources.VerifyUngenerated(
        "NUC1012", UseSources.InMethod("var own = new ChatSampler(1); use(own.Sample(logits)); own.Learn(3);"));

    [Fact]
    public void Copies_are_found_by_type() => UseSources.VerifyUngenerated(
        "NUC1013",
        """
        public class Chat
        {
            private readonly RowSampler _fixed = new(1);

            public int Next(float[] logits, RowSampler[] all, List<RowSampler> list)
            {
                var a = new RowSampler(1);
                var b = [|a|];
                ISampler boxed = [|a|];
                foreach (var row in all) { [|row|].Sample(logits); }
                return a.Sample(logits) + b.Sample(logits) + [|_fixed|].Sample(logits) + [|list[0]|].Sample(logits) + all[0].Sample(logits);
            }
        }
        """);

    [Fact]
    public void Top_level_statements_and_their_local_functions()
    {
        UseSources.VerifyUngenerated(
            "NUC1012",
            "var own = new ChatSampler(1);\nvar told = new ChatSampler(1);\nint token = own.[|Sample|]([]);\nTell(told.Sample([]));\nvoid Tell(int t) => told.Accept(t);\nreturn token;",
            OutputKind.ConsoleApplication);
        UseSources.VerifyUngenerated(
            "NUC1013", "var a = new RowSampler(1);\nvar b = [|a|];\nreturn a.Sample([]) + b.Sample([]);", OutputKind.ConsoleApplication);
    }
}
