using System.Security.Cryptography;
using System.Text;

namespace Puyang.Proposals.Office.Intake.Lists;

/// <summary>One column of a list.</summary>
/// <param name="Column">From 0.</param>
/// <param name="Label">Its heading, both lines of it where it has two.</param>
/// <param name="Guess">What the heading says that it holds.</param>
/// <param name="Sample">What stands in its first filled cell.</param>
public sealed record ListColumn(int Column, string Label, ListField Guess, string Sample = "");

/// <summary>The heading of a list, one or two rows deep.</summary>
/// <param name="First">The index of its first row among the sheet's rows.</param>
/// <param name="Last">The index of its last row.</param>
/// <param name="Columns">Its columns in order.</param>
/// <param name="Remarks">What the guess left in doubt, in Chinese.</param>
public sealed record ListHeader(int First, int Last, IReadOnlyList<ListColumn> Columns, IReadOnlyList<string> Remarks)
{
    // A title may have several rows, with the notice's own number and date; a notice has a whole text above its table.
    private const int MostAbove = 12;
    private const int MostText = 300;

    /// <summary>Names headings that read the same.</summary>
    internal string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Columns.Where(column => !ListLabels.IsOurs(column.Label))
            .Select(column => $"{column.Column} {column.Label}")))))[..40];

    /// <summary>The heading of the sheet; null when it holds no list.</summary>
    internal static ListHeader? Find(Sheet sheet)
    {
        int rows = 0;
        for (int i = 0; i < Math.Min(sheet.Rows.Count, MostText) && rows < MostAbove; i++)
        {
            rows += sheet.Rows[i].Own.Skip(2).Any() ? 1 : 0;
            var one = HeaderColumns.Of(sheet, i, i);
            var two = i + 1 < sheet.Rows.Count ? HeaderColumns.Of(sheet, i, i + 1) : null;
            if ((one ?? two) is not null)
            {
                // Of one row and two the two say more.
                return (two?.Score ?? 0) >= (one?.Score ?? 0) ? two!.Value.Header : one!.Value.Header;
            }
        }

        return null;
    }

    /// <summary>True for a row that says the heading again, as printed lists do on every page.</summary>
    internal bool IsRepeatedBy(SheetRow row)
    {
        SheetCell[] own = [.. row.Cells];
        int same = own.Count(cell => Columns.Any(column => column.Column == cell.Column
            && column.Label.Split('\n').Contains(HeaderColumns.Dense(cell.Text))));
        return same >= 2 && same * 2 > own.Length;
    }
}
