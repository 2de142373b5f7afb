namespace Puyang.Proposals.Office.Intake;

/// <summary>Finds the names among the cells behind a label of names; the cells after the first may be other labels and
/// their values.</summary>
internal static class NameCells
{
    /// <summary>The cells that hold names; null where that cannot be seen.</summary>
    /// <param name="field">Whose label it is.</param>
    /// <param name="cells">All cells up to the next label that is known.</param>
    internal static IReadOnlyList<string>? Of(Field field, IReadOnlyList<string> cells)
    {
        string[] filled = [.. cells.Skip(1).Select(cell => cell.Trim()).Where(cell => cell.Length > 0)];
        return filled.All(cell => IsNames(field, cell) || HoldsNobody(field, cell)) ? cells
            : IsPairs(field, [.. cells.Skip(1)]) ? [.. cells.Take(1)]
            : null;
    }

    private static bool IsNames(Field field, string cell) => NameWords.IsNobody(cell) || NameWords.MeansMore(cell)
        || (field is Field.Organisation
            ? ProposerList.Organisations(cell).All(one => OrganisationName.IsLikely(one.Name))
            : ProposerList.Members(cell).ToArray() is [_, ..] members && members.All(one => PersonName.IsEvident(one.Name)));

    // A telephone, or a title.
    private static bool HoldsNobody(Field field, string cell) =>
        field is not Field.Organisation && !ProposerList.Members(cell).Any();

    // 性别 | 男 | 民族 | 汉族: neither what stands at a label's place nor what stands at a value's is a name, or a colon
    // says what it is.
    private static bool IsPairs(Field field, string[] cells) => cells.Length > 1
        && cells.Chunk(2).All(pair => pair[0].TrimEnd() is [.., ':' or '：'] or []
            || (CanBeLabel(field, pair[0]) && (pair.Length < 2 || pair[1].Trim().Length == 0 || !IsNames(field, pair[1]))));

    private static bool CanBeLabel(Field field, string cell) =>
        cell.Length <= MaxLabel && !cell.Any(char.IsAsciiDigit) && !IsNames(field, cell);

    private const int MaxLabel = 12;
}
