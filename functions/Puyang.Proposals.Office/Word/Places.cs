using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Puyang.Proposals.Office.Word;

/// <summary>Where each paragraph of a part stands, as whoever has it open in Word can count, kept while the tree is changed.</summary>
internal sealed class Places
{
    private const int ContextLength = 40;
    private readonly Dictionary<Paragraph, (int Number, string Cell, string Text)> known = [];
    private readonly string part;

    /// <param name="part">What the office calls the part.</param>
    /// <param name="root">The part as it was read.</param>
    public Places(string part, OpenXmlElement root)
    {
        this.part = part;
        List<Table> tables = [.. root.Descendants<Table>()];
        int number = 0;
        foreach (Paragraph paragraph in root.Descendants<Paragraph>())
        {
            known[paragraph] = (++number, Cell(paragraph, tables), TagRuns.TextOf(paragraph));
        }
    }

    /// <summary>A paragraph made later stands where another one stood.</summary>
    public void Put(Paragraph made, Paragraph? at)
    {
        if (at is not null && known.TryGetValue(at, out (int Number, string Cell, string Text) place))
        {
            known[made] = place with { Text = TagRuns.TextOf(made) };
        }
    }

    /// <summary>A problem of a paragraph.</summary>
    /// <param name="at">The text that the context must show.</param>
    public TemplateProblem Problem(Paragraph? paragraph, string text, string at = "{")
    {
        if (paragraph is null || !known.TryGetValue(paragraph, out (int Number, string Cell, string Text) place))
        {
            return new TemplateProblem(part, 0, "", "", text);
        }

        int start = Math.Max(0, Math.Min(place.Text.IndexOf(at, StringComparison.Ordinal) - 10, place.Text.Length - ContextLength));
        string context = place.Text.Length <= ContextLength ? place.Text : $"…{place.Text.AsSpan(start, ContextLength)}…";
        return new TemplateProblem(part, place.Number, place.Cell, context, text);
    }

    /// <summary>A problem of a tag.</summary>
    public TemplateProblem Problem(Tag tag, string text) => Problem(tag.Paragraph, text, tag.ToString());

    private static string Cell(Paragraph paragraph, List<Table> tables)
    {
        TableCell? cell = paragraph.Ancestors<TableCell>().FirstOrDefault();
        TableRow? row = cell?.Ancestors<TableRow>().FirstOrDefault();
        if (cell is null || row?.Ancestors<Table>().FirstOrDefault() is not { } table)
        {
            return "";
        }

        int rows = table.Descendants<TableRow>().Where(one => one.Ancestors<Table>().First() == table).TakeWhile(one => one != row).Count();
        int cells = row.Descendants<TableCell>().Where(one => one.Ancestors<TableRow>().First() == row).TakeWhile(one => one != cell).Count();
        return $"第 {tables.IndexOf(table) + 1} 个表格第 {rows + 1} 行第 {cells + 1} 格";
    }
}
