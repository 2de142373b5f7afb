namespace Puyang.Proposals.Office.Intake.Doc;

/// <summary>Gathers the rows of a table, whose cells only say how far from the margin their edges are.</summary>
internal sealed class DocTable
{
    // Edges that are meant to stand in one line may be off by the width of one.
    private const int Tolerance = 20;
    private const int MaxCells = 64;
    private const int CellLength = 20;

    private readonly List<(IReadOnlyList<string> Cells, DocBytes? Shape)> rows = [];
    private readonly List<string> lines = [];
    private readonly List<string> cells = [];

    internal bool IsOpen => lines.Count > 0 || cells.Count > 0 || rows.Count > 0;

    internal void Line(IEnumerable<string> text) => lines.AddRange(text);

    internal void EndCell()
    {
        cells.Add(string.Join('\n', lines));
        lines.Clear();
    }

    /// <param name="shape">The edges and merges of its cells; null where the row does not say.</param>
    internal void EndRow(DocBytes? shape)
    {
        if (lines.Count > 0)
        {
            EndCell();
        }

        rows.Add(([.. cells], shape is { Length: > 0 } known && known.Byte(0) is > 0 and <= MaxCells and var count
            && known.Length >= 1 + (2 * (count + 1)) && count == cells.Count ? known : null));
        cells.Clear();
    }

    /// <summary>The rows so far; then there are none.</summary>
    internal IReadOnlyList<WordRow> Take()
    {
        if (lines.Count > 0 || cells.Count > 0)
        {
            EndRow(null);
        }

        int[] columns = Columns();
        WordRow[] taken = [.. rows.Select(row => row.Shape is { } shape ? Shaped(row.Cells, shape, columns)
            : new WordRow([.. row.Cells.Select((cell, i) => new WordCell(i, cell, false))]))];
        rows.Clear();
        return taken;
    }

    private static WordRow Shaped(IReadOnlyList<string> texts, DocBytes shape, int[] columns)
    {
        List<WordCell> shaped = [];
        for (int i = 0; i < texts.Count; i++)
        {
            int at = 1 + (2 * (texts.Count + 1)) + (CellLength * i);
            int flags = at + 2 <= shape.Length ? shape.UInt16(at) : 0;
            (bool isMerged, bool isBelow) = ((flags & 3) == 2, (flags & 0x60) == 0x20);
            if (isMerged && shaped is [.., { } left])
            {
                string[] both = [left.Text, texts[i]];
                shaped[^1] = left with { Text = string.Join('\n', both.Where(text => text.Length > 0)) };
                continue;
            }

            int column = Math.Max(columns.Count(start => start <= Edge(shape, i)) - 1, 0);
            column = shaped is [.., { } before] ? Math.Max(column, before.Column + 1) : column;
            shaped.Add(new WordCell(column, texts[i], isBelow));
        }

        return new WordRow(shaped);
    }

    private static int Edge(DocBytes shape, int i) => shape.Int16(1 + (2 * i));

    // Where the columns of all rows together begin.
    private int[] Columns()
    {
        List<int> starts = [];
        foreach (int edge in rows.Where(row => row.Shape is not null)
            .SelectMany(row => Enumerable.Range(0, row.Cells.Count + 1).Select(i => Edge(row.Shape!.Value, i))).Distinct().Order())
        {
            if (starts.Count == 0 || edge > starts[^1] + Tolerance)
            {
                starts.Add(edge);
            }
        }

        return [.. starts];
    }
}
