using System.Collections.Immutable;

namespace Puyang.Proposals.Office.Casework;

/// <summary>A case as its journal tells it, and where that journal ends.</summary>
/// <param name="Case">The fold.</param>
/// <param name="Entries">What was folded, oldest first.</param>
/// <param name="Length">The journal's length in bytes: the position of the next append.</param>
/// <param name="Head">SHA-256 of the last line; zeros before the first.</param>
public sealed record FoldedCase(Case Case, ImmutableArray<Entry> Entries, long Length, string Head)
{
    /// <summary>How long ago, by the storage's own clock, the last line was written when this was loaded; whole minutes.</summary>
    public TimeSpan Age { get; init; }

    internal FoldedCase After(Entry entry, int bytes, string head) =>
        new(Case.After(entry), Entries.Add(entry), Length + bytes, head);
}

/// <summary>One line of a journal as it is written.</summary>
/// <param name="V">Schema version.</param>
/// <param name="Prev">SHA-256 of the line before.</param>
internal sealed record JournalLine(
    int V,
    string Prev,
    MessageId Id,
    string Act,
    PersonId By,
    PersonId? OnBehalfOf,
    DateTimeOffset At,
    IReadOnlyList<Event> Events,
    IReadOnlyList<Effect> Effects,
    DocumentHash Policy)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public Entry Entry => new(Id, Act, By, OnBehalfOf, At, Events, Effects, Policy);

    public static JournalLine Of(string prev, Entry entry) => new(
        Wire.Version, prev, entry.Id, entry.Act, entry.By, entry.OnBehalfOf, entry.At, entry.Events, entry.Effects, entry.Policy);
}
