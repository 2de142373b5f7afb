using System.Globalization;
using System.Text.RegularExpressions;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Intake;

namespace Puyang.Proposals.Office.Letters;

/// <summary>Puts values into the wordings of office.json.</summary>
public static partial class Wording
{
    /// <summary>市政协八届六次会议第185号提案: how a proposal is cited.</summary>
    public static string Designation(Proposal proposal, Policy policy) => proposal.Session is { } session
        ? $"{Level(proposal, policy)}{Chinese.Numeral(proposal.Term)}届{Chinese.Numeral(session)}次会议第{proposal.Number}号提案"
        : $"{Level(proposal, policy)}{Chinese.Numeral(proposal.Term)}届平时提案第{proposal.Number}号";

    /// <summary>The same of a case that is known by its id alone; the id itself when it cannot be read.</summary>
    public static string Designation(CaseId id, Policy policy) => CaseKey.TryRead(id) is not { } key
        ? id.Value
        : Designation(new Proposal(key.Level, key.Term, key.Session, key.Number, "", [], default, default, null, default), policy)
            + (key.Handover > 1 ? $"（第{Chinese.Numeral(key.Handover)}次交办）" : "");

    /// <summary>The preset title of what a case ends with: a reply; an opinion where the bureau co-handles; a report of what was passed on.</summary>
    public static string Title(Case proposal, Policy policy)
    {
        bool isBetween = proposal.Proposal!.Session is null;
        LetterPolicy wording = policy.Letter;
        return proposal.AnswersProposers ? Title(proposal.Proposal, policy)
            : proposal.Role == HandlingRole.CoHandler
                ? Title(proposal.Proposal, policy, isBetween ? wording.IntersessionOpinionTitle : wording.OpinionTitle)
                : Title(proposal.Proposal, policy, isBetween ? wording.IntersessionReportTitle : wording.ReportTitle);
    }

    /// <summary>The reply's preset title.</summary>
    public static string Title(Proposal proposal, Policy policy) =>
        Title(proposal, policy, proposal.Session is null ? policy.Letter.IntersessionTitle : policy.Letter.Title);

    private static string Title(Proposal proposal, Policy policy, string wording) => wording
        .Replace("{level}", Level(proposal, policy), StringComparison.Ordinal)
        .Replace("{term}", Chinese.Numeral(proposal.Term), StringComparison.Ordinal)
        .Replace("{session}", proposal.Session is { } session ? Chinese.Numeral(session) : "", StringComparison.Ordinal)
        .Replace("{number}", proposal.Number, StringComparison.Ordinal);

    /// <summary>主动公开, 依申请公开, 不予公开.</summary>
    public static string Name(Disclosure disclosure) => disclosure switch
    {
        Disclosure.Proactive => "主动公开",
        Disclosure.OnRequest => "依申请公开",
        _ => "不予公开",
    };

    /// <summary>尊敬的某某某委员： or an organisation's name.</summary>
    public static string Salutation(Proposer proposer, Policy policy) =>
        (proposer.IsOrganisation ? policy.Letter.OrganisationSalutation : policy.Letter.MemberSalutation)
            .Replace("{name}", proposer.Name, StringComparison.Ordinal);

    /// <summary>市财政局：</summary>
    public static string Salutation(OtherUnit unit, Policy policy) => Salutation(unit.Name, policy);

    /// <summary>As another unit is addressed: 市财政局：</summary>
    public static string Salutation(string unit, Policy policy) => policy.Letter.UnitSalutation.Replace("{name}", unit, StringComparison.Ordinal);

    /// <summary>附注: whom to ask.</summary>
    public static string Contact(string name, string phone, Policy policy) => policy.Letter.Contact
        .Replace("{name}", name, StringComparison.Ordinal)
        .Replace("{phone}", phone, StringComparison.Ordinal);

    /// <summary>市政协提案委（2份），市督查部门（2份）。</summary>
    public static string Copies(IEnumerable<CopyLine> copies) =>
        string.Join('，', copies.Select(copy => $"{copy.Name}（{copy.Copies}份）")) + "。";

    /// <summary>〔2022〕1号 after the prefix: brackets U+3014 and U+3015, no 第, no leading zeros (GB/T 9704-2012 7.2.5).</summary>
    public static string Number(string prefix, int year, int value) => $"{prefix}〔{year}〕{value}号";

    /// <summary>Year and value of what <see cref="Number"/> wrote; null when it is no such text.</summary>
    public static (int Year, int Value)? YearAndValue(string number) => InBrackets().Match(number) is { Success: true } match
        && int.TryParse(match.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            ? (int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), value)
            : null;

    [GeneratedRegex("〔([0-9]{4})〕([0-9]+)号$")]
    private static partial Regex InBrackets();

    /// <summary>市政协: the CPPCC by its name in office.json.</summary>
    public static string Level(Proposal proposal, Policy policy) =>
        policy.Levels.FirstOrDefault(level => level.Id == proposal.Level)?.Name ?? proposal.Level;
}
