namespace Nucleate.Generators.Rules.Uses;

/// <summary>A struct sampler of which there are two after some use, or whose state moves in a copy that is then lost.</summary>
internal static class CopiedSamplers
{
    private const string Effect = "both draw with the same random numbers";

    public static Finding? Check(CopyFacts copy)
    {
        string? problem = copy.Use == CopyUse.Called ? Lost(copy) : Doubled(copy);
        return problem is null ? null : new Finding(RuleCatalog.CopiedSampler, Place.Use, $"{problem}, or make '{copy.Type}' a class");
    }

    private static string? Lost(CopyFacts copy)
    {
        string effect = $"so {copy.Member} acts on a copy that is then lost, and the next draw has the same random numbers";
        return copy.Holder switch
        {
            SamplerHolder.ReadOnlyField => $"'{copy.Name}' is a struct sampler in a readonly field, {effect}: remove 'readonly'",
            SamplerHolder.ReadOnlyReference => $"'{copy.Name}' is a struct sampler that can only be read here, {effect}: pass it by ref",
            SamplerHolder.Property => $"'{copy.Name}' returns a copy of a struct sampler, {effect}: keep it in a field or an array",
            SamplerHolder.Iteration => $"'{copy.Name}' is a copy of the collection's struct sampler, {effect}: use an array's elements in place or 'foreach (ref var ...)'",
            _ => null,
        };
    }

    private static string? Doubled(CopyFacts copy)
    {
        if (copy.Holder is SamplerHolder.Variable or SamplerHolder.Iteration && !copy.IsUsedAgain)
        {
            return null;
        }

        return copy.Use switch
        {
            CopyUse.Passed => $"the struct sampler '{copy.Name}' is passed by value, which copies it, so {Effect}: pass it by ref",
            CopyUse.Returned => $"the struct sampler '{copy.Name}' is returned by value, which copies it, so {Effect}: return it by ref",
            CopyUse.Boxed => $"the struct sampler '{copy.Name}' is boxed, which copies it, so {Effect}: pass it by ref to a generic method",
            CopyUse.Bound => $"the delegate of '{copy.Name}.{copy.Member}' holds a copy of the struct sampler, so {Effect}: write a lambda",
            _ => $"the struct sampler '{copy.Name}' is copied here, so {Effect}: use a ref local",
        };
    }
}
