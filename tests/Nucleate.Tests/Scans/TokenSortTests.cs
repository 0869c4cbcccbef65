using System.Linq;
using Nucleate.Kernels;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Scans;

public sealed class TokenSortTests
{
    [Fact]
    public void Each_token_is_left_once_with_its_largest_number_by_rising_token()
    {
        var noise = new Noise(321);
        for (int round = 0; round < 2000; round++)
        {
            int different = noise.Pick(1, 5, 300, 70_000, 20_000_000, int.MaxValue);
            ulong[] pairs = [.. Enumerable.Range(0, noise.Chance(50) ? noise.Below(40) : noise.Below(600))
                .Select(_ => ((ulong)noise.Below(different) << 32) | (uint)noise.Below(50))];
            ulong[] expected = [.. pairs.GroupBy(pair => pair >> 32).Select(group => group.Max()).Order()];
            int count = TokenSort.LargestByToken(pairs, new ulong[pairs.Length]);
            Check.Same(expected, pairs[..count], $"round {round}");
        }
    }
}
