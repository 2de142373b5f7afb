namespace Puyang.Proposals.Office.Intake.Lists;

/// <summary>One sheet of a file, as text. 工作表</summary>
/// <param name="Name">As its tab says; empty where a file has only one.</param>
/// <param name="IsHidden">True where the tab is hidden.</param>
/// <param name="Rows">Its rows that hold something, in order.</param>
/// <param name="Merges">Its merged ranges, none of them beyond what it holds.</param>
public sealed record Sheet(string Name, bool IsHidden, IReadOnlyList<SheetRow> Rows, IReadOnlyList<SheetMerge> Merges);

/// <summary>One row.</summary>
/// <param name="Number">As the spreadsheet counts it, from 1.</param>
/// <param name="IsHidden">True where it is hidden or filtered out.</param>
/// <param name="Cells">Those that hold something, by column.</param>
public sealed record SheetRow(int Number, bool IsHidden, IReadOnlyList<SheetCell> Cells)
{
    /// <summary>The text in a column; empty where there is none.</summary>
    internal string this[int column] => Find(column)?.Text ?? string.Empty;

    /// <summary>The cells that were written into this row itself.</summary>
    internal IEnumerable<SheetCell> Own => Cells.Where(cell => !cell.IsFilled);

    internal SheetCell? Find(int column)
    {
        int low = 0, high = Cells.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (Cells[middle].Column == column)
            {
                return Cells[middle];
            }

            (low, high) = Cells[middle].Column < column ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }
}

/// <summary>One cell that holds something.</summary>
/// <param name="Column">From 0.</param>
/// <param name="Text">What it shows, trimmed; lines separated by \n.</param>
/// <param name="IsFilled">True where the text stands in another cell of the same merged range.</param>
public readonly record struct SheetCell(int Column, string Text, bool IsFilled = false);

/// <summary>A merged range; every end inclusive.</summary>
/// <param name="Top">A row as the spreadsheet counts it, from 1.</param>
/// <param name="Left">From 0.</param>
public readonly record struct SheetMerge(int Top, int Left, int Bottom, int Right);

/// <summary>What came of opening a file of sheets.</summary>
/// <param name="Sheets">Empty when the file was refused.</param>
/// <param name="Reasons">Every reason to refuse it, in Chinese.</param>
/// <param name="Mark">秘密, 机密 or 绝密 when it bears that mark.</param>
/// <param name="Remarks">What the clerk should know of how it was read, in Chinese.</param>
/// <param name="Encoding">How a text file was decoded; null for any other.</param>
internal sealed record SheetReading(
    IReadOnlyList<Sheet> Sheets, IReadOnlyList<string> Reasons, string? Mark, IReadOnlyList<string> Remarks,
        TextEncoding? Encoding = null)
{
    internal static SheetReading Refused(params string[] reasons) => new([], reasons, null, []);
}

/// <summary>How the letters of a text file are written.</summary>
public enum TextEncoding
{
    Utf8,
    Gb18030,
    Utf16,
}

/// <summary>A file holds more than a list can.</summary>
internal sealed class SheetTooLargeException(string reason) : Exception(reason);
