using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Local.Layout;

/// <summary>附件说明: one line under the text, indented, names under each other.</summary>
internal static class AttachmentChecks
{
    public static void Run(Ruler ruler, PrintedLetter letter)
    {
        if (letter.Shown.Attachments.Count == 0)
        {
            return;
        }

        PrintedPage? page = letter.Pages.LastOrDefault(page => page.Line("附件：") is not null);
        PrintedLine? first = page?.Line("附件：");
        if (!ruler.Found(first, 0, "附件说明", "附件："))
        {
            return;
        }

        PrintedLine[] lines = [.. letter.Text(page!)];
        int at = Array.FindIndex(lines, line => line.Baseline == first!.Baseline);
        ruler.Near(page!.Number, "附件说明左边缘（左空二字）", first!.Left, Standard.Left + (2 * Standard.Character), 0.5);
        if (at > 0)
        {
            ruler.Near(page.Number, "附件说明与正文的距离（空一行）", (first.Baseline - lines[at - 1].Baseline) / Standard.LinePitch, 2, 0.05, "行");
        }

        Names(ruler, page.Number, lines[at..], letter.Shown.Attachments);
    }

    private static void Names(Ruler ruler, int page, PrintedLine[] lines, IReadOnlyList<AttachmentLine> attachments)
    {
        double? names = null;
        int next = 0;
        foreach (AttachmentLine attachment in attachments)
        {
            string name = PrintedLine.Bare(attachment.Name);
            // Enough to tell it, and less than what fits one line.
            int at = Array.FindIndex(lines, next, line => line.Part(name[..Math.Min(8, name.Length)]) is not null);
            ruler.Holds(at >= 0, page, "附件说明", $"没有找到“{Ruler.Short(name)}”", "印出");
            if (at < 0)
            {
                continue;
            }

            double left = lines[at].Part(name[..Math.Min(8, name.Length)])!.Left;
            names ??= left;
            ruler.Near(page, "附件名称左边缘（上下对齐）", left, names.Value, 0.5);
            ruler.Set(page, "附件说明", lines[at], Standard.FangSong, Standard.TextPoints);
            next = at + 1;
            if (lines[at].Part(name) is null && next < lines.Length)
            {
                ruler.Near(page, "附件名称回行左边缘（与首字对齐）", lines[next].Left, left, 0.5);
            }
        }
    }
}
