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

    /// <summary>Adds the changes of another edit of the same solution.</summary>
    public void Add(TextEdits others)
    {
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

    // Two diagnostics may ask for the same change; of two that contradict each other the first one counts.
    private static IEnumerable<TextChange> Disjoint(IEnumerable<TextChange> changes)
    {
        int end = -1;
        TextChange last = default;
        foreach (TextChange change in changes.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End))
        {
            if (change.Span.Start >= end && change != last)
            {
                yield return last = change;
                end = change.Span.End;
            }
        }
    }
}
