using System.Globalization;
using System.Xml.Linq;

namespace Puyang.Proposals.Office.Tests.Word;

/// <summary>What the oracle asks of styles.xml.</summary>
internal sealed class OracleStyles(XElement styles)
{
    /// <summary>The id of the character style that Word shows under this name.</summary>
    public string IdOf(string name) => Attribute(
        styles.Elements(Names.W + "style").First(style => Attribute(style, "type") == "character" && Attribute(style.Element(Names.W + "name"), "val") == name),
        "styleId")!;

    /// <summary>In twips, the paragraph's own or its style's; 0 when nothing says it.</summary>
    public int RightIndent(XElement paragraph) => Settings(paragraph)
        .Select(setting => setting.Element(Names.ParagraphProperties)?.Element(Names.W + "ind"))
        .Select(indent => Number(indent, "right") ?? Number(indent, "end")).FirstOrDefault(right => right is not null) ?? 0;

    /// <summary>In half-points, the tag's own or its paragraph's style's.</summary>
    public int? FontSize(XElement paragraph, XElement tag) => Settings(paragraph).Skip(1).Prepend(tag)
        .Select(setting => Number(setting.Element(Names.RunProperties)?.Element(Names.W + "sz"), "val")).FirstOrDefault(size => size is not null);

    // The paragraph, its style, the style that one is based on, and so on.
    private IEnumerable<XElement> Settings(XElement paragraph)
    {
        yield return paragraph;
        string? id = Attribute(paragraph.Element(Names.ParagraphProperties)?.Element(Names.W + "pStyle"), "val");
        while (styles.Elements(Names.W + "style").FirstOrDefault(style => Attribute(style, "styleId") == id) is { } style)
        {
            yield return style;
            id = Attribute(style.Element(Names.W + "basedOn"), "val");
        }
    }

    private static int? Number(XElement? element, string name) =>
        int.TryParse(Attribute(element, name), CultureInfo.InvariantCulture, out int number) ? number : null;

    private static string? Attribute(XElement? element, string name) => element?.Attribute(Names.W + name)?.Value;
}
