using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Puyang.Proposals.Tests.Histories;

namespace Puyang.Proposals.Office.Tests.Word;

/// <summary>A template after a slip of the hand in one of its body's tags.</summary>
/// <param name="Body">The damaged body.</param>
/// <param name="Paragraph">The number of the paragraph with the slip, from 1.</param>
/// <param name="Cell">The innermost cell it stands in, as a problem tells it.</param>
/// <param name="IsAlwaysWrong">False when the slip may leave a legal template.</param>
internal sealed partial record Damage(string Body, int Paragraph, string Cell, bool IsAlwaysWrong)
{
    private const string Unknown = "无此名";

    /// <summary>Null when the body has no tag that one run holds.</summary>
    public static Damage? Of(string body, Dice dice)
    {
        XElement root = XElement.Parse($"<w:body {TemplateFile.Spaces}>{body}</w:body>", LoadOptions.PreserveWhitespace);
        XElement[] texts = [.. root.Descendants(Names.Text).Where(text => Tag().IsMatch(text.Value) && !text.Ancestors(Names.Control).Any(Shows))];
        if (texts.Length == 0)
        {
            return null;
        }

        XElement text = dice.One(texts);
        string tag = Tag().Match(text.Value).Value;
        string other = Tag().Match(dice.One(texts).Value).Value;
        (string slip, bool isAlwaysWrong) = dice.Below(5) switch
        {
            0 => ("", false),
            1 => (Regex.Replace(tag, @"[^{}#/^|\s]+", Unknown), true),
            2 => (other, false),
            3 => (tag[..^1], true),
            _ => (tag.Replace('{', '｛').Replace('}', '｝'), true),
        };
        int at = text.Value.IndexOf(tag, StringComparison.Ordinal);
        text.Value = text.Value.Remove(at, tag.Length).Insert(at, slip);
        XElement paragraph = text.Ancestors(Names.Paragraph).First();
        return new Damage(
            string.Concat(root.Elements().Select(element => element.ToString(SaveOptions.DisableFormatting))),
            root.Descendants(Names.Paragraph).ToList().IndexOf(paragraph) + 1,
            CellOf(root, paragraph),
            isAlwaysWrong);
    }

    // What a control holds before the field takes its place does not matter.
    private static bool Shows(XElement control) =>
        control.Element(Names.ControlProperties)?.Element(Names.W + "tag")?.Attribute(Names.Value)?.Value is { } tag && tag[0] is not ('#' or '^');

    private static string CellOf(XElement root, XElement paragraph)
    {
        if (paragraph.Ancestors(Names.Cell).FirstOrDefault() is not { } cell)
        {
            return "";
        }

        XElement row = cell.Ancestors(Names.Row).First();
        XElement table = row.Ancestors(Names.Table).First();
        return string.Create(CultureInfo.InvariantCulture,
            $"第 {Ordinal(root.Descendants(Names.Table), table)} 个表格第 {Ordinal(Within(table, Names.Row, Names.Table), row)} 行第 {Ordinal(Within(row, Names.Cell, Names.Row), cell)} 格");
    }

    private static IEnumerable<XElement> Within(XElement outer, XName name, XName container) =>
        outer.Descendants(name).Where(element => element.Ancestors(container).First() == outer);

    private static int Ordinal(IEnumerable<XElement> all, XElement one) => all.ToList().IndexOf(one) + 1;

    [GeneratedRegex(@"\{\{[^{}]+\}\}")]
    private static partial Regex Tag();
}
