using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TestSupport;
using TestSupport.Compiling;
using TestSupport.Generating;

namespace Nucleate.Generators.Tests.Caching;

/// <summary>The check that guards all generator tests has to find what it looks for.</summary>
public sealed class LeakCheckTests
{
    [Fact]
    public void Objects_of_the_compiler_are_found_wherever_they_hide()
    {
        var compilation = new CompileSettings().Compile(SourceFile.Number("class C { }"));
        ISymbol symbol = compilation.GetTypeByMetadataName("C")!;
        SyntaxTree tree = compilation.SyntaxTrees.Single();
        foreach (object leak in new object[] { symbol, tree, tree.GetRoot(), tree.GetRoot().GetLocation(), compilation, symbol.DeclaringSyntaxReferences[0] })
        {
            Assert.Throws<CheckFailedException>(() => LeakCheck.Visit(new Model("a", [new Model("b", [leak])]), "model", []));
        }

        LeakCheck.Visit(new Model("a", [new Model("b", [1, "text"])]), "model", []);
    }

    private sealed record Model(string Name, IReadOnlyList<object> Items);
}
