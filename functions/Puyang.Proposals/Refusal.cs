namespace Puyang.Proposals;

/// <summary>The rule says no. Shown to the person; nothing has changed.</summary>
/// <param name="Code">Stable; tests and callers rely on it.</param>
/// <param name="Text">What the person reads, in Chinese.</param>
public sealed record Refusal(string Code, string Text)
{
    /// <summary>No proposal stands behind this id.</summary>
    public static readonly Refusal NoSuchCase = new(nameof(NoSuchCase), "没有这件提案。");

    /// <summary>The task is done or never was; the page shows who did what when.</summary>
    public static readonly Refusal TaskIsDone = new(nameof(TaskIsDone), "这项任务已经办理完毕，无需再办。");

    /// <summary>This act does not belong to this task.</summary>
    public static readonly Refusal NotThisTask = new(nameof(NotThisTask), "这项任务不能这样办理。");

    /// <summary>Only a clerk of the proposal office may do this.</summary>
    public static readonly Refusal NotTheOffice = new(nameof(NotTheOffice), "只有局办公室工作人员可以办理。");

    /// <summary>The task belongs to somebody else.</summary>
    public static readonly Refusal NotTheHolder = new(nameof(NotTheHolder), "这项任务不由您办理。");

    /// <summary>The step of approval belongs to somebody else.</summary>
    public static readonly Refusal NotTheApprover = new(nameof(NotTheApprover), "这一步审批不由您办理。");

    /// <summary>Not what the person was shown.</summary>
    public static readonly Refusal DocumentChanged = new(nameof(DocumentChanged), "您打开页面之后，文稿或所依据的设置已有变动，请看过最新的再办理。");

    /// <summary>The department is not in office.json.</summary>
    public static readonly Refusal NoSuchDepartment = new(nameof(NoSuchDepartment), "没有这个科室。");

    /// <summary>The officer is not one of the department's.</summary>
    public static readonly Refusal NotOfThatDepartment = new(nameof(NotOfThatDepartment), "这位经办人不属于所选科室。");

    /// <summary>A return needs its reason.</summary>
    public static readonly Refusal ReasonMissing = new(nameof(ReasonMissing), "请写明理由（1 至 2000 字）。");

    /// <summary>The draft lacks what a reply must state.</summary>
    public static readonly Refusal DraftIncomplete = new(nameof(DraftIncomplete), "文稿还不完整：标题、正文、办理类别、公开属性和联系人都要填写。");

    /// <summary>No chain in office.json leads to a signature.</summary>
    public static readonly Refusal NoApprovalChain = new(nameof(NoApprovalChain), "设置中没有可用的审批流程，或其中的人员不存在。");

    /// <summary>A co-handler's path is its own and not open yet.</summary>
    public static readonly Refusal CoHandlingNotOpen = new(nameof(CoHandlingNotOpen), "会办件另有办理流程，暂不能登记，请按原方式办理。");

    /// <summary>The key is too long to be a case's identity.</summary>
    public static readonly Refusal KeyTooLong = new(nameof(KeyTooLong), "案号过长，无法登记。");

    /// <summary>A delivery can't be in the future or before the signature.</summary>
    public static readonly Refusal ImpossibleDay = new(nameof(ImpossibleDay), "日期不合理：不能早于签发日，也不能晚于今天。");

    /// <summary>A paper delivery says how it was made.</summary>
    public static readonly Refusal MannerMissing = new(nameof(MannerMissing), "请写明送达方式（例如当面送交、挂号信及单号）。");

    /// <summary>The comment is too long.</summary>
    public static readonly Refusal CommentTooLong = new(nameof(CommentTooLong), "意见不能超过 2000 字。");

    /// <summary>This round of handling is over.</summary>
    public static readonly Refusal RoundPassed = new(nameof(RoundPassed), "这一轮答复已经重新办理，请在新的征询意见表上评价。");

    /// <summary>There is no link to withdraw.</summary>
    public static readonly Refusal NoLink = new(nameof(NoLink), "这项任务没有可用的链接。");

    /// <summary>The handling unit must not be able to keep a proposer from rating it.</summary>
    public static readonly Refusal NotTheOfficesToWithdraw =
        new(nameof(NotTheOfficesToWithdraw), "征询意见表的链接不能由承办单位撤回；地址有误时请变更联系地址。");

    /// <summary>No such proposer in this case.</summary>
    public static readonly Refusal NoSuchProposer = new(nameof(NoSuchProposer), "本件没有这位提案人。");

    /// <summary>Somebody is at this effect, or it is settled, or it waits.</summary>
    public static readonly Refusal NotToBeDoneNow = new(nameof(NotToBeDoneNow), "这一步正在办理、已经办完，或尚未到时间。");

    /// <summary>The same id came from somebody else.</summary>
    public static readonly Refusal ForeignMessage = new(nameof(ForeignMessage), "页面已经失效，请刷新后重试。");
}
