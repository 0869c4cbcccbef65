using TestSupport.Compiling;
using TestSupport.Verifying;

namespace Nucleate.Generators.Tests.Diagnostics;

/// <summary>NUC1002: a type that cannot carry the members.</summary>
public sealed class UnsuitableTypeTests
{
    private static readonly CompileSettings s_settings = new() { ChecksDocumentation = false, IgnoresAdvice = true };

    [Theory]
    [InlineData("public sealed class [|C|];", "'C' is not partial, so no members can be added to it: declare it 'partial'")]
    [InlineData("public partial class [|C|];", "'C' is not sealed: declare it 'sealed partial class C'")]
    [InlineData("public static partial class [|C|];", "'C' is static, but a sampler has instances")]
    [InlineData("public abstract partial class [|C|];", "'C' is abstract, but a sampler has instances")]
    [InlineData("public sealed partial record [|C|];", "'C' is a record, whose copies would share one history")]
    [InlineData("public partial record struct [|C|];", "'C' is a record, whose copies would share one history")]
    [InlineData("public readonly partial struct [|C|];", "'C' is a readonly struct")]
    [InlineData("public ref partial struct [|C|];", "'C' is a ref struct")]
    [InlineData("file sealed partial class [|C|];", "'C' is local to its file")]
    [InlineData("public sealed partial class [|C|](int count) { public int Count => count; }", "'C' has a primary constructor")]
    [InlineData("public sealed partial class [|C|] { public C(ulong a, ulong b) { _ = a + b; } }", "'C' declares the constructor (ulong, ulong) itself")]
    [InlineData("public sealed partial class [|C|] { public int Plan => 1; }", "'C' declares 'Plan' itself")]
    [InlineData("public sealed partial class [|C|] { public void Reset() { } }", "'C' declares 'Reset' itself")]
    [InlineData("public sealed partial class [|C|] { public int Sample(System.ReadOnlySpan<float> logits) => logits.Length; }", "'C' declares 'Sample' itself")]
    [InlineData("public sealed partial class [|C|] { public int Plan(int step) => step; }", "'C' declares 'Plan' itself")]
    [InlineData("public sealed partial class [|C|] { public int get_Position() => 1; }", "'C' declares 'get_Position' itself")]
    [InlineData("public sealed partial class [|C|] { public static class Filter; }", "'C' declares 'Filter' itself")]
    [InlineData("public sealed partial class [|C|] { [System.Runtime.CompilerServices.IndexerName(\"Plan\")] public int this[int step] => step; }", "'C' declares 'this[]' itself")]
    [InlineData("public sealed partial class [|C|]<Plan> where Plan : class;", "'C' declares 'Plan' itself")]
    [InlineData("public sealed partial class [|Sample|];", "'Sample' has the name of one of its generated members: rename it")]
    [InlineData("public partial struct [|Position|];", "'Position' has the name of one of its generated members")]
    [InlineData("public sealed partial class [|Filter|];", "'Filter' has the name of one of its generated members")]
    [InlineData("[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] public partial struct [|C|];", "'C' says itself where its fields lie, which leaves no place for generated ones: remove [StructLayout]")]
    [InlineData("public sealed partial class [|C|] : B; public class B { public B(int size) { _ = size; } }", "'C' derives from 'B', which has no constructor without parameters")]
    [InlineData("public sealed partial class [|C|] : B; public class B { private protected B(string a = \"\") { _ = a; } protected B(int b = 1) { _ = b; } }", "'C' derives from 'B', which has no constructor without parameters")]
    [InlineData("public sealed partial class [|C|] : B; public class B { public int Sample(System.ReadOnlySpan<float> row) => row.Length; }", "'C' inherits 'Sample' from 'B', which would be hidden by what is generated")]
    [InlineData("public sealed partial class [|C|] : B; public class B { protected int Plan => 1; }", "'C' inherits 'Plan' from 'B'")]
    [InlineData("public sealed partial class [|C|] : B; public class B { protected internal static readonly int Reset = 1; }", "'C' inherits 'Reset' from 'B'")]
    [InlineData("public sealed partial class [|C|] : B; public class B : A; public abstract class A { public virtual void Accept(int token) { } }", "'C' inherits 'Accept' from 'A'")]
    [InlineData("public sealed partial class [|C|] : B; public abstract class B { public abstract int Sample(System.ReadOnlySpan<float> row); }", "'C' inherits 'Sample' from 'B'")]
    [InlineData("public sealed partial class [|C|] : B; public abstract class B { protected abstract string Accept(int token); public abstract int Plan { get; set; } public abstract int Position { init; } }", "'C' inherits 'Accept' from 'B'")]
    [InlineData("public sealed partial class [|C|] : B; public class B { public sealed class C; }", "'C' inherits 'C' from 'B'")]
    public void A_type_that_cannot_be_a_sampler_is_marked_at_its_name(string declaration, string message)
    {
        var found = AnalyzerVerifier.Verify(s_settings, "NUC1002", $"using Nucleate;\n[Sampler]\n{declaration}");
        Assert.StartsWith(message, Assert.Single(found).GetMessage(System.Globalization.CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public sealed partial class C;")]
    [InlineData("internal partial struct C;")]
    [InlineData("public sealed partial class C<T> where T : class;")]
    [InlineData("public sealed partial class C { public C() : this(1) { } public C(int seed, int other) : this((ulong)(seed + other)) { } }")]
    [InlineData("public sealed partial class C : System.IDisposable { public void Dispose() { } }")]
    [InlineData("public sealed partial class C { public int Sample() => 1; public int Sample(float[] row) => Sample(row, []); public void Accept(string text) => _ = text; public void Reset(int to) => _ = to; }")]
    [InlineData("public sealed partial class C { public static int Size { get; } static C() => Size = 3; }")]
    [InlineData("public partial struct C { public float Heat = 1; public C() : this(1ul) { } public C(int a) : this() => _ = a; }")]
    [InlineData("public sealed partial class C : B; public class B { private int Plan => 1; public int Use() => Plan; public void Sample(float[] row) => _ = row; }")]
    [InlineData("public sealed partial class C : B; public class B { protected int _state = 1, _adjustments = 2; public class Pipeline; public B(int a = 1, params int[] b) => _state = a + b.Length + _adjustments; }")]
    [InlineData("public sealed partial class C : B; public class B { protected internal B() { } protected B(int a = 1) => _ = a; }")]
    [InlineData("[RepetitionPenalty(1.1)] public sealed partial class C : B; public abstract class B { protected int _window64 = 1; public int Get() => _window64; }")]
    public void A_sealed_partial_class_and_a_partial_struct_are_fine(string declaration) =>
        AnalyzerVerifier.Verify(s_settings, "NUC1002", $"using Nucleate;\n[Sampler]\n{declaration}");

    [Theory]
    [InlineData("public sealed partial class C { public [|C|]() { } }")]
    [InlineData("[RepetitionPenalty(1.1)] public sealed partial class C { public string Model; public [|C|](string model) => Model = model; }")]
    [InlineData("public sealed partial class C : B { public [|C|](int size) : base(size) { } } public class B { public B() { } public B(int size) => _ = size; }")]
    [InlineData("public partial struct C { public [|C|]() { } public C(int size) : this(1ul) => _ = size; private [|C|](string name) => _ = name; }")]
    [InlineData("public partial struct C { public [|C|](int size) : this() => _ = size; }")]
    [InlineData("public sealed partial class C; public sealed partial class C { internal [|C|](float heat) => _ = heat; }")]
    public void A_constructor_after_which_there_is_no_seed_is_marked(string declaration)
    {
        var found = AnalyzerVerifier.Verify(s_settings, "NUC1002", $"using Nucleate;\n[Sampler]\n{declaration}");
        Assert.All(found, diagnostic => Assert.Equal(
            "this constructor of 'C' does not call the generated one, so the sampler would have neither seed nor memory: end its head in ': this(seed)'",
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("file partial class Out { [Sampler, TopK(5)] public sealed partial class [|In|]; }")]
    [InlineData("file partial class Far { public partial struct Out { [Sampler, TopK(5)] public sealed partial class [|In|]; } }")]
    public void A_container_that_is_local_to_its_file_is_named(string declaration)
    {
        var found = AnalyzerVerifier.Verify(s_settings, "NUC1002", $"using Nucleate;\n{declaration}");
        Assert.Contains(", which contains the sampler, is local to its file", Assert.Single(found).GetMessage(System.Globalization.CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_preset_in_a_type_that_is_local_to_its_file_cannot_be_extended_either()
    {
        var found = AnalyzerVerifier.Verify(s_settings, "NUC1002", "using Nucleate;\nfile static partial class Out { [OpenAIPreset] public static partial class [|In|]; }");
        Assert.StartsWith("'Out', which contains the preset, is local to its file", Assert.Single(found).GetMessage(System.Globalization.CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public sealed partial class [|C|](int size, string name, System.ReadOnlySpan<int> ids) { public int Size => size + name.Length + _ids; private readonly int _ids = ids.Length; }")]
    [InlineData("public sealed partial class [|C|] { public bool Accept(int token) => token > 0; }")]
    [InlineData("public sealed partial class [|C|] { public void Accept(int token) => _ = token; }")]
    [InlineData("public sealed partial class [|C|] { public C(ulong seed, ulong sequence) => _ = seed + sequence; public C(ulong seed) : this(seed, 0) { } }")]
    [InlineData("public sealed partial class [|C|] : B; public class B { public B(string name) => _ = name; }")]
    [InlineData("public partial struct [|C|](ulong seed) { public ulong Seed => seed; }")]
    [InlineData("public sealed partial record [|C|](string Name);")]
    [InlineData("public sealed partial class [|C|] : B; public class B { public int Reset => 1; protected static void Snapshot() { } }")]
    [InlineData("public sealed partial class C { public [|C|](int size) => _ = size; }")]
    public void Code_that_uses_an_unsuitable_type_has_no_errors_of_its_own(string declaration) => AnalyzerVerifier.Verify(
        s_settings,
        "NUC1002",
        $$"""
        using Nucleate;
        public static class User
        {
            public static int Use(float[] logits, ulong[] allowed)
            {
                var sampler = new C(1, 2) { Position = 3 };
                sampler.Accept(sampler.Sample(logits, allowed));
                sampler = new C(4ul);
                ISampler any = sampler;
                any.Reset();
                any.Restore(any.Snapshot());
                return sampler.Filter(logits, new Candidate[3]) + sampler.TrySample(logits).Token + any.CurrentPlan.Stages.Count;
            }
        }
        [Sampler]
        {{declaration}}
        """);

    [Fact]
    public void A_container_that_is_not_partial_is_named()
    {
        var found = AnalyzerVerifier.Verify(
            s_settings, "NUC1002", "using Nucleate;\npublic partial class A { public class B { [Sampler] public sealed partial class [|C|]; } }");
        Assert.StartsWith("'B', which contains the sampler, is not partial", Assert.Single(found).GetMessage(System.Globalization.CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_pragma_silences_it() =>
        AnalyzerVerifier.VerifySuppressed("NUC1002", "using Nucleate;\n/// <summary>C.</summary>\n[Sampler]\npublic sealed class [|C|];");
}
