namespace Puyang.Proposals.Local.Layout;

/// <summary>版头: 发文机关标志, 紧急程度, 类别, 发文字号, 签发人.</summary>
internal static class HeadChecks
{
    public static void Run(Ruler ruler, PrintedLetter letter)
    {
        Letterhead(ruler, letter);
        Number(ruler, letter);
        Signatory(ruler, letter);
        if (letter.Shown.Urgency is { } urgency && ruler.Found(letter.Urgency, 1, "紧急程度", urgency))
        {
            ruler.Near(1, "紧急程度左边缘", letter.Urgency!.Left, Standard.Left, 0.5);
            ruler.Set(1, "紧急程度", letter.Urgency, Standard.HeiTi, Standard.TextPoints);
            if (letter.IsDocument)
            {
                ruler.Holds(letter.Urgency.Top is > 37 and < 42, 1, "紧急程度", $"上边缘量得 {letter.Urgency.Top:0.00} 毫米", "在版心第一行");
            }
        }

        if (letter.Shown.ClassMark is { } mark && ruler.Found(letter.ClassMark, 1, "类别", mark))
        {
            ruler.Near(1, "类别右边缘", letter.ClassMark!.Right, Standard.Right, 1);
            ruler.Set(1, "类别", letter.ClassMark, Standard.HeiTi, Standard.TextPoints);
        }
    }

    private static void Letterhead(Ruler ruler, PrintedLetter letter)
    {
        foreach ((PrintedLine? line, string name) in letter.Letterhead.Zip(letter.Expectation.Letterhead))
        {
            if (ruler.Found(line, 1, "发文机关标志（一行排得下）", name))
            {
                // Centred on the paper in a letter, where the red lines are; within 28 to 184 otherwise.
                ruler.Near(1, "发文机关标志中心", line!.Centre, letter.IsDocument ? 106 : 105, 1.1);
                ruler.Set(1, "发文机关标志", line, Standard.XiaoBiaoSong, null);
                ruler.Holds(line.Glyphs.All(glyph => glyph.Ink == Ink.Red), 1, "发文机关标志", "不是红色", "红色");
                ruler.Holds(line.Right - line.Left <= 156, 1, "发文机关标志宽", $"量得 {line.Right - line.Left:0.0} 毫米", "不超过版心的 156 毫米");
            }
        }

        if (letter.Letterhead[0] is { } first)
        {
            ruler.Near(1, "发文机关标志上边缘", first.Top, letter.IsDocument ? 72 : 30, 1);
        }
    }

    private static void Number(Ruler ruler, PrintedLetter letter)
    {
        if (letter.Shown.Number is not { } text || !ruler.Found(letter.Number, 1, "发文字号", text))
        {
            return;
        }

        PrintedLine number = letter.Number!;
        ruler.Set(1, "发文字号", number, Standard.FangSong, Standard.TextPoints);
        if (!letter.IsDocument)
        {
            ruler.Near(1, "发文字号右边缘", number.Right, Standard.Right, 1);
        }
        else if (letter.Shown.Signatory is null)
        {
            ruler.Near(1, "发文字号中心", number.Centre, 106, 1);
        }
        else
        {
            ruler.Near(1, "发文字号左边缘（左空一字）", number.Left, Standard.Left + Standard.Character, 1);
        }

        if (letter.IsDocument && letter.Letterhead[^1] is { } mark)
        {
            ruler.Near(1, "发文字号与发文机关标志的距离（空二行）", number.Top - mark.Bottom, Standard.TwoEmptyLines, 4);
        }
    }

    private static void Signatory(Ruler ruler, PrintedLetter letter)
    {
        if (letter.Shown.Signatory is not { } name || !ruler.Found(letter.Signatory, 1, "签发人", name))
        {
            return;
        }

        PrintedLine signatory = letter.Signatory!;
        ruler.Near(1, "签发人右边缘", signatory.Right, letter.IsDocument ? Standard.Right - Standard.Character : Standard.Right, 1);
        ruler.Set(1, "“签发人”三字", signatory.Part("签发人")!, Standard.FangSong, Standard.TextPoints);
        ruler.Set(1, "签发人姓名", signatory.Part(name)!, Standard.KaiTi, Standard.TextPoints);
        if (letter is { IsDocument: true, Number: { } number })
        {
            ruler.Near(1, "签发人与发文字号的高差", signatory.Baseline - number.Baseline, 0, 0.1);
        }
    }
}
