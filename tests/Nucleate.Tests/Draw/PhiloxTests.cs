using Nucleate.Randomness;
using Xunit;

namespace Nucleate.Tests.Draw;

/// <summary>The known answers that Random123 publishes for philox4x32-10.</summary>
public sealed class PhiloxTests
{
    [Fact]
    public void Zero() =>
        Assert.Equal((0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u), Philox.Block(0, 0, 0, 0, 0, 0));

    [Fact]
    public void All_bits_set()
    {
        const uint Ones = uint.MaxValue;
        Assert.Equal((0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu), Philox.Block(Ones, Ones, Ones, Ones, Ones, Ones));
    }

    [Fact]
    public void Digits_of_pi() => Assert.Equal(
        (0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u),
        Philox.Block(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0));
}
