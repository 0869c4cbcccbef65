using System;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Nucleate.Tests.Support;

/// <summary>
/// Memory for floats whose first byte follows an inaccessible page and whose last byte precedes another one: a kernel
/// that reads or writes outside stops the process.
/// </summary>
internal sealed unsafe partial class GuardedFloats : IDisposable
{
    private const int ReadWrite = 3;
    private const int NoAccess = 0;
    private const int PrivateAnonymous = 0x22;

    private readonly byte* _pages;
    private readonly nuint _size;
    private readonly nuint _page = (nuint)Environment.SystemPageSize;

    public GuardedFloats(int length)
    {
        Capacity = (int)((((nuint)length * sizeof(float)) + _page - 1) / _page * _page) / sizeof(float);
        _size = ((nuint)Capacity * sizeof(float)) + (2 * _page);
        _pages = (byte*)Map(null, _size, ReadWrite, PrivateAnonymous, -1, 0);
        if (_pages == (byte*)-1 || Protect(_pages, _page, NoAccess) != 0 || Protect(_pages + _size - _page, _page, NoAccess) != 0)
        {
            throw new Win32Exception();
        }
    }

    /// <summary>Floats between the two inaccessible pages.</summary>
    public int Capacity { get; }

    /// <summary>The last floats before the inaccessible page.</summary>
    public Span<float> AtEnd(int length) => new((float*)(_pages + _size - _page) - length, length);

    /// <summary>The first floats after the inaccessible page.</summary>
    public Span<float> AtStart(int length) => new((float*)(_pages + _page), length);

    public void Dispose() => Unmap(_pages, _size);

    [LibraryImport("libc", EntryPoint = "mmap", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void* Map(void* address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Protect(void* address, nuint length, int protection);

    [LibraryImport("libc", EntryPoint = "munmap", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Unmap(void* address, nuint length);
}
