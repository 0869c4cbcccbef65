using System.Globalization;
using TestSupport.Verifying;

namespace Nucleate.Generators.Tests.Diagnostics;

/// <summary>NUC1013: a struct sampler of which there are two, or that only moves in a copy.</summary>
public sealed class CopiedSamplerTests
{
    private const string Id = "NUC1013";

    [Theory]
    [InlineData("var a = new RowSampler(1); var b = [|a|]; use(a.Sample(logits) + b.Sample(logits));")]
    [InlineData("var a = new RowSampler(1); RowSampler b; b = [|a|]; use(a.Sample(logits) + b.Sample(logits));")]
    [InlineData("var a = new RowSampler(1); Draw([|a|]); Draw(a); static void Draw(RowSampler row) { row.Sample([]); }")]
    [InlineData("var a = new RowSampler(1); List<RowSampler> all = []; for (int i = 0; i < 3; i++) { all.Add([|a|]); } use(all);")]
    [InlineData("var a = new RowSampler(1); ISampler b = [|a|]; use(a.Sample(logits) + b.Sample(logits));")]
    [InlineData("var a = new RowSampler(1); use([|a|]); use(a.Sample(logits));")]
    [InlineData("var a = new RowSampler(1); var b = [|a|] with { K = 3 }; use(a.Sample(logits) + b.Sample(logits));")]
    [InlineData("var a = new RowSampler(1); var all = new[] { [|a|], [|a|], a }; use(all);")]
    [InlineData("var a = new RowSampler(1); Action reset = [|a|].Reset; reset(); use(a.Sample(logits));")]
    [InlineData("var a = new RowSampler(1); Func<RowSampler> make = () => [|a|]; use(make);")]
    [InlineData("RowSampler[] all = [new(1)]; var a = [|all[0]|]; use(a.Sample(logits) + all[0].Sample(logits));")]
    [InlineData("RowSampler[] all = [new(1)]; ref var a = ref all[0]; var b = [|a|]; use(b.Sample(logits));")]
    [InlineData("RowSampler[] all = [new(1)]; foreach (var row in all) { use([|row|].Sample(logits)); use(row.Sample(logits)); }")]
    [InlineData("var all = new List<RowSampler> { new(1) }; foreach (var row in all) { [|row|].Reset(); }")]
    [InlineData("var all = new List<RowSampler> { new(1) }; use([|all[0]|].Sample(logits));")]
    [InlineData("var all = new Dictionary<int, RowSampler>(); foreach (var pair in all) { use([|pair.Value|].TrySample(logits).Token); }")]
    [InlineData("ReadOnlySpan<RowSampler> all = [new(1)]; use([|all[0]|].Sample(logits));")]
    [InlineData("Span<RowSampler> all = [new(1)]; foreach (ref readonly var row in all) { use([|row|].Sample(logits)); }")]
    [InlineData("RowSampler? a = new RowSampler(1); use([|a|]?.Sample(logits) ?? 0); use([|a!.Value|].Sample(logits));")]
    [InlineData("var a = new RowSampler(1); if (tokens.Length > 3) { Keep([|a|]); } use(a.Sample(logits)); static void Keep(RowSampler row) { row.Reset(); }")]
    [InlineData("var all = new List<RowSampler> { new(1) }; foreach (var row in all) { [|row|].Restore(given.Snapshot()); }")]
    [InlineData("var all = new List<RowSampler> { new(1) }; use([|all[0]|].TryAcceptGuess(logits, 3).Token);")]
    [InlineData("var a = new RowSampler(1); var b = (first: [|a|], second: a); use(b.first.Sample(logits) + b.second.Sample(logits));")]
    [InlineData("var a = new RowSampler(1); RowSampler[] all = [[|a|], a]; use(all);")]
    [InlineData("var a = new RowSampler(1); var b = tokens.Length > 3 ? [|a|] : given2(); use(a.Sample(logits) + b.Sample(logits)); static RowSampler given2() => new(2);")]
    [InlineData("var a = new RowSampler(1); var b = tokens.Length switch { 1 => [|a|], _ => new RowSampler(2) }; use(a.Sample(logits) + b.Sample(logits));")]
    [InlineData("var all = new List<RowSampler> { new(1) }; use(all.Select(row => [|row|].Sample(logits)));")]
    [InlineData("var all = new List<RowSampler> { new(1) }; all.ForEach(row => { [|row|].Reset(); });")]
    [InlineData("RowSampler[] all = [new(1)]; System.Threading.Tasks.Parallel.ForEach(all, row => use([|row|].Sample(logits)));")]
    [InlineData("RowSampler[] all = [new(1)]; foreach (var row in all) { [|row|].Reset(); } foreach (var row in all) { [|row|].Reset(); }")]
    public void A_second_sampler_or_a_lost_step(string statements) => UseSources.VerifyBody(Id, statements);

    [Theory]
    [InlineData("var a = new RowSampler(1) { K = 3 }; use(a.Sample(logits)); a = new(2); a = default; use(a.Sample(logits));")]
    [InlineData("var a = new RowSampler(1); Draw(ref a); See(in a); use(a.Sample(logits)); static void Draw(ref RowSampler row) => row.Sample([]); static void See(in RowSampler row) => _ = row.Position;")]
    [InlineData("RowSampler[] all = [new(1)]; use(all[0].Sample(logits)); ref var row = ref all[0]; use(row.Sample(logits)); foreach (ref var one in all.AsSpan()) { one.Sample(logits); }")]
    [InlineData("RowSampler[] all = new RowSampler[3]; for (int i = 0; i < 3; i++) { var row = new RowSampler(1, (ulong)i); row.Accept(3); all[i] = row; }")]
    [InlineData("var all = new List<RowSampler>(); RowSampler row; for (int i = 0; i < 3; i++) { row = new RowSampler(1); all.Add(row); } use(all);")]
    [InlineData("var all = new List<RowSampler>(); var row = new RowSampler(1); all.Add(row); row = new RowSampler(2); all.Add(row);")]
    [InlineData("var a = new RowSampler(1); if (tokens.Length > 3) { use(a); } else { use(a.Sample(logits)); }")]
    [InlineData("var a = new RowSampler(1); if (tokens.Length > 3) { use(a); return; } use(a.Sample(logits));")]
    [InlineData("var a = new RowSampler(1); while (true) { use(a.Sample(logits)); if (tokens[0] > 3) { use(a); break; } }")]
    [InlineData("var a = new RowSampler(1); switch (tokens.Length) { case 0: use(a); break; default: a.Sample(logits); break; }")]
    [InlineData("var a = new RowSampler(1); a = Next(a); use(a.Sample(logits)); static RowSampler Next(RowSampler row) => row;")]
    [InlineData("var a = new RowSampler(1); (a, int token) = Draw(a); use(token); use(a.Sample(logits)); static (RowSampler, int) Draw(RowSampler row) { int t = row.Sample([]); return (row, t); }")]
    [InlineData("var a = new RowSampler(1); Func<int> draw = () => a.Sample(new float[3]); use(draw() + a.Sample(logits));")]
    [InlineData("var a = new RowSampler(1); use(Draw()); use(Draw()); int Draw() => a.Sample(logits);")]
    [InlineData("var all = new List<RowSampler> { new(1) }; use(all[0].Filter(logits, new Candidate[3])); use(all[0].Position); use(all[0].CurrentPlan); use(all[0].K);")]
    [InlineData("foreach (var row in tokens.Select(t => new RowSampler((ulong)t))) { use(row.Sample(logits)); }")]
    [InlineData("RowSampler[] all = [new(1)]; foreach (var row in all) { use(row.Position); use(row.Filter(logits, new Candidate[3])); }")]
    [InlineData("RowSampler[] all = [new(1), new(2)]; int kept = 0; for (int i = 0; i < all.Length; i++) { if (i > 0) { all[kept++] = all[i]; } }")]
    [InlineData("var a = new RowSampler(1); Console.WriteLine(a); use($\"{a}\" + nameof(a)); use(a.Equals(3)); use(a.Sample(logits));")]
    [InlineData("use(Make().Sample(logits)); var a = Make(); use(a.Sample(logits)); static RowSampler Make() => new(1);")]
    [InlineData("var a = given; var b = a; use(a.Sample(logits) + b.Sample(logits)); b.Accept(1);")]
    [InlineData("_ = new RowSampler(1); var a = new RowSampler(1); _ = a; use(a.Sample(logits));")]
    [InlineData("RowSampler? a = new RowSampler(1); use(a.HasValue); use(a?.Position ?? 0);")]
    [InlineData("var all = new List<RowSampler> { new(1) }; var a = all[0]; use(a.Sample(logits)); all[0] = a;")]
    [InlineData("RowSampler[] all = [new(1), new(2)]; var a = all[0]; all[0] = all[1]; all[1] = a;")]
    [InlineData("RowSampler[] all = [new(1)]; var more = new RowSampler[2]; for (int i = 0; i < all.Length; i++) { more[i] = all[i]; } all = more; use(all[0].Sample(logits));")]
    [InlineData("var a = new RowSampler(1); var b = new RowSampler(2); use(a.Equals(b)); use(HashCode.Combine(a, b)); use(a.Sample(logits) + b.Sample(logits));")]
    [InlineData("use(tokens.Select(t => new RowSampler((ulong)t)).Select(row => row.Sample(logits)));")]
    [InlineData("var a = new RowSampler(1); var b = tokens.Length > 3 ? a : new RowSampler(2); use(b.Sample(logits));")]
    public void What_leaves_one_sampler_is_left_alone(string statements) => UseSources.VerifyBody(Id, statements);

    [Fact]
    public void An_extension_method_takes_a_copy_unless_by_reference() => UseSources.Verify(
        Id,
        """
        public static class Steps
        {
            public static int Four(this RowSampler row, float[] logits) => row.Sample(logits) + row.Sample(logits);

            public static int Two(this ref RowSampler row, float[] logits) => row.Sample(logits) + row.Sample(logits);

            public static int Run(float[] logits)
            {
                var one = new RowSampler(1);
                return one.Two(logits) + [|one|].Four(logits) + one.Sample(logits);
            }
        }
        """);

    [Fact]
    public void Fields_properties_and_parameters() => UseSources.Verify(
        Id,
        """
        public class Holder
        {
            private readonly RowSampler _fixed = new(1);
            private RowSampler _free = new(1);
            private static readonly RowSampler s_fixed = new(1);

            public Holder() { _fixed.Reset(); _free.Reset(); }

            public Holder(RowSampler given) => _free = given;

            public RowSampler Auto { get; set; } = new(1);

            public RowSampler Fresh => new(1);

            public RowSampler Made { get { return Make(); } }

            public RowSampler Leaks => [|_free|];

            public ref RowSampler Same => ref _free;

            public int Next(float[] logits, in RowSampler seen, ref RowSampler moved, Holder other) =>
                [|_fixed|].Sample(logits) + _fixed.Sample(logits) + [|s_fixed|].Sample(logits) + _free.Sample(logits) + other._free.Sample(logits)
                + [|Auto|].Sample(logits) + [|other.Auto|].TrySample(logits).Token + Fresh.Sample(logits) + Made.Sample(logits) + Same.Sample(logits)
                + [|seen|].Sample(logits) + moved.Sample(logits);

            public RowSampler Returned() { return [|_free|]; }

            public IEnumerable<RowSampler> All() { yield return [|_free|]; RowSampler own = new(1); yield return own; }

            public ISampler Boxed(ref RowSampler moved) { _free = [|moved|]; Auto = Make(); return [|_free|]; }

            public void Step() { _free = Advance(_free); _fixed.Accept(3); }

            private static RowSampler Make() { var made = new RowSampler(1); made.Reset(); return made; }

            private static RowSampler Advance(RowSampler row) { row.Sample([]); return row; }
        }
        """);

    [Fact]
    public void Structs_around_the_sampler_and_primary_constructors() => UseSources.Verify(
        Id,
        """
        public struct Sequence
        {
            public RowSampler Row;
            public int Count;

            public readonly int Look(float[] logits) => [|Row|].Sample(logits);

            public int Next(float[] logits) => Row.Sample(logits);
        }

        public class Chat(RowSampler row)
        {
            private readonly Sequence _fixed;
            private Sequence _free;

            public RowSampler Leak() => [|row|];

            public int Next(float[] logits, List<Sequence> all, in Sequence seen) =>
                row.Sample(logits) + _free.Row.Sample(logits) + [|_fixed.Row|].Sample(logits) + [|all[0].Row|].Sample(logits) + [|seen.Row|].Sample(logits);

            public void Each(Sequence[] all) { foreach (var one in all) { [|one.Row|].Sample([]); } }
        }

        public class Moved(RowSampler row) { private RowSampler _row = row; public int Next(float[] logits) => _row.Sample(logits); }
        """);

    [Fact]
    public void One_warning_for_each_copy_and_one_for_all_calls_on_a_copy()
    {
        var found = UseSources.VerifyBody(
            Id,
            "var a = new RowSampler(1); var b = [|a|]; Use([|a|]); use(a.Sample(logits) + b.Position); void Use(RowSampler row) { row.Sample(logits); }");
        Assert.Equal(
            "the struct sampler 'a' is copied here, so both draw with the same random numbers: use a ref local, or make 'RowSampler' a class",
            found[0].GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal("Samplers.RowSampler", found[0].Properties[FixHints.Type]);
    }

    [Fact]
    public void A_pragma_silences_it() => AnalyzerVerifier.VerifySuppressed(
        Id,
        """
        using Nucleate;
        /// <summary>R.</summary>
        [Sampler, TopP(0.9)]
        public partial struct R
        {
            internal static void Run(R[] all) { foreach (R r in all) { [|r|].Reset(); } }
        }
        """);
}
