namespace Nucleate.Kernels;

public ref partial struct Survivors
{
    /// <summary>
    /// Top-k that keeps every logit of at least the <paramref name="k"/>-th largest one: more than k where several equal it.
    /// </summary>
    /// <param name="k">1 or more; at least as many as there are tokens keeps all.</param>
    public void KeepTopKWithTies(int k)
    {
        if (k >= _row.Length)
        {
            return;
        }

        _truncated = true;
        if (_listed)
        {
            KeepTopKOfListWithTies(k);
        }
        else if (k <= KernelShape.LargestListedTopK)
        {
            ScanTopKWithTies(k);
        }
        else
        {
            SearchTopK(k, withTies: true);
        }
    }

    private void KeepTopKOfListWithTies(int k)
    {
        if (k >= _count)
        {
            return;
        }

        CandidateList list = List;
        (float cut, int ties) = Selection.CutAtK(list.PaddedLogits(), k);
        list.KeepAbove(cut, ties > 0 ? int.MaxValue : 0);
        SetList(list);
    }

    // The ties may be more than any list holds, so one scan finds the k-th largest logit and another one what reaches it.
    private void ScanTopKWithTies(int k)
    {
        ScanTopK(k);
        if (_count < k)
        {
            return;
        }

        float least = _best;
        foreach (float logit in List.Logits)
        {
            least = logit < least ? logit : least;
        }

        _listed = false;
        KeepAtLeast(least, minKeep: 1);
    }
}
