using System.Reflection;

namespace Puyang.Proposals.Tests;

/// <summary>What people read when a rule says no, in these very words.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData(nameof(Refusal.NoSuchCase), "没有这件提案。")]
    [InlineData(nameof(Refusal.TaskIsDone), "此事项已经办理完毕，不用再办。")]
    [InlineData(nameof(Refusal.NotThisTask), "这项任务不能这样办理。")]
    [InlineData(nameof(Refusal.NotTheOffice), "只有局办公室工作人员可以办理。")]
    [InlineData(nameof(Refusal.NotTheHolder), "这项任务不由您办理。")]
    [InlineData(nameof(Refusal.NotTheApprover), "这一步审批不由您办理。")]
    [InlineData(nameof(Refusal.DocumentChanged), "您打开页面之后，文稿或所依据的设置已有变动，请看过最新的再办理。")]
    [InlineData(nameof(Refusal.NoSuchDepartment), "没有这个科室。")]
    [InlineData(nameof(Refusal.NotOfThatDepartment), "这位经办人不属于所选科室。")]
    [InlineData(nameof(Refusal.ReasonMissing), "请写明理由（1 至 2000 字）。")]
    [InlineData(nameof(Refusal.DraftIncomplete), "文稿还不完整：标题、正文、办理类别、公开属性和联系人都要填写。")]
    [InlineData(nameof(Refusal.NoApprovalChain), "设置中没有可用的审批流程，或其中的人员不存在。")]
    [InlineData(nameof(Refusal.LeadMissing), "会办件要写明主办单位：会办意见送主办单位，由主办单位答复提案人。")]
    [InlineData(nameof(Refusal.KeyIsFixed), "层级、届次、次和案号是本件的标识，不能更正。写错的，请作废本件登记，另行登记。")]
    [InlineData(nameof(Refusal.HandoverAhead), "交办日期不能晚于今天，请核对。")]
    [InlineData(nameof(Refusal.RegistrationChanged), "您打开页面之后，登记内容已有变动，请看过最新的再更正。")]
    [InlineData(nameof(Refusal.RegistrationIsFixed), "答复已经签发，登记内容不能再更正；提案人的联系方式仍可更正。")]
    [InlineData(nameof(Refusal.RoleOfJoint), "本件正在并案办理，要更正承办方式或其他承办单位，请先取消并案。")]
    [InlineData(nameof(Refusal.NoNewFile), "没有这份待处理的新来文，或已经处理。")]
    [InlineData(nameof(Refusal.NewFileUnread), "这份来文登记时没有保存读出的内容，请下载后对照，用“更正登记”修改。")]
    [InlineData(nameof(Refusal.SealedAlready), "答复已经用印，登记不能再作废。")]
    [InlineData(nameof(Refusal.IsVoid), "本件登记已作废，不再办理。")]
    [InlineData(nameof(Refusal.NoSuccessor), "接替的登记应是另一件提案。")]
    [InlineData(nameof(Refusal.TextLacking), "提案原文尚未补登，不能送审。")]
    [InlineData(nameof(Refusal.SignatoriesLacking), "尚未补全联名人，不能送审。")]
    [InlineData(nameof(Refusal.HasEnded), "本件已退回或撤案，不再办理。")]
    [InlineData(nameof(Refusal.CaseIsHeld), "本件已暂停局内时限（答复时限照计），恢复后才能继续。已经写好的内容可以暂存。")]
    [InlineData(nameof(Refusal.NotInThisStage), "本件办到目前这一步，不能再这样办理。")]
    [InlineData(nameof(Refusal.ReturnTooLate), "已过退回申请时限，交办机关不再受理，本件由本单位办理。")]
    [InlineData(nameof(Refusal.ReturnAskedBefore), "本件已经申请过退回，不能再次申请。")]
    [InlineData(nameof(Refusal.AskedAlready), "已经提出，正在等待答复。")]
    [InlineData(nameof(Refusal.ExtensionTooLate), "答复时限已过，延期应在时限届满前申请。")]
    [InlineData(nameof(Refusal.ExtendedBefore), "本轮答复的延期次数已经用完。")]
    [InlineData(nameof(Refusal.ExtensionOutOfRange), "延期后的日期应晚于现在的时限，且不得超过规定的最长期限。")]
    [InlineData(nameof(Refusal.NotOverdue), "会办意见还没有逾期，请等待或催办。")]
    [InlineData(nameof(Refusal.NotTheLead), "本单位不是主办单位，不能向其他单位征求会办意见；确需其他单位参加的，请申请增办。")]
    [InlineData(nameof(Refusal.NameMissing), "请写明名称或姓名（1 至 60 字）。")]
    [InlineData(nameof(Refusal.NoSuchCoHandler), "本件没有这个会办单位。")]
    [InlineData(nameof(Refusal.NoDisagreement), "这个会办单位没有不同意见。")]
    [InlineData(nameof(Refusal.OpinionsOutstanding), "会办意见还没有到齐。请等待或催办；逾期的可以申请先行答复。")]
    [InlineData(nameof(Refusal.DisagreementOpen), "会办单位有不同意见，尚未协商一致。请再次征求意见，或报请协调。")]
    [InlineData(nameof(Refusal.NotConsulted), "与提案人沟通的次数或方式还没有达到要求，请先沟通并登记。")]
    [InlineData(nameof(Refusal.ProposerDissatisfied), "提案人在沟通中表示不满意，请修改后再次沟通。")]
    [InlineData(nameof(Refusal.PhaseDoesNotFit), "沟通阶段与日期不符：办前、办中是答复寄发以前的沟通，办后回访是答复寄发以后的沟通。")]
    [InlineData(nameof(Refusal.TooMuchEvidence), "一次沟通的照片和扫描件最多 5 份。")]
    [InlineData(nameof(Refusal.DissatisfiedWithoutReason), "评价为“不满意”的，请写明不满意的原因。")]
    [InlineData(nameof(Refusal.ContactsContradict), "“未联系”不能与其他沟通方式同时选择。")]
    [InlineData(nameof(Refusal.NotJoint), "本件不是由本单位答复的联名提案，不需要选择答复方式。")]
    [InlineData(nameof(Refusal.NotOurProposer), "会办件由主办单位与提案人沟通和答复。")]
    [InlineData(nameof(Refusal.DisclosureNotReviewed), "请在同意前确认公开属性适当、内容不涉密。")]
    [InlineData(nameof(Refusal.AnsweredAlready), "答复已经用印发出，不能再撤案。")]
    [InlineData(nameof(Refusal.NotHeld), "本件没有暂停局内时限。")]
    [InlineData(nameof(Refusal.DayNotAhead), "日期应晚于今天。")]
    [InlineData(nameof(Refusal.HasPartners), "本件有交办通知指定、尚未答复的会办单位，或有联合行文单位，不能并入其他提案；可以让另一件并入本件，或先取得会办意见。")]
    [InlineData(nameof(Refusal.NamedByTheNotice), "这是交办通知指定的会办单位，不能撤回征求；逾期未复的可以申请先行答复。")]
    [InlineData(nameof(Refusal.CannotBeJoined), "这两件提案不能并案：两件均应为首次办理且尚未送审，承办方式均不是会办，且均未并入其他提案。")]
    [InlineData(nameof(Refusal.KeyTooLong), "案号过长，无法登记。")]
    [InlineData(nameof(Refusal.ImpossibleDay), "日期不合理：不能早于签发日，也不能晚于今天。")]
    [InlineData(nameof(Refusal.MannerMissing), "请写明送达方式（例如当面送交、挂号信及单号）。")]
    [InlineData(nameof(Refusal.LetterWayMissing), "请选择发出方式：盖章扫描件（PDF）、纸质寄送或仅发文字版。")]
    [InlineData(nameof(Refusal.ScanMissing), "发出方式是盖章扫描件的，每一封都要上传盖章扫描件（PDF）。")]
    [InlineData(nameof(Refusal.ScanNotSent), "仅发文字版时不发盖章扫描件。要发扫描件，请选择“盖章扫描件（PDF）”；不发的，请不要上传。")]
    [InlineData(nameof(Refusal.MailNumberMissing), "请写明挂号信或 EMS 的邮件号（1 至 60 字）。")]
    [InlineData(nameof(Refusal.ReceivedBeforePosted), "送达日期不能早于寄出日期，也不能晚于今天。")]
    [InlineData(nameof(Refusal.CommentTooLong), "意见不能超过 2000 字。")]
    [InlineData(nameof(Refusal.RoundPassed), "这一轮答复已经重新办理，请在新的征询意见表上填写意见。")]
    [InlineData(nameof(Refusal.NoLink), "这项任务没有可用的链接。")]
    [InlineData(nameof(Refusal.NotTheOfficesToWithdraw), "征询意见表的链接不能由承办单位撤回；地址有误时请变更联系邮箱。")]
    [InlineData(nameof(Refusal.NoSuchProposer), "本件没有这位提案人。")]
    [InlineData(nameof(Refusal.NotToBeDoneNow), "这一步正在办理、已经办完，或尚未到时间。")]
    [InlineData(nameof(Refusal.ForeignMessage), "页面已经失效，请刷新后重试。")]
    public void A_refusal_says_why_in_Chinese(string code, string text) => Assert.Equal(new Refusal(code, text), All.Single(known => known.Code == code));

    [Fact]
    public void Every_refusal_has_a_code_of_its_own_which_is_its_name()
    {
        Assert.Equal(Fields.Select(known => known.Name), All.Select(refusal => refusal.Code));
        Assert.Equal(71, All.Length);
    }

    private static FieldInfo[] Fields => [.. typeof(Refusal).GetFields(BindingFlags.Public | BindingFlags.Static)];

    private static Refusal[] All => [.. Fields.Select(known => (Refusal)known.GetValue(null)!)];
}
