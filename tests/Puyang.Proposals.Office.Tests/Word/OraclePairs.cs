using System.Xml.Linq;

namespace Puyang.Proposals.Office.Tests.Word;

/// <summary>
/// Third step of the oracle: what a pair of tags encloses moves into an element <c>block</c> with a child <c>then</c>
/// and, after {{else}}, a child <c>else</c>; the tags go, and with them the paragraphs and rows that hold nothing else.
/// </summary>
internal static class OraclePairs
{
    public static readonly XName Block = "block";

    public static void Wrap(XElement root)
    {
        Stack<(XElement Open, XElement? Else)> open = new();
        List<(XElement Open, XElement? Else, XElement Close)> pairs = [];
        foreach (XElement tag in root.Descendants(OracleTags.Tag))
        {
            if (tag.Attribute("mark")!.Value is "#" or "^")
            {
                open.Push((tag, null));
            }
            else if (tag.Attribute("mark")!.Value == "/")
            {
                (XElement start, XElement? middle) = open.Pop();
                pairs.Add((start, middle, tag));
            }
            else if (tag.Attribute("name")!.Value is "else" or "否则")
            {
                open.Push((open.Pop().Open, tag));
            }
        }

        HashSet<XElement> markerRows = [.. root.Descendants(Names.Row).Where(row => row.Descendants(OracleTags.Tag).Count() == 1 && Oracle.HoldsNothingBeside(row))];

        // In the order of their ends: an inner pair before the one around it.
        pairs.ForEach(pair => Wrap(pair.Open, pair.Else, pair.Close, markerRows));
    }

    private static void Wrap(XElement open, XElement? middle, XElement close, HashSet<XElement> markerRows)
    {
        XElement[] tags = middle is null ? [open, close] : [open, middle, close];
        XElement[] paragraphs = [.. tags.Select(tag => tag.Ancestors(Names.Paragraph).First())];
        XElement[] cells = [.. tags.Select(tag => tag.Ancestors(Names.Cell).FirstOrDefault()).OfType<XElement>()];
        bool isInline = paragraphs[0] == paragraphs[^1];
        bool isOfRows = !isInline && cells.Length > 0 && cells[0] != cells[^1];
        XElement[] edges = isInline ? tags : isOfRows ? [.. tags.Select(ChildOfTable)] : paragraphs;
        XElement Marker(XElement tag) => tag.Ancestors(Names.Row).First() is var row && markerRows.Contains(row) ? row : tag;
        XElement[] markers = isInline ? tags : isOfRows ? [.. tags.Select(Marker)] : paragraphs;

        XElement parent = edges[0].Parent!;
        XElement[] enclosed = [.. parent.Elements().SkipWhile(element => element != edges[0])];
        enclosed = [.. enclosed.Take(Array.IndexOf(enclosed, edges[^1]) + 1)];
        int half = middle is null ? enclosed.Length : Array.IndexOf(enclosed, edges[1]);
        XElement block = new(Block, open.Attributes(), open.Elements(), new XElement("then"), middle is null ? null : new XElement("else"));
        enclosed[0].AddBeforeSelf(block);
        for (int i = 0; i < enclosed.Length; i++)
        {
            enclosed[i].Remove();
            block.Element(i < half ? "then" : "else")!.Add(enclosed[i]);
        }

        foreach (XElement marker in markers)
        {
            marker.Remove();
        }
    }

    private static XElement ChildOfTable(XElement tag)
    {
        XElement table = tag.Ancestors(Names.Table).First();
        return tag.Ancestors().First(ancestor => ancestor.Parent == table);
    }
}
