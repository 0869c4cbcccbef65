using System.Collections.Generic;

namespace Nucleate.Generators.Planning.Lowering;

/// <summary>A constant list that a stage's statement names.</summary>
/// <param name="Name">What the list holds, if nobody has that name yet.</param>
/// <param name="Type">The type of its items.</param>
/// <param name="Values">Its items.</param>
internal sealed record PlanTable(string Name, string Type, IReadOnlyList<string> Values);
