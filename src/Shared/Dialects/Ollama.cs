using Nucleate.Stages;

namespace Nucleate.Dialects;

internal static partial class DialectCatalog
{
    /// <summary>Ollama, sample/samplers.go: its own sampler, with which it ran models before llama.cpp's server took over.</summary>
    /// <remarks>Values beyond a border are clamped. It has no penalties.</remarks>
    public static DialectFacts Ollama { get; } = new(
        "Ollama",
        "Ollama's sampler",
        Stage("TopK", KOffAtZero()),
        Stage("Temperature", new DialectParameter(new ParameterFacts("Temperature", -float.MaxValue, 100), Reading.AtMost(0, 0), Reading.Below(1e-7, 1e-7))),
        Stage("TopP", PFromOneTokenToOff()),
        Stage("MinP", new DialectParameter(Finite("M"), Reading.OffAtMost(0, 0), Reading.AtLeast(1, 1))),
        Stage("Greedy"))
    {
        Nucleus = NucleusRule.Exceeding,
    };
}
