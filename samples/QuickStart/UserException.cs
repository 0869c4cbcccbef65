using System;

namespace QuickStart;

/// <summary>Something that the person at the keyboard can put right. The message says what, where and how.</summary>
public sealed class UserException : Exception
{
    public UserException()
    {
    }

    public UserException(string message)
        : base(message)
    {
    }

    public UserException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
