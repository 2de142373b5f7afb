namespace Puyang.Proposals.Local.Layout;

/// <summary>署名, 成文日期, 附注, the room for the seal, and that no page holds these alone.</summary>
internal static class EndChecks
{
    private const double Seal = 42;

    public static void Run(Ruler ruler, PrintedLetter letter)
    {
        int page = letter.Last.Number;
        if (!ruler.Found(letter.Date, page, "成文日期（在最后一页）", letter.Shown.Date))
        {
            return;
        }

        PrintedLine date = letter.Date!;
        ruler.Near(page, "成文日期右边缘（右空四字）", date.Right, Standard.Right - (4 * Standard.Character), 1);
        ruler.Set(page, "成文日期", date, Standard.FangSong, Standard.TextPoints);
        IReadOnlyList<IReadOnlyList<PrintedLine>> signature = letter.Signature();
        if (letter.Shown.Signature is { } names)
        {
            ruler.Holds(signature.Count > 0, page, "署名（与成文日期同页）", $"没有找到“{Ruler.Short(names)}”", "印出");
            Signature(ruler, page, signature, date);
        }

        double end = signature.Count > 0 ? signature[0][0].Baseline : date.Baseline;
        PrintedLine[] above = [.. letter.Text(letter.Last).Where(line => line.Baseline < end - 0.1)];
        NotAlone(ruler, letter, above);
        if (above.Length > 0)
        {
            // With two or three empty lines a seal of 42 to 45 mm ends within a line of the text, and its centre above the names.
            double lines = (end - above[^1].Baseline) / Standard.LinePitch;
            ruler.Near(page, "署名与其上文字的距离（空二至三行，供用印）", lines, 3.5, 0.55, "行");
        }

        Note(ruler, letter, date);
    }

    private static void Signature(Ruler ruler, int page, IReadOnlyList<IReadOnlyList<PrintedLine>> rows, PrintedLine date)
    {
        foreach (IReadOnlyList<PrintedLine> row in rows)
        {
            foreach ((PrintedLine left, PrintedLine right) in row.Zip(row.Skip(1)))
            {
                double apart = right.Centre - left.Centre;
                ruler.Holds(apart > Seal + 1, page, "署名中心距", $"量得 {apart:0.0} 毫米", $"大于印章直径 {Seal} 毫米");
            }

            ruler.Holds(row[0].Centre - (Seal / 2) >= Standard.Left - 0.5, page, "首个署名中心", $"量得 {row[0].Centre:0.0} 毫米", "使印章不出版心");
            row.ToList().ForEach(name => ruler.Set(page, "署名", name, Standard.FangSong, Standard.TextPoints));
        }

        foreach ((IReadOnlyList<PrintedLine> upper, IReadOnlyList<PrintedLine> lower) in rows.Zip(rows.Skip(1)))
        {
            double apart = lower[0].Baseline - upper[0].Baseline;
            ruler.Holds(apart > Seal + 1, page, "署名行距", $"量得 {apart:0.0} 毫米", $"大于印章直径 {Seal} 毫米");
        }

        if (rows.Count > 0)
        {
            ruler.Near(page, "署名中心（与成文日期居中对齐）", rows[^1][^1].Centre, date.Centre, 1);
            ruler.Near(page, "成文日期与署名的距离", (date.Baseline - rows[^1][0].Baseline) / Standard.LinePitch, 1, 0.05, "行");
        }
    }

    private static void NotAlone(Ruler ruler, PrintedLetter letter, PrintedLine[] above)
    {
        bool hasText = above.TakeWhile(line => letter.Shown.Attachments.Count == 0 || !line.Starts("附件：")).Any();
        ruler.Holds(hasText, letter.Last.Number, "最后一页", "只有署名、日期或者抄送", "与正文同页");
    }

    private static void Note(Ruler ruler, PrintedLetter letter, PrintedLine date)
    {
        if (letter.Shown.ContactNote is not { } text)
        {
            return;
        }

        int page = letter.Last.Number;
        PrintedLine? note = letter.Last.Lines.LastOrDefault(line => line.Starts(text[..Math.Min(5, text.Length)]));
        if (ruler.Found(note, page, "附注", text))
        {
            ruler.Near(page, "附注左边缘（左空二字）", note!.Left, Standard.Left + (2 * Standard.Character), 0.6);
            ruler.Near(page, "附注与成文日期的距离", (note.Baseline - date.Baseline) / Standard.LinePitch, 1, 0.05, "行");
            ruler.Set(page, "附注", note, Standard.FangSong, Standard.TextPoints);
        }
    }
}
