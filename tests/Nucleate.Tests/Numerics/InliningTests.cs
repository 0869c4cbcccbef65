using System;
using System.Linq;
using System.Reflection;
using Nucleate.Kernels;
using Xunit;

namespace Nucleate.Tests.Numerics;

/// <summary>
/// What is written over lanes says whether it is inlined. Left to the compiler, a loop may end up in a method that has more
/// locals than it keeps in registers, and takes ten times as long; whether that happens depends on what the process did before.
/// </summary>
public sealed class InliningTests
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    [Fact]
    public void Every_method_over_lanes_says_whether_it_is_inlined()
    {
        MethodInfo[] kernels = [.. typeof(LogitRow).Assembly.GetTypes().SelectMany(type => type.GetMethods(All)).Where(IsOverLanes)];
        string[] silent = [.. kernels.Where(IsSilent).Select(method => $"{method.DeclaringType!.Name}.{method.Name}")];
        Assert.True(kernels.Length > 40, $"{kernels.Length} methods");
        Assert.Empty(silent);
    }

    private static bool IsOverLanes(MethodInfo method) =>
        method.IsGenericMethodDefinition && !method.IsAbstract && method.GetGenericArguments().Any(argument => argument.GetGenericParameterConstraints().Any(IsLanes));

    private static bool IsLanes(Type constraint) =>
        constraint.IsGenericType
        && (constraint.GetGenericTypeDefinition() == typeof(ILanes<>) || constraint.GetGenericTypeDefinition() == typeof(ILaneArithmetic<>));

    private static bool IsSilent(MethodInfo method) =>
        !method.MethodImplementationFlags.HasFlag(MethodImplAttributes.NoInlining)
        && !method.MethodImplementationFlags.HasFlag(MethodImplAttributes.AggressiveInlining);
}
