namespace Puyang.Proposals.Office.Intake.Lists;

/// <summary>Lays the tables of a Word document out as a sheet: a line of text above them is a row of one cell.</summary>
internal static class WordTables
{
    /// <summary>The document as a list; null when it is a form of one proposal.</summary>
    internal static SheetReading? AsList(WordReading word)
    {
        if (!word.Blocks.Any(block => block is WordRow))
        {
            return null;
        }

        SheetReading read = Read(word);
        if (read.Sheets is not [var sheet] || ListHeader.Find(sheet) is not { } header)
        {
            return null;
        }

        // A form has its values beside its labels: of a list's heading nearly every cell is a label.
        int labels = header.Columns.Count(column => column.Guess is not ListField.None || ListLabels.IsRank(column.Label)
            || ListLabels.IsOurs(column.Label));
        int proposals = sheet.Rows.Skip(header.Last + 1).Count(row => header.Columns
            .Any(column => column.Guess is ListField.Subject
            && row.Find(column.Column) is { IsFilled: false } cell && ListLabels.Of(cell.Text) is null));
        bool isList = labels * 3 >= header.Columns.Count * 2 && (proposals > 1 || (proposals == 1
            && !FormFields.Of(word.Blocks).Values.ContainsKey(Field.Body)));
        return isList ? read : null;
    }

    internal static SheetReading Read(WordReading word)
    {
        SheetBuilder builder = new();
        int row = 0;
        int last = word.Blocks.OfType<WordRow>().SelectMany(line => line.Cells).Select(cell => cell.Column)
            .DefaultIfEmpty().Max();
        Dictionary<int, (int Row, int Right)> open = [];
        try
        {
            foreach (WordBlock block in word.Blocks)
            {
                row++;
                if (block is WordRow line)
                {
                    Take(builder, line, row, last, open);
                }
                else if (block is WordLine text)
                {
                    open.Clear();
                    builder.Cell(0, text.Text);
                }

                builder.EndRow(row, isHidden: false);
            }

            builder.EndSheet(string.Empty, isHidden: false);
        }
        catch (SheetTooLargeException large)
        {
            return SheetReading.Refused(large.Message);
        }

        return new SheetReading(builder.Sheets, [], null, [.. word.Warnings, .. builder.Remarks]);
    }

    // A cell reaches to the next one; where it goes on from above, it is the lower part of that one.
    private static void Take(SheetBuilder builder, WordRow line, int row, int last, Dictionary<int, (int Row, int Right)> open)
    {
        for (int i = 0; i < line.Cells.Count; i++)
        {
            WordCell cell = line.Cells[i];
            int right = i + 1 < line.Cells.Count ? line.Cells[i + 1].Column - 1 : last;
            if (cell.ContinuesAbove && open.TryGetValue(cell.Column, out (int Row, int Right) above))
            {
                builder.Merge(new SheetMerge(above.Row, cell.Column, row, above.Right));
                continue;
            }

            open[cell.Column] = (row, right);
            builder.Cell(cell.Column, CleanText.Lines(cell.Text));
            if (right > cell.Column)
            {
                builder.Merge(new SheetMerge(row, cell.Column, row, right));
            }
        }
    }
}
