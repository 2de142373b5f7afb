namespace Puyang.Proposals.Office.Casework;

/// <summary>A journal as far as it can be read: its lines, what they say, and the case they tell.</summary>
/// <param name="Told">The case after as many lines as can be understood.</param>
/// <param name="Unfit">The first line that tells what cannot have happened then; null when there is none.</param>
internal sealed record Reading(CaseId Id, IReadOnlyList<FoundLine> Lines, Case Told, int? Unfit)
{
    /// <summary>True when every line was understood.</summary>
    public bool IsFolded => Unfit is null && Lines.All(line => line.Written is not null);

    /// <summary>What the readable lines say.</summary>
    public IEnumerable<(int Number, Entry Entry)> Entries =>
        Lines.Where(line => line.Written is not null).Select(line => (line.Number, line.Written!.Entry));

    /// <summary>Reads on behind what is broken, as long as what comes can have happened.</summary>
    public static Reading Of(CaseId id, IReadOnlyList<FoundLine> lines)
    {
        FoldedCase folded = FoldedCase.None(id);
        foreach (FoundLine line in lines.Where(line => line.Written is not null))
        {
            if (folded.TryAfter(line) is not { } after)
            {
                return new Reading(id, lines, folded.Case, line.Number);
            }

            folded = after;
        }

        return new Reading(id, lines, folded.Case, null);
    }
}
