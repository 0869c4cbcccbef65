using System;
using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Json;
using TestSupport.Compiling;
using TestSupport.Generating;

namespace Nucleate.Generators.Tests.Presets;

/// <summary>Presets that are compiled and run.</summary>
internal static class PresetRun
{
    private static readonly CompileSettings s_settings = new() { ChecksDocumentation = false, IgnoresAdvice = true };

    /// <summary>The request that a preset with some attribute writes, with nothing else in it.</summary>
    public static string Request(string attribute) => With(attribute, Request);

    /// <summary>Compiles a preset, loads it, and does something with its type.</summary>
    /// <param name="attribute">The attribute, in brackets.</param>
    /// <param name="use">What to do with the type.</param>
    /// <param name="expected">An error that rules are meant to report.</param>
    public static T With<T>(string attribute, Func<Type, T> use, string expected = "")
    {
        CompileSettings settings = s_settings with { Expected = expected.Length > 0 ? [expected] : [] };
        using LoadedAssembly loaded = GeneratorRun.Check(settings, $"using Nucleate;\n{attribute}\npublic static partial class Preset;").Load();
        return use(loaded.Assembly.GetType("Preset", throwOnError: true)!);
    }

    /// <summary>The request that a preset writes.</summary>
    public static string Request(Type preset)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            Call(preset, "WriteTo", writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Calls a static method, whose exceptions come as they are.</summary>
    public static object? Call(Type preset, string method, params object?[] arguments) =>
        preset.GetMethod(method)!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
}
