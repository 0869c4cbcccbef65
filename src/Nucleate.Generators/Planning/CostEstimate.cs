using Nucleate.Dialects;
using Nucleate.Generators.Emission;

namespace Nucleate.Generators.Planning;

/// <summary>
/// Follows a plan and adds up what its steps cost: passes over the row on ordinary rows and on any row, exponentials,
/// and how many tokens can be left. It mirrors the paths of <c>Survivors</c>; a test compares both.
/// </summary>
internal sealed partial class CostEstimate
{
    /// <summary>Top-k of at most this many tokens is one scan with a list.</summary>
    public const int LargestListedTopK = 1024;

    // Scans of a search for a band at most: one tripling, six interpolated, twenty-one by ranks, two that find the token.
    private const int BandScans = 30;

    // Scans of a search for a cut at most: one even, three interpolated, eleven bisecting, one that finds the token.
    private const int SearchScans = 16;

    private bool _listed;
    private bool _surelyListed;
    private bool _bestKnown;

    /// <summary>Survivors at most, or 0 where only the vocabulary bounds them.</summary>
    public int MostSurvivors { get; private set; }

    /// <summary>Passes on ordinary rows.</summary>
    public int Passes { get; private set; }

    /// <summary>Passes on any row.</summary>
    public int PassesAtMost { get; private set; }

    /// <summary>Exponentials on ordinary rows: this many for each token …</summary>
    public int ExponentialsPerToken { get; private set; }

    /// <summary>… and this many more.</summary>
    public int Exponentials { get; private set; }

    /// <summary>Random words of 64 bits per step.</summary>
    public int RandomWords { get; private set; } = 1;

    /// <summary>Whether the survivors are a short list, on ordinary rows.</summary>
    public bool IsListed => _listed;

    /// <summary>The tokens of a list, where it is bounded: what a text says about them.</summary>
    public string Tokens => MostSurvivors > 0 ? $"the {Literal.Integer(MostSurvivors)} candidates" : "the candidates";

    /// <summary>A sparse stage: the best token may be another one.</summary>
    public void Adjust() => _bestKnown = false;

    /// <summary>Greedy: the best token.</summary>
    public void KeepBest()
    {
        Scan(1, 1);
        List(most: 1, surely: true);
    }

    /// <summary>Top-k; 0 for a k that is known only at run time.</summary>
    public void KeepTopK(int k, bool withTies = false)
    {
        bool listed = k > 0 && k <= LargestListedTopK;
        if (withTies)
        {
            // The ties may be more than a list holds.
            Scan(listed || k == 0 ? 2 : 2 + SearchScans, listed ? 2 : 2 + SearchScans);
            List(most: 0, surely: false);
            return;
        }

        Scan(listed || k == 0 ? 1 : 2 + SearchScans, listed ? 1 : 2 + SearchScans);
        List(k, surely: listed);
        _listed |= k <= LargestListedTopK;
    }

    /// <summary>Min-p.</summary>
    public void KeepWithin()
    {
        Scan(1, _bestKnown ? 1 : 3);
        List(most: 0, surely: false);
    }

    /// <summary>Top-p.</summary>
    public void KeepTopP(int minKeep, NucleusRule rule = NucleusRule.Reaching)
    {
        int best = _bestKnown ? 0 : 1;
        if (_listed)
        {
            Exponentials += ListLength;
        }
        else
        {
            ExponentialsPerToken++;
            Exponentials += ListLength;
        }

        Scan(best + 1, best + 1 + SearchScans + 1 + (minKeep > 1 || rule == NucleusRule.Within ? 1 : 0));
        List(most: 0, surely: false);
    }

    /// <summary>A truncation to the tokens of at least some probability, which needs the mass.</summary>
    public void KeepProbable()
    {
        int best = Measure();
        Scan(best + 2, best + 3);
        List(most: 0, surely: false);
    }

    /// <summary>A truncation by the standard deviation: odd magnitudes are measured twice.</summary>
    public void KeepDeviating()
    {
        int best = _bestKnown ? 0 : 1;
        Scan(best + 2, best + 4);
        List(most: 0, surely: false);
    }

    /// <summary>A truncation that looks at the best tokens in order.</summary>
    public void KeepOfBest(int most)
    {
        Exponentials += most;
        Scan(1, 1);
        List(most, surely: true);
    }

    /// <summary>Tail-free: the best token, the first hundred, and the survivors; or all that count, if these do not tell.</summary>
    public void KeepBent(int most, bool isCertain)
    {
        int best = _bestKnown ? 0 : 1;
        Exponentials += most;
        Scan(best + 2, best + 3);
        List(isCertain ? most : 0, surely: isCertain);
    }

    /// <summary>Min-k, which looks at the first hundred tokens as tail-free does, and may keep more than it looks at.</summary>
    public void KeepCliff()
    {
        int best = _bestKnown ? 0 : 1;
        Scan(best + 3, best + 4 + SearchScans);
        List(most: 0, surely: false);
    }

    /// <summary>P-less, which measures the mass twice.</summary>
    public void KeepColliding()
    {
        _ = Measure();
        int best = Measure();
        Scan(best + 3, best + 4);
        List(most: 0, surely: false);
    }

    /// <summary>Typical-p.</summary>
    public void KeepTypical(int minKeep)
    {
        int best = Measure();
        Exponentials += ListLength;
        Scan(best + 2, best + 3 + BandScans + (minKeep > 1 ? 1 + BandScans : 0) + 1);
        List(most: 0, surely: false);
        _bestKnown = _surelyListed;
    }

    /// <summary>XTC with a coin.</summary>
    public void ExcludeTop(int minKeep, bool exempts)
    {
        int best = Measure();
        int scans = best + 2 + (minKeep > 1 ? 1 : 0);
        Scan(scans, scans);
        RandomWords++;
        _bestKnown = _listed || !exempts;
    }

    /// <summary>XTC without a coin.</summary>
    public void BlendTop(int minKeep)
    {
        int best = Measure();
        int scans = best + 3 + (minKeep > 1 ? 1 : 0);
        Scan(scans, scans);
        _bestKnown = false;
    }

    /// <summary>Dynamic temperature, which may turn out to be 0.</summary>
    public void FollowEntropy()
    {
        int best = Measure();
        Scan(best + 2, best + 3);
        _bestKnown = true;
    }

    /// <summary>Smoothing, which measures gaps below the best logit.</summary>
    public void Smooth()
    {
        int best = _bestKnown ? 0 : 1;
        Scan(best, best);
        _bestKnown = true;
    }

    /// <summary>A user's stage: the best token, and at most a look at its changes and two cuts.</summary>
    public void CallUser()
    {
        int best = _bestKnown ? 0 : 1;
        Scan(best, best + 1 + 1 + 2 + SearchScans);
        _bestKnown = false;
    }

    /// <summary>The draw, in words.</summary>
    public string Draw()
    {
        if (MostSurvivors == 1)
        {
            return "take it";
        }

        if (_weighs)
        {
            return DrawWeighed();
        }

        if (_skews)
        {
            return DrawSkewed();
        }

        // Bounds of the weights, and the weights where bounds do not tell the token.
        int best = _bestKnown ? 0 : 1;
        PassesAtMost += _surelyListed ? 0 : best + 2;
        if (_listed)
        {
            Exponentials += ListLength;
            return $"draw from {Tokens}";
        }

        Passes += best + 1;
        ExponentialsPerToken++;
        Exponentials += ListLength + 1024;
        return "draw from the row: one scan lists the probable tokens and bounds what the others weigh; if that does not tell the token, another one adds the weights of each chunk, and only the chunk that is hit is read again";
    }

    // Exponentials for the mass of what is there; how many scans it takes to know the best token first.
    private int Measure()
    {
        Exponentials += _listed ? ListLength : 0;
        ExponentialsPerToken += _listed ? 0 : 1;
        return _bestKnown ? 0 : 1;
    }

    // A list of unknown length is bounded by its capacity.
    private int ListLength => MostSurvivors > 0 && MostSurvivors <= LargestListedTopK ? MostSurvivors : 1536;

    private void Scan(int passes, int atMost)
    {
        Passes += _listed ? 0 : passes;
        PassesAtMost += _surelyListed ? 0 : atMost;
    }

    private void List(int most, bool surely)
    {
        MostSurvivors = most > 0 && (MostSurvivors == 0 || most < MostSurvivors) ? most : MostSurvivors;
        _surelyListed |= surely;
        _listed |= surely || most == 0;
        _bestKnown = true;
    }
}
