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
    public void A_sealed_partial_class_and_a_partial_struct_are_fine(string declaration) =>
        AnalyzerVerifier.Verify(s_settings, "NUC1002", $"using Nucleate;\n[Sampler]\n{declaration}");

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
