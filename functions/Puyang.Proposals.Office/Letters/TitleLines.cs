using System.Text.RegularExpressions;

namespace Puyang.Proposals.Office.Letters;

/// <summary>
/// Breaks a title that needs two lines where its meaning does (GB/T 9704-2012, 7.3.1: 词意完整), before 第185号 and
/// not before the last character.
/// </summary>
internal static partial class TitleLines
{
    // 156 mm of 22 pt characters.
    private const double Widest = 20;

    /// <summary>The title, with a line break when one helps; white space aside it is the same text.</summary>
    public static string Break(string title)
    {
        if (TextWidth.Ems(title) <= Widest || title.Contains('\n', StringComparison.Ordinal))
        {
            return title;
        }
        int at = Joint().Matches(title).Select(joint => joint.Index)
            .Where(index => TextWidth.Ems(title[..index]) <= Widest && TextWidth.Ems(title[index..]) <= Widest)
            .OrderBy(index => Math.Abs(TextWidth.Ems(title[..index]) - TextWidth.Ems(title[index..])))
            .FirstOrDefault();
        return at == 0 ? title : title[..at] + "\n" + title[at..];
    }

    [GeneratedRegex("(?<=.)(?=第[0-9一二三四五六七八九十]+[号届次])|(?<=委员会|会议)(?=.)")]
    private static partial Regex Joint();
}
