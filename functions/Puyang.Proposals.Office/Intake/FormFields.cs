namespace Puyang.Proposals.Office.Intake;

/// <summary>Finds the labelled values of a form, in table cells or in lines.</summary>
internal sealed class FormFields
{
    private readonly Dictionary<Field, List<string>> values = [];
    private readonly Dictionary<int, Field> labelAt = [];
    private readonly LineFields lines;
    private Field? below;

    private FormFields() => lines = new LineFields(Add);

    /// <summary>Every value in order of appearance, those that were left empty included.</summary>
    internal static IReadOnlyDictionary<Field, List<string>> Of(IEnumerable<WordBlock> blocks)
    {
        FormFields form = new();
        foreach (WordBlock block in blocks)
        {
            form.Read(block);
        }

        return form.values;
    }

    private void Read(WordBlock block)
    {
        if (block is WordLine line)
        {
            lines.Read(line.Text);
        }
        else if (block is WordRow row && lines.InBody)
        {
            lines.Read(string.Join('\t', row.Cells.Select(cell => cell.Text)));
        }
        else if (block is WordRow form)
        {
            ReadRow(form.Cells);
        }
    }

    private void ReadRow(IReadOnlyList<WordCell> cells)
    {
        Field? above = cells.Count == 1 ? below : null;
        below = null;
        for (int i = 0; i < cells.Count; i++)
        {
            if (LabelOf(cells[i]) is { } field)
            {
                int first = i + 1;
                while (i + 1 < cells.Count && LabelOf(cells[i + 1]) is null)
                {
                    i++;
                }

                Take(field, cells, first, i);
                below = cells.Count == 1 ? field : null;
            }
            else if (above is { } open)
            {
                Add(open, cells[i].Text);
            }
            else
            {
                ReadLines(cells[i].Text);
            }
        }
    }

    private Field? LabelOf(WordCell cell)
    {
        if (cell.ContinuesAbove)
        {
            return labelAt.TryGetValue(cell.Column, out Field above) ? above : null;
        }

        Field? field = Labels.Of(cell.Text);
        _ = labelAt.Remove(cell.Column);
        if (field is { } found)
        {
            labelAt[cell.Column] = found;
        }

        return field;
    }

    // Names may be spread over the cells of a row; any other value is in the cell beside its label.
    private void Take(Field field, IReadOnlyList<WordCell> cells, int first, int last)
    {
        int end = field is Field.Proposer or Field.CoProposers or Field.Organisation ? last : Math.Min(first, last);
        Add(field, string.Join('\n', cells.Take(end + 1).Skip(first).Select(cell => cell.Text)));
    }

    private void ReadLines(string cell)
    {
        LineFields inside = new(Add);
        foreach (string line in cell.Split('\n'))
        {
            inside.Read(line);
        }
    }

    private void Add(Field field, string value)
    {
        if (!values.TryGetValue(field, out List<string>? found))
        {
            values[field] = found = [];
        }

        found.Add(value);
    }
}
