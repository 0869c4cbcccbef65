namespace LlamaPeer.Tests;

/// <summary>The library's draws walk the candidates in the order of the row until their running mass reaches the uniform.</summary>
internal static class Inversion
{
    public static int Token(LlamaRow row, double uniform)
    {
        LlamaCandidate[] survivors = row.Survivors();
        double total = 0;
        foreach (LlamaCandidate candidate in survivors)
        {
            total += candidate.Probability;
        }

        double running = 0;
        foreach (LlamaCandidate candidate in survivors)
        {
            running += candidate.Probability;
            if (running >= uniform * total)
            {
                return candidate.Token;
            }
        }

        return survivors[^1].Token;
    }
}
