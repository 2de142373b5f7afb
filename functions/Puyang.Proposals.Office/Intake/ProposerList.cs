using System.Text.RegularExpressions;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Pages;

namespace Puyang.Proposals.Office.Intake;

/// <summary>Reads who proposed out of a form's cells: 某某某（miao@example.com）、李某某.</summary>
internal static partial class ProposerList
{
    /// <summary>Members: separated by commas, spaces or lines; titles and numbers of the list go, 张　三 is one name; a telephone belongs
    /// to the name before it.</summary>
    internal static IReadOnlyList<Proposer> Members(string text)
    {
        List<Proposer> members = [];
        string? first = null;
        string apart = Apart().Replace(ItemNumber().Replace(CleanText.Lines(text), string.Empty), "、");
        foreach (string group in Parts(apart, "[、，,；;]"))
        {
            int begin = members.Count;
            foreach (string item in PaddedNames.Joined(Words(group)))
            {
                if (PhoneIn(item) is { } phone)
                {
                    first = members.Count == 0 ? Telephones.Joined(first, phone) : first;
                    AddPhone(members, phone);
                }
                else if (FieldText.IsEmail(ChineseNumerals.ToAscii(item)) && members.Count > begin && members[^1].Email is null)
                {
                    // An address that follows its name without a bracket.
                    members[^1] = members[^1] with { Email = ChineseNumerals.ToAscii(item) };
                }
                else
                {
                    members.Add(Member(item));
                }
            }
        }

        // One that stands before all names is the first one's.
        if (members.Count > 0 && first is not null)
        {
            members[0] = members[0] with { Phone = Telephones.Joined(first, members[0].Phone) };
        }

        return members;
    }

    private static void AddPhone(List<Proposer> members, string phone)
    {
        if (members.Count > 0)
        {
            members[^1] = members[^1] with { Phone = Telephones.Joined(members[^1].Phone, phone) };
        }
    }

    /// <summary>Organisations: separated by 、； or lines, for their names may hold spaces and commas.</summary>
    internal static IReadOnlyList<Proposer> Organisations(string text)
    {
        List<Proposer> organisations = [];
        foreach (string part in Parts(text, "[、；;\\n]"))
        {
            string name = PhoneToken().Replace(part, string.Empty).Trim();
            if (IsSomebody(name))
            {
                organisations.Add(Organisation(name));
            }

            foreach (Match phone in PhoneToken().Matches(part))
            {
                AddPhone(organisations, phone.Groups[1].Value);
            }
        }

        return organisations;
    }

    /// <summary>Bureaus: separated like members.</summary>
    internal static IEnumerable<OtherUnit> Units(string text, HandlingRole role) =>
        Parts(text, "[、，,；;\\n]").SelectMany(group => PaddedNames.Joined(Words(PhoneToken().Replace(group, string.Empty))))
            .Select(Organisation).Select(unit => new OtherUnit(unit.Name, role, unit.Email));

    /// <summary>Addresses of a row of its own go to the first proposer, or to each in order when there is one for each.</summary>
    internal static List<Proposer> WithAddresses(List<Proposer> proposers, string text, List<Problem> problems)
    {
        string[] addresses = [.. Regex.Split(ChineseNumerals.ToAscii(CleanText.Lines(text)), "[、,;\\s]+")
            .Where(item => item.Length > 0 && !NameWords.IsNobody(item))];
        if (addresses.Length > 1 && addresses.Length != proposers.Count)
        {
            problems.Add($"“电子邮箱”有 {addresses.Length} 个，提案人有 {proposers.Count} 位：请把各人的邮箱写在姓名后的括号里。");
            return proposers;
        }

        for (int i = 0; i < Math.Min(addresses.Length, proposers.Count); i++)
        {
            if (proposers[i].Email is { } other && other != addresses[i])
            {
                problems.Add($"提案人“{proposers[i].Name}”有两个不同的电子邮箱：{other} 和 {addresses[i]}。");
            }

            proposers[i] = proposers[i] with { Email = addresses[i] };
        }

        return proposers;
    }

    private const string OutsideBrackets = "(?![^（(]*[）)])";

    // Brackets first, or the comma inside one would part it from its name. A telephone is kept apart from all other words by two characters
    // that no text has; out of a bracket it goes behind it.
    private static IEnumerable<string> Parts(string text, string separator)
    {
        string kept = Telephone().Replace(
            ItemNumber().Replace(CleanText.Lines(Private().Replace(text, string.Empty)), string.Empty),
            match => Telephones.In(match.Groups["number"].Value) is [_, ..] numbers
                ? string.Concat(numbers.Select(number => $" \uE000{number}\uE001 ")) : " ");
        kept = Bracket().Replace(kept, match =>
        {
            string inner = PhoneToken().Replace(match.Groups[2].Value, string.Empty).Trim(' ', '　', '、', '，', ',', '；', ';');
            return (inner.Length > 0 ? match.Groups[1].Value + inner + match.Groups[3].Value : string.Empty)
                + string.Concat(PhoneToken().Matches(match.Groups[2].Value).Select(phone => $" {phone.Value} "));
        });
        return Regex.Split(kept, separator + OutsideBrackets).Select(part => part.Trim()).Where(part => part.Length > 0);
    }

    private static string? PhoneIn(string item) => PhoneToken().Match(item) is { Success: true } match ? match.Groups[1].Value : null;

    private static string[] Words(string group) => [.. Regex.Split(group, @"\s+" + OutsideBrackets).Where(IsSomebody)];

    private static bool IsSomebody(string item) => item.Length > 0 && !NameWords.IsNobody(item) && !PersonName.IsTitle(item);

    // A bracket with Latin letters is meant as an address, right or wrong; one with Chinese only is a remark on the
    // person, unless it says
    // that there are more of them.
    private static Proposer Member(string item)
    {
        string name = Bracket().Replace(item, string.Empty).Trim();
        bool saysMore = NameWords.MeansMore(name) || Bracket().Matches(item).Select(match => match.Groups[2].Value)
            .Any(remark => NameWords.MeansMore(remark) || Others().IsMatch(remark) || HasNames(remark));
        return new Proposer(saysMore ? item : PersonName.WithoutTitle(name), IsOrganisation: false, Address(item));
    }

    // 张甲（李乙、王丙）
    private static bool HasNames(string remark) =>
        remark.Split('、', '，', ',') is { Length: > 1 } parts && parts.Any(PersonName.IsEvident);

    // A bracket with Chinese belongs to the name: 市工商联（总商会）, 各县（区）人民政府.
    private static Proposer Organisation(string item) => new(
        Bracket().Replace(item, match => IsAddress(match) ? string.Empty : match.Value).Trim(),
        IsOrganisation: true, Address(item));

    private static string? Address(string item) =>
        Bracket().Matches(item).Where(IsAddress)
            .Select(match => ChineseNumerals.ToAscii(match.Groups[2].Value).Trim()).FirstOrDefault();

    private static bool IsAddress(Match bracket) => ChineseNumerals.ToAscii(bracket.Groups[2].Value).Any(char.IsAsciiLetter);

    [GeneratedRegex(@"\s*([（(])([^（()）]*)([）)])")]
    private static partial Regex Bracket();

    // 张甲（民盟）李乙（民建）; ①张甲②李乙.
    [GeneratedRegex(@"(?<=\p{L}[（(][^（()）]{0,60}[）)])(?=\p{L})|[①-⑳]")]
    private static partial Regex Apart();

    // 1. 张甲; （3）王丙.
    [GeneratedRegex(@"(?<=^|[\n、，,；;\s])(?:[（(]?[0-9０-９]{1,2}[)）.．、])[ 　]{0,3}(?=\p{L})")]
    private static partial Regex ItemNumber();

    [GeneratedRegex(@"(?<![A-Za-z0-9@._])(?:(?:联系)?(?:电话|手机|方式)(?:号码?)?|Tel\.?)?[ 　]{0,3}[：:]?[ 　]{0,3}(?<number>[+＋]?"
        + @"[0-9０-９](?:[0-9０-９－-]|[ 　](?=[0-9０-９])){5,20}[0-9０-９])(?![A-Za-z0-9０-９@._-])", RegexOptions.IgnoreCase)]
    private static partial Regex Telephone();

    [GeneratedRegex("\uE000([^\uE001]*)\uE001")]
    private static partial Regex PhoneToken();

    [GeneratedRegex("[\uE000\uE001]")]
    private static partial Regex Private();

    [GeneratedRegex("附议|联名|联署")]
    private static partial Regex Others();
}
