using System.Text.RegularExpressions;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Letters;

/// <summary>Reads whom to ask from the foot of somebody's letter. 联系人</summary>
internal static partial class ContactLines
{
    /// <summary>Name and telephone over all lines: of 联系人 when there is one, else of 经办人 or 承办人. Null where it is not said.</summary>
    /// <param name="lines">Lines as they were typed.</param>
    public static (string? Name, string? Phone) Read(IEnumerable<string> lines)
    {
        string[] texts = [.. lines.Select(line => White().Replace(ChineseNumerals.ToAscii(line), " ").Trim())];
        foreach (Regex label in (Regex[])[ByContact(), ByOfficer()])
        {
            int at = Array.FindIndex(texts, label.IsMatch);
            if (at >= 0)
            {
                return (Name(label.Match(texts[at]).Groups["name"].Value), texts.Skip(at).Select(Phone).FirstOrDefault(phone => phone is not null)
                    ?? texts.Take(at).Reverse().Select(Phone).FirstOrDefault(phone => phone is not null));
            }
        }

        return (null, texts.Select(Phone).FirstOrDefault(phone => phone is not null));
    }

    // A bracket that is not closed belongs to the line: 李四（6687818）.
    private static string? Phone(string text) => ByPhone().Match(text) is not { Success: true } match ? null
        : match.Groups["phone"].Value.Contains(')', StringComparison.Ordinal) ? match.Groups["phone"].Value.Trim()
        : match.Groups["phone"].Value.TrimStart('(').Trim();

    // 李 四 is one name, 李四 王五 are two.
    private static string? Name(string text)
    {
        string[] parts = text.Split([' ', '、', ',', ';', '/'], StringSplitOptions.RemoveEmptyEntries);
        string name = parts.All(part => part.Length == 1) ? string.Concat(parts) : string.Join('、', parts);
        return name.Length is 0 or > 60 ? null : name;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();

    // Behind the label a name ends where a telephone, its label or a bracket begins.
    private const string Person = @"(?:员)?(?:及|和|与|、|/)?(?:姓名|(?:联系)?(?:电话|方式|手机|号码))? ?:? ?(?<name>[\p{L}·](?:[\p{L}·、,;/ ]{0,28}?[\p{L}·])?)(?=[ ,;、(:]*(?:联系|办公|固定|移动|咨询)?(?:电话|方式|手机|号码|座机|电 话)|[ ,;、:(]*\d|[ ,;。]*[)]?$| ?[(])";

    [GeneratedRegex("联系 ?人" + Person)]
    private static partial Regex ByContact();

    [GeneratedRegex("(?:经 ?办 ?人|承 ?办 ?人|联络员|经办|承办)" + Person)]
    private static partial Regex ByOfficer();

    [GeneratedRegex(@"(?:电 ?话|手 ?机|方 ?式|号码|联系人|经办人|承办人|座机)[^\d(+]{0,30}(?<phone>(?:\+?\d|\(\d)[\d\-()+ /、转]{3,60}\d|(?<!\d)\d{3,15})")]
    private static partial Regex ByPhone();
}
