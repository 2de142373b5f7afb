using System.Text.RegularExpressions;

namespace Puyang.Proposals.Office.Letters;

/// <summary>A whole letter taken over from Word: title, salutation, signature, date, contact and copies are put where they belong,
/// because the program sets them itself.</summary>
public static partial class PastedLetter
{
    /// <summary>The draft with the text as its body; nothing that the program would not print again is dropped.</summary>
    public static Draft Into(Draft draft, string text)
    {
        List<string> lines = [.. text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
        int salutation = lines.FindIndex(0, Math.Min(lines.Count, 8), line => Salutation().IsMatch(line));
        if (salutation < 0)
        {
            return draft with { Body = string.Join('\n', lines) };
        }

        string title = string.Concat(lines.Take(salutation).Where(line => line.Contains("答复", StringComparison.Ordinal) || line.StartsWith("关于", StringComparison.Ordinal)));
        int end = lines.FindLastIndex(line => Date().IsMatch(line));
        List<string> tail = end > salutation && end >= lines.Count - 4 ? lines[end..] : [];
        List<string> body = lines[(salutation + 1)..(tail.Count > 0 ? end : lines.Count)];
        Match contact = Contact().Match(string.Concat(tail));
        return draft with
        {
            Title = title.Length > 0 ? title : draft.Title,
            Body = string.Join('\n', body),
            ContactName = contact.Success ? contact.Groups["name"].Value : draft.ContactName,
            ContactPhone = contact.Success ? contact.Groups["phone"].Value : draft.ContactPhone,
        };
    }

    [GeneratedRegex(@"^(尊敬的)?.{2,40}(委员|代表|同志)?：$")]
    private static partial Regex Salutation();

    [GeneratedRegex(@"^\d{4}年\d{1,2}月\d{1,2}日$")]
    private static partial Regex Date();

    [GeneratedRegex(@"联系人：\s*(?<name>[^\s，；]+)[\s，；]*(联系)?电话：\s*(?<phone>[\d\-－+ ]+\d)")]
    private static partial Regex Contact();
}
