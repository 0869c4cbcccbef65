using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace TestSupport.Snapshots;

/// <summary>
/// Compares a text with a file beside the test, by Verify's conventions: <c>Class.Method.verified.cs</c> is what was
/// accepted; on a difference <c>Class.Method.received.cs</c> is written, and accepted by copying it over the other.
/// </summary>
public static class Verifier
{
    /// <summary>Fails if the text is not the verified one.</summary>
    /// <param name="target">The text.</param>
    /// <param name="extension">The files' extension, without a dot.</param>
    /// <param name="sourceFile">Filled in: the test's file, whose name is its class's.</param>
    /// <param name="method">Filled in: the test's name.</param>
    public static async Task Verify(
        string target, string extension = "txt", [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "")
    {
        ArgumentNullException.ThrowIfNull(target);
        string stem = Path.Combine(RepositoryFiles.FolderOf(sourceFile), $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}");
        string verified = $"{stem}.verified.{extension}";
        string received = $"{stem}.received.{extension}";
        string text = Normalize(target);
        string? accepted = File.Exists(verified) ? Normalize(await File.ReadAllTextAsync(verified).ConfigureAwait(false)) : null;
        if (accepted == text)
        {
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(received, text).ConfigureAwait(false);
        throw new CheckFailedException(
            accepted is null
                ? $"There is no verified file yet. Received:\n{received}\nAccept it by copying it to\n{verified}\n\n{text}"
                : $"The text differs from the verified one {Difference(accepted, text)}\nReceived:\n{received}\nVerified:\n{verified}");
    }

    private static string Normalize(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n');

    private static string Difference(string accepted, string text)
    {
        string[] before = accepted.Split('\n');
        string[] after = text.Split('\n');
        int line = 0;
        while (line < before.Length && line < after.Length && before[line] == after[line])
        {
            line++;
        }

        string was = line < before.Length ? before[line] : "(end)";
        string now = line < after.Length ? after[line] : "(end)";
        return $"from line {line + 1} on:\n- {was}\n+ {now}";
    }
}
