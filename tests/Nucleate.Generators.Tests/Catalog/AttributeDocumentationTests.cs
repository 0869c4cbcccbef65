using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;
using Nucleate.Stages;

namespace Nucleate.Generators.Tests.Catalog;

/// <summary>What hovering over an attribute shows: range and typical values of a stage, the default of a property.</summary>
public sealed class AttributeDocumentationTests
{
    private static readonly Dictionary<string, XElement> s_members = XDocument
        .Load(Path.ChangeExtension(typeof(SamplerAttribute).Assembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    public static TheoryData<string> Stages => [.. StageCatalog.All.Select(facts => facts.Name)];

    public static TheoryData<string> Settable =>
    [
        .. typeof(SamplerAttribute).Assembly.GetExportedTypes()
            .Where(type => typeof(Attribute).IsAssignableFrom(type))
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.SetMethod is { IsPublic: true })
            .Select(property => $"{property.DeclaringType!.FullName}.{property.Name}"),
    ];

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_stage_says_what_it_does_and_what_its_values_mean(string name)
    {
        XElement stage = s_members[$"T:Nucleate.{name}Attribute"];
        Assert.NotEmpty(stage.Element("summary")!.Value.Trim());
        Assert.All(["Controls", "Low", "High", "Mathematics", "Source"], heading => Assert.NotEmpty(Paragraph(stage, heading)));
        string range = Paragraph(stage, "Range");
        if (StageCatalog.Find(name)!.Parameters.Count == 0)
        {
            Assert.NotEmpty(range);
        }
        else
        {
            Assert.Contains("typical", range, StringComparison.Ordinal);
            Assert.Contains(range, char.IsAsciiDigit);
        }
    }

    [Theory]
    [MemberData(nameof(Settable))]
    public void A_property_says_its_default(string property) =>
        Assert.Matches(@"\b[Dd]efault(s|ed)?\b", s_members[$"P:{property}"].Element("summary")!.Value);

    private static string Paragraph(XElement member, string heading) =>
        member.Descendants("para").FirstOrDefault(paragraph => paragraph.Element("b")?.Value == heading + ":")?.Value[(heading.Length + 1)..].Trim() ?? string.Empty;
}
