using System;
using System.Linq;

namespace LlamaPeer.Tests;

internal static class Rows
{
    /// <summary>The published vectors state probabilities; their rows are the logarithms.</summary>
    public static LlamaRow FromProbabilities(params double[] probabilities) =>
        FromLogits([.. probabilities.Select(p => (float)Math.Log(p))]);

    public static LlamaRow FromLogits(params float[] logits)
    {
        var row = new LlamaRow();
        row.Load(logits);
        return row;
    }

    /// <summary>The row after the chain has accepted the given tokens and was applied once.</summary>
    public static LlamaRow After(this LlamaRow row, LlamaChain chain, params int[] accepted)
    {
        foreach (int token in accepted)
        {
            chain.Accept(token);
        }

        chain.Apply(row);
        return row;
    }
}
