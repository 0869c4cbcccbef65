namespace Nucleate.Generators.Rules.Uses;

/// <summary>Over which code all uses of a variable were looked at.</summary>
internal enum ReceiverScope
{
    /// <summary>The method that declares it, with its lambdas and local functions.</summary>
    Method,

    /// <summary>All parts of the type whose private member it is.</summary>
    Type,
}
