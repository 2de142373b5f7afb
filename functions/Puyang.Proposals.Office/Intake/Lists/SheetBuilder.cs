namespace Puyang.Proposals.Office.Intake.Lists;

/// <summary>Collects the cells of a file within bounds, and fills merged ranges.</summary>
internal sealed class SheetBuilder
{
    /// <summary>Most cells of one file that hold something.</summary>
    internal const int MaxCells = 100_000;

    // A cell may hold 32 767 characters, and one text may stand in every cell.
    internal const int MaxText = 12_000_000;
    private const int MaxMerges = 20_000;
    private const int MaxSteps = 2_000_000;
    private const int MaxColumns = 256;

    internal const string TooManyCells =
        "表格里有内容的单元格超过 100000 个：请只保留交办给本单位的行和需要的列，另存后再上传。";

    private readonly List<Sheet> sheets = [];
    private readonly List<SheetMerge> merges = [];
    private readonly List<SheetRow> rows = [];
    private readonly List<SheetCell> cells = [];
    private int count;
    private long text;

    /// <summary>What was not taken over as it stands, in Chinese.</summary>
    internal SortedSet<string> Remarks { get; } = new(StringComparer.Ordinal);

    internal IReadOnlyList<Sheet> Sheets => sheets;

    /// <exception cref="SheetTooLargeException">The file holds more than a list can.</exception>
    internal void Cell(int column, string value)
    {
        string shown = value.Trim();
        if (shown.Length == 0)
        {
            return;
        }

        if (column >= MaxColumns)
        {
            Remarks.Add($"第 {MaxColumns} 列以后的内容没有读取。");
            return;
        }

        text += shown.Length;
        if (++count > MaxCells || text > MaxText)
        {
            throw new SheetTooLargeException(count > MaxCells ? TooManyCells : "表格里的文字超过 1200 万字：请只保留清单本身，另存后再上传。");
        }

        cells.Add(new SheetCell(column, shown));
    }

    internal void Merge(SheetMerge merge)
    {
        if (merges.Count < MaxMerges && merge.Top <= merge.Bottom && merge.Left <= merge.Right)
        {
            merges.Add(merge);
        }
    }

    internal void EndRow(int number, bool isHidden)
    {
        if (cells.Count > 0)
        {
            rows.Add(new SheetRow(number, isHidden, [.. cells.DistinctBy(cell => cell.Column).OrderBy(cell => cell.Column)]));
            cells.Clear();
        }
    }

    internal void EndSheet(string name, bool isHidden)
    {
        SheetRow[] ordered = [.. rows.OrderBy(row => row.Number)];
        int last = ordered.Length == 0 ? 0 : ordered.Max(row => row.Cells[^1].Column), end = ordered.LastOrDefault()?.Number ?? 0;
        sheets.Add(new Sheet(CleanText.Line(name), isHidden, Filled(ordered, last),
            [.. merges.Where(merge => merge.Top <= end && merge.Left <= last)
                .Select(merge => merge with { Bottom = Math.Min(merge.Bottom, end), Right = Math.Min(merge.Right, last) })]));
        rows.Clear();
        merges.Clear();
    }

    // Only rows and columns that hold something are filled: a merge may reach to the end of the sheet.
    private SheetRow[] Filled(SheetRow[] ordered, int last)
    {
        Dictionary<int, List<SheetCell>> filled = [];
        int added = 0, steps = 0;
        foreach (SheetMerge merge in merges)
        {
            int top = FirstAt(ordered, merge.Top);
            if (top >= ordered.Length || ordered[top].Number != merge.Top || ordered[top].Find(merge.Left) is not { } source)
            {
                continue;
            }

            for (int i = top; i < ordered.Length && ordered[i].Number <= merge.Bottom; i++)
            {
                // Ranges that overlap again and again would only take their time.
                for (int column = merge.Left; column <= Math.Min(merge.Right, last); column++)
                {
                    if (added >= MaxCells || ++steps > MaxSteps)
                    {
                        throw new SheetTooLargeException("表格的合并单元格过多：请取消不需要的合并，另存后再上传。");
                    }

                    if (ordered[i].Find(column) is null)
                    {
                        filled.TryAdd(i, []);
                        filled[i].Add(new SheetCell(column, source.Text, IsFilled: true));
                        added++;
                    }
                }
            }
        }

        return [.. ordered.Select((row, i) => filled.TryGetValue(i, out List<SheetCell>? more)
            ? row with { Cells = [.. row.Cells.Concat(more).DistinctBy(cell => cell.Column)
            .OrderBy(cell => cell.Column)] } : row)];
    }

    private static int FirstAt(SheetRow[] ordered, int number)
    {
        int low = 0, high = ordered.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = ordered[middle].Number < number ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
