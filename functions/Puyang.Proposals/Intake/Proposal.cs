namespace Puyang.Proposals.Intake;

/// <summary>What the bureau is to do with a proposal. 承办方式</summary>
public enum HandlingRole
{
    /// <summary>The only unit; it answers the proposer. 独办</summary>
    Sole,

    /// <summary>Leads the co-handlers and answers the proposer. 主办</summary>
    Lead,

    /// <summary>Gives its opinion to the lead and never answers the proposer. 会办</summary>
    CoHandler,

    /// <summary>One of several units, each of which answers the proposer itself. 分办</summary>
    Separate,
}

/// <summary>Who proposed. 提案人</summary>
/// <param name="Name">A member's name without title, or an organisation's full name; 1 to 60 characters.</param>
/// <param name="IsOrganisation">True for parties, groups and committees (集体提案): the name itself is the salutation.</param>
/// <param name="Email">Where the reply goes; null when it must go on paper.</param>
/// <param name="Unit">Where a member works, with the post there; for an organisation its contact person. 工作单位及职务</param>
/// <param name="Sector">界别.</param>
/// <param name="Phone">As written. 联系电话</param>
/// <param name="PostalAddress">With the postcode, as an envelope shows it. 通讯地址</param>
public sealed record Proposer(
    string Name, bool IsOrganisation, string? Email, string? Unit = null, string? Sector = null, string? Phone = null, string? PostalAddress = null)
{
    /// <summary>Longest of each of the contacts, in characters.</summary>
    public const int MaxContact = 120;

    /// <summary>True where more than the name and the mailbox is known.</summary>
    public bool HasContacts => Unit is not null || Sector is not null || Phone is not null || PostalAddress is not null;
}

/// <summary>Another unit that the handover notice names.</summary>
/// <param name="Name">Full name, 1 to 60 characters.</param>
/// <param name="Role">What that unit is to do: <see cref="HandlingRole.Lead"/> where the bureau co-handles, <see cref="HandlingRole.CoHandler"/> where it leads.</param>
/// <param name="Email">Where mail to it goes; null when it must go on paper.</param>
public sealed record OtherUnit(string Name, HandlingRole Role, string? Email = null);

/// <summary>Which day the handover day is. Stored in journals, so never renamed. 交办日依据</summary>
public enum HandoverDay
{
    /// <summary>The day that the notice itself names. 交办通知载明的日期</summary>
    Notice,

    /// <summary>The day of the meeting at which the proposals were handed over. 交办会日期</summary>
    Meeting,
}

/// <summary>What the handover notice or list says beside the proposal itself; each at most 200 characters, the remark 2000. 来文登记事项</summary>
/// <param name="NoticeNumber">来文字号.</param>
/// <param name="ReceivedAs">The office's own number for what came in. 收文编号</param>
/// <param name="Category">The proposal's subject as the CPPCC sorts it, never A, B or C. 提案类别</param>
/// <param name="Supervisor">Whoever of the city supervises it. 督办领导</param>
/// <param name="IsPublic">Whether the proposal itself may be published; null when the notice says nothing.</param>
/// <param name="Department">The section that the list proposes, as written. 承办科室</param>
/// <param name="Officer">The officer that the list proposes, as written. 经办人</param>
/// <param name="Remark">备注.</param>
/// <param name="DayOf">Which day the handover day is; null where nobody said.</param>
public sealed record Particulars(
    string? NoticeNumber = null,
    string? ReceivedAs = null,
    string? Category = null,
    string? Supervisor = null,
    bool? IsPublic = null,
    string? Department = null,
    string? Officer = null,
    string? Remark = null,
    HandoverDay? DayOf = null);

/// <summary>A file that came with the proposal beside its text. 提案附件</summary>
/// <param name="Name">As the sender called it, with its ending.</param>
/// <param name="File">The blob.</param>
public sealed record Attachment(string Name, DocumentHash File);

/// <summary>A CPPCC proposal as handed over to the bureau. 政协提案</summary>
/// <param name="Level">Which CPPCC, by its id in office.json (for example <c>市</c>). 层级</param>
/// <param name="Term">届, from 1.</param>
/// <param name="Session">次, from 1; null for a proposal made between sessions (平时提案).</param>
/// <param name="Number">案号: a string, as the CPPCC wrote it (185, 202045); 1 to 20 characters.</param>
/// <param name="Subject">案由, without quotation marks; 1 to 120 characters.</param>
/// <param name="Proposers">First proposer (领衔) first, then the others in their order; at least one.</param>
/// <param name="Body">The blob with the proposal's own text.</param>
/// <param name="HandedOver">交办日: the reply's time limit runs from here.</param>
/// <param name="NoticeDue">The last day that the handover notice itself sets; null when it sets none.</param>
/// <param name="Role">承办方式.</param>
/// <param name="IsSample">True for made-up cases, which every page and mail marks as such.</param>
/// <param name="IsKey">True for a key proposal, as it was handed over; null when the notice says nothing. 重点提案</param>
/// <param name="Others">The other units that the notice names; null when it names none.</param>
/// <param name="Previous">The earlier handover of the same proposal, which was returned; null for a first one.</param>
/// <param name="AnswerTo">The 交办机关 that gets what was done instead of the proposers; null where these are answered. 转办</param>
/// <param name="LacksText">True while the proposal's own text has not come: it may be assigned and drafted, not submitted. 待补原文</param>
/// <param name="Signatories">How many proposers there are in all, where fewer of them are known by name; null where all are. 等N人</param>
/// <param name="Particulars">What else the notice says; null for nothing.</param>
/// <param name="Attachments">What came with the text; null for nothing.</param>
public sealed record Proposal(
    string Level,
    int Term,
    int? Session,
    string Number,
    string Subject,
    IReadOnlyList<Proposer> Proposers,
    DocumentHash Body,
    DateOnly HandedOver,
    DateOnly? NoticeDue,
    HandlingRole Role,
    bool IsSample = false,
    bool? IsKey = null,
    IReadOnlyList<OtherUnit>? Others = null,
    CaseId? Previous = null,
    OtherUnit? AnswerTo = null,
    bool? LacksText = null,
    int? Signatories = null,
    Particulars? Particulars = null,
    IReadOnlyList<Attachment>? Attachments = null)
{
    /// <summary>The unit that leads where the bureau co-handles; null when the notice names none.</summary>
    public OtherUnit? Lead => Others?.FirstOrDefault(other => other.Role == HandlingRole.Lead);

    /// <summary>A proposal of organisations, some of which have an earlier day for the reply. 集体提案</summary>
    public bool IsCollective => Proposers[0].IsOrganisation;
}
