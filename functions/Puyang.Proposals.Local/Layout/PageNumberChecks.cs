namespace Puyang.Proposals.Local.Layout;

/// <summary>页码: none on a letter's first page, on the outer side of all others.</summary>
internal static class PageNumberChecks
{
    public static void Run(Ruler ruler, PrintedLetter letter)
    {
        foreach (PrintedPage page in letter.Pages)
        {
            PrintedLine? number = page.Lines.LastOrDefault(line => line.Baseline > Standard.Bottom + 3 && line.Glyphs.Any(glyph => char.IsAsciiDigit(glyph.Text[0])));
            if (page == letter.First && !letter.IsDocument)
            {
                ruler.Holds(number is null, 1, "首页页码", $"印有“{number?.Text}”", "不显示");
            }
            else if (ruler.Found(number, page.Number, "页码", $"—{page.Number}—"))
            {
                Number(ruler, page.Number, number!);
            }
        }
    }

    private static void Number(Ruler ruler, int page, PrintedLine number)
    {
        ruler.Holds(number.Text == $"—{page}—", page, "页码", $"为“{number.Text}”", $"“— {page} —”");
        ruler.Near(page, "页码上边缘（版心下边缘之下 7 毫米）", number.Glyphs.First(glyph => char.IsAsciiDigit(glyph.Text[0])).Top, 269, 1.5);
        ruler.Set(page, "页码", number, Standard.Song, Standard.SmallPoints);
        if (page % 2 == 0)
        {
            ruler.Near(page, "双页码左边缘（左空一字）", number.Left, Standard.Left + Standard.SmallCharacter, 1);
        }
        else
        {
            ruler.Near(page, "单页码右边缘（右空一字）", number.Right, Standard.Right - Standard.SmallCharacter, 1);
        }
    }
}
