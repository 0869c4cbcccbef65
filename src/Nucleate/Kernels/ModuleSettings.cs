using System.Runtime.CompilerServices;

// Kernels keep their buffers on the stack and write them before they read them: clearing these first would cost as much
// as a good part of a scan.
[module: SkipLocalsInit]
