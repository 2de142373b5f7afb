using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Puyang.Proposals.Office.Tests.Word;

/// <summary>What every document must have for Word to open it, and a value's run.</summary>
internal static partial class OracleTidy
{
    public static XElement Run(XElement? format, string value)
    {
        XElement run = new(Names.Run, format);
        string[] lines = Lines(value);
        for (int i = 0; i < lines.Length; i++)
        {
            run.Add(i > 0 ? new XElement(Names.W + "br") : null);
            run.Add(new XElement(Names.Text, new XAttribute(XNamespace.Xml + "space", "preserve"), lines[i]));
        }

        return run;
    }

    public static string[] Lines(string value) => Line().Split(Printable(value));

    /// <summary>The text without what XML 1.0 cannot hold.</summary>
    public static string Printable(string text) => string.Concat(Characters(text).Where(one => one.Length == 2 || XmlConvert.IsXmlChar(one[0])));

    /// <summary>False when nothing of it can be seen in print.</summary>
    public static bool IsSeen(string? text) => Printable(text ?? "").Any(c => !char.IsWhiteSpace(c) && !char.IsControl(c));

    /// <summary>Whatever holds paragraphs ends with one.</summary>
    public static void Refill(XElement container)
    {
        XElement? last = container.Elements().LastOrDefault(child => child.Name != Names.Section);
        if (!Names.Containers.Contains(container.Name) || last?.Name == Names.Paragraph)
        {
            return;
        }

        if (container.Element(Names.Section) is { } section)
        {
            section.AddBeforeSelf(new XElement(Names.Paragraph));
        }
        else
        {
            container.Add(new XElement(Names.Paragraph));
        }
    }

    /// <summary>Every character as a text of its own: a surrogate pair is one, a lone surrogate too.</summary>
    public static IEnumerable<string> Characters(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            yield return char.IsSurrogatePair(text, i) ? text.Substring(i++, 2) : text[i].ToString();
        }
    }

    // \v and \f are control characters, and gone by now.
    [GeneratedRegex(@"\r\n|[\n\r\u0085\u2028\u2029]")]
    private static partial Regex Line();
}
