namespace Puyang.Proposals.Local.Layout;

/// <summary>版记: 抄送 at the foot of the last page; in 文件格式 with its lines, 印发机关 and 印发日期.</summary>
internal static class ImprintChecks
{
    public static void Run(Ruler ruler, PrintedLetter letter)
    {
        Copies(ruler, letter);
        Printed(ruler, letter);
        foreach (PrintedPage page in letter.Pages.SkipLast(1))
        {
            ruler.Count(page.Number, "版记分隔线条数", page.Black.Count, 0);
        }

        Lines(ruler, letter);
    }

    private static void Copies(Ruler ruler, PrintedLetter letter)
    {
        int page = letter.Last.Number;
        if (letter.Shown.Copies is not { } text || !ruler.Found(letter.Copies, page, "抄送（在最后一页）", text))
        {
            return;
        }

        PrintedLine copies = letter.Copies!;
        ruler.Near(page, "抄送左边缘（左空一字）", copies.Left, Standard.Left + Standard.SmallCharacter, 1);
        ruler.Set(page, "抄送", copies, Standard.FangSong, Standard.SmallPoints);
        PrintedLine[] under = [.. letter.Last.TextArea.Where(line => line.Baseline > copies.Baseline + 0.1)];
        PrintedLine[] wrapped = [.. under.Where(line => letter.Shown.PrintedBy is not { } by || !line.Starts(by))];
        foreach (PrintedLine line in wrapped)
        {
            ruler.Near(page, "抄送回行左边缘（与冒号后首字对齐）", line.Left, copies.Left + (3 * Standard.SmallCharacter), 0.6);
        }

        PrintedLine? above = letter.Last.TextArea.LastOrDefault(line => line.Baseline < copies.Baseline - 0.1);
        ruler.Holds(above is null || copies.Top > above.Bottom + 1, page, "抄送", "与上一行相碰", "与上一行分开");
        if (!letter.IsDocument)
        {
            ruler.Near(page, "抄送下边缘（版心最下方）", letter.Last.TextArea[^1].Bottom, Standard.Bottom, 3);
        }
    }

    private static void Printed(Ruler ruler, PrintedLetter letter)
    {
        int page = letter.Last.Number;
        if (letter.Shown.PrintedBy is not { } by || !ruler.Found(letter.Last.Line(by), page, "印发机关", by))
        {
            return;
        }

        PrintedLine line = letter.Last.Line(by)!;
        ruler.Near(page, "印发机关左边缘（左空一字）", line.Left, Standard.Left + Standard.SmallCharacter, 1);
        ruler.Set(page, "印发机关和印发日期", line, Standard.FangSong, Standard.SmallPoints);
        ruler.Holds(line.Text.EndsWith("印发", StringComparison.Ordinal), page, "印发日期", $"行末为“{line.Text[^2..]}”", "以“印发”结尾");
        ruler.Near(page, "印发日期右边缘（右空一字）", line.Right, Standard.Right - Standard.SmallCharacter, 1);
    }

    private static void Lines(Ruler ruler, PrintedLetter letter)
    {
        int page = letter.Last.Number;
        IReadOnlyList<Stroke> lines = letter.Last.Black;
        int elements = (letter.Shown.Copies is null ? 0 : 1) + (letter.Shown.PrintedBy is null ? 0 : 1);
        ruler.Count(page, "版记分隔线条数", lines.Count, letter.IsDocument && elements > 0 ? elements + 1 : 0);
        foreach (Stroke line in letter.IsDocument ? lines : [])
        {
            bool isEdge = line == lines[0] || line == lines[^1];
            ruler.Near(page, "版记分隔线长", line.Length, 156, 1);
            ruler.Near(page, "版记分隔线左端", line.Left, Standard.Left, 0.5);
            ruler.Near(page, isEdge ? "版记首末线粗" : "版记中间线粗", line.Thickness, isEdge ? 0.35 : 0.25, 0.06);
        }

        if (letter.IsDocument && lines.Count > 0)
        {
            ruler.Near(page, "版记末线（版心下边缘）", lines[^1].Middle, Standard.Bottom, 1);
        }
    }
}
