using System;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Nucleate.Benchmarks;
using Nucleate.Benchmarks.Ratios;
using Nucleate.Benchmarks.Widths;

if (args is ["--help"] or ["-h"])
{
    Console.WriteLine(TableOptions.Usage);
    return 0;
}

if (TableOptions.Parse(args) is { } command)
{
    if (command.Widths)
    {
        WidthRun.Run(command, Console.Out);
    }
    else
    {
        RatioRun.Run(command, Console.Out);
    }

    return 0;
}

// In this process: a project that BenchmarkDotNet made would be built under this repository's own rules and packages.
// Short: there are 150 of them.
ManualConfig config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(SamplerBenchmarks).Assembly).Run(args, config);
return 0;
