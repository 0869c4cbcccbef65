using System;

namespace Nucleate;

/// <summary>
/// Logit bias: adds a constant to one token's logit. Repeat the attribute for several tokens.
/// </summary>
/// <remarks>
/// <para><b>Controls:</b> how welcome one particular token is.</para>
/// <para><b>Low:</b> negative values make it rare; use <see cref="SuppressAttribute"/> to rule it out.</para>
/// <para><b>High:</b> positive values make it frequent, and from about 10 nearly certain.</para>
/// <para><b>Range:</b> any finite number; typical -5 to 5.</para>
/// <para><b>Mathematics:</b> l' = l + b: the token's odds against every other are multiplied by e^b at temperature 1.</para>
/// <para><b>Hook:</b> a thumb on the scale for one token.</para>
/// <para><b>Source:</b> OpenAI's API reference, "logit_bias".</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class LogitBiasAttribute : StageAttribute
{
    /// <summary>A constant bias for a token.</summary>
    public LogitBiasAttribute(int token, double bias) => (Token, Bias) = (token, bias);

    /// <summary>The member that carries the attribute gives the token's bias, at each step.</summary>
    public LogitBiasAttribute(int token) => Token = token;

    /// <summary>The token's id.</summary>
    public int Token { get; }

    /// <summary>What is added to its logit, or null on a member that gives it.</summary>
    public double? Bias { get; }
}
