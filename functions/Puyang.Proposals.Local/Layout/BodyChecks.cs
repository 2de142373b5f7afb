using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Local.Layout;

/// <summary>正文: indent, and the fonts of headings and text.</summary>
internal static class BodyChecks
{
    public static void Run(Ruler ruler, PrintedLetter letter)
    {
        (PrintedPage Page, PrintedLine Line)[] lines = [.. letter.Pages.SelectMany(page => letter.Text(page).Select(line => (page, line)))];
        int from = 1;
        foreach (BodyParagraph paragraph in letter.Shown.Body)
        {
            string text = PrintedLine.Bare(paragraph.Heading + paragraph.Text);
            int at = Array.FindIndex(lines, Math.Min(from, lines.Length), found => Begins(found.Line, text));
            if (at < 0)
            {
                ruler.Holds(false, 0, "正文段落", $"没有找到“{Ruler.Short(text)}”", "印出");
                continue;
            }

            from = at + 1;
            Paragraph(ruler, lines[at].Page.Number, lines[at].Line, paragraph);
        }

        ruler.Holds(
            letter.Text(letter.First).Any(line => line != letter.Salutation), 1, "首页", "没有正文", "显示正文");
    }

    // A line holds 28 characters at most, 27 or less when a mark does not go at a line's start.
    private static bool Begins(PrintedLine line, string text) =>
        line.Text.Length > 0 && text.StartsWith(line.Text[..Math.Min(line.Text.Length, 20)], StringComparison.Ordinal)
        && (line.Text.Length > 15 || line.Text.Length == text.Length);

    private static void Paragraph(Ruler ruler, int page, PrintedLine first, BodyParagraph paragraph)
    {
        ruler.Near(page, "正文首行左边缘（左空二字）", first.Left, Standard.Left + (2 * Standard.Character), 0.5);
        int heading = Math.Min(PrintedLine.Bare(paragraph.Heading).Length, first.Glyphs.Count);
        if (heading > 0)
        {
            Typeface face = paragraph.Level switch { 1 => Standard.HeiTi, 2 => Standard.KaiTi, _ => Standard.FangSong };
            ruler.Set(page, $"{"一二三四"[paragraph.Level - 1]}级标题", new PrintedLine([.. first.Glyphs.Take(heading)]), face, Standard.TextPoints);
        }

        if (heading < first.Glyphs.Count)
        {
            ruler.Set(page, "正文", new PrintedLine([.. first.Glyphs.Skip(heading)]), Standard.FangSong, Standard.TextPoints);
        }
    }
}
