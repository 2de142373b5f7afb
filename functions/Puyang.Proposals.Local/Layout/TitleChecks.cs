using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Local.Layout;

/// <summary>标题 and 主送 (称谓).</summary>
internal static class TitleChecks
{
    public static void Run(Ruler ruler, PrintedLetter letter)
    {
        Title(ruler, letter);
        if (ruler.Found(letter.Salutation, 1, "称谓", letter.Shown.Salutation))
        {
            ruler.Near(1, "称谓左边缘（顶格）", letter.Salutation!.Left, Standard.Left, 0.3);
            ruler.Set(1, "称谓", letter.Salutation, Standard.FangSong, Standard.TextPoints);
            if (letter.Title.Count > 0)
            {
                ruler.Near(1, "称谓与标题的距离（空一行）", letter.Salutation.Baseline - letter.Title[^1].Baseline, 2 * Standard.LinePitch, 1.5);
            }
        }
    }

    private static void Title(Ruler ruler, PrintedLetter letter)
    {
        ruler.Holds(letter.Title.Count > 0, 1, "标题", $"没有找到“{Ruler.Short(letter.Shown.Title)}”", "印出");
        if (letter.Title.Count == 0)
        {
            return;
        }

        foreach (PrintedLine line in letter.Title)
        {
            ruler.Near(1, "标题行中心（居中）", line.Centre, 106, 0.5);
            ruler.Set(1, "标题", line, Standard.XiaoBiaoSong, Standard.TitlePoints);
        }

        const double Em = Standard.TitlePoints * 25.4 / 72;
        ruler.Holds(
            TitleLines.AreWellShaped([.. letter.Title.Select(line => (line.Right - line.Left) / Em)]), 1, "标题排列",
            string.Join(" / ", letter.Title.Select(line => line.Text)), "梯形或者菱形，词意完整");
        Space(ruler, letter);
    }

    private static void Space(Ruler ruler, PrintedLetter letter)
    {
        PrintedLine title = letter.Title[0];
        double above = letter.First.Lines.TakeWhile(line => line != title).Select(line => line.Bottom)
            .Concat(letter.First.Red.Where(line => line.Bottom < title.Top).Select(line => line.Bottom)).DefaultIfEmpty().Max();
        ruler.Near(1, "标题与其上要素或者红线的距离（空二行）", title.Top - above, Standard.TwoEmptyLines, 4);
    }
}
