using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Puyang.Proposals.Office.Tests.Word;

/// <summary>署名 over 成文日期: half of what the date is wider than the last name is added to the date's own right indent.</summary>
internal static partial class OracleCentring
{
    /// <summary>The right indent in twips; never negative.</summary>
    public static int Right(
        (XElement Paragraph, XElement Tag, string Text) name, (XElement Paragraph, string Text) date, OracleStyles styles)
    {
        int em = (styles.FontSize(name.Paragraph, name.Tag) ?? 32) * 10;
        string last = Gap().Split(OracleTidy.Lines(name.Text)[^1])[^1];
        double shift = (Ems(date.Text) - Ems(last)) / 2 * em;
        return Math.Max(0, styles.RightIndent(date.Paragraph) + (int)Math.Round(shift));
    }

    public static void Indent(XElement paragraph, int right)
    {
        XElement properties = paragraph.Element(Names.ParagraphProperties) ?? OracleProperties.AddTo(paragraph);
        OracleProperties.Set(properties, new XElement(
            Names.W + "ind", new XAttribute(Names.W + "right", right), new XAttribute(Names.W + "rightChars", 0)));
    }

    private static double Ems(string text) =>
        OracleTidy.Characters(OracleTidy.Printable(text)).Sum(one =>
            one.Length == 2 ? 1 : char.IsControl(one[0]) ? 0 : char.IsAscii(one[0]) ? 0.5 : 1);

    [GeneratedRegex("\u3000{2,}")]
    private static partial Regex Gap();
}
