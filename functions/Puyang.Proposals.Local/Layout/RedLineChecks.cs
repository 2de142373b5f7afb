namespace Puyang.Proposals.Local.Layout;

/// <summary>红色分隔线: two double lines in 信函格式, one line in 文件格式, on the first page only.</summary>
internal static class RedLineChecks
{
    public static void Run(Ruler ruler, PrintedLetter letter)
    {
        IReadOnlyList<Stroke> red = letter.First.Red;
        ruler.Count(1, "红线条数（双线算两条）", red.Count, letter.IsDocument ? 1 : 4);
        foreach (PrintedPage page in letter.Pages.Skip(1))
        {
            ruler.Count(page.Number, "红线条数", page.Red.Count, 0);
        }

        foreach (Stroke line in red)
        {
            ruler.Near(1, "红线长", line.Length, letter.IsDocument ? 156 : 170, 1);
            ruler.Near(1, "红线中点", (line.Left + line.Right) / 2, letter.IsDocument ? 106 : 105, 0.5);
        }

        if (letter.IsDocument && red.Count > 0 && letter.Number is { } number)
        {
            ruler.Near(1, "红线与发文字号的距离", red[0].Top - number.Bottom, 4, 0.6);
        }
        else if (!letter.IsDocument && red.Count == 4)
        {
            Double(ruler, letter, red);
        }
    }

    private static void Double(Ruler ruler, PrintedLetter letter, IReadOnlyList<Stroke> red)
    {
        if (letter.Letterhead[^1] is { } mark)
        {
            ruler.Near(1, "首条双线与发文机关标志的距离", red[0].Top - mark.Bottom, 4, 0.6);
        }

        ruler.Holds(red[0].Thickness > red[1].Thickness * 1.5, 1, "首条双线", "不是上粗下细", "上粗下细");
        ruler.Holds(red[3].Thickness > red[2].Thickness * 1.5, 1, "末条双线", "不是上细下粗", "上细下粗");
        ruler.Near(1, "末条双线距上页边（距下页边 20 毫米）", (red[2].Top + red[3].Bottom) / 2, 277, 1);
        foreach ((PrintedLine? element, string what) in ((PrintedLine?, string)[])[(letter.Number, "发文字号"), (letter.Urgency, "紧急程度")])
        {
            if (element is not null)
            {
                ruler.Near(1, $"{what}与首条双线的距离（3号字高的八分之七）", element.Top - red[1].Bottom, Standard.UnderRedLine, 0.6);
            }
        }
    }
}
