using System;

namespace Nucleate.Catalog;

/// <summary>Ids of models as they are written, without what only says who serves them.</summary>
internal static class ModelId
{
    /// <summary>The id that the catalog knows: without <c>models/</c>, a router's <c>vendor/</c>, or Bedrock's <c>region.vendor.</c>.</summary>
    public static string Plain(string id)
    {
        string plain = id.Trim();
        int slash = plain.LastIndexOf('/');
        plain = slash >= 0 ? plain.Substring(slash + 1) : plain;
        int vendor = plain.LastIndexOf("anthropic.", StringComparison.OrdinalIgnoreCase);
        return vendor >= 0 ? WithoutVersion(plain.Substring(vendor + "anthropic.".Length)) : plain;
    }

    // Bedrock: claude-opus-4-6-v1:0.
    private static string WithoutVersion(string id)
    {
        int version = id.LastIndexOf("-v", StringComparison.OrdinalIgnoreCase);
        return version >= 0 && version + 2 < id.Length && char.IsDigit(id[version + 2]) ? id.Substring(0, version) : id;
    }
}
