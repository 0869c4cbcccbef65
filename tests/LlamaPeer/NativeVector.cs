using System.Runtime.InteropServices;

namespace LlamaPeer;

/// <summary>
/// A read-only <c>std::vector</c> as libstdc++ lays it out: three pointers. It is only ever lent to a function that takes a
/// constant reference, so C++ neither grows nor frees it.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly unsafe struct NativeVector
{
    private readonly void* _begin;
    private readonly void* _end;
    private readonly void* _endOfStorage;

    public NativeVector(void* begin, nint bytes)
    {
        _begin = begin;
        _end = (byte*)begin + bytes;
        _endOfStorage = _end;
    }
}
