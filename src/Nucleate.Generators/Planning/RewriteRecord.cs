namespace Nucleate.Generators.Planning;

/// <summary>A rewrite that fired.</summary>
/// <param name="Rewrite">Its name.</param>
/// <param name="Stage">The stage that it removed or moved, as written.</param>
/// <param name="Index">That stage's place as written, from 0.</param>
/// <param name="Reason">Why survivors and probabilities stay the same.</param>
/// <param name="Removes">Whether the stage is gone, so that it could be deleted from the source.</param>
internal sealed record RewriteRecord(string Rewrite, string Stage, int Index, string Reason, bool Removes);
