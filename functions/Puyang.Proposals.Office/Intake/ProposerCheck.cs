using System.Text.RegularExpressions;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Pages;

namespace Puyang.Proposals.Office.Intake;

/// <summary>Checks who proposed: each gets a letter and a form, so what is no name must not become one.</summary>
/// <param name="name">How the file calls a field.</param>
/// <param name="problems">Takes every problem, in Chinese.</param>
internal sealed partial class ProposerCheck(Func<Field, string> name, List<Problem> problems)
{
    /// <summary>Most proposers of one proposal.</summary>
    internal const int MaxProposers = 100;

    internal void Run(IReadOnlyList<Proposer> proposers)
    {
        string whole = FieldNames.Of(Field.Proposer);
        problems.Demand(proposers.Count > 0, new Problem($"“{name(Field.Proposer)}”没有填写：至少要有一位提案人或一个集体提案单位。", FieldNames.OfProposer(0, "name")));
        problems.Demand(proposers.Count <= MaxProposers, new Problem($"提案人有 {proposers.Count} 位：一件提案最多登记 {MaxProposers} 位。", whole));
        for (int i = 0; i < proposers.Count; i++)
        {
            Proposer proposer = proposers[i];
            string shown = ProposalCheck.Short(proposer.Name);
            string named = FieldNames.OfProposer(i, "name");
            problems.Demand(proposer.Name.Length is > 0 and <= 60, new Problem($"提案人“{shown}”的姓名或名称应为 1 至 60 个字。", named));
            problems.Demand(proposer.Email is null || FieldText.IsEmail(proposer.Email), new Problem(
                $"提案人“{shown}”的电子邮箱“{ProposalCheck.Short(proposer.Email ?? string.Empty)}”不正确：应为如 name@example.com。",
                FieldNames.OfProposer(i, "email")));
            if (Fault(proposer, shown) is { } fault)
            {
                problems.Add(new Problem(fault, named));
            }

            CheckContacts(proposer, shown, i);
        }

        foreach (IGrouping<string, Proposer> twice in proposers.GroupBy(one => one.Name).Where(same => same.Count() > 1))
        {
            problems.Add(new Problem(
                $"提案人“{ProposalCheck.Short(twice.Key)}”出现了 {twice.Count()} 次：每位只列一次。",
                FieldNames.OfProposer(proposers.ToList().FindLastIndex(one => one.Name == twice.Key), "name")));
        }
    }

    private void CheckContacts(Proposer proposer, string shown, int row)
    {
        (string Part, Field Field, string? Text)[] contacts =
        [
            ("unit", Field.Unit, proposer.Unit), ("sector", Field.Sector, proposer.Sector),
            ("phone", Field.Phone, proposer.Phone), ("address", Field.PostalAddress, proposer.PostalAddress),
        ];
        foreach ((string part, Field field, string? text) in contacts)
        {
            problems.Demand(text is null || text.Length <= Proposer.MaxContact, new Problem(
                $"提案人“{shown}”的“{Labels.Name(field)}”有 {text?.Length} 个字：应不超过 {Proposer.MaxContact} 个字。", FieldNames.OfProposer(row, part)));
        }

        problems.Demand(proposer.Phone is null || proposer.Phone.Count(c => char.IsDigit(c)) >= 5, new Problem(
            $"提案人“{shown}”的“{Labels.Name(Field.Phone)}”写的是“{ProposalCheck.Short(proposer.Phone ?? string.Empty)}”：看不出电话号码，请写明或留空。",
            FieldNames.OfProposer(row, "phone")));
    }

    /// <summary>True for a unit's name that holds something else, or is no name at all.</summary>
    internal static bool IsNoUnit(string unit) => NoUnit().IsMatch(unit) || !unit.Any(char.IsLetter)
        || BlankInside().IsMatch(unit) || unit.Count(c => c is '（' or '(') != unit.Count(c => c is '）' or ')');

    private string? Fault(Proposer proposer, string shown) => proposer switch
    {
        { Name.Length: 0 } => null,
        { Name: var more } when NameWords.MeansMore(more) => $"提案人中写有“{shown}”：请逐一列出全部提案人。",
        { IsOrganisation: true, Name: var unit } => IsNoUnit(unit) || unit.Length == 1
            ? $"“{name(Field.Organisation)}”里的“{shown}”不是单位名称：请只写单位全称，各单位用顿号分开，名称中间不要空格，其他内容不要写在这一栏。"
            : IsPerson(unit) ? $"“{name(Field.Organisation)}”里的“{shown}”像是个人姓名：请填在“{name(Field.Proposer)}”。" : null,
        { Name: var member } when OrganisationName.IsLikely(member) => $"提案人“{shown}”像是单位名称：集体提案请填在“{name(Field.Organisation)}”。",
        { Name: var family } when PersonName.IsSurname(family) => $"提案人中的“{shown}”只有姓氏：请写全姓名。",
        { Name: var member } when !PersonName.IsPossible(member) =>
            $"提案人中的“{shown}”不是姓名：请只写姓名，各人之间用顿号分开，职务、电话等不要写在这一栏。",
        _ => null,
    };

    private static bool IsPerson(string unit) => unit.Length is 2 or 3 && PersonName.IsEvident(unit) && !Place().IsMatch(unit);

    [GeneratedRegex(@"[：:@＠；;、，,]|[0-9０-９]{5}|^(?:[0-9０-９]+|男|女|是|否|盖章|公章|负责人)$"
        + "|[（(](?:主办|牵头|协办|会办|分办|配合|负责人?|执笔人?|盖章|公章|章)(?:单位)?[）)]")]
    private static partial Regex NoUnit();

    // Two names with a blank between them, or one that was spread: nobody can tell.
    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}）)]\s+\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex BlankInside();

    [GeneratedRegex("[区县市镇乡村部处社厂店园]$")]
    private static partial Regex Place();
}
