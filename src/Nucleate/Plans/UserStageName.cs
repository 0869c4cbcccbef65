using System;

namespace Nucleate.Plans;

/// <summary>How a user's stage is called.</summary>
internal static class UserStageName
{
    /// <summary>The type's name without type parameters.</summary>
    public static string Of(Type stage) => stage.Name.Split('`')[0];
}
