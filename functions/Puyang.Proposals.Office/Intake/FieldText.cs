using System.Globalization;
using System.Text.RegularExpressions;
using Puyang.Proposals.Intake;

namespace Puyang.Proposals.Office.Intake;

/// <summary>What people write into a field, as a value; null when it cannot be understood.</summary>
internal static partial class FieldText
{
    // What is longer is no date, number or role, and would only take its time.
    private const int MaxValue = 500;

    /// <summary>2022年4月1日, 2022-04-01, 2022/4/1, 2022.4.1, 二〇二二年四月一日, in digits of any width; a weekday or a time behind it
    /// says no more.</summary>
    internal static DateOnly? Date(string text) => Day(text, DatePattern());

    /// <summary>A last day: as any date, with 前 behind it as well, for 7月31日前 takes that day in.</summary>
    internal static DateOnly? LastDay(string text) => Day(text, LastDayPattern());

    // With a blank between digits, which parts day and time; else without any, for digits may be spread: 2 0 2 2年.
    private static DateOnly? Day(string text, Regex pattern) =>
        Day(pattern.Match(BlanksInWords().Replace(text.Length <= MaxValue ? text : text[..MaxValue], string.Empty)))
        ?? Day(pattern.Match(Dense(text)));

    private static DateOnly? Day(Match match) =>
        match.Success && Number(match, "year") is { } year and > 0 and <= 9999
        && Number(match, "month") is { } month and > 0 and <= 12
        && (match.Groups["end"].Success ? DateTime.DaysInMonth(year, month) : Number(match, "day")) is { } day
        && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day) : null;

    /// <summary>The number before a unit (届, 次), or standing alone.</summary>
    internal static int? Ordinal(string text, char unit)
    {
        string dense = Dense(text);
        Match match = Regex.Match(dense, $"第?({ChineseNumerals.Pattern}){unit}");
        return ChineseNumerals.Parse(match.Success ? match.Groups[1].Value : dense.TrimStart('第'));
    }

    internal static HandlingRole? Role(string text) => RoleText.Of(Dense(text));

    /// <summary>第185号, Ｎo.185 and 185 are one number; leading zeros stay.</summary>
    internal static string CaseNumber(string text) =>
        NumberFrame().Replace(Spaces().Replace(ChineseNumerals.ToAscii(text), string.Empty), string.Empty);

    /// <summary>Without the quotation marks around the whole of it: “两山”与“三治” keeps its own.</summary>
    internal static string Subject(string text)
    {
        const string Open = "《“「『‘", Close = "》”」』’";
        string subject = text.Trim();
        while (subject.Length is > 2 and <= MaxValue && Open.Contains(subject[0]) && Partner(subject) == subject.Length - 1)
        {
            subject = subject[1..^1].Trim();
        }

        return subject is ['"', .. { Length: > 0 } inner, '"'] && !inner.Contains('"') ? inner.Trim() : subject;

        static int Partner(string subject)
        {
            int depth = 0;
            for (int i = 0; i < subject.Length; i++)
            {
                depth += Open.Contains(subject[i]) ? 1 : Close.Contains(subject[i]) ? -1 : 0;
                if (depth == 0)
                {
                    return i;
                }
            }

            return -1;
        }
    }

    internal static bool IsEmail(string text) => text.Length <= 254 && EmailShape().IsMatch(text);

    /// <summary>是, √ and the like; null when the text says neither yes nor no.</summary>
    internal static bool? Yes(string text) => Dense(text).ToUpperInvariant() switch
    {
        "是" or "√" or "☑" or "☒" or "■" or "✓" or "TRUE" or "平时" or "平时提案" or "☑是□否" or "☑是☐否" or "☒是☐否" or "■是□否" => true,
        "" or "否" or "□" or "☐" or "FALSE" or "无" or "□是☑否" or "☐是☑否" or "☐是☒否" or "□是■否" => false,
        _ => null,
    };

    /// <summary>True for a question that nobody answered: nothing, or two boxes without a tick.</summary>
    internal static bool IsUnanswered(string text) => Dense(text) is "" or "□是□否" or "☐是☐否";

    private static string Dense(string text) => Spaces().Replace(text.Length <= MaxValue ? text : text[..MaxValue], string.Empty);

    private static int? Number(Match match, string group) => ChineseNumerals.Parse(match.Groups[group].Value);

    private const string Mark = "[-/.．－／]";

    private const string DayPattern =
        $"(?<year>{ChineseNumerals.Pattern})(?:年|{Mark})(?<month>{ChineseNumerals.Pattern})"
        + $"(?:(?:月|{Mark})(?<day>{ChineseNumerals.Pattern})[日号]?)";

    // 09:30, 09:30:00, T09:30:00+08:00, 上午9时30分, （星期五）. Another zone than ours may mean another day.
    private const string Behind =
        @"(?:[（(]?(?:星期|周)[一二三四五六日天][）)]?)?"
        + @"(?:(?:[T 　]|(?<![0-9０-９])|(?=[上下中晚]))(?:上午|下午|中午|晚上?)?\d{1,2}"
        + @"(?:[：:]\d{1,2}(?:[：:]\d{1,2}(?:\.\d{1,7})?)?|[时点](?:\d{1,2}分?|半|整)?)(?:\+08:?00)?)?(?:[上下]午)?";

    [GeneratedRegex($"^{DayPattern}{Behind}$")]
    private static partial Regex DatePattern();

    [GeneratedRegex($"^(?:截[止至]到?|于|至|应?在|不迟于|最[迟晚])?(?:{DayPattern}{Behind}"
        + $"|(?<year>{ChineseNumerals.Pattern})年(?<month>{ChineseNumerals.Pattern})月(?<end>底))(?:[以之]?前|止)?(?:[（(]含[）)])?"
        + "(?:完成|办结|办复|办理|答复|委员){0,3}$")]
    private static partial Regex LastDayPattern();

    [GeneratedRegex(@"(?<!\d)\s|\s(?!\d)")]
    private static partial Regex BlanksInWords();

    [GeneratedRegex(@"\s")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(第|No\.?)|号$", RegexOptions.IgnoreCase)]
    private static partial Regex NumberFrame();

    [GeneratedRegex(@"^[A-Za-z0-9_%+'-]+(\.[A-Za-z0-9_%+'-]+)*@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+\z")]
    private static partial Regex EmailShape();
}
