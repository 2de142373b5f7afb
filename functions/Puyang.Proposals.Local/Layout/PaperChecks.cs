namespace Puyang.Proposals.Local.Layout;

/// <summary>用纸、版心、行和字: what holds for every page.</summary>
internal static class PaperChecks
{
    public static void Run(Ruler ruler, PrintedLetter letter)
    {
        foreach (PrintedPage page in letter.Pages)
        {
            ruler.Near(page.Number, "页面宽", page.Width, 210, 0.2);
            ruler.Near(page.Number, "页面高", page.Height, 297, 0.2);
            ruler.Holds(!page.HasOtherInk, page.Number, "颜色", "有红、黑以外的颜色", "红色或者黑色");
            Sides(ruler, page);
            Lines(ruler, letter, page);
        }
    }

    private static void Sides(Ruler ruler, PrintedPage page)
    {
        PrintedLine[] lines = [.. page.TextArea];
        if (lines.Length == 0)
        {
            ruler.Holds(false, page.Number, "版心", "没有文字", "有正文");
            return;
        }

        // Punctuation may hang over the right edge.
        double right = lines.SelectMany(line => line.Glyphs.Where(glyph => !glyph.MayHang)).Select(glyph => glyph.Right).DefaultIfEmpty().Max();
        double left = lines.Min(line => line.Left);
        ruler.Holds(left >= Standard.Left - 0.3, page.Number, "版心左边缘", $"量得 {left:0.00} 毫米", " 28 毫米");
        ruler.Holds(right <= Standard.Right + 0.1, page.Number, "版心右边缘", $"量得 {right:0.00} 毫米", "不超过 184 毫米");
    }

    private static void Lines(Ruler ruler, PrintedLetter letter, PrintedPage page)
    {
        PrintedLine[] text = [.. letter.Text(page)];
        if (text.Length == 0)
        {
            return;
        }

        foreach ((PrintedLine above, PrintedLine below) in text.Zip(text.Skip(1)))
        {
            double pitches = (below.Baseline - above.Baseline) / Standard.LinePitch;
            ruler.Near(page.Number, "行距（行）", pitches - Math.Round(pitches) + 1, 1, 0.03, "行");
        }

        foreach (PrintedLine full in text.Where(line => line.Glyphs.All(glyph => glyph.IsHanzi) && line.Right > Standard.Right - 4 && line.Left < Standard.Left + 1))
        {
            ruler.Count(page.Number, "整行汉字数", full.Glyphs.Count, Standard.CharactersPerLine);
        }

        if (page != letter.First)
        {
            ruler.Holds(text[0].Top is > 37 and < 41.5, page.Number, "首行上边缘", $"量得 {text[0].Top:0.00} 毫米", "在版心第一行");
        }

        // The last page ends where the letter does; the one before may give its last paragraph away with the signature.
        if (page != letter.First && page.Number < letter.Pages.Count - 1)
        {
            ruler.Count(page.Number, "每页行数", Rows(text), Standard.LinesPerPage);
        }

        ruler.Holds(text[^1].Bottom <= Standard.Bottom, page.Number, "末行下边缘", $"量得 {text[^1].Bottom:0.00} 毫米", "不超过 262 毫米");
    }

    private static int Rows(PrintedLine[] lines) => (int)Math.Round((lines[^1].Baseline - lines[0].Baseline) / Standard.LinePitch) + 1;
}
