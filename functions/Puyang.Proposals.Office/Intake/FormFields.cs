namespace Puyang.Proposals.Office.Intake;

/// <summary>Finds the labelled values of a form, in table cells or in lines.</summary>
internal sealed class FormFields
{
    private readonly Dictionary<Field, List<string>> values = [];
    private readonly List<string> headings = [];
    private readonly List<string> doubts = [];
    private readonly Dictionary<int, Field> labelAt = [];
    private readonly LineFields lines;
    private Field? below;

    private FormFields() => lines = new LineFields(Add, Leave);

    /// <summary>Every value in order of appearance, those that were left empty included.</summary>
    internal IReadOnlyDictionary<Field, List<string>> Values => values;

    /// <summary>The lines above the first label.</summary>
    internal IReadOnlyList<string> Headings => headings;

    /// <summary>What could be read in two ways, in Chinese.</summary>
    internal IReadOnlyList<string> Doubts => doubts;

    /// <summary>How to reach the proposers, with the names beside which it stands.</summary>
    internal FoundContacts Contacts { get; } = new();

    /// <summary>How many proposals a list (交办清单) in it holds; 0 where there is none.</summary>
    internal int Listed { get; private set; }

    internal static FormFields Of(IEnumerable<WordBlock> blocks)
    {
        FormFields form = new();
        WordBlock[] all = [.. blocks];
        for (int i = 0; i < all.Length; i++)
        {
            ColumnTable? table = form.lines.InBody ? null : ColumnTable.At(all, i, form.Above(all[i]));
            form.Read(all[i], table);
            i += table?.Rows.Count ?? 0;
        }

        return form;
    }

    private Field? Above(WordBlock block) => GroupIn((block as WordRow)?.Cells ?? []) ?? below ?? lines.Open;

    private void Read(WordBlock block, ColumnTable? table)
    {
        if (table is not null)
        {
            ReadTable(table);
        }
        else if (block is WordLine line)
        {
            below = null;
            Contacts.BeginRow();
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

    private void ReadTable(ColumnTable table)
    {
        below = null;
        labelAt.Clear();
        Listed += table.IsList ? table.Rows.Count : 0;
        foreach (WordRow row in table.Rows)
        {
            // An address in a row of names is that person's.
            Contacts.BeginRow();
            string? address = row.Cells.Where(cell => FieldAt(cell) is Field.Email).Select(cell => cell.Text.Trim())
                .FirstOrDefault(text => text.Length > 0 && !NameWords.IsNobody(text));
            bool hasNames = row.Cells.Any(cell => Labels.IsOfNames(FieldAt(cell)));
            foreach (WordCell cell in row.Cells.Where(cell => !cell.ContinuesAbove))
            {
                Field field = FieldAt(cell);
                if (hasNames && Labels.IsOfContact(field))
                {
                    Contacts.Add(field, cell.Text, Named(row, cell));
                }
                else if (!hasNames || field is not Field.Email)
                {
                    Add(field, Labels.IsOfNames(field) && address is not null ? $"{cell.Text}（{address}）" : cell.Text);
                }
            }
        }

        Field FieldAt(WordCell cell) => table.Columns.GetValueOrDefault(cell.Column, Field.Other);

        // 姓名 | 单位 | 姓名 | 单位: the name before it, or else the first one behind it.
        string? Named(WordRow row, WordCell contact)
        {
            WordCell[] names = [.. row.Cells.Where(cell => Labels.IsOfNames(FieldAt(cell)) && cell.Text.Trim().Length > 0)];
            return (names.LastOrDefault(cell => cell.Column < contact.Column) ?? names.FirstOrDefault())?.Text;
        }
    }

    private void ReadRow(IReadOnlyList<WordCell> cells)
    {
        Field? above = cells.Count == 1 ? below : null;
        Field? group = GroupIn(cells) ?? below;
        below = null;
        Contacts.BeginRow();
        for (int i = 0; i < cells.Count; i++)
        {
            if (LabelOf(cells[i]) is { } label)
            {
                int first = i + 1;
                while (i + 1 < cells.Count && LabelOf(cells[i + 1]) is null)
                {
                    i++;
                }

                Take(label is Field.PersonName && group is { } whose ? whose : label, cells, first, i);
                below = cells.Count == 1 ? label : null;
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

    // 提案人 | 姓名 | 张甲: the label before 姓名, which may go on from the row above, says whose name it is.
    private Field? GroupIn(IReadOnlyList<WordCell> cells)
    {
        int name = cells.ToList().FindIndex(cell => Labels.Of(cell.Text) is Field.PersonName);
        return name < 1 || Labels.IsOfRank(cells[name - 1].Text) ? null
            : cells[name - 1].ContinuesAbove ? (labelAt.TryGetValue(cells[name - 1].Column, out Field above) ? above : null)
            : Labels.Of(cells[name - 1].Text);
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
        string[] beside = [.. cells.Take(last + 1).Skip(first).Select(cell => cell.Text)];
        if (field is not (Field.Proposer or Field.CoProposers or Field.Organisation))
        {
            Add(field, beside.FirstOrDefault(string.Empty));
            return;
        }

        IReadOnlyList<string>? names = NameCells.Of(field, beside);
        if (names is null)
        {
            string shown = string.Join("”“", beside.Select(cell => ProposalCheck.Short(CleanText.Line(cell))));
            doubts.Add($"“{Labels.Name(field)}”一行里写有“{shown}”："
                + "看不出哪些是姓名，哪些是其他栏目。请把姓名写在同一格里，用顿号分开。");
        }

        Add(field, string.Join('\n', names ?? [.. beside.Take(1)]));
    }

    private void ReadLines(string cell)
    {
        LineFields inside = new(Add, Leave);
        foreach (string line in cell.Split('\n'))
        {
            Contacts.BeginRow();
            inside.Read(line);
        }
    }

    private void Leave(string line)
    {
        if (values.Count == 0)
        {
            headings.Add(line);
        }
    }

    private void Add(Field field, string value)
    {
        if (!values.TryGetValue(field, out List<string>? found))
        {
            values[field] = found = [];
        }

        found.Add(value);
        Contacts.Take(field, value);
    }
}
