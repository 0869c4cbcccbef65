using System;
using System.Text;

namespace Nucleate.Generators.Emission;

/// <summary>Writes indented lines with <c>\n</c> ends.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes lines at the present depth; a text of several lines keeps its own relative indentation.</summary>
    public void Line(string text = "")
    {
        foreach (string line in text.Split('\n'))
        {
            if (line.Length > 0)
            {
                _text.Append(' ', _depth * 4).Append(line);
            }

            _text.Append('\n');
        }
    }

    /// <summary>Writes a line and an opening brace; disposing the result closes it.</summary>
    public Block Open(string line)
    {
        Line(line);
        Line("{");
        _depth++;
        return new Block(this);
    }

    public override string ToString() => _text.ToString();

    /// <summary>An open brace.</summary>
    internal readonly struct Block(SourceWriter writer) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            writer.Line("}");
        }
    }
}
