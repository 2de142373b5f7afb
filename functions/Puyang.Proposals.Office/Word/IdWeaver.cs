using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Vml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Puyang.Proposals.Office.Word;

/// <summary>Keeps ids unique and bookmarks whole whatever is repeated or left out, and finds pairs that cross.</summary>
internal sealed class IdWeaver(Marks marks, Places places, List<TemplateProblem> problems)
{
    private readonly List<Level> open = [];
    private readonly Dictionary<string, (BookmarkStart Start, string Region)> begun = [];
    private readonly List<OpenXmlElement> dropped = [];
    private int levels;

    /// <summary>The highest id of a picture or text box that stands outside loops.</summary>
    public uint HighestId { get; private set; }

    public void Weave(OpenXmlElement root)
    {
        Walk(root);

        // The other half stood in what was taken out with a tag.
        dropped.AddRange(begun.Values.Select(half => half.Start));
        foreach (OpenXmlElement element in dropped)
        {
            element.Remove();
        }
    }

    private bool InLoop => open.Any(level => level.Hole is BlockHole { Block.IsLoop: true });

    private string Region => string.Join(' ', open.Select(level => $"{level.Serial}.{level.Branch}"));

    private void Walk(OpenXmlElement element)
    {
        foreach (OpenXmlElement child in element.ChildElements.ToList())
        {
            if (marks.At(child) is { } hole)
            {
                Pass(hole);
                continue;
            }

            Visit(child);
            Walk(child);
        }
    }

    private void Pass(Hole hole)
    {
        switch (hole)
        {
            case BlockHole or GuardHole { Kind: not GuardKind.Story }:
                open.Add(new Level(hole, levels++, 0));
                break;
            case ElseHole { Block: var block } when IsTop(block):
                open[^1] = open[^1] with { Branch = 1 };
                break;
            case BlockEndHole { Block: var block } when IsTop(block):
            case GuardEndHole { Kind: not GuardKind.Story } when open is [.., { Hole: GuardHole }]:
                open.RemoveAt(open.Count - 1);
                break;
            case ElseHole { Block: var block }:
                Crossing(block);
                break;
            case BlockEndHole { Block: var block }:
                Crossing(block);
                open.RemoveAll(level => level.Hole is BlockHole known && known.Block == block);
                break;
        }
    }

    private bool IsTop(Block block) => open is [.., { Hole: BlockHole top }] && top.Block == block;

    private void Crossing(Block block) => problems.Add(places.Problem(
        block.Open, $"{block.Open} 与 {block.Close} 圈住的行与另一对标签圈住的行交叉。请让一对完全在另一对之内，或者完全在其外。"));

    private void Visit(OpenXmlElement element)
    {
        switch (element)
        {
            case BookmarkStart { Id.Value: { } id } start:
                begun[id] = (start, InLoop ? "repeated" : Region);
                break;
            case BookmarkEnd end:
                Close(end);
                break;
            case DocProperties picture when !InLoop:
                HighestId = Math.Max(HighestId, picture.Id?.HasValue == true ? picture.Id.Value : 0);
                break;
            case FootnoteReference or EndnoteReference when InLoop:
                problems.Add(places.Problem(element.Ancestors<Paragraph>().First(), "循环里不能有脚注或尾注，否则编号会重复。请把它移到循环以外。"));
                break;
            case var repeated when InLoop:
                Renew(repeated);
                break;
        }
    }

    // Whole only outside loops, and when both halves are kept or left out together.
    private void Close(BookmarkEnd end)
    {
        if (end.Id?.Value is not { } id || !begun.Remove(id, out (BookmarkStart Start, string Region) other))
        {
            dropped.Add(end);
        }
        else if (InLoop || other.Region != Region)
        {
            dropped.Add(end);
            dropped.Add(other.Start);
        }
    }

    private void Renew(OpenXmlElement element)
    {
        switch (element)
        {
            case Paragraph paragraph:
                (paragraph.ParagraphId, paragraph.TextId) = (null, null);
                break;
            case TableRow row:
                (row.ParagraphId, row.TextId) = (null, null);
                break;
            case SdtId:
                dropped.Add(element);
                break;
            case DocProperties picture:
                picture.Id = new UInt32Value { InnerText = marks.Attribute(new FreshIdHole()) };
                break;
            case Shape or Shapetype or Group:
                element.RemoveAttribute("id", "");
                element.RemoveAttribute("spid", "urn:schemas-microsoft-com:office:office");
                break;
        }
    }

    private sealed record Level(Hole Hole, int Serial, int Branch);
}
