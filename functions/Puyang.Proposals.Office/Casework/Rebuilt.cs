using Puyang.Proposals.Office.Links;

namespace Puyang.Proposals.Office.Casework;

/// <summary>What a rebuild made.</summary>
/// <param name="Cases">Each journal, broken ones among them.</param>
/// <param name="RemovedRows">Cases on the board that no journal stood behind.</param>
/// <param name="RemovedLinks">How many rows of links no journal stood behind.</param>
public sealed record Rebuilt(IReadOnlyList<RebuiltCase> Cases, IReadOnlyList<CaseId> RemovedRows, int RemovedLinks)
{
    /// <summary>Journals that were left alone, with all that had been derived from them.</summary>
    public IEnumerable<CaseId> Broken => Cases.Where(made => made.IsBroken).Select(made => made.Id);
}

/// <summary>What a rebuild made of one journal.</summary>
/// <param name="IsBroken">The journal cannot be folded: nothing was made and nothing deleted.</param>
/// <param name="IsRowNew">The board's row was missing or said something else.</param>
/// <param name="IsShorter">The row knew of more than the journal tells: its end may be cut off.</param>
/// <param name="Links">Links that the present key can make.</param>
/// <param name="NewLinks">How many of them had no row.</param>
/// <param name="ForeignLinks">Links of another key: the rows they have stay, none can be made.</param>
/// <param name="Numbers">Numbers in the journal.</param>
/// <param name="NewNumbers">How many of them had no row in the numbers table, or another value.</param>
/// <param name="UnclearNumbers">How many belong to no series that is known, and were left alone.</param>
public sealed record RebuiltCase(
    CaseId Id,
    bool IsBroken = false,
    bool IsRowNew = false,
    bool IsShorter = false,
    int Links = 0,
    int NewLinks = 0,
    int ForeignLinks = 0,
    int Numbers = 0,
    int NewNumbers = 0,
    int UnclearNumbers = 0)
{
    /// <summary>Every link that was ever issued, with its row; null for one of another key.</summary>
    internal IReadOnlyDictionary<(TaskId, int), string?> Issued { get; init; } = new Dictionary<(TaskId, int), string?>();

    /// <summary>True when the journal knows the link of a row, or may know it.</summary>
    internal bool StandsBehind(LinkRow row) =>
        IsBroken || (Issued.TryGetValue((row.Task, row.Serial), out string? name) && (name is null || name == row.Row));
}
