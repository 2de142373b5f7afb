namespace Puyang.Proposals.Office.Intake;

/// <summary>A table whose first row names its columns, as joint proposers and lists of proposals are written.</summary>
/// <param name="Columns">What a column holds, by its grid column.</param>
/// <param name="Rows">The rows below the heading.</param>
internal sealed record ColumnTable(IReadOnlyDictionary<int, Field> Columns, IReadOnlyList<WordRow> Rows)
{
    // Longer cells of a heading are no labels.
    private const int MaxLabel = 12;

    /// <summary>True for the list of many proposals: 交办清单.</summary>
    internal bool IsList => Columns.Values.Contains(Field.Number) && Columns.Values.Contains(Field.Subject);

    /// <summary>The table that begins at this row; null when the row holds values beside its labels.</summary>
    /// <param name="group">Whose names a column 姓名 holds, by the label above the table.</param>
    internal static ColumnTable? At(IReadOnlyList<WordBlock> blocks, int at, Field? group)
    {
        WordCell[] heading = blocks[at] is WordRow row ? [.. row.Cells.Where(cell => !cell.ContinuesAbove)] : [];
        Dictionary<int, Field> columns = [];
        foreach (WordCell cell in heading)
        {
            if (Labels.Of(cell.Text) is { } label)
            {
                columns[cell.Column] = label is Field.PersonName && group is { } people ? people : label;
            }
        }

        bool isFilled = heading.Length >= 2 && heading.All(cell => cell.Text.Trim().Length > 0);
        // 编号 counts the rows of a list of names, and names the proposals of any other.
        foreach (WordCell rank in heading.Where(cell => Labels.IsOfRank(cell.Text) && columns.Values.Any(Labels.IsOfNames)))
        {
            columns[rank.Column] = columns.ContainsValue(Field.Subject) ? columns[rank.Column] : Field.Other;
        }

        if (!isFilled || columns.Values.All(field => field is Field.Other))
        {
            return null;
        }

        WordRow[] rows = [.. blocks.Skip(at + 1).Select(block => block as WordRow)
            .TakeWhile(below => below is not null && IsBelow(below, heading)).OfType<WordRow>()];
        return rows.Length > 0 && (columns.Count == heading.Length || HasNamesBelow(heading, columns, rows[0]))
            ? new ColumnTable(columns, rows) : null;
    }

    private static bool IsBelow(WordRow row, WordCell[] heading) =>
        row.Cells.Count(cell => heading.Any(above => above.Column == cell.Column)) >= 2
        && row.Cells.All(cell => cell.ContinuesAbove || Labels.Of(cell.Text) is null || cell.Text.Trim().Length == 0)
        && row.Cells.Any(cell => !cell.ContinuesAbove && cell.Text.Trim().Length > 0);

    // Where some labels of a heading are not known, the names below it show that it is one.
    private static bool HasNamesBelow(WordCell[] heading, Dictionary<int, Field> columns, WordRow first) =>
        columns.Count * 2 >= heading.Length
        && heading.All(cell => columns.ContainsKey(cell.Column) || CanBeLabel(cell.Text))
        && first.Cells.Where(cell => columns.TryGetValue(cell.Column, out Field field) && Labels.IsOfNames(field))
            .ToArray() is [_, ..] names
        && names.All(cell => PersonName.IsEvident(cell.Text) || OrganisationName.IsLikely(cell.Text));

    private static bool CanBeLabel(string text) =>
        text.Length <= MaxLabel && !text.Any(char.IsDigit) && !PersonName.IsEvident(text);
}
