using System.Xml.Linq;

namespace Puyang.Proposals.Office.Tests.Word;

/// <summary>
/// Two parts that Word shows alike are equal: how text is cut into runs, spelling marks, revision ids of editing sessions and
/// the numbers of drawings do not count.
/// </summary>
internal static class Canonical
{
    public static string Of(XElement part)
    {
        XElement copy = Sorted(part);
        copy.Descendants(Names.W + "proofErr").Remove();
        // Those in a text box before the one that holds it.
        foreach (XElement run in copy.Descendants(Names.Run).Reverse().ToList())
        {
            run.ReplaceWith(run.Elements().Where(child => child.Name != Names.RunProperties).Select(child => new XElement(
                Names.Run, run.Element(Names.RunProperties), child)));
        }

        foreach (XElement run in copy.Descendants(Names.Run).ToList())
        {
            Merge(run);
        }

        return copy.ToString();
    }

    // The text of adjacent runs of one format stands in the first of them.
    private static void Merge(XElement run)
    {
        if (run.Element(Names.Text) is not { } text)
        {
            return;
        }

        if (text.Value.Length == 0)
        {
            run.Remove();
        }
        else if (run.PreviousNode is XElement before && before.Name == Names.Run && before.Element(Names.Text) is { } first
            && XNode.DeepEquals(before.Element(Names.RunProperties), run.Element(Names.RunProperties)))
        {
            first.Value += text.Value;
            run.Remove();
        }
    }

    private static XElement Sorted(XElement element) => new(
        element.Name,
        element.Attributes().Where(Counts).OrderBy(attribute => attribute.Name.ToString(), StringComparer.Ordinal),
        element.Name == Names.Text ? Shown(element) : element.Nodes().Where(Counts).Select(node => node is XElement child ? Sorted(child) : node));

    private static bool Counts(XAttribute attribute) => !attribute.IsNamespaceDeclaration
        && !attribute.Name.LocalName.StartsWith("rsid", StringComparison.Ordinal)
        && attribute.Name != XNamespace.Xml + "space"
        && !(attribute.Parent!.Name == Names.Wp + "docPr" && attribute.Name == "id");

    private static bool Counts(XNode node) => node is not XComment && !(node is XText text && string.IsNullOrWhiteSpace(text.Value))
        && !(node is XElement { HasElements: false, HasAttributes: false } element && (element.Name == Names.RunProperties || element.Name == Names.ParagraphProperties));

    // Word trims what is not marked as preserved.
    private static string Shown(XElement text) =>
        text.Attribute(XNamespace.Xml + "space")?.Value == "preserve" ? text.Value : text.Value.Trim(' ', '\t', '\r', '\n');
}
