using System.Text.RegularExpressions;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Pages;

namespace Puyang.Proposals.Office.Intake.Lists;

/// <summary>Reads who proposed out of the columns of a list: names, how many there are in all, and how to reach them.</summary>
/// <param name="value">What stands in a column, over all rows of the proposal.</param>
/// <param name="hasOrganisations">True where the list has a column of its own for organisations.</param>
/// <param name="problems">Takes every problem, in Chinese.</param>
internal sealed partial class ListPeople(Func<ListField, string> value, bool hasOrganisations, List<string> problems)
{
    private const int MaxNames = 3000;

    private static readonly ListField[] Names = [ListField.Proposer, ListField.CoProposers, ListField.Organisation];

    /// <summary>How many proposers there are, where fewer are named; null where all are.</summary>
    internal int? Signatories { get; private set; }

    internal List<Proposer> Read()
    {
        // What is longer is no list of names, and would only take its time.
        ListField[] longer = [.. Names.Where(field => value(field).Length > MaxNames)];
        if (longer.Length > 0)
        {
            problems.Add($"“{string.Join("”“", longer.Select(ListLabels.Name))}”超过 {MaxNames} 个字：请只写姓名和单位名称。");
            return [];
        }

        List<Proposer> proposers = [];
        int said = 0, more = 0;
        foreach (ListField field in Names)
        {
            // 张三等5人 ends the cell of one row; another row may name another.
            foreach (string text in value(field).Split('\n'))
            {
                (string names, int all, int others) = Counted(text);
                int before = proposers.Count;
                proposers.AddRange(field is ListField.Organisation ? ProposerList.Organisations(names)
                    : ProposerList.Members(names).Select(Kind));
                said = Math.Max(said, all > 0 && field is ListField.CoProposers ? all + before : all);
                more += others;
            }
        }

        proposers = [.. proposers.DistinctBy(one => (one.Name, one.IsOrganisation))];
        Count(proposers, said, more);
        return Contacts(proposers);
    }

    // A list has one column for members and organisations; only what cannot be a person becomes one.
    private Proposer Kind(Proposer member) =>
        !hasOrganisations && OrganisationName.IsLikely(member.Name) && !PersonName.IsEvident(member.Name)
            && !NameWords.MeansMore(member.Name)
            ? member with { IsOrganisation = true } : member;

    private static (string Names, int All, int Others) Counted(string text)
    {
        string ascii = ChineseNumerals.ToAscii(text);
        Match all = AndOthersInAll().Match(ascii), others = AndOthers().Match(ascii);
        return all.Success && ChineseNumerals.Parse(all.Groups["n"].Value) is { } count
            && all.Index > 0 ? (text[..all.Index], count, 0)
            : others.Success && ChineseNumerals.Parse(others.Groups["n"].Value) is { } beside
            && others.Index > 0 ? (text[..others.Index], 0, beside)
            : (text, 0, 0);
    }

    private void Count(List<Proposer> proposers, int said, int more)
    {
        int column = Number(ListField.Count), beside = Number(ListField.CoCount);
        int total = new[] { said, more > 0 ? proposers.Count + more : 0, column, beside > 0
            ? Math.Max(1, proposers.Count > beside ? 0 : 1) + beside : 0 }.Max();
        problems.Demand(total == 0 || total >= proposers.Count,
            $"写明提案人共 {total} 位，列出的有 {proposers.Count} 位（{ProposalCheck.Short(string.Join('、', proposers.Select(one => one.Name)))}）：请核对。");
        problems.Demand(said == 0 || column == 0 || said == column, $"提案人一栏写的是共 {said} 人，人数一栏写的是 {column}：请核对。");
        Signatories = total > proposers.Count && proposers.Count > 0 ? total : null;

        // 张三等, where the column of the number says how many.
        for (int i = 0; Signatories is not null && i < proposers.Count; i++)
        {
            Match bare = BareEnd().Match(proposers[i].Name);
            proposers[i] = bare.Success && bare.Index > 1 ? proposers[i] with { Name = PersonName.WithoutTitle(proposers[i].Name[..bare.Index]) } : proposers[i];
        }
    }

    private int Number(ListField field)
    {
        string text = HeaderColumns.Dense(ChineseNumerals.ToAscii(value(field).Split('\n')[0]));
        if (text.Length == 0 || NameWords.IsNobody(text))
        {
            return 0;
        }

        int? number = PeopleCount().Match(text) is { Success: true } found ? ChineseNumerals.Parse(found.Groups["n"].Value)
            : null;
        problems.Demand(number is not null, $"“{ListLabels.Name(field)}”写的是“{ProposalCheck.Short(text)}”：应为数。");
        return number ?? 0;
    }

    private List<Proposer> Contacts(List<Proposer> proposers)
    {
        if (proposers.Count == 0)
        {
            return proposers;
        }

        List<Problem> wrong = [];
        List<Proposer> found = ProposerList.WithAddresses(proposers, value(ListField.Email), wrong);
        problems.AddRange(wrong.Select(problem => problem.Text));
        Give(found, ListField.Workplace, @"[、；;\n]", (one, text) => one with { Unit = text });
        Give(found, ListField.Sector, @"[、；;\n,，]", (one, text) => one with { Sector = text });
        Give(found, ListField.Phone, @"[、；;\n,，/]", (one, text) => one with { Phone = text });
        Give(found, ListField.Address, @"[；;\n]", (one, text) => one with { PostalAddress = text });
        string postcode = HeaderColumns.Dense(value(ListField.Postcode).Split('\n')[0]);
        found[0] = postcode.Length > 0 && !NameWords.IsNobody(postcode)
            ? found[0] with { PostalAddress = $"{postcode} {found[0].PostalAddress}".Trim() } : found[0];
        return found;
    }

    // To each in order when there is one for each, else all of it to the first.
    private void Give(List<Proposer> proposers, ListField field, string separator, Func<Proposer, string, Proposer> set)
    {
        string whole = CleanText.Lines(value(field));
        if (whole.Length == 0 || NameWords.IsNobody(whole))
        {
            return;
        }

        string[] parts = [.. Regex.Split(whole, separator).Select(part => part.Trim()).Where(part => part.Length > 0)];
        string[] given = proposers.Count > 1 && parts.Length == proposers.Count ? parts : [string.Join('、', whole.Split('\n'))];
        for (int i = 0; i < given.Length; i++)
        {
            problems.Demand(given[i].Length <= Proposer.MaxContact,
                $"“{ListLabels.Name(field)}”有 {given[i].Length} 个字：最多 {Proposer.MaxContact} 个字。");
            proposers[i] = NameWords.IsNobody(given[i]) ? proposers[i] : set(proposers[i], given[i]);
        }
    }

    private const string Who = "(?:名|位|人|个|家)(?:委员|提案人|提案者|政协委员|同志|代表|单位|联名)?";

    [GeneratedRegex($@"[(,、\s]*(?:等|等共|共)\s*(?<n>{ChineseNumerals.Pattern})\s*{Who}\s*(?:联名|提出|提)?\)?\s*$")]
    private static partial Regex AndOthersInAll();

    [GeneratedRegex($@"[(,、\s]*(?:[及和与]其[他它余]|另有)\s*(?<n>{ChineseNumerals.Pattern})\s*{Who}\s*\)?\s*$")]
    private static partial Regex AndOthers();

    [GeneratedRegex("(?:委员)?等(?:委员|人|同志|联名)?$")]
    private static partial Regex BareEnd();

    [GeneratedRegex($@"^(?:共|计)?(?<n>{ChineseNumerals.Pattern})(?:人|名|位|个)?$")]
    private static partial Regex PeopleCount();
}
