using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Nucleate.Catalog;
using Nucleate.Dialects;
using Nucleate.Generators.Presets;

namespace Nucleate.Generators.Tests.Catalog.Apis;

/// <summary>The catalog's facts fit together, and with the library.</summary>
public sealed partial class ApiCatalogTests
{
    public static TheoryData<string> Apis => [.. ApiCatalog.All.Select(api => api.Name)];

    [Fact]
    public void Apis_and_attributes_are_the_same_set() => Assert.Equal(
        ApiCatalog.All.Select(api => api.AttributeName).Order(StringComparer.Ordinal),
        typeof(PresetAttribute).Assembly.GetExportedTypes().Where(type => type.BaseType == typeof(PresetAttribute)).Select(type => type.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Apis))]
    public void An_attribute_has_the_parameters_of_its_api(string name)
    {
        ApiFacts api = ApiCatalog.Find(name)!;
        Type attribute = typeof(PresetAttribute).Assembly.GetType("Nucleate." + api.AttributeName, throwOnError: true)!;
        string[] others = ["Model", "Deployment", "BaseModel", "Surface"];
        Dictionary<string, Type> properties = attribute.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => !others.Contains(property.Name, StringComparer.Ordinal))
            .ToDictionary(property => property.Name, property => property.PropertyType, StringComparer.Ordinal);
        Assert.Equal(api.Parameters.Select(parameter => parameter.Name).Order(StringComparer.Ordinal), properties.Keys.Order(StringComparer.Ordinal));
        Assert.All(api.Parameters, parameter =>
        {
            Type type = properties[parameter.Name];
            Assert.Equal(
                parameter.Kind switch
                {
                    ParameterKind.Number => typeof(double),
                    ParameterKind.Integer => typeof(int),
                    ParameterKind.Long => typeof(long),
                    ParameterKind.UnsignedLong => typeof(ulong),
                    ParameterKind.Flag => typeof(bool),
                    _ => type,
                },
                type);
            if (parameter.Kind == ParameterKind.Choice)
            {
                Assert.True(type.IsEnum);
                Assert.Subset(Enum.GetNames(type).ToHashSet(StringComparer.Ordinal), parameter.Choices.Select(choice => choice.Member).ToHashSet(StringComparer.Ordinal));
                Assert.NotEmpty(parameter.Choices);
            }
        });
    }

    [Theory]
    [MemberData(nameof(Apis))]
    public void Facts_are_complete(string name)
    {
        ApiFacts api = ApiCatalog.Find(name)!;
        Assert.NotEmpty(api.ExampleModel);
        Assert.All(api.Surfaces, surface =>
        {
            Assert.Equal(surface.Parameters.Count, surface.Parameters.Select(parameter => parameter.Name).Distinct(StringComparer.Ordinal).Count());
            Assert.Equal(surface.Parameters.Count, surface.Parameters.Select(parameter => parameter.Wire).Distinct(StringComparer.Ordinal).Count());
            Assert.All(surface.Parameters, parameter =>
            {
                Assert.Matches(Sentence(), parameter.Effect);
                Assert.True(parameter.Advice.Length == 0 || Sentence().IsMatch(parameter.Advice), parameter.Advice);
                Assert.Matches(Day(), parameter.Source.Date);
                Assert.True(parameter.Default is not { } unless || parameter.Range.Contains(unless), $"{parameter.Name}: {parameter.Default}");
                Assert.True(parameter.LessThan.Length == 0 || surface.Find(parameter.LessThan) is not null);
            });
            Assert.All(surface.Echo?.All ?? [], echo => Assert.True(echo == "Model" || surface.Find(echo) is not null, echo));
            Assert.True(surface.Local is null || DialectCatalog.Find(surface.Local.Dialect).Name == surface.Local.Dialect);
        });
    }

    [Fact]
    public void Rules_of_models_are_about_parameters_that_exist_and_patterns_are_unique()
    {
        HashSet<string> parameters = [.. ApiCatalog.All.SelectMany(api => api.Parameters).Select(parameter => parameter.Name)];
        Assert.All(ModelCatalog.All.SelectMany(family => family.Rules), rule =>
        {
            Assert.Subset(parameters, rule.Parameters.ToHashSet(StringComparer.Ordinal));
            Assert.True(rule.OneOf.Count == rule.Names.Count);
        });
        string[] patterns = [.. ModelCatalog.All.SelectMany(family => family.Patterns)];
        Assert.Equal(patterns.Length, patterns.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ModelCatalog.All, family => Assert.Contains(ApiCatalog.All, api => api.Vendors.Contains(family.Vendor)));
        string[] efforts = ["none", "minimal", "low", "medium", "high", "xhigh", "max"];
        Assert.All(ModelCatalog.All, family => Assert.Subset(efforts.ToHashSet(StringComparer.Ordinal), family.Efforts.ToHashSet(StringComparer.Ordinal)));
    }

    [Fact]
    public void Examples_are_models_that_the_catalog_knows() => Assert.All(
        ApiCatalog.All.Where(api => api.Vendors.Count > 0), api => Assert.NotNull(ModelOverrides.None.Find(api.ExampleModel, api)));

    [Fact]
    public void Tasks_are_those_of_the_enum()
    {
        Assert.Equal(
            Enum.GetNames<GenerationTask>().Where(task => task != nameof(GenerationTask.Unspecified)).Order(StringComparer.Ordinal),
            TaskCatalog.All.Select(task => task.Name).Order(StringComparer.Ordinal));
        Assert.Equal(Enum.GetNames<OutputFormat>(), Enum.GetNames<OutputKind>());
    }

    [Theory]
    [InlineData(0, 2, false, false, "0 to 2")]
    [InlineData(0, 1, true, false, "above 0 and at most 1")]
    [InlineData(16, double.PositiveInfinity, false, false, "at least 16")]
    [InlineData(0, double.PositiveInfinity, true, false, "above 0")]
    [InlineData(double.NegativeInfinity, 5, false, true, "below 5")]
    [InlineData(0, ulong.MaxValue, false, false, "0 to 18446744073709551616")]
    [InlineData(double.NegativeInfinity, double.PositiveInfinity, false, false, "any number")]
    public void A_range_says_what_is_inside(double minimum, double maximum, bool open, bool openAbove, string text)
    {
        var range = new ValueRange(minimum, maximum) { MinimumExcluded = open, MaximumExcluded = openAbove };
        Assert.Equal(text, range.Text);
        Assert.False(range.Contains(double.NaN));
        Assert.False(range.Contains(double.PositiveInfinity));
        Assert.Equal(!open && !double.IsInfinity(minimum), range.Contains(minimum));
        Assert.Equal(!openAbove && !double.IsInfinity(maximum), range.Contains(maximum));
        Assert.Equal(open || double.IsInfinity(minimum) ? null : minimum, range.Contains(minimum - 1) ? null : range.Nearest(minimum - 1));
    }

    [GeneratedRegex(@"^[A-Z0-9].*\.$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^\d{4}(-\d\d(-\d\d)?)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Day();
}
