using Microsoft.CodeAnalysis;
using Nucleate.Generators.Rules.Uses;

namespace Nucleate.Generators.Analyzers.Uses;

/// <summary>A use of a struct sampler that may copy it, and where it stands.</summary>
internal sealed record FoundCopy(CopyFacts Facts, SyntaxNode Place, ISymbol Variable, SamplerInfo Sampler);
