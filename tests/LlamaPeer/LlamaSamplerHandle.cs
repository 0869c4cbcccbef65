using Microsoft.Win32.SafeHandles;

namespace LlamaPeer;

/// <summary>Owns a native sampler; freeing a chain frees its stages with it.</summary>
internal sealed unsafe class LlamaSamplerHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    private readonly LlamaExports _exports;

    public LlamaSamplerHandle(LlamaExports exports, nint sampler)
        : base(ownsHandle: true)
    {
        _exports = exports;
        SetHandle(sampler);
    }

    protected override bool ReleaseHandle()
    {
        _exports.Free(handle);
        return true;
    }
}
