namespace LlamaPeer;

// Stages that reshape the logits by themselves.
public sealed unsafe partial class LlamaChain
{
    /// <summary>Divides logits by t; at 0 and below all but the first maximum become negative infinity.</summary>
    public LlamaChain Temperature(float t) => Add(_exports.InitTemp(t));

    /// <summary>
    /// Dynamic temperature: between t - delta and t + delta, by the normalised entropy to the power of
    /// <paramref name="exponent"/>; without a delta, as <see cref="Temperature"/>.
    /// </summary>
    public LlamaChain TemperatureExtended(float t, float delta, float exponent) => Add(_exports.InitTempExt(t, delta, exponent));
}
