using Nucleate.Generators.Emission;
using Nucleate.Generators.Samplers.Model;

namespace Nucleate.Generators.Samplers;

/// <summary>
/// Prints the members of a declaration that has an error, so that code that uses the sampler still compiles and the
/// error list shows the analyzer's one entry instead of dozens.
/// </summary>
internal static class StubMembers
{
    private const string Fail = "=> throw new global::System.NotSupportedException(Problem);";

    public static void Write(TypeModel type, SourceWriter writer)
    {
        string problem = Identifier.Unused("Problem", type.TakenNames);
        string fail = Fail.Replace("Problem", problem);
        using (writer.Open(type.Declaration + " : global::Nucleate.ISampler"))
        {
            writer.Line($"private const string {problem} = {Literal.Text($"The declaration of the sampler {type.DisplayName} has an error: see the build's diagnostics.")};");
            Member(writer, $"public {type.Name}(ulong seed, ulong sequence = 0) {fail}");
            foreach (string row in new[] { "global::System.ReadOnlySpan<float> logits", "global::System.ReadOnlySpan<float> logits, global::System.ReadOnlySpan<ulong> allowed" })
            {
                Member(writer, $"public int Sample({row}) {fail}");
                Member(writer, $"public global::Nucleate.SampleResult TrySample({row}) {fail}");
                Member(writer, $"public int Filter({row}, global::System.Span<global::Nucleate.Candidate> destination) {fail}");
            }

            Member(writer, $"public {DraftMembers.Result} TryAcceptDraft({DraftMembers.OfRow}) {fail}");
            Member(writer, $"public {DraftMembers.Result} TryAcceptGuess({DraftMembers.OfNothing}) {fail}");
            Member(writer, $"public void Accept(int token) {fail}");
            Member(writer, $"public void Reset() {fail}");
            Member(writer, $"public global::Nucleate.SamplerSnapshot Snapshot() {fail}");
            Member(writer, $"public void Snapshot(global::Nucleate.SamplerSnapshot snapshot) {fail}");
            Member(writer, $"public void Restore(global::Nucleate.SamplerSnapshot snapshot) {fail}");
            Member(writer, $"public long Position {{ get {fail} set {fail} }}");
            Member(writer, $"public static global::Nucleate.Plans.SamplerPlan Plan {fail}");
            Member(writer, $"public global::Nucleate.Plans.SamplerPlan CurrentPlan {fail}");
        }
    }

    private static void Member(SourceWriter writer, string text)
    {
        writer.Line();
        writer.Line("/// <summary>Fails: the declaration has an error.</summary>");
        writer.Line(text);
    }
}
