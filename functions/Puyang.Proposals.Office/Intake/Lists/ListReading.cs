using Puyang.Proposals.Intake;

namespace Puyang.Proposals.Office.Intake.Lists;

/// <summary>What a list comes to, before anything is registered.</summary>
/// <param name="Header">Its heading.</param>
/// <param name="Columns">What each column holds, as the clerk or the heading has it.</param>
/// <param name="Facts">What holds for the whole list.</param>
/// <param name="Missing">What the list does not say and the clerk has to, before any row can be registered.</param>
/// <param name="Proposals">The proposals that are the bureau's, in their order.</param>
/// <param name="OthersCount">Proposals of other units.</param>
/// <param name="OtherRows">Their rows.</param>
/// <param name="DeputyRows">Rows of 人大建议, which are none of the CPPCC's.</param>
/// <param name="Remarks">What the clerk should know, in Chinese.</param>
public sealed record ListReading(
    ListHeader Header,
    IReadOnlyDictionary<int, ListField> Columns,
    ListFacts Facts,
    IReadOnlyList<ListFact> Missing,
    IReadOnlyList<ListedProposal> Proposals,
    int OthersCount,
    IReadOnlyList<int> OtherRows,
    IReadOnlyList<int> DeputyRows,
    IReadOnlyList<string> Remarks)
{
    /// <summary>Those that can be registered.</summary>
    internal IEnumerable<ListedProposal> Good => Missing.Count > 0 ? [] : Proposals.Where(one => one.Read is not null
        && !one.IsHidden);
}

/// <summary>What holds for every row of a list that says nothing else.</summary>
public sealed record ListFacts(string? Level, string? TermAndSession, string? HandedOver, string? NoticeDue,
    string? NoticeNumber, HandlingRole? Role);

/// <summary>What is asked once for a list.</summary>
public enum ListFact
{
    Level,
    TermAndSession,
    HandedOver,
    Role,

    /// <summary>Whether the whole list is the bureau's.</summary>
    Ownership,
}

/// <summary>One proposal of a list.</summary>
/// <param name="Rows">The rows that name it, as the spreadsheet counts them.</param>
/// <param name="Number">案号 as written.</param>
/// <param name="Subject">案由 as written.</param>
/// <param name="Read">The proposal; null where something is wrong with it.</param>
/// <param name="Problems">What is wrong, in Chinese.</param>
/// <param name="Role">What the bureau is to do; null where that cannot be seen.</param>
/// <param name="IsHidden">True where a row of it is hidden, and hidden rows are not registered.</param>
/// <param name="Key">What its case would be called; null where level, meeting or number cannot be read.</param>
public sealed record ListedProposal(
    IReadOnlyList<int> Rows, string Number, string Subject, ReadProposal? Read, IReadOnlyList<string> Problems,
        HandlingRole? Role, bool IsHidden, CaseId? Key);
