namespace Puyang.Proposals;

/// <summary>The rule says no. Shown to the person; nothing has changed.</summary>
/// <param name="Code">Stable; tests and callers rely on it.</param>
/// <param name="Text">What the person reads, in Chinese.</param>
public sealed record Refusal(string Code, string Text)
{
    /// <summary>No proposal stands behind this id.</summary>
    public static readonly Refusal NoSuchCase = new(nameof(NoSuchCase), "没有这件提案。");

    /// <summary>The task is done or never was; the page shows who did what when.</summary>
    public static readonly Refusal TaskIsDone = new(nameof(TaskIsDone), "此事项已经办理完毕，不用再办。");

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

    /// <summary>A co-handler must know to whom its opinion goes.</summary>
    public static readonly Refusal LeadMissing = new(nameof(LeadMissing), "会办件要写明主办单位：会办意见送主办单位，由主办单位答复提案人。");

    /// <summary>A correction changes what is registered under a key, never the key.</summary>
    public static readonly Refusal KeyIsFixed =
        new(nameof(KeyIsFixed), "层级、届次、次和案号是本件的标识，不能更正。写错的，请作废本件登记，另行登记。");

    /// <summary>Nothing can be recorded of a proposal before it was handed over.</summary>
    public static readonly Refusal HandoverAhead = new(nameof(HandoverAhead), "交办日期不能晚于今天，请核对。");

    /// <summary>Somebody has changed what is registered since the page was shown.</summary>
    public static readonly Refusal RegistrationChanged =
        new(nameof(RegistrationChanged), "您打开页面之后，登记内容已有变动，请看过最新的再更正。");

    /// <summary>What was signed follows from what was registered.</summary>
    public static readonly Refusal RegistrationIsFixed =
        new(nameof(RegistrationIsFixed), "答复已经签发，登记内容不能再更正；提案人的联系方式仍可更正。");

    /// <summary>Who answers for both is settled when they are joined.</summary>
    public static readonly Refusal RoleOfJoint =
        new(nameof(RoleOfJoint), "本件正在并案办理，要更正承办方式或其他承办单位，请先取消并案。");

    /// <summary>The other content was adopted or set aside, or never came.</summary>
    public static readonly Refusal NoNewFile = new(nameof(NoNewFile), "没有这份待处理的新来文，或已经处理。");

    /// <summary>What a journal of an earlier version says of a file is not enough to adopt it.</summary>
    public static readonly Refusal NewFileUnread =
        new(nameof(NewFileUnread), "这份来文登记时没有保存读出的内容，请下载后对照，用“更正登记”修改。");

    /// <summary>A case that was answered is no mistake.</summary>
    public static readonly Refusal SealedAlready = new(nameof(SealedAlready), "答复已经用印，登记不能再作废。");

    /// <summary>The registration is void.</summary>
    public static readonly Refusal IsVoid = new(nameof(IsVoid), "本件登记已作废，不再办理。");

    /// <summary>A void registration cannot be its own successor.</summary>
    public static readonly Refusal NoSuccessor = new(nameof(NoSuccessor), "接替的登记应是另一件提案。");

    /// <summary>The proposal itself has not come.</summary>
    public static readonly Refusal TextLacking = new(nameof(TextLacking), "提案原文尚未补登，不能送审。");

    /// <summary>Not every signatory is known by name.</summary>
    public static readonly Refusal SignatoriesLacking = new(nameof(SignatoriesLacking), "尚未补全联名人，不能送审。");

    /// <summary>The case was returned or withdrawn.</summary>
    public static readonly Refusal HasEnded = new(nameof(HasEnded), "本件已退回或撤案，不再办理。");

    /// <summary>The case is on hold.</summary>
    public static readonly Refusal CaseIsHeld = new(nameof(CaseIsHeld), "本件已暂停局内时限（答复时限照计），恢复后才能继续。已经写好的内容可以暂存。");

    /// <summary>Only before the signature, or only while something else waits.</summary>
    public static readonly Refusal NotInThisStage = new(nameof(NotInThisStage), "本件办到目前这一步，不能再这样办理。");

    /// <summary>The window for returning a proposal is over.</summary>
    public static readonly Refusal ReturnTooLate = new(nameof(ReturnTooLate), "已过退回申请时限，交办机关不再受理，本件由本单位办理。");

    /// <summary>A return can be asked for once.</summary>
    public static readonly Refusal ReturnAskedBefore = new(nameof(ReturnAskedBefore), "本件已经申请过退回，不能再次申请。");

    /// <summary>The same has been asked and not been answered.</summary>
    public static readonly Refusal AskedAlready = new(nameof(AskedAlready), "已经提出，正在等待答复。");

    /// <summary>The limit has passed; it can't be extended any more.</summary>
    public static readonly Refusal ExtensionTooLate = new(nameof(ExtensionTooLate), "答复时限已过，延期应在时限届满前申请。");

    /// <summary>As often extended as the policy allows.</summary>
    public static readonly Refusal ExtendedBefore = new(nameof(ExtendedBefore), "本轮答复的延期次数已经用完。");

    /// <summary>Not later than now, or beyond the cap.</summary>
    public static readonly Refusal ExtensionOutOfRange = new(nameof(ExtensionOutOfRange), "延期后的日期应晚于现在的时限，且不得超过规定的最长期限。");

    /// <summary>An opinion that is in time needs no leave to go on without it.</summary>
    public static readonly Refusal NotOverdue = new(nameof(NotOverdue), "会办意见还没有逾期，请等待或催办。");

    /// <summary>Only a lead asks other bureaus.</summary>
    public static readonly Refusal NotTheLead = new(nameof(NotTheLead), "本单位不是主办单位，不能向其他单位征求会办意见；确需其他单位参加的，请申请增办。");

    /// <summary>The units must be named.</summary>
    public static readonly Refusal NameMissing = new(nameof(NameMissing), "请写明名称或姓名（1 至 60 字）。");

    /// <summary>No such co-handler in this case.</summary>
    public static readonly Refusal NoSuchCoHandler = new(nameof(NoSuchCoHandler), "本件没有这个会办单位。");

    /// <summary>Whom the notice names is always heard.</summary>
    public static readonly Refusal NamedByTheNotice = new(
        nameof(NamedByTheNotice), "这是交办通知指定的会办单位，不能撤回征求；逾期未复的可以申请先行答复。");

    /// <summary>There is no disagreement to be decided.</summary>
    public static readonly Refusal NoDisagreement = new(nameof(NoDisagreement), "这个会办单位没有不同意见。");

    /// <summary>Not every opinion is there.</summary>
    public static readonly Refusal OpinionsOutstanding =
        new(nameof(OpinionsOutstanding), "会办意见还没有到齐。请等待或催办；逾期的可以申请先行答复。");

    /// <summary>A co-handler disagrees, and nobody has decided.</summary>
    public static readonly Refusal DisagreementOpen =
        new(nameof(DisagreementOpen), "会办单位有不同意见，尚未协商一致。请再次征求意见，或报请协调。");

    /// <summary>Not enough talks with the proposer.</summary>
    public static readonly Refusal NotConsulted = new(nameof(NotConsulted), "与提案人沟通的次数或方式还没有达到要求，请先沟通并登记。");

    /// <summary>The proposer does not agree with the draft.</summary>
    public static readonly Refusal ProposerDissatisfied =
        new(nameof(ProposerDissatisfied), "提案人在沟通中表示不满意，请修改后再次沟通。");

    /// <summary>Before and during lie before the dispatch, a follow-up behind it.</summary>
    public static readonly Refusal PhaseDoesNotFit = new(
        nameof(PhaseDoesNotFit), "沟通阶段与日期不符：办前、办中是答复寄发以前的沟通，办后回访是答复寄发以后的沟通。");

    /// <summary>More photos and scans than a talk can have.</summary>
    public static readonly Refusal TooMuchEvidence = new(nameof(TooMuchEvidence), "一次沟通的照片和扫描件最多 5 份。");

    /// <summary>Whoever is not satisfied says why: the next reply has to answer it.</summary>
    public static readonly Refusal DissatisfiedWithoutReason =
        new(nameof(DissatisfiedWithoutReason), "评价为“不满意”的，请写明不满意的原因。");

    /// <summary>Nobody was in touch, and somebody was.</summary>
    public static readonly Refusal ContactsContradict = new(nameof(ContactsContradict), "“未联系”不能与其他沟通方式同时选择。");

    /// <summary>One proposer gets one letter, whatever is chosen.</summary>
    public static readonly Refusal NotJoint = new(nameof(NotJoint), "本件不是由本单位答复的联名提案，不需要选择答复方式。");

    /// <summary>A co-handler has nothing to do with the proposer.</summary>
    public static readonly Refusal NotOurProposer = new(nameof(NotOurProposer), "会办件由主办单位与提案人沟通和答复。");

    /// <summary>Disclosure and secrecy are reviewed together with the reply.</summary>
    public static readonly Refusal DisclosureNotReviewed =
        new(nameof(DisclosureNotReviewed), "请在同意前确认公开属性适当、内容不涉密。");

    /// <summary>A reply that has left can't be unsaid.</summary>
    public static readonly Refusal AnsweredAlready = new(nameof(AnsweredAlready), "答复已经用印发出，不能再撤案。");

    /// <summary>It is on hold already, or it is not.</summary>
    public static readonly Refusal NotHeld = new(nameof(NotHeld), "本件没有暂停局内时限。");

    /// <summary>The day must lie ahead.</summary>
    public static readonly Refusal DayNotAhead = new(nameof(DayNotAhead), "日期应晚于今天。");

    /// <summary>Not with itself, not with one that is joined itself.</summary>
    public static readonly Refusal CannotBeJoined = new(nameof(CannotBeJoined), "这两件提案不能并案：两件均应为首次办理且尚未送审，承办方式均不是会办，且均未并入其他提案。");

    /// <summary>The co-handlers of its own notice have not all been heard, or somebody signs its reply jointly.</summary>
    public static readonly Refusal HasPartners = new(
        nameof(HasPartners), "本件有交办通知指定、尚未答复的会办单位，或有联合行文单位，不能并入其他提案；可以让另一件并入本件，或先取得会办意见。");

    /// <summary>The key is too long to be a case's identity.</summary>
    public static readonly Refusal KeyTooLong = new(nameof(KeyTooLong), "案号过长，无法登记。");

    /// <summary>A delivery can't be in the future or before the signature.</summary>
    public static readonly Refusal ImpossibleDay = new(nameof(ImpossibleDay), "日期不合理：不能早于签发日，也不能晚于今天。");

    /// <summary>A paper delivery says how it was made.</summary>
    public static readonly Refusal MannerMissing = new(nameof(MannerMissing), "请写明送达方式（例如当面送交、挂号信及单号）。");

    /// <summary>How the letters leave is chosen knowingly.</summary>
    public static readonly Refusal LetterWayMissing =
        new(nameof(LetterWayMissing), "请选择发出方式：盖章扫描件（PDF）、纸质寄送或仅发文字版。");

    /// <summary>Every letter leaves as its sealed scan, so every letter needs one.</summary>
    public static readonly Refusal ScanMissing = new(nameof(ScanMissing), "发出方式是盖章扫描件的，每一封都要上传盖章扫描件（PDF）。");

    /// <summary>A scan was given, and the text alone was to be sent.</summary>
    public static readonly Refusal ScanNotSent =
        new(nameof(ScanNotSent), "仅发文字版时不发盖章扫描件。要发扫描件，请选择“盖章扫描件（PDF）”；不发的，请不要上传。");

    /// <summary>What was posted has a number.</summary>
    public static readonly Refusal MailNumberMissing = new(nameof(MailNumberMissing), "请写明挂号信或 EMS 的邮件号（1 至 60 字）。");

    /// <summary>Nothing is received before it was posted, or in the future.</summary>
    public static readonly Refusal ReceivedBeforePosted = new(nameof(ReceivedBeforePosted), "送达日期不能早于寄出日期，也不能晚于今天。");

    /// <summary>The comment is too long.</summary>
    public static readonly Refusal CommentTooLong = new(nameof(CommentTooLong), "意见不能超过 2000 字。");

    /// <summary>This round of handling is over.</summary>
    public static readonly Refusal RoundPassed = new(nameof(RoundPassed), "这一轮答复已经重新办理，请在新的征询意见表上填写意见。");

    /// <summary>There is no link to withdraw.</summary>
    public static readonly Refusal NoLink = new(nameof(NoLink), "这项任务没有可用的链接。");

    /// <summary>The handling unit must not be able to keep a proposer from rating it.</summary>
    public static readonly Refusal NotTheOfficesToWithdraw =
        new(nameof(NotTheOfficesToWithdraw), "征询意见表的链接不能由承办单位撤回；地址有误时请变更联系邮箱。");

    /// <summary>No such proposer in this case.</summary>
    public static readonly Refusal NoSuchProposer = new(nameof(NoSuchProposer), "本件没有这位提案人。");

    /// <summary>Somebody is at this effect, or it is settled, or it waits.</summary>
    public static readonly Refusal NotToBeDoneNow = new(nameof(NotToBeDoneNow), "这一步正在办理、已经办完，或尚未到时间。");

    /// <summary>The same id came from somebody else.</summary>
    public static readonly Refusal ForeignMessage = new(nameof(ForeignMessage), "页面已经失效，请刷新后重试。");
}
