using Xunit;

namespace LlamaPeer.Tests;

public sealed class MersenneTwisterTests
{
    [Fact]
    public void The_ten_thousandth_word_of_the_default_seed_is_the_one_in_the_cpp_standard()
    {
        var twister = new MersenneTwister(5489);
        for (int i = 1; i < 10_000; i++)
        {
            twister.NextWord();
        }

        Assert.Equal(4123659995u, twister.NextWord());
    }
}
