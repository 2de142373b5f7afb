using System.Globalization;
using System.Text.RegularExpressions;
using Puyang.Proposals.Intake;

namespace Puyang.Proposals.Office.Intake;

/// <summary>What people write into a field, as a value; null when it cannot be understood.</summary>
internal static partial class FieldText
{
    // What is longer is no date, number or role, and would only take its time.
    private const int MaxValue = 500;

    /// <summary>2022年4月1日, 2022-04-01, 2022/4/1, 2022.4.1, 二〇二二年四月一日, in digits of any width.</summary>
    internal static DateOnly? Date(string text)
    {
        Match match = DatePattern().Match(Dense(text));
        return match.Success
            && Number(match, "year") is { } year && Number(match, "month") is { } month && Number(match, "day") is { } day
            && DateOnly.TryParseExact($"{year:0000}-{month:00}-{day:00}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date : null;
    }

    /// <summary>The number before a unit (届, 次), or standing alone.</summary>
    internal static int? Ordinal(string text, char unit)
    {
        string dense = Dense(text);
        Match match = Regex.Match(dense, $"第?({ChineseNumerals.Pattern}){unit}");
        return ChineseNumerals.Parse(match.Success ? match.Groups[1].Value : dense.TrimStart('第'));
    }

    internal static HandlingRole? Role(string text)
    {
        string dense = Dense(text);
        string[] ticked = [.. Ticked().Matches(dense).Select(match => match.Groups[1].Value)];
        string word = dense.Any("□☐○☑☒■√✓".Contains) ? (ticked is [{ } only] ? only : string.Empty) : dense;
        return word.ToUpperInvariant() switch
        {
            "独办" or "单办" or "单独承办" or "独立承办" or "SOLE" => HandlingRole.Sole,
            "主办" or "LEAD" => HandlingRole.Lead,
            "会办" or "协办" or "COHANDLER" => HandlingRole.CoHandler,
            "分办" or "分别承办" or "SEPARATE" => HandlingRole.Separate,
            _ => null,
        };
    }

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

    [GeneratedRegex($@"^(?<year>{ChineseNumerals.Pattern})(?:年|[-/.．－／])(?<month>{ChineseNumerals.Pattern})(?:月|[-/.．－／])(?<day>{ChineseNumerals.Pattern})[日号]?$")]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"\s")]
    private static partial Regex Spaces();

    [GeneratedRegex("[☑☒■√✓](独办|单办|主办|会办|协办|分办)")]
    private static partial Regex Ticked();

    [GeneratedRegex(@"^(第|No\.?)|号$", RegexOptions.IgnoreCase)]
    private static partial Regex NumberFrame();

    [GeneratedRegex(@"^[A-Za-z0-9_%+'-]+(\.[A-Za-z0-9_%+'-]+)*@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+\z")]
    private static partial Regex EmailShape();
}
