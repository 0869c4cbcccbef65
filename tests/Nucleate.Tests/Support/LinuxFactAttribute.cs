using System;
using Xunit;

namespace Nucleate.Tests.Support;

/// <summary>A test that needs Linux's page protection; reported as skipped elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
        {
            Skip = "Inaccessible pages are mapped with Linux's mmap and mprotect.";
        }
    }
}
