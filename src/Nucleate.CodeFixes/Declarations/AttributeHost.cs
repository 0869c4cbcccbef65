using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nucleate.CodeFixes.Declarations;

/// <summary>What carries attributes: the type, or one of its members. Attributes change places only inside one host.</summary>
internal static class AttributeHost
{
    /// <summary>The declaration that an attribute is on.</summary>
    public static MemberDeclarationSyntax? Of(AttributeSyntax attribute) => attribute.Parent?.Parent as MemberDeclarationSyntax;

    /// <summary>All attributes of a declaration, in textual order.</summary>
    public static List<AttributeSyntax> Attributes(MemberDeclarationSyntax host) => host.AttributeLists.SelectMany(list => list.Attributes).ToList();

    /// <summary>The declaration that all these attributes are on, or null if there are several.</summary>
    public static MemberDeclarationSyntax? Common(IEnumerable<AttributeSyntax?> attributes)
    {
        var hosts = attributes.Select(attribute => attribute is null ? null : Of(attribute)).Distinct().ToList();
        return hosts.Count == 1 ? hosts[0] : null;
    }
}
