using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Puyang.Proposals.Office.Tests.Word;

/// <summary>
/// First step of the oracle: every tag becomes one element <c>tag</c> where it starts, with the format of the run it
/// starts in; what Word split it into goes.
/// </summary>
internal static partial class OracleTags
{
    public static readonly XName Tag = "tag";

    public static void Isolate(XElement root)
    {
        foreach (XElement paragraph in root.Descendants(Names.Paragraph).ToList())
        {
            OneChildPerRun(paragraph);
            foreach (Match match in Anywhere().Matches(string.Concat(Texts(paragraph).Select(text => text.Value))))
            {
                SplitAt(paragraph, match.Index);
                SplitAt(paragraph, match.Index + match.Length);
            }

            foreach (Match match in Anywhere().Matches(string.Concat(Texts(paragraph).Select(text => text.Value))).Reverse())
            {
                Gather(paragraph, match);
            }
        }
    }

    /// <summary>The element for a tag's text, braces or not: {{#copies|，}}.</summary>
    public static XElement Read(string tag, XElement? format)
    {
        Match match = Whole().Match(tag);
        return new XElement(
            Tag,
            new XAttribute("mark", match.Groups["mark"].Value),
            new XAttribute("name", match.Groups["name"].Value),
            match.Groups["after"].Success ? new XAttribute("after", match.Groups["after"].Value) : null,
            format is null ? null : new XElement(format));
    }

    private static IEnumerable<XElement> Texts(XElement paragraph) => paragraph.Descendants(Names.Text)
        .Where(text => text.Parent!.Name == Names.Run && text.IsOwnOf(paragraph));

    private static void OneChildPerRun(XElement paragraph)
    {
        foreach (XElement run in paragraph.Descendants(Names.Run).Where(run => run.IsOwnOf(paragraph)).ToList())
        {
            XElement[] content = [.. run.Elements().Where(child => child.Name != Names.RunProperties)];
            if (content.Length > 1)
            {
                run.ReplaceWith(content.Select(child => Like(run, child)));
            }
        }
    }

    private static void SplitAt(XElement paragraph, int position)
    {
        int start = 0;
        foreach (XElement text in Texts(paragraph).ToList())
        {
            int offset = position - start;
            start += text.Value.Length;
            if (offset > 0 && offset < text.Value.Length)
            {
                XElement run = text.Parent!;
                run.ReplaceWith(Like(run, Preserved(text.Value[..offset])), Like(run, Preserved(text.Value[offset..])));
                return;
            }
        }
    }

    private static void Gather(XElement paragraph, Match match)
    {
        int start = 0;
        foreach (XElement text in Texts(paragraph).ToList())
        {
            XElement run = text.Parent!;
            if (start == match.Index && text.Value.Length > 0)
            {
                run.ReplaceWith(Read(match.Value, run.Element(Names.RunProperties)));
            }
            else if (start > match.Index && start < match.Index + match.Length)
            {
                run.Remove();
            }

            start += text.Value.Length;
        }
    }

    private static XElement Like(XElement run, XElement content) =>
        new(Names.Run, run.Element(Names.RunProperties), new XElement(content));

    private static XElement Preserved(string text) => new(Names.Text, new XAttribute(XNamespace.Xml + "space", "preserve"), text);

    [GeneratedRegex(@"\{\{[^{}]*\}\}")]
    private static partial Regex Anywhere();

    [GeneratedRegex(@"^(\{\{)?\s*(?<mark>[#^/]?)\s*(?<name>[^{}|]*?)\s*(\|(?<after>[^{}]*?))?\s*(\}\})?$")]
    private static partial Regex Whole();
}
