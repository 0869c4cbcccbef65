using Microsoft.CodeAnalysis;

namespace Nucleate.Generators.Samplers;

/// <summary>Something wrong with a declaration: what the analyzer reports, and why the generator emits only a stub.</summary>
/// <param name="Id">The diagnostic's id.</param>
/// <param name="Location">The offending argument, attribute or name.</param>
/// <param name="Message">What is wrong, where the value came from, and what to write instead.</param>
internal sealed record DeclarationFinding(string Id, Location Location, string Message);
