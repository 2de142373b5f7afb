using System.Xml.Linq;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Tests.Word;

/// <summary>正文: each of its paragraphs like the tag's own, headings with their character style.</summary>
internal static class OracleProse
{
    private static readonly string[] Headings = ["一级标题", "二级标题", "三级标题", "四级标题"];

    public static IEnumerable<XElement> Paragraphs(XElement model, XElement tag, IReadOnlyList<BodyParagraph> prose, OracleStyles styles)
    {
        XElement[] filled = [.. prose.Select(paragraph => Paragraph(model, tag.Element(Names.RunProperties), paragraph, styles))];
        if (filled.LastOrDefault() is { } last)
        {
            OracleProperties.Set(last.Element(Names.ParagraphProperties) ?? OracleProperties.AddTo(last), new XElement(Names.W + "keepNext"));
        }

        return filled;
    }

    private static XElement Paragraph(XElement model, XElement? format, BodyParagraph paragraph, OracleStyles styles) => new(
        Names.Paragraph,
        model.Element(Names.ParagraphProperties),
        paragraph.Heading.Length > 0 ? OracleTidy.Run(Heading(format, paragraph.Level, styles), paragraph.Heading) : null,
        paragraph.Text.Length > 0 ? OracleTidy.Run(format, paragraph.Text) : null);

    private static XElement Heading(XElement? format, int level, OracleStyles styles) => new(
        Names.RunProperties,
        new XElement(Names.W + "rStyle", new XAttribute(Names.Value, styles.IdOf(Headings[level - 1]))),
        format?.Elements().Where(property => property.Name.LocalName != "rStyle"));
}
