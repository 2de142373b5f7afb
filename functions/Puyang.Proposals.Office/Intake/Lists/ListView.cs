using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake.Lists.Texts;

namespace Puyang.Proposals.Office.Intake.Lists;

/// <summary>How a proposal of a list stands.</summary>
public enum ListStanding
{
    /// <summary>Something is wrong with it.</summary>
    Faulty,

    /// <summary>Its row is hidden and the clerk has not said that hidden rows count.</summary>
    Hidden,

    /// <summary>It can be registered.</summary>
    Good,

    /// <summary>A case with its key is there already.</summary>
    Known,

    /// <summary>It is being registered.</summary>
    Waiting,

    /// <summary>It was registered with this list.</summary>
    Registered,

    /// <summary>It could not be registered.</summary>
    Refused,
}

/// <summary>One proposal of a list, and what becomes or became of it.</summary>
/// <param name="Case">Its case; null where there is none.</param>
/// <param name="Notes">What is wrong with it, or how it differs from what is registered; in Chinese.</param>
public sealed record ListedRow(ListedProposal Proposal, ListStanding Standing, CaseId? Case, IReadOnlyList<string> Notes)
{
    internal string Word => Standing switch
    {
        ListStanding.Faulty => "未登记",
        ListStanding.Hidden => "隐藏行，未登记",
        ListStanding.Good => "可以登记",
        ListStanding.Known => "已登记，跳过",
        ListStanding.Waiting => "正在登记",
        ListStanding.Registered => "已登记",
        _ => "未登记",
    };
}

/// <summary>What the page of a list shows.</summary>
/// <param name="Sheet">The sheet; null when the file cannot be read as the clerk chose.</param>
/// <param name="Reading">What the list comes to; null when the sheet holds none.</param>
/// <param name="Import">The import that its good rows became; null before that.</param>
/// <param name="Shown">Names what was shown, so that nothing else is registered.</param>
/// <param name="Remarks">What the clerk should know, in Chinese.</param>
/// <param name="Problems">Why it cannot be read, in Chinese.</param>
public sealed record ListView(
    HandedList List, Sheet? Sheet, ListReading? Reading, IReadOnlyList<ListedRow> Rows, Import? Import, string Shown,
    IReadOnlyList<string> Remarks, IReadOnlyList<string> Problems, TextEncoding? Encoding)
{
    /// <summary>The texts that came beside it.</summary>
    internal IReadOnlyList<JoinedText> Texts { get; init; } = [];

    /// <summary>Texts of which the clerk has to say where they belong, before anything is registered.</summary>
    internal IEnumerable<JoinedText> Asked => Texts.Where(text => text.IsAsked);

    internal IEnumerable<ListedRow> Good =>
        Reading is { Missing.Count: 0 } && !Asked.Any() ? Rows.Where(row => row.Standing is ListStanding.Good) : [];

    internal int Count(params ListStanding[] standings) => Rows.Count(row => standings.Contains(row.Standing));
}
