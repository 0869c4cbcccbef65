using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Nucleate.CodeFixes.Editing;

/// <summary>Changes of texts, all measured in the documents as they are now. Texts keep what nobody changes: that is the point.</summary>
internal sealed class TextEdits
{
    private readonly Dictionary<DocumentId, List<TextChange>> _changes = [];

    /// <summary>Whether there is nothing to change.</summary>
    public bool IsEmpty => _changes.Count == 0;

    /// <summary>Adds changes of one document.</summary>
    public void Add(DocumentId document, IEnumerable<TextChange> changes)
    {
        foreach (TextChange change in changes)
        {
            if (!_changes.TryGetValue(document, out List<TextChange>? all))
            {
                _changes[document] = all = [];
            }

            all.Add(change);
        }
    }

    /// <summary>Adds the changes of another edit of the same solution: all of them, or none if one is in the way of others.</summary>
    public void Add(TextEdits others)
    {
        if (others._changes.Any(other => _changes.TryGetValue(other.Key, out List<TextChange>? own) && own.Exists(change => other.Value.Exists(second => Collide(change, second)))))
        {
            return;
        }

        foreach (KeyValuePair<DocumentId, List<TextChange>> other in others._changes)
        {
            Add(other.Key, other.Value);
        }
    }

    /// <summary>The solution with all changes.</summary>
    public async Task<Solution> ApplyTo(Solution solution, CancellationToken cancellation)
    {
        Solution changed = solution;
        foreach (KeyValuePair<DocumentId, List<TextChange>> document in _changes)
        {
            SourceText text = await solution.GetDocument(document.Key)!.GetTextAsync(cancellation).ConfigureAwait(false);
            changed = changed.WithDocumentText(document.Key, text.WithChanges(Disjoint(document.Value)));
        }

        return changed;
    }

    private static bool Collide(TextChange first, TextChange second) => first != second && first.Span.OverlapsWith(second.Span) && !(IsRemoval(first) && IsRemoval(second));

    // Two diagnostics may ask for the same change. Neighbours that both go share the space between them.
    private static List<TextChange> Disjoint(IEnumerable<TextChange> changes)
    {
        var disjoint = new List<TextChange>();
        foreach (TextChange change in changes.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End))
        {
            TextChange last = disjoint.LastOrDefault();
            if (disjoint.Count == 0 || (!last.Span.OverlapsWith(change.Span) && change != last))
            {
                disjoint.Add(change);
            }
            else if (IsRemoval(last) && IsRemoval(change))
            {
                disjoint[disjoint.Count - 1] = new TextChange(TextSpan.FromBounds(last.Span.Start, System.Math.Max(last.Span.End, change.Span.End)), string.Empty);
            }
        }

        return disjoint;
    }

    private static bool IsRemoval(TextChange change) => string.IsNullOrEmpty(change.NewText);
}
