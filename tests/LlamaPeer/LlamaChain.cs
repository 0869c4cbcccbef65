using System;

namespace LlamaPeer;

/// <summary>
/// A chain of the library's samplers, applied in the order in which they were added. One chain belongs to one sequence and one
/// thread: stages keep what they have accepted and drawn.
/// </summary>
public sealed unsafe partial class LlamaChain : IDisposable
{
    private readonly LlamaExports _exports;
    private readonly LlamaSamplerHandle _handle;

    internal LlamaChain(LlamaExports exports)
    {
        _exports = exports;
        _handle = new LlamaSamplerHandle(exports, exports.ChainInit(exports.ChainDefaultParameters()));
    }

    private nint Sampler
    {
        get
        {
            ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
            return _handle.DangerousGetHandle();
        }
    }

    /// <summary>An empty chain, which leaves a row as it is.</summary>
    /// <exception cref="InvalidOperationException">The library is absent, or is a release with other parameters.</exception>
    public static LlamaChain Create() => new(LlamaLibrary.Exports);

    /// <summary>Tells every stage that a token was taken: penalties, DRY and adaptive-p depend on it.</summary>
    public void Accept(int token)
    {
        _exports.Accept(Sampler, token);
        GC.KeepAlive(this);
    }

    /// <summary>Applies every stage to a row. The library checks no logits: NaN gives an arbitrary result.</summary>
    public void Apply(LlamaRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        row.Apply(_exports, Sampler);
        GC.KeepAlive(this);
    }

    /// <summary>Returns every stage to its first state, seeds included.</summary>
    public void Reset()
    {
        _exports.Reset(Sampler);
        GC.KeepAlive(this);
    }

    /// <summary>Frees the chain and its stages.</summary>
    public void Dispose() => _handle.Dispose();

    /// <summary>Hands a stage to the chain, which owns it from then on.</summary>
    private LlamaChain Add(nint stage)
    {
        if (stage == 0)
        {
            throw new InvalidOperationException("The library made no stage of these parameters.");
        }

        _exports.ChainAdd(Sampler, stage);
        return this;
    }
}
