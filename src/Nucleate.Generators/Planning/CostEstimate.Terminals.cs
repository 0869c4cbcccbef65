namespace Nucleate.Generators.Planning;

// Terminal stages that steer themselves.
internal sealed partial class CostEstimate
{
    private bool _weighs;
    private bool _skews;

    /// <summary>Mirostat 2: the best token and bounds of the masses; the masses and the survivors where bounds do not tell these or they are many.</summary>
    public void KeepUnsurprising()
    {
        int best = _bestKnown ? 0 : 1;
        if (!_listed)
        {
            ExponentialsPerToken++;
        }

        Exponentials += ListLength;
        Scan(best + 2, best + 4);
        List(most: 0, surely: false);
    }

    /// <summary>Mirostat: the best token, the number of tokens, the best of them, and a top-k of any size.</summary>
    public void KeepEstimated()
    {
        int best = _bestKnown ? 0 : 1;
        Scan(best + 3, best + 3 + 2 + SearchScans);
        List(most: 0, surely: false);
    }

    /// <summary>Skew: sorts as far as it has to when the token is drawn.</summary>
    public void Skew() => _skews = true;

    /// <summary>Adaptive-p: weighs when the token is drawn.</summary>
    public void Weigh() => _weighs = true;

    // The best, the mass with what is near it; or, where the token is far down, the mass, its steps, a search for the
    // token, the mass in front of it, and its equals.
    private string DrawSkewed()
    {
        Exponentials += 2 * ListLength;
        if (_listed)
        {
            PassesAtMost += _surelyListed ? 0 : 6 + SearchScans;
            return $"draw from {Tokens} in sorted order";
        }

        Passes += (_bestKnown ? 0 : 1) + 1;
        PassesAtMost += 6 + SearchScans;
        ExponentialsPerToken++;
        return "draw from the row in sorted order: one scan for the mass and for the best tokens, among which the drawn one mostly is";
    }

    private string DrawWeighed()
    {
        if (_listed)
        {
            Exponentials += 3 * ListLength;
            PassesAtMost += _surelyListed ? 0 : 3;
            return $"draw from {Tokens} by these weights";
        }

        Passes += (_bestKnown ? 0 : 1) + 2;
        PassesAtMost += 3;
        ExponentialsPerToken += 3;
        Exponentials += 2 * 1024;
        return "draw from the row by these weights: one scan for the probabilities, one for the weights of chunks that hold a probable token, and only the chunk that is hit is read again";
    }
}
