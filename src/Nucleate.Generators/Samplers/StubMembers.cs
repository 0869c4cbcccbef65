using System.Linq;
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

    /// <summary>Prints the stub of a type that has no members of its own.</summary>
    public static void Write(TypeModel type, SourceWriter writer) => Write(type, StubModel.Free, writer);

    public static void Write(TypeModel type, StubModel stub, SourceWriter writer)
    {
        string problem = Identifier.Unused("Problem", type.TakenNames);
        string fail = Fail.Replace("Problem", problem);
        using (writer.Open(type.Declaration + " : global::Nucleate.ISampler"))
        {
            writer.Line($"private const string {problem} = {Literal.Text($"The declaration of the sampler {type.DisplayName} has an error: see the build's diagnostics.")};");
            if (stub.Initializer is { } initializer)
            {
                Member(writer, $"public {type.Name}(ulong seed, ulong sequence = 0){initializer} {fail}");
            }

            for (int i = 0; i < GeneratedMember.All.Count; i++)
            {
                GeneratedMember member = GeneratedMember.All[i];
                string hiding = stub.Hiding.Contains(i) ? "new " : string.Empty;
                if (!stub.Omitted.Contains(i))
                {
                    Member(writer, $"public {(member.IsStatic ? "static " : string.Empty)}{hiding}{member.Type} {member.Name}{Rest(member, fail)}");
                }
                else if (!member.IsStatic)
                {
                    // The user's member has the name, and may be another one than the interface's.
                    Member(writer, $"{member.Type} global::Nucleate.ISampler.{member.Name}{Rest(member, fail)}");
                }
            }

            foreach (string overriding in stub.Overriding)
            {
                Member(writer, overriding.Replace(StubModel.Fail, fail));
            }
        }
    }

    private static string Rest(GeneratedMember member, string fail) =>
        member.Parameters is { } parameters ? $"({parameters}) {fail}"
        : member.IsSettable ? $" {{ get {fail} set {fail} }}"
        : " " + fail;

    private static void Member(SourceWriter writer, string text)
    {
        writer.Line();
        writer.Line("/// <summary>Fails: the declaration has an error.</summary>");
        writer.Line(text);
    }
}
