using SpreadCheetah;
using SpreadCheetah.Worksheets;

namespace Puyang.Proposals.Office.Intake.Lists;

/// <summary>Gives a list back with what became of each row: mended, it can be handed in again.</summary>
internal static class ListFileBack
{
    internal const string Result = "结果";
    internal const string Problem = "问题";

    private const int MaxCell = 32_000;

    /// <summary>An .xlsx of the list's sheet with two columns more. Every cell is text: nothing in it is a formula.</summary>
    internal static async Task<byte[]> Write(Sheet sheet, ListReading reading, IReadOnlyList<ListedRow> rows)
    {
        Dictionary<int, (string Result, string Problem)> said = Said(reading, rows);
        int[] ours = [.. reading.Header.Columns.Where(column => ListLabels.IsOurs(column.Label)).Select(column => column.Column)];
        int width = sheet.Rows.SelectMany(row => row.Own).Where(cell => !ours.Contains(cell.Column))
            .Select(cell => cell.Column + 1).DefaultIfEmpty().Max();
        using MemoryStream stream = new();
        await using (Spreadsheet book = await Spreadsheet.CreateNewAsync(stream))
        {
            await book.StartWorksheetAsync(Tab(sheet.Name), Columns(reading, width));
            int next = 1;
            for (int i = 0; i < sheet.Rows.Count; i++)
            {
                // The same rows under the same numbers, or the problems could not be found by them.
                for (; next < sheet.Rows[i].Number; next++)
                {
                    await book.AddRowAsync(Array.Empty<DataCell>());
                }

                (string result, string problem) = i == reading.Header.First ? (Result, Problem)
                    : said.GetValueOrDefault(sheet.Rows[i].Number, (string.Empty, string.Empty));
                await book.AddRowAsync(Cells(sheet.Rows[i], width, ours, result, problem));
                next++;
            }

            foreach (string range in Merged(sheet, width, ours))
            {
                book.MergeCells(range);
            }

            await book.FinishAsync();
        }

        return stream.ToArray();
    }

    private static DataCell[] Cells(SheetRow row, int width, int[] ours, string result, string problem)
    {
        DataCell[] cells = new DataCell[width + 2];
        foreach (SheetCell cell in row.Own.Where(cell => cell.Column < width && !ours.Contains(cell.Column)))
        {
            cells[cell.Column] = Cell(cell.Text);
        }

        cells[width] = Cell(result);
        cells[width + 1] = Cell(problem);
        return cells;
    }

    // Merged as they were, or the list would not be read the same again; ranges that overlap make a file that Excel mends.
    private static IEnumerable<string> Merged(Sheet sheet, int width, int[] ours)
    {
        HashSet<(int, int)> covered = [];
        foreach (SheetMerge merge in sheet.Merges.Select(merge => merge with { Right = Math.Min(merge.Right, width - 1) }))
        {
            long area = (merge.Bottom - merge.Top + 1L) * (merge.Right - merge.Left + 1L);
            (int Row, int Column)[] cells = merge.Left > merge.Right || area > SheetBuilder.MaxCells || ours.Any(column => column >= merge.Left
                && column <= merge.Right) ? []
                : [.. Enumerable.Range(merge.Top, merge.Bottom - merge.Top + 1)
                    .SelectMany(row => Enumerable.Range(merge.Left, merge.Right - merge.Left + 1)
                    .Select(column => (row, column)))];
            if (cells.Length > 1 && covered.Count < SheetBuilder.MaxCells && !cells.Any(cell => covered.Contains(cell)))
            {
                covered.UnionWith(cells);
                yield return $"{Letters(merge.Left)}{merge.Top}:{Letters(merge.Right)}{merge.Bottom}";
            }
        }
    }

    /// <summary>A column as spreadsheets call it: A, B, AA.</summary>
    internal static string Letters(int column) =>
        column < 26 ? $"{(char)('A' + column)}" : $"{Letters((column / 26) - 1)}{(char)('A' + (column % 26))}";

    private static DataCell Cell(string text) =>
        text.Length == 0 ? new DataCell() : new DataCell(text.Length <= MaxCell ? text : text[..MaxCell]);

    private static Dictionary<int, (string, string)> Said(ListReading reading, IReadOnlyList<ListedRow> rows)
    {
        Dictionary<int, (string, string)> said = [];
        foreach (ListedRow row in rows)
        {
            foreach (int number in row.Proposal.Rows)
            {
                said[number] = (row.Word, string.Join('\n', row.Notes));
            }
        }

        foreach (int number in reading.OtherRows)
        {
            said[number] = ("非本单位承办", string.Empty);
        }

        foreach (int number in reading.DeputyRows)
        {
            said[number] = ("人大建议，未登记", string.Empty);
        }

        return said;
    }

    private static WorksheetOptions Columns(ListReading reading, int width)
    {
        WorksheetOptions options = new();
        foreach (ListColumn column in reading.Header.Columns.Where(column => column.Column < width))
        {
            options.Column(column.Column + 1).Width = reading.Columns.GetValueOrDefault(column.Column) is ListField.Subject ? 50
                : 16;
        }

        options.Column(width + 1).Width = 16;
        options.Column(width + 2).Width = 60;
        return options;
    }

    // What a tab may be called.
    private static string Tab(string name)
    {
        string kept = string.Concat(name.Where(c => !"*?:/\\[]'".Contains(c)));
        return kept.Length == 0 ? "清单" : kept.Length <= 31 ? kept : kept[..31];
    }
}
