using System.Collections.Generic;
using System.Linq;
using Nucleate.Generators.Emission.Presets.Bridges;

namespace Nucleate.Generators.Rules.Presets;

/// <summary>Parameters of a preset that another library's settings cannot say, where the preset is turned into them.</summary>
/// <remarks>
/// The declaration is not to blame: it is complete for its API, and other uses may carry all of it. A request without a
/// parameter that its author wrote is nearly certainly a mistake, so this is a warning.
/// </remarks>
internal static class LeftOut
{
    /// <summary>The finding, or null if the settings say everything.</summary>
    /// <param name="member">The generated member with the preset's name in front of it.</param>
    /// <param name="parameters">What the settings cannot say.</param>
    public static Finding? Check(string member, IReadOnlyList<Uncarried> parameters)
    {
        if (parameters.Count == 0)
        {
            return null;
        }

        IEnumerable<string> groups = parameters
            .GroupBy(parameter => parameter.Reason)
            .Select(group => $"{string.Join(" and ", group.Select(parameter => $"{parameter.Name} = {parameter.Text}"))}, {group.Key}");
        string what = parameters.Count == 1 ? "it" : "them";
        return new Finding(
            RuleCatalog.LeftOut, Place.Use, $"'{member}' leaves out {string.Join("; ", groups)}: say {what} in the request itself, or remove {what} from the preset");
    }
}
