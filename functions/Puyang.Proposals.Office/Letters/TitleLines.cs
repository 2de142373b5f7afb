using System.Text.RegularExpressions;

namespace Puyang.Proposals.Office.Letters;

/// <summary>
/// Breaks a title that needs two or three lines where its meaning does (GB/T 9704-2012, 7.3.1: 词意完整, 梯形或菱形).
/// </summary>
/// <remarks>
/// No dictionary tells where a Chinese word ends, so a title breaks at known joints only: after 会议 and 委员会, before
/// 第185号 and 关于, around 《》 and “”, after a closed 、 or 的. A title without a good joint is left to Word. Of the
/// shapes that the standard allows, the one with the most even lines wins: two lines that differ, three that get
/// longer, get shorter or are longest in the middle.
/// </remarks>
internal static partial class TitleLines
{
    // 156 mm of 22 pt characters.
    private const double Widest = 20;

    // A last line of 答复 alone looks like a mistake.
    private const double Narrowest = 3;

    // 会办意见 alone in the last line is worth avoiding, as long as there is another way.
    private const double Short = 6;

    // Half a character, the least by which lines can differ; less than a whole one still looks like a rectangle.
    private const double Step = 0.45;
    private const double GoodStep = 1;

    /// <summary>The title, with line breaks when they help; white space aside it is the same text.</summary>
    public static string Break(string title)
    {
        if (TextWidth.Ems(title) <= Widest || title.Contains('\n', StringComparison.Ordinal))
        {
            return title;
        }

        int[] joints = [.. Joint().Matches(title).Select(joint => joint.Index)];
        string[]? best = Best(joints.Select(at => new[] { title[..at], title[at..] }))
            ?? Best(joints.SelectMany(first => joints.Where(second => second > first)
                .Select(second => new[] { title[..first], title[first..second], title[second..] })));
        return best is null ? title : string.Join('\n', best);
    }

    /// <summary>True when the lines' widths make a shape of the standard: 梯形 or 菱形; one line always does.</summary>
    /// <param name="widths">In characters, from the top.</param>
    public static bool AreWellShaped(IReadOnlyList<double> widths)
    {
        double[] steps = [.. widths.Zip(widths.Skip(1), (above, below) => below - above)];
        int growing = steps.TakeWhile(step => step >= Step).Count();
        return steps.Skip(growing).All(step => step <= -Step);
    }

    private static string[]? Best(IEnumerable<string[]> ways) => ways
        .Select(lines => (Lines: lines, Widths: lines.Select(TextWidth.Ems).ToArray()))
        .Where(way => way.Widths.All(width => width is >= Narrowest and <= Widest) && AreWellShaped(way.Widths))
        .OrderBy(way => way.Lines.SkipLast(1).Sum(Harm))
        .ThenBy(way => way.Widths.Min() < Short)
        .ThenBy(way => way.Widths.Zip(way.Widths.Skip(1)).Any(pair => Math.Abs(pair.First - pair.Second) < GoodStep))
        .ThenBy(way => way.Widths.Max() - way.Widths.Min())
        .Select(way => way.Lines)
        .FirstOrDefault();

    // A break inside a quoted name is worth avoiding, as long as there is another.
    private static int Harm(string line) => line.Count(c => c is '《' or '“' or '（') - line.Count(c => c is '》' or '”' or '）');

    [GeneratedRegex("""
        (?<=[^《“（〈]) (?=第[0-9一二三四五六七八九十百]+[号届次])
        | (?<=[^《“（〈对就]) (?=关于)
        | (?<=会议|委员会) (?!室|厅|中心|纪要|制度|精神|[》”）〉的和与及、])
        | (?<=[^《“（〈]) (?=[《“])
        | (?<=[》”]) (?![》”）〉的和与及、等])
        | (?<=[》”号]的|[^目]的) (?![确士])
        | (?<=、) | (?<=号提案) (?=[办会])
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Joint();
}
