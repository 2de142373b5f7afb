using Puyang.Proposals.Intake;

namespace Puyang.Proposals.Office.Intake.Lists;

/// <summary>What the clerk said of a list where the list says nothing, or the program read it wrong. Kept with the
/// list.</summary>
/// <param name="Columns">What columns hold, by column; null for what their headings say.</param>
/// <param name="Level">The CPPCC, by its name.</param>
/// <param name="TermAndSession">As typed.</param>
/// <param name="HandedOver">As typed.</param>
/// <param name="NoticeDue">As typed; only for rows that name no day.</param>
/// <param name="NoticeNumber">来文字号.</param>
/// <param name="Role">What the bureau is to do where no column says.</param>
/// <param name="IsAllOurs">True for a list that names the bureau nowhere and is meant for it as a whole.</param>
/// <param name="IsWithHidden">True where hidden rows are registered, too.</param>
/// <param name="IsSoleWhenAlone">True where the bureau stands under 主办单位 alone and that means 独办.</param>
/// <param name="Encoding">How a text file is decoded; null to find it.</param>
/// <param name="Texts">The first row of the proposal to which a text belongs, by the file's hash; 0 for none of them.</param>
public sealed record ListChoices(
    IReadOnlyDictionary<int, ListField>? Columns = null,
    string? Level = null,
    string? TermAndSession = null,
    string? HandedOver = null,
    string? NoticeDue = null,
    string? NoticeNumber = null,
    HandlingRole? Role = null,
    bool IsAllOurs = false,
    bool IsWithHidden = false,
    bool IsSoleWhenAlone = false,
    TextEncoding? Encoding = null,
    IReadOnlyDictionary<string, int>? Texts = null);
