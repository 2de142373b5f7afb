using System.Text.RegularExpressions;

namespace Puyang.Proposals.Office.Letters;

/// <summary>A whole letter taken over from Word: title, salutation, signature, date, contact and copies are recognised and put where
/// they belong, because the program sets them itself. Whatever is not recognised stays in the body.</summary>
public static partial class PastedLetter
{
    private const int HeadLines = 8;
    private const int TailLines = 4;

    /// <summary>The draft with the text as its body.</summary>
    /// <param name="draft">What is there already; its title and contact are replaced only by what the text states.</param>
    /// <param name="text">A paragraph per line.</param>
    /// <param name="unit">The bureau's name: letterhead and signature.</param>
    public static TakenOver Into(Draft draft, string text, string unit)
    {
        List<string> body = [.. text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
        List<string> leftOut = [];
        string title = Head(body, unit, leftOut, draft.IsOpinion == true ? UnitSalutation() : Salutation());
        string contact = leftOut.Count > 0 ? Tail(body, unit, leftOut) : "";
        Match named = Contact().Match(contact);
        return new TakenOver(
            draft with
            {
                Title = title.Length > 0 ? title : draft.Title,
                Body = string.Join('\n', body),
                ContactName = named.Success ? named.Groups["name"].Value : draft.ContactName,
                ContactPhone = named.Success ? named.Groups["phone"].Value : draft.ContactPhone,
            },
            leftOut);
    }

    // Only with a salutation is it a letter; of what stands before it, only what the program prints again is taken out.
    private static string Head(List<string> body, string unit, List<string> leftOut, Regex greeting)
    {
        int salutation = body.FindIndex(0, Math.Min(body.Count, HeadLines), greeting.IsMatch);
        if (salutation < 0)
        {
            return "";
        }

        string title = "";
        for (int i = salutation; i >= 0; i--)
        {
            bool isTitle = i < salutation && Title().IsMatch(body[i]);
            if (isTitle || i == salutation || body[i] == unit || NumberOrClass().IsMatch(body[i]))
            {
                title = isTitle ? body[i] + title : title;
                leftOut.Insert(0, body[i]);
                body.RemoveAt(i);
            }
        }

        return title;
    }

    private static string Tail(List<string> body, string unit, List<string> leftOut)
    {
        int date = body.FindLastIndex(line => Date().IsMatch(line));
        if (date < 0 || date < body.Count - TailLines)
        {
            return "";
        }

        int head = leftOut.Count;
        string contact = "";
        for (int i = body.Count - 1; i >= Math.Max(date - 1, 0); i--)
        {
            bool isContact = i > date && Contact().IsMatch(body[i]);
            if (i == date || isContact || (i > date && Copies().IsMatch(body[i])) || (i == date - 1 && body[i] == unit))
            {
                contact = isContact ? body[i] : contact;
                leftOut.Insert(head, body[i]);
                body.RemoveAt(i);
            }
        }

        return contact;
    }

    [GeneratedRegex(@"^(尊敬的)?.{1,30}(委员|代表|主席|主任|同志|先生|女士|党派|支部|总支|专委会|委员会|工商联|界别|小组)(们)?：$")]
    private static partial Regex Salutation();

    [GeneratedRegex(@"^.{2,40}(局|委|委员会|办|办公室|厅|部|院|中心|分局|集团|公司|社|会|政府|单位)：$")]
    private static partial Regex UnitSalutation();

    [GeneratedRegex(@"^(关于.*|.*(提案|建议)的(答复|复函|会办意见).{0,6})$")]
    private static partial Regex Title();

    [GeneratedRegex(@"^(.{0,20}〔\d{4}〕\s*\d+\s*号|(类别：?)?[ABCD]类?)$")]
    private static partial Regex NumberOrClass();

    [GeneratedRegex(@"^\d{4}年\d{1,2}月\d{1,2}日$")]
    private static partial Regex Date();

    [GeneratedRegex(@"^[（(]?\s*联系人：\s*(?<name>[^\s，；,;]+)[\s，；,;]*(联系)?电话：\s*(?<phone>[\d\-－+ ]*\d)\s*[）)]?$")]
    private static partial Regex Contact();

    [GeneratedRegex(@"^抄送：.+$")]
    private static partial Regex Copies();
}

/// <summary>What became of a pasted letter.</summary>
/// <param name="Draft">The draft with the text.</param>
/// <param name="LeftOut">Lines that the program sets itself and that were therefore taken out, in their order.</param>
public sealed record TakenOver(Draft Draft, IReadOnlyList<string> LeftOut);
