namespace Nucleate.Presets;

/// <summary>How a sent value is compared with a returned one.</summary>
internal enum SentKind
{
    Text,
    Number,
    Model,
}
