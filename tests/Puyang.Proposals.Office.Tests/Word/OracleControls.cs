using System.Xml.Linq;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Tests.Word;

/// <summary>Second step of the oracle: a bound content control becomes what would have been typed in its place.</summary>
internal static class OracleControls
{
    public static void Dissolve(XElement root, Schema schema)
    {
        // The look of all of them before any is changed, and those in a control before the one around them.
        foreach ((XElement control, XElement? tag) in root.Descendants(Names.Control).Select(one => (one, Bound(one, schema))).Reverse().ToList())
        {
            if (tag is not null)
            {
                control.ReplaceWith(tag.Attribute("mark")!.Value.Length > 0 ? Pair(control, tag) : Shown(control, tag));
            }
        }
    }

    private static XElement? Bound(XElement control, Schema schema)
    {
        string? name = control.Element(Names.ControlProperties)?.Element(Names.W + "tag")?.Attribute(Names.Value)?.Value;
        XElement? tag = name is null ? null : OracleTags.Read(name, Content(control).Descendants()
            .FirstOrDefault(element => element.Name == Names.Run || element.Name == OracleTags.Tag)?.Element(Names.RunProperties));
        Field? field = tag is null ? null : Find(schema, tag.Attribute("name")!.Value);
        if (field is ListField or FlagField && tag!.Attribute("mark")!.Value.Length == 0)
        {
            // Without the mark it can mean nothing else.
            tag.SetAttributeValue("mark", "#");
        }

        return field is null ? null : tag;
    }

    /// <summary>The field of this name, or of one of its lists.</summary>
    public static Field? Find(Schema schema, string name) => schema.Find(name)
        ?? schema.Fields.OfType<ListField>().Select(list => Find(list.Items, name)).FirstOrDefault(field => field is not null);

    private static object Shown(XElement control, XElement tag)
    {
        XElement? cell = Content(control).Element(Names.Cell);
        XElement? paragraph = Content(control).Descendants(Names.Paragraph).FirstOrDefault();
        XElement filled = new(Names.Paragraph, paragraph?.Element(Names.ParagraphProperties), tag);
        return cell is not null ? new XElement(Names.Cell, cell.Element(Names.W + "tcPr"), filled) : paragraph is not null ? filled : tag;
    }

    private static object[] Pair(XElement control, XElement open)
    {
        XElement close = new(open);
        close.SetAttributeValue("mark", "/");
        return [Typed(control, open), Content(control).Elements(), Typed(control, close)];
    }

    private static XElement Typed(XElement control, XElement tag) =>
        Content(control).Elements(Names.Row).Any() ? new XElement(Names.Row, new XElement(Names.Cell, new XElement(Names.Paragraph, tag)))
        : Content(control).Elements().Any(child => child.Name == Names.Paragraph || child.Name == Names.Table) ? new XElement(Names.Paragraph, tag)
        : tag;

    private static XElement Content(XElement control) => control.Element(Names.ControlContent)!;
}
