using System.Text.RegularExpressions;
using Puyang.Proposals.Intake;

namespace Puyang.Proposals.Office.Intake;

/// <summary>Reads who proposed out of a form's cells: 某某某（miao@example.com）、李某某.</summary>
internal static partial class ProposerList
{
    /// <summary>Members: separated by commas, spaces or lines, a title 委员 dropped, 张　三 taken as one name.</summary>
    internal static IEnumerable<Proposer> Members(string text) =>
        Separate(text, "[、，,；;\\s]+").Select(item => Read(item, isOrganisation: false));

    /// <summary>Organisations: separated by 、； or lines, for their names may hold spaces and commas.</summary>
    internal static IEnumerable<Proposer> Organisations(string text) =>
        Separate(text, "[、；;\\n]+").Select(item => Read(item, isOrganisation: true));

    /// <summary>Bureaus: separated like members; 无 and strokes are none.</summary>
    internal static IEnumerable<OtherUnit> Units(string text, HandlingRole role) => Separate(text, "[、，,；;\\s]+")
        .Select(item => Read(item, isOrganisation: true)).Where(unit => unit.Name is not ("无" or "—" or "——" or "-" or "/" or "／"))
        .Select(unit => new OtherUnit(unit.Name, role, unit.Email));

    /// <summary>Addresses of a row of its own go to the first proposer, or to each in order when there is one for each.</summary>
    internal static List<Proposer> WithAddresses(List<Proposer> proposers, string text, List<string> problems)
    {
        string[] addresses = [.. Separate(ChineseNumerals.ToAscii(text), "[、,;\\s]+")];
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

    private static IEnumerable<string> Separate(string text, string separators)
    {
        // Brackets first, or the comma inside one would part it from its name.
        string kept = Bracket().Replace(CleanText.Lines(text), match => $"（{match.Groups[1].Value.Trim()}）");
        string? single = null;
        foreach (string item in Regex.Split(kept, separators + "(?![^（]*）)").Where(item => item.Length > 0))
        {
            // Forms pad two-character names to the width of three: 张　三. No name has a single character.
            if (single is not null)
            {
                yield return single + item;
                single = null;
            }
            else if (item.Length == 1)
            {
                single = item;
            }
            else
            {
                yield return item;
            }
        }

        if (single is not null)
        {
            yield return single;
        }
    }

    private static Proposer Read(string item, bool isOrganisation)
    {
        // A bracket with Latin letters is meant as an address, right or wrong; one with Chinese only is a remark.
        string? email = Bracket().Matches(item).Select(match => ChineseNumerals.ToAscii(match.Groups[1].Value).Trim())
            .FirstOrDefault(text => text.Any(char.IsAsciiLetter));
        string name = Bracket().Replace(item, string.Empty).Trim();
        return new Proposer(isOrganisation ? name : Title().Replace(name, string.Empty), isOrganisation, email);
    }

    [GeneratedRegex(@"\s*[（(]([^）)]*)[）)]")]
    private static partial Regex Bracket();

    [GeneratedRegex("(?<=..)委员$")]
    private static partial Regex Title();
}
