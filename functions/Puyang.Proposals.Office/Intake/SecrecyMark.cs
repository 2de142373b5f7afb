using System.Text.RegularExpressions;

namespace Puyang.Proposals.Office.Intake;

/// <summary>Finds a classification mark (密级标志); the mere word in a sentence is none.</summary>
/// <remarks>Where a line leaves doubt (机密 and a space), it counts as marked: asking again costs less than keeping a secret.</remarks>
internal static partial class SecrecyMark
{
    /// <summary>秘密, 机密 or 绝密 when the line bears such a mark, else null.</summary>
    internal static string? In(string line)
    {
        Match match = Mark().Match(Spaces().Replace(line.Trim(), " "));
        return match.Success ? string.Concat(match.Groups["mark"].Value.Where(c => !char.IsWhiteSpace(c))) : null;
    }

    /// <summary>The first mark in any of the lines of a text, else null.</summary>
    internal static string? InText(string text) => text.Split('\n').Select(In).FirstOrDefault(mark => mark is not null);

    internal static FileClassified Refusal(string mark) => new(mark,
        $"文件标有密级“{mark}”，本系统不得接收、存储涉密文件，内容未保存。请立即停止在非涉密网络上传递，改用机要渠道，并告知保密工作机构。");

    // Spaces are single by now, or a line of a million of them would be tried a million times.
    // A star beside the word is a mark wherever it stands (份号 may come before it); otherwise the word opens the line.
    [GeneratedRegex("""
        (?<mark>绝\s?密|机\s?密|秘\s?密)\s?级?\s?[★☆]
        | ^[【\[（(〔]?\s?密\s?级\s?[:：]?\s?[☑☒■√]?\s?(?<mark>绝\s?密|机\s?密|秘\s?密)
        | ^[【\[（(〔]?\s?(?<mark>绝\s?密|机\s?密|秘\s?密)\s?(级|文件)?\s?([】\]）)〕]|$|[*＊]|\d+\s?年)
        | ^(?<mark>绝密|机密|秘密)\s
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
