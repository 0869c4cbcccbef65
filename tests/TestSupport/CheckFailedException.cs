using System;

namespace TestSupport;

/// <summary>A check of this library failed; the message says which one, and shows what was found.</summary>
public sealed class CheckFailedException : Exception
{
    /// <summary>A failure without details.</summary>
    public CheckFailedException()
    {
    }

    /// <summary>A failure with a message.</summary>
    public CheckFailedException(string message)
        : base(message)
    {
    }

    /// <summary>A failure with a message and a cause.</summary>
    public CheckFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new CheckFailedException(message);
        }
    }
}
