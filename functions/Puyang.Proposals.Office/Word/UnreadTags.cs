using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Puyang.Proposals.Office.Word;

/// <summary>Finds tags where nothing is filled in: they would be printed as they stand.</summary>
internal static partial class UnreadTags
{
    /// <summary>The tags of a part outside the text of its paragraphs: in attributes, field codes, drawings, formulas.</summary>
    public static IEnumerable<TemplateProblem> Of(OpenXmlElement root, Places places)
    {
        foreach (OpenXmlElement element in root.Descendants().Prepend(root))
        {
            foreach (string value in element.GetAttributes().Select(one => one.Value ?? "").Where(text => Braces().IsMatch(text)))
            {
                yield return Problem(places, element, value, element.LocalName switch
                {
                    "textpath" => "艺术字或水印",
                    "fldSimple" => "域代码",
                    "docPr" or "cNvPr" or "shape" => "图形的名称或替换文字",
                    "bookmarkStart" => "书签的名称",
                    "hyperlink" => "超链接",
                    "alias" or "tag" or "listItem" => "内容控件的属性",
                    _ => $"对象的属性（{element.LocalName}）",
                });
            }
        }

        // Such text is split into runs as all text is: what belongs to one paragraph is read in one piece.
        foreach (var piece in root.Descendants().Where(IsUnread).GroupBy(leaf => (Around(leaf), leaf.LocalName)))
        {
            string text = string.Concat(piece.Select(leaf => leaf.InnerText));
            if (Braces().IsMatch(text))
            {
                OpenXmlElement first = piece.First();
                yield return Problem(places, first, text, first.LocalName == "instrText" ? "域代码"
                    : first.Ancestors().Any(one => one.LocalName == "oMath") ? "公式"
                    : first.Ancestors().Any(one => one is AlternateContent) ? "图形的兼容内容"
                    : $"图形或其他对象（{first.LocalName}）");
            }
        }
    }

    /// <summary>The tags of a text, for a message.</summary>
    internal static string Shown(string text) => Tag.Anywhere().Matches(text) is [_, ..] tags
        ? string.Join(' ', tags.Select(tag => tag.Value).Distinct()) : text.Length <= 40 ? text : text[..40] + "…";

    internal static string Sentence(string where) => $"标签写在{where}里，这里的标签不会被填写，成文时会原样印出。请改写在正文的文字里或文本框里，或者删去。";

    private static TemplateProblem Problem(Places places, OpenXmlElement at, string text, string where) =>
        places.Problem(at.Ancestors<Paragraph>().FirstOrDefault(), Sentence(where)) with { Context = Shown(text), IsForgiven = true };

    // The text of a run of a paragraph is read; whatever else holds text is not.
    private static bool IsUnread(OpenXmlElement element) => !element.HasChildren && element.InnerText.Length > 0
        && element is not OpenXmlMiscNode && !(element is Text { Parent: Run } && element.Ancestors<Paragraph>().Any());

    private static OpenXmlElement? Around(OpenXmlElement leaf) =>
        leaf.Ancestors().FirstOrDefault(one => one.LocalName == "p") ?? leaf.Parent;

    [GeneratedRegex(@"\{\{|\}\}|｛｛|｝｝")]
    private static partial Regex Braces();
}
