namespace Nucleate.Tests.Support;

/// <summary>What a test's own stage does.</summary>
public enum ProbeKind
{
    /// <summary>Keeps logits within an amount of the best one.</summary>
    KeepNear,

    /// <summary>Keeps so many of the largest logits.</summary>
    KeepTop,

    /// <summary>Keeps tokens of at least a probability.</summary>
    KeepProbable,

    /// <summary>Adds the amount to every third token from one on, ten times, twice over.</summary>
    AddSome,

    /// <summary>Removes the first tokens of even id that reach the stage, as many as the amount says.</summary>
    RemoveEven,

    /// <summary>Gives one token the best logit and the entropy, and removes the best one.</summary>
    Exchange,

    /// <summary>Adds to tokens, and keeps the best of all.</summary>
    AddAndCut,

    /// <summary>Adds the amount to one token as long as the position is below ten.</summary>
    AddEarly,

    /// <summary>Nothing.</summary>
    Nothing,
}

/// <summary>A stage as a user would write it, for tests of what the library makes of it.</summary>
internal readonly record struct ProbeStage(ProbeKind Kind, double Amount = 0, int Token = 0) : ILogitStage
{
    public void Apply(ref StageRow row)
    {
        switch (Kind)
        {
            case ProbeKind.KeepNear:
                row.KeepAtLeast(row.Best - Amount);
                break;
            case ProbeKind.KeepTop:
                row.KeepTop((int)Amount);
                break;
            case ProbeKind.KeepProbable:
                row.KeepAtLeast(row.Best + row.LogMass + Amount);
                break;
            case ProbeKind.AddSome:
                AddSome(ref row);
                AddSome(ref row);
                break;
            case ProbeKind.RemoveEven:
                RemoveEven(ref row);
                break;
            case ProbeKind.Exchange:
                Exchange(ref row);
                break;
            case ProbeKind.AddAndCut:
                AddSome(ref row);
                row.KeepTop(row.Count / 2 > 0 ? row.Count / 2 : 1);
                row.KeepAtLeast(row.Best - 3);
                break;
            case ProbeKind.AddEarly when row.Position < 10 && Token < row.VocabularySize:
                row.Add(Token, Amount);
                break;
        }
    }

    private void AddSome(ref StageRow row)
    {
        for (int i = 0; i < 10 && Token + (3 * i) < row.VocabularySize; i++)
        {
            row.Add(Token + (3 * i), Amount);
        }
    }

    private void RemoveEven(ref StageRow row)
    {
        int removed = 0;
        foreach (TokenLogit token in row)
        {
            if (removed < Amount && token.Token % 2 == 0)
            {
                // What was changed does not show until the stage returns.
                row.Remove(token.Token);
                removed += row[token.Token] == token.Logit ? 1 : 1000;
            }
        }
    }

    private void Exchange(ref StageRow row)
    {
        if (Token >= row.VocabularySize || row.Count == 1)
        {
            return;
        }

        double entropy = row.Entropy;
        foreach (TokenLogit token in row)
        {
            if (token.Logit == row.Best)
            {
                row.Remove(token.Token);
                break;
            }
        }

        row.Set(Token, row.Best + entropy);
    }
}
