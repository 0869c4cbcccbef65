using System;
using System.Text;
using PresetsSample;

Console.OutputEncoding = Encoding.UTF8;
return await PresetsCommand.RunAsync(args, Console.Out, Console.Error, isTerminal: !Console.IsOutputRedirected);
