using System;
using System.Text;
using QuickStart;

// Bars and quotation marks need more than the code pages that some consoles start with.
Console.OutputEncoding = Encoding.UTF8;
return QuickStartCommand.Run(args, Console.Out, Console.Error, isTerminal: !Console.IsOutputRedirected);
