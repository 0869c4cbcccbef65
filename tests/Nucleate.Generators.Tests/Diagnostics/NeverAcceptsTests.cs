using System.Globalization;
using TestSupport.Compiling;
using TestSupport.Verifying;

namespace Nucleate.Generators.Tests.Diagnostics;

/// <summary>NUC1012: a sampler with a history that is never told which tokens were chosen.</summary>
public sealed class NeverAcceptsTests
{
    private const string Id = "NUC1012";

    [Theory]
    [InlineData("var sampler = new ChatSampler(1); int token = sampler.[|Sample|](logits); use(token);")]
    [InlineData("ChatSampler sampler = new(1) { K = 3 }; while (true) { use(sampler.[|Sample|](logits)); }")]
    [InlineData("var sampler = new ChatSampler(1); for (int i = 0; i < 9; i++) { tokens[i] = sampler.[|TrySample|](rows[i]).Token; }")]
    [InlineData("var sampler = new ChatSampler(1); sampler.Reset(); sampler.Position = 3; use(sampler.CurrentPlan); use(sampler.[|Sample|](logits)); use(sampler.Sample(logits));")]
    [InlineData("ChatSampler sampler; sampler = new ChatSampler(seed: 1, sequence: 2); use(sampler!.[|Sample|](logits));")]
    [InlineData("var sampler = new ChatSampler(1); use(nameof(sampler) + nameof(sampler.Accept)); if (sampler != null) { use(sampler?.[|Sample|](logits)!); }")]
    [InlineData("var sampler = new ChatSampler(1); use((Func<int>)(() => sampler.[|Sample|](logits)));")]
    [InlineData("var sampler = new ChatSampler(1); use(Draw()); int Draw() => sampler.[|Sample|](logits);")]
    [InlineData("var sampler = tokens.Length > 3 ? new ChatSampler(1) : new ChatSampler(2); use(sampler.[|Sample|](logits, []));")]
    [InlineData("var row = new HistoryRow(1); use(row.[|Sample|](logits));")]
    [InlineData("ISampler sampler = new ChatSampler(1); for (;;) { use(sampler.[|Sample|](logits)); }")]
    [InlineData("ISampler sampler = new ChatSampler(1); use(sampler.[|TrySample|](logits).Token); sampler.Reset();")]
    [InlineData("var sampler = new ChatSampler(1); (sampler).K = 3; use(sampler.Filter(logits, new Candidate[9])); use((sampler).[|Sample|](logits));")]
    [InlineData("var sampler = new ChatSampler(1); var saved = sampler.Snapshot(); sampler.Snapshot(saved); use(sampler.[|TryAcceptDraft|](logits, logits, 3).Token);")]
    public void A_sampler_of_the_methods_own(string statements) => UseSources.VerifyBody(Id, statements);

    [Theory]
    [InlineData("for (int i = 0; i < 9; i++) { tokens[i] = given.[|Sample|](rows[i]); }")]
    [InlineData("ArgumentNullException.ThrowIfNull(given); do { Take(given.[|Sample|](logits)); } while (tokens[0] > 0);")]
    [InlineData("foreach (float[] row in rows) { given.Reset(); Take(given.[|TrySample|](row)); }")]
    [InlineData("int i = 0; while (given.[|Sample|](logits) != 2) { i++; }")]
    [InlineData("var sampler = Make(); for (;;) { Take(sampler.[|Sample|](logits)); } static ChatSampler Make() => throw new InvalidOperationException();")]
    [InlineData("Action<ChatSampler> run = sampler => { for (;;) { Take(sampler.[|Sample|](logits)); } }; use(run);")]
    [InlineData("use(tokens); for (int i = 0; i < 9; i++) { tokens[i] = given.[|Sample|](rows[i]); } use(tokens);")]
    [InlineData("foreach (float[] row in rows) { Take(given.[|TryAcceptGuess|](row, 3).Token); }")]
    public void Somebody_elses_sampler_in_a_loop(string statements) => UseSources.VerifyBody(Id, statements);

    [Theory]
    [InlineData("var sampler = new ChatSampler(1); int token = sampler.Sample(logits); sampler.Accept(token);")]
    [InlineData("var sampler = new ChatSampler(1); sampler.Accept(sampler.Sample(logits)); use(sampler.Sample(logits));")]
    [InlineData("var sampler = new ChatSampler(1); Action<int> accept = sampler.Accept; accept(sampler.Sample(logits));")]
    [InlineData("var sampler = new ChatSampler(1); use(sampler.Sample(logits)); Tell(3); void Tell(int token) => sampler.Accept(token);")]
    [InlineData("var sampler = new ChatSampler(1); use(sampler.Sample(logits)); Array.ForEach(tokens, t => sampler?.Accept(t));")]
    [InlineData("var sampler = new ChatSampler(1); use(sampler.Sample(logits)); use(sampler);")]
    [InlineData("var sampler = new ChatSampler(1); var other = sampler; use(sampler.Sample(logits)); other.Accept(1);")]
    [InlineData("var sampler = new ChatSampler(1); ISampler other = sampler; use(sampler.Sample(logits)); other.Accept(1);")]
    [InlineData("var sampler = new ChatSampler(1); var all = new[] { sampler }; use(sampler.Sample(logits)); use(all);")]
    [InlineData("var sampler = new ChatSampler(1); List<ChatSampler> all = [sampler]; use(sampler.Sample(logits)); use(all);")]
    [InlineData("var row = new HistoryRow(1); ref var same = ref row; use(row.Sample(logits)); same.Accept(2);")]
    [InlineData("var sampler = new ChatSampler(1); if (sampler is { } same) { use(sampler.Sample(logits)); same.Accept(1); }")]
    [InlineData("var sampler = new PlainSampler(1); for (;;) { use(sampler.Sample(logits)); }")]
    [InlineData("for (;;) { use(given.Sample(logits)); }")]
    [InlineData("Action<int>? drawn = null; for (;;) { int token = given.Sample(logits); drawn?.Invoke(token); }")]
    [InlineData("var one = rows.ToDictionary(row => row, row => given).First().Value; for (;;) { Take(one.Sample(logits)); }")]
    [InlineData("var holder = new Lazy<ChatSampler>(() => given); var one = holder.ToString() == null ? given : Get(); ChatSampler Get() => given; var same = new List<ChatSampler> { one }.Find(each => true)!; for (;;) { Take(same.Sample(logits)); }")]
    [InlineData("ISampler sampler = new PlainSampler(1); for (;;) { use(sampler.Sample(logits)); }")]
    [InlineData("ISampler sampler = new ChatSampler(1); sampler.Accept(sampler.Sample(logits));")]
    [InlineData("ISampler sampler = new ChatSampler(1); sampler = new PlainSampler(1); use(sampler.Sample(logits));")]
    [InlineData("ISampler sampler = new ChatSampler(1); use(sampler.Sample(logits)); use(sampler);")]
    [InlineData("use(new ChatSampler(1).Sample(logits));")]
    [InlineData("var sampler = new ChatSampler(1); use(sampler.Filter(logits, new Candidate[9]));")]
    [InlineData("use(given.Sample(logits)); use(given.Sample(logits));")]
    [InlineData("ChatSampler[] all = []; foreach (var one in all) { use(one.Sample(logits)); }")]
    [InlineData("ChatSampler[] all = []; for (int i = 0; i < all.Length; i++) { var one = all[i]; use(one.Sample(rows[i])); all[i].Sample(logits); }")]
    [InlineData("ChatSampler one; for (int i = 0; i < 9; i++) { one = Next(i); use(one.Sample(rows[i])); } ChatSampler Next(int i) => given;")]
    [InlineData("for (;;) { use(given.Sample(logits)); use(given); }")]
    [InlineData("var alias = new List<ChatSampler>()[0]; for (;;) { use(alias.Sample(logits)); }")]
    [InlineData("ChatSampler[] all = [new(1), new(2)]; SamplerBatch.Sample(all, logits, 3, tokens);")]
    [InlineData("for (int i = 0; i < 9; i++) { use((Func<int>)(() => given.Sample(logits))); }")]
    [InlineData("var sampler = new ChatSampler(1); use(Task(sampler)); use(sampler.Sample(logits)); static int Task(ChatSampler s) => s.GetHashCode();")]
    [InlineData("var sampler = new ChatSampler(1); sampler.Restore(given.Snapshot()); use(sampler.Sample(logits));")]
    public void Nothing_is_said_where_it_accepts_or_others_can(string statements) => UseSources.VerifyBody(Id, statements);

    [Fact]
    public void A_generic_receiver_is_unknown() => UseSources.Verify(
        Id, "public static class G { public static void Run<T>(T sampler, float[] logits) where T : ISampler { for (;;) { sampler.Sample(logits); } } }");

    [Fact]
    public void An_iterator_gives_its_caller_a_turn() => UseSources.Verify(
        Id,
        """
        public static class G
        {
            public static IEnumerable<int> Run(ChatSampler sampler, float[] logits) { while (true) { yield return sampler.Sample(logits); } }

            public static IEnumerable<int> Own(float[] logits) { var sampler = new ChatSampler(1); while (true) { yield return sampler.[|Sample|](logits); } }
        }
        """);

    [Fact]
    public void Async_methods_constructors_accessors_and_expression_bodies() => UseSources.Verify(
        Id,
        """
        public class C
        {
            private readonly float[] _logits = [];

            public C(ChatSampler sampler) { while (true) { sampler.[|Sample|](_logits); } }

            public int P { get { ChatSampler own = new(1); return own.[|Sample|](_logits); } }

            public int Q => new ChatSampler(1) is var own ? own.Sample(_logits) : 0;

            public Func<int> F = () => { var own = new ChatSampler(1); return own.[|Sample|]([]); };

            public async System.Threading.Tasks.Task<int> Run(ChatSampler sampler)
            {
                for (;;)
                {
                    await System.Threading.Tasks.Task.Yield();
                    sampler.Sample(_logits);
                }
            }

            public async System.Threading.Tasks.Task<int> Own()
            {
                var own = new ChatSampler(1);
                for (;;)
                {
                    await System.Threading.Tasks.Task.Yield();
                    own.[|Sample|](_logits);
                }
            }
        }
        """);

    [Fact]
    public void A_part_in_a_generated_file_may_accept() => AnalyzerVerifier.Verify(
        new CompileSettings { ChecksDocumentation = false },
        Id,
        UseSources.Complete(
            """
            public partial class Page
            {
                private readonly ChatSampler _told = new(1);
                private readonly ChatSampler _never = new(1);

                public int Next(float[] logits) => _told.Sample(logits) + _never.[|Sample|](logits);
            }
            """),
        UseSources.Samplers,
        "// <auto-generated/>\npublic partial class Page { public void Told(int token) => _told.Accept(token); public int Last; }");

    [Fact]
    public void A_private_member_is_judged_by_the_whole_type()
    {
        var found = UseSources.Verify(
            Id,
            """
            public partial class Chat
            {
                private readonly ChatSampler _never = new(1);
                private readonly ChatSampler _accepted = new(1);
                private readonly ChatSampler _nested = new(1);
                private static readonly ChatSampler s_shared = new(1);
                private ChatSampler Own { get; } = new(1);
                private ChatSampler Tells { get; init; } = new(1);
                public ChatSampler Open { get; } = new(1);
                internal ChatSampler Inner = new(1);
                private ChatSampler? _late;

                public int Next(float[] logits) => _never.[|Sample|](logits) + _accepted.Sample(logits) + s_shared.[|Sample|](logits)
                    + Own.[|Sample|](logits) + Tells.Sample(logits) + Open.Sample(logits) + Inner.Sample(logits) + _nested.Sample(logits);

                public int Late(float[] logits) { _late ??= new ChatSampler(3); return this._late.[|Sample|](logits); }

                private sealed class Teller { public void Tell(Chat chat) => chat._nested.Accept(1); }
            }

            public partial class Chat { public void Told(int token) { _accepted.Accept(token); Tells?.Accept(token); } public int More() => _never.Sample([]); }
            """);
        Assert.Contains("nothing in 'Chat' calls Accept on it", found[0].GetMessage(CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
        Assert.Single(found[0].AdditionalLocations);
    }

    [Fact]
    public void A_private_member_that_somebody_gave_needs_a_loop() => UseSources.Verify(
        Id,
        """
        public class Chat(ChatSampler primary, ChatSampler looped, ChatSampler told)
        {
            private readonly ChatSampler _given;
            private readonly ChatSampler _looped;

            public Chat(ChatSampler given) : this(given, given, given) { _given = given; _looped = given; }

            public int Next(float[] logits)
            {
                for (;;) { _looped!.[|Sample|](logits); looped.[|Sample|](logits); told.Sample(logits); }
            }

            public int One(float[] logits) => _given!.Sample(logits) + primary.Sample(logits);

            public void Tell(int token) => told.Accept(token);
        }
        """.Replace("private readonly ChatSampler _given;", "private readonly ChatSampler _given = null!;", System.StringComparison.Ordinal)
            .Replace("private readonly ChatSampler _looped;", "private readonly ChatSampler _looped = null!;", System.StringComparison.Ordinal));

    [Fact]
    public void A_private_member_that_is_passed_on_is_left_alone() => UseSources.Verify(
        Id,
        """
        public class Chat
        {
            private readonly ChatSampler _returned = new(1);
            private readonly ChatSampler _argument = new(1);
            private readonly ChatSampler[] _many = [new(1)];

            public ChatSampler Same => _returned;

            public int Next(float[] logits, Action<ChatSampler> use)
            {
                use(_argument);
                return _returned.Sample(logits) + _argument.Sample(logits) + _many[0].Sample(logits);
            }
        }
        """);

    [Fact]
    public void The_users_own_methods_may_accept() => UseSources.Verify(
        Id,
        """
        [Sampler, RepetitionPenalty(1.2), TopP(0.9)]
        public sealed partial class Own
        {
            public Own(int[] prompt) : this(1) { foreach (int token in prompt) { Accept(token); } }

            public int Next(float[] logits) { int token = Sample(logits); Accept(token); return token; }

            public int Sample(int[] logits) => Next([.. logits.Select(l => (float)l)]);
        }

        public static class OwnExtensions { public static int Draw(this Own own, float[] logits) => own.Next(logits); }

        public static class Program
        {
            public static int Run(float[] logits)
            {
                Own a = new(1), b = new(1), c = new(1), d = new([1, 2]);
                return a.Sample(logits) + a.Next(logits) + b.Sample(logits) + b.Draw(logits) + c.Sample(new int[] { 1, 2 }) + d.Sample(logits);
            }
        }
        """);

    [Fact]
    public void Stages_that_do_nothing_need_no_history() => UseSources.Verify(
        Id,
        """
        [Sampler, RepetitionPenalty({|NUC1005:1|}), TopP(0.9)]
        public sealed partial class Idle;

        [Sampler, TopK(9)]
        public sealed partial class Member { [{|NUC1010:RepetitionPenalty|}] public float Strength { get; set; } = 1.1f; }

        public static class Program { public static int Run(float[] logits) { Idle a = new(1); Member b = new(1); return a.Sample(logits) + b.[|Sample|](logits); } }
        """);

    [Fact]
    public void Aliases_and_several_calls_give_one_warning_with_the_other_draws_along()
    {
        var found = UseSources.Verify(
            Id,
            "namespace N { using S = Samplers.ChatSampler; public static class P { public static int Run(float[] l) { S s = new(1); return s.[|Sample|](l) + s.Sample(l) + s.TrySample(l).Token; } } }");
        Assert.Equal(2, Assert.Single(found).AdditionalLocations.Count);
        Assert.Equal(
            "'s' has RepetitionPenalty(1.1), but this method never calls Accept, so it never acts: call s.Accept(token) after each draw",
            found[0].GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_pragma_silences_it() => AnalyzerVerifier.VerifySuppressed(
        Id,
        """
        using Nucleate;
        /// <summary>C.</summary>
        [Sampler, RepetitionPenalty(1.1)]
        public sealed partial class C
        {
            internal static int Run(float[] logits) { var c = new C(1); return c.[|Sample|](logits); }
        }
        """);
}
