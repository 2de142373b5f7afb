using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Puyang.Proposals.Office.Word;

/// <summary>Puts a pair's marks at the smallest legal container and takes its tags out.</summary>
internal sealed class BlockWeaver(Marks marks, TemplateStyles styles, Places places, List<TemplateProblem> problems)
{
    // Found before any tag is taken out: a row of two tags is none when the first has gone.
    private readonly HashSet<TableRow> markerRows = [];

    /// <summary>What a pair encloses; null when it can't be told, and that is reported.</summary>
    public Reach? ReachOf(Block block)
    {
        bool inside = block.Tags.All(tag => tag.Run.Parent == block.Open.Run.Parent);
        bool alone = block.Tags.All(tag => tag.StandsAlone && tag.Paragraph.Parent == block.Open.Paragraph.Parent);
        Reach? reach = inside ? Reach.Runs : alone ? Reach.Paragraphs : Rows(block) is not null ? Reach.Rows : null;
        string pair = $"{block.Open} 与 {block.Close}";
        if (reach is null)
        {
            Report(block.Open, $"{pair} 要么在同一段内，要么各自独占一段并且在同一层（不能一头在表格、文本框里，一头在外面），要么在同一个表格的不同单元格里。");
        }
        else if (reach == Reach.Paragraphs && block.Tags.Any(tag => tag.Paragraph.ParagraphProperties?.SectionProperties is not null))
        {
            Report(block.Open, $"{pair} 所在的段落带有分节符。请把分节符移到别的段落。");
        }
        else if (Vanishing(block, reach.Value).Any(styles.BeginsPage))
        {
            string text = $"{pair} 所在的段落带有分页符或“段前分页”，成文时会随标签一起消失。请把分页移到两个标签之间的段落，或移到标签之前。";
            problems.Add(places.Problem(block.Open, text) with { IsForgiven = true });
        }
        else if (block.Open.Argument is not null && (reach != Reach.Runs || !block.IsLoop))
        {
            Report(block.Open, $"{block.Open} 写了分隔符，分隔符只能用于同一段内的列表。请删去 | 和它后面的文字。");
        }

        if (reach == Reach.Rows)
        {
            markerRows.UnionWith(Rows(block)!.Where((row, i) => HoldsOnly(row, block.Tags.ElementAt(i))));
        }

        return reach;
    }

    // The paragraphs that go with the tags.
    private static IEnumerable<Paragraph> Vanishing(Block block, Reach reach) => reach switch
    {
        Reach.Paragraphs => block.Tags.Select(tag => tag.Paragraph),
        Reach.Rows => Rows(block)!.Where((row, i) => HoldsOnly(row, block.Tags.ElementAt(i)))
            .SelectMany(row => row.Descendants<Paragraph>()),
        _ => [],
    };

    public void Weave(Block block, Reach reach)
    {
        switch (reach)
        {
            case Reach.Runs:
                Inline(block);
                break;
            case Reach.Paragraphs:
                foreach (Tag tag in block.Tags)
                {
                    tag.Paragraph.InsertBeforeSelf(marks.Element(HoleOf(block, tag)));
                    tag.Paragraph.Remove();
                }

                break;
            default:
                Table(block);
                break;
        }
    }

    private void Inline(Block block)
    {
        if (block.Open.Argument is { } text)
        {
            Run separator = TagRuns.LikeRun(block.Open.Run, new Text(text) { Space = SpaceProcessingModeValues.Preserve });
            block.Open.Run.InsertAfterSelf(separator);
            separator.InsertAfterSelf(marks.Element(new SeparatorEndHole()));
        }

        foreach (Tag tag in block.Tags)
        {
            tag.Run.InsertBeforeSelf(marks.Element(HoleOf(block, tag)));
            tag.Run.Remove();
        }
    }

    private void Table(Block block)
    {
        TableRow[] rows = Rows(block)!;
        Tag[] tags = [.. block.Tags];
        for (int i = 0; i < tags.Length; i++)
        {
            OpenXmlElement mark = marks.Element(HoleOf(block, tags[i]));
            if (tags[i] == block.Close)
            {
                rows[i].InsertAfterSelf(mark);
            }
            else
            {
                rows[i].InsertBeforeSelf(mark);
            }

            tags[i].Run.Remove();
        }

        foreach (TableRow row in rows.Where(markerRows.Contains))
        {
            row.Remove();
        }
    }

    // The rows of the innermost common table in which the tags stand; null when there is none, or when they stand in one cell.
    private static TableRow[]? Rows(Block block)
    {
        Table? table = block.Open.Paragraph.Ancestors<Table>().FirstOrDefault(one => block.Close.Paragraph.Ancestors<Table>().Contains(one));
        TableRow?[] rows = [.. block.Tags.Select(tag =>
            tag.Paragraph.Ancestors<TableRow>().FirstOrDefault(row => row.Ancestors<Table>().First() == table))];
        TableCell?[] cells = [.. block.Tags.Select((tag, i) =>
            tag.Paragraph.Ancestors<TableCell>().FirstOrDefault(cell => cell.Ancestors<TableRow>().First() == rows[i]))];
        bool fits = table is not null && rows.All(row => row is not null && row.Parent == rows[0]!.Parent)
            && cells[0] != cells[^1] && (block.Else is null || rows[1] != rows[0]);
        return fits ? [.. rows.Select(row => row!)] : null;
    }

    private static bool HoldsOnly(TableRow row, Tag tag) =>
        row.InnerText.AsSpan().Trim().SequenceEqual(tag.ToString())
        && !row.Descendants<Drawing>().Any() && !row.Descendants<Picture>().Any();

    private static Hole HoleOf(Block block, Tag tag) =>
        tag == block.Open ? new BlockHole(block, block.Open.Argument is not null)
        : tag == block.Else ? new ElseHole(block)
        : new BlockEndHole(block);

    private void Report(Tag tag, string text) => problems.Add(places.Problem(tag, text));
}
