using DocumentFormat.OpenXml.Wordprocessing;

namespace Puyang.Proposals.Office.Word;

/// <summary>Reads the tags of one part against the schema.</summary>
internal sealed class TagReader(
    TemplatePart part, TemplateStyles styles, Places places, Slots slots, List<TemplateProblem> problems)
{
    private readonly Stack<Pair> open = new();
    private readonly List<Shown> shown = [];
    private readonly List<Block> blocks = [];
    private Scope scope = new(null, -1, null);
    private int opened;

    public IReadOnlyList<Shown> Shown => shown;

    /// <summary>The closed pairs, in the order of their opening tags.</summary>
    public IReadOnlyList<Block> Blocks => [.. blocks.OrderBy(block => block.Order)];

    public void Run(Schema schema)
    {
        scope = new Scope(schema, 0, null);
        foreach (Paragraph paragraph in part.Root.Descendants<Paragraph>())
        {
            Leftovers(paragraph);
        }

        foreach (Tag tag in TagRuns.Of(part.Root))
        {
            Read(tag);
        }

        foreach (Pair left in open.Reverse())
        {
            Report(left.Open, $"{left.Open} 没有结束。请在后面加上 {{{{/{left.Open.Name}}}}}。");
        }
    }

    private void Read(Tag tag)
    {
        switch (tag.Kind)
        {
            case TagKind.Value:
                Value(tag);
                break;
            case TagKind.Open or TagKind.Inverse:
                Open(tag);
                break;
            case TagKind.Else:
                Else(tag);
                break;
            default:
                Close(tag);
                break;
        }
    }

    private void Value(Tag tag)
    {
        string? format = tag.Argument?.Trim();
        if (Find(tag) is not { } found)
        {
            return;
        }

        switch (found.Field)
        {
            case ListField or FlagField:
                Report(tag, $"“{found.Field.Label}”是{found.Field.Kind}，不能直接显示。请写成 {{{{#{tag.Name}}}}} … {{{{/{tag.Name}}}}}。");
                return;
            case ProseField when !tag.StandsAlone:
                Report(tag, $"{tag} 必须独占一段。请把同段的其他内容移开。");
                break;
            case ProseField when tag.Paragraph.ParagraphProperties?.SectionProperties is not null:
                Report(tag, $"{tag} 所在的段落带有分节符。请把分节符移到别的段落。");
                break;
            case ProseField when styles.BeginsPage(tag.Paragraph):
                problems.Add(places.Problem(tag, $"{tag} 所在的段落带有分页符或“段前分页”。请把分页移到别的段落。") with { IsForgiven = true });
                break;
            case var field when format is not null && !field.Formats.Contains(format):
                string choice = field.Formats.Count == 0 ? "没有可选的格式" : "可用的格式是 " + string.Join('、', field.Formats);
                Report(tag, $"“{field.Label}”没有名为“{format}”的格式：{choice}。");
                return;
        }

        shown.Add(new Shown(tag, found.Field, found.Slot, format));
    }

    private void Open(Tag tag)
    {
        (Field Field, int Slot)? found = Find(tag);
        Block? block = null;
        Scope outer = scope;
        if (found is { Field: ListField list } && tag.Kind == TagKind.Open)
        {
            block = new Block(tag, list, found.Value.Slot, slots.Next()) { Order = opened++ };
            scope = new Scope(list.Items, block.ItemSlot!.Value, outer);
        }
        else if (found is { } condition)
        {
            block = new Block(tag, condition.Field, condition.Slot, null) { Order = opened++ };
        }
        else
        {
            scope = new Scope(null, -1, outer, IsOpen: true);
        }

        open.Push(new Pair(block, tag, outer));
    }

    private void Else(Tag tag)
    {
        if (!open.TryPeek(out Pair? pair))
        {
            Report(tag, $"{tag} 不在任何一对标签之间。请删去它，或者补上开头。");
        }
        else if (pair.Block is { Else: not null })
        {
            Report(tag, $"{pair.Open} 已经有一个 {pair.Block.Else}。请删去多余的。");
        }
        else if (pair.Block is not null)
        {
            pair.Block.Else = tag;

            // What takes the place of rows has no row.
            scope = pair.Outer;
        }
    }

    private void Close(Tag tag)
    {
        if (!open.TryPeek(out Pair? pair) || !Closes(tag, pair.Open, pair.Block))
        {
            Report(tag, pair is null
                ? $"{tag} 之前没有 {{{{#{tag.Name}}}}}。请补上开头或删去它。"
                : $"{tag} 与之前的 {pair.Open} 不配对。请检查两者的顺序。");
            return;
        }

        open.Pop();
        scope = pair.Outer;
        if (pair.Block is { } block)
        {
            block.Close = tag;
            blocks.Add(block);
        }
    }

    private static bool Closes(Tag close, Tag open, Block? block) =>
        close.Name == open.Name || (block is not null && (close.Name == block.Field.Name || close.Name == block.Field.Label));

    private (Field Field, int Slot)? Find(Tag tag)
    {
        if (scope.Find(tag.Name) is { } found)
        {
            return found;
        }

        if (!scope.AcceptsAnything)
        {
            Report(tag, $"没有名为“{tag.Name}”的标签。请改正，可用的是 {scope.Names}。");
        }

        return null;
    }

    private void Leftovers(Paragraph paragraph)
    {
        string rest = Tag.Anywhere().Replace(TagRuns.TextOf(paragraph), "");
        if (rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal))
        {
            problems.Add(places.Problem(paragraph, "标签没有写完整。标签须写成 {{名称}}，中间不能断开。"));
        }

        if (rest.Contains("｛｛", StringComparison.Ordinal) || rest.Contains("｝｝", StringComparison.Ordinal))
        {
            problems.Add(places.Problem(paragraph, "标签用了全角花括号。请改用半角的 {{ 和 }}。", "｛"));
        }
    }

    private void Report(Tag tag, string text) => problems.Add(places.Problem(tag, text));

    // Without a block when the name is unknown.
    private sealed record Pair(Block? Block, Tag Open, Scope Outer);
}

/// <summary>Numbers the places where rows are found while a document is made; 0 is the document's own data.</summary>
internal sealed class Slots
{
    public int Count { get; private set; } = 1;

    public int Next() => Count++;
}
