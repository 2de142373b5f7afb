using System.Collections.Immutable;

namespace Puyang.Proposals.Office.Casework;

/// <summary>A case as its journal tells it, and where that journal ends.</summary>
/// <param name="Case">The fold.</param>
/// <param name="Entries">What was folded, oldest first.</param>
/// <param name="Length">The journal's length in bytes: the position of the next append.</param>
/// <param name="Head">SHA-256 of the last line; zeros before the first.</param>
public sealed record FoldedCase(Case Case, ImmutableArray<Entry> Entries, long Length, string Head)
{
    /// <summary>What the first line names as the one before it.</summary>
    internal static readonly string Beginning = new('0', 64);

    /// <summary>How long ago, by the storage's own clock, the last line was written when this was loaded; whole minutes.</summary>
    public TimeSpan Age { get; init; }

    /// <summary>A case without lines.</summary>
    internal static FoldedCase None(CaseId id) => new(Case.None(id), [], 0, Beginning);

    internal FoldedCase After(Entry entry, long end, string head) => new(Case.After(entry), Entries.Add(entry), end, head);

    /// <summary>The case after a line that was found; null when the line tells what cannot have happened then, as no program wrote it.</summary>
    internal FoldedCase? TryAfter(FoundLine line)
    {
        try
        {
            return After(line.Written!.Entry, line.End, line.Hash);
        }
        catch (Exception unfit) when (unfit is NullReferenceException or InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            return null;
        }
    }
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
