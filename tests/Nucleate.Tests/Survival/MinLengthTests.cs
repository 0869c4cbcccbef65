using Nucleate.Plans;
using Nucleate.Tests.Support;
using Xunit;

namespace Nucleate.Tests.Survival;

public sealed class MinLengthTests
{
    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(1, 0, false)]
    [InlineData(1, 1, true)]
    [InlineData(3, 2, false)]
    [InlineData(3, 3, true)]
    public void The_tokens_wait_until_enough_were_drawn_whatever_was_accepted(int length, int position, bool free)
    {
        var step = new Step([new MinLengthStage(length, [2, 0, 2, 9])], [1, 2, 3, 4]) { Position = position, History = [1, 1, 1, 1, 1] };
        Vectors.Vector.CheckSurvivors(step, free ? [0, 1, 2, 3] : [1, 3]);
    }
}
