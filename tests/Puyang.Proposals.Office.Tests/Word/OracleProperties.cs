using System.Xml.Linq;

namespace Puyang.Proposals.Office.Tests.Word;

/// <summary>Puts a property where the schema wants it (CT_PPr is a sequence).</summary>
internal static class OracleProperties
{
    private static readonly string[] Order =
    [
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers", "pBdr", "shd",
        "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi",
        "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc",
        "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
    ];

    public static XElement AddTo(XElement paragraph)
    {
        XElement properties = new(Names.ParagraphProperties);
        paragraph.AddFirst(properties);
        return properties;
    }

    public static void Set(XElement properties, XElement property)
    {
        properties.Element(property.Name)?.Remove();
        XElement[] sorted = [.. properties.Elements().Append(property).OrderBy(child => Array.IndexOf(Order, child.Name.LocalName))];
        properties.ReplaceNodes(sorted.Cast<object>().ToArray());
    }
}
