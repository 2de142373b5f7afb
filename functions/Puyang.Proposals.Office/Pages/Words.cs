using Puyang.Proposals.Approval;
using Puyang.Proposals.Assignment;
using Puyang.Proposals.Authority;
using Puyang.Proposals.Closing;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Consultation;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Feedback;
using Puyang.Proposals.Holding;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Joining;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Pages;

/// <summary>What the pages call things.</summary>
internal static class Words
{
    public static string Name(Stage stage) => stage switch
    {
        Stage.Assigning => "待确定承办科室",
        Stage.Accepting => "待签收",
        Stage.Drafting => "起草中",
        Stage.Approving => "审批中",
        Stage.Issuing => "登记编号",
        Stage.Sealing => "缮印用印",
        Stage.Delivering => "送达中",
        Stage.AwaitingFeedback => "征询意见",
        Stage.Returning => "申请退回中",
        Stage.Joined => "并案办理中",
        _ => "已办结",
    };

    /// <summary>Where a case stands; of one that has ended, whether it was handled to its end.</summary>
    public static string Name(Stage stage, CaseOutcome? outcome) => (stage, outcome) switch
    {
        (Stage.Closed, CaseOutcome.Returned) => "已退回",
        (Stage.Closed, CaseOutcome.Withdrawn) => "办理终止",
        (Stage.Closed, CaseOutcome.Void) => "登记作废",
        _ => Name(stage),
    };

    /// <summary>The class of the stage's badge: what was given back or withdrawn is not shown as a success.</summary>
    public static string Badge(Stage stage, CaseOutcome? outcome) =>
        outcome is CaseOutcome.Returned or CaseOutcome.Withdrawn or CaseOutcome.Void
            ? "stage s-ended"
            : $"stage s-{stage.ToString().ToLowerInvariant()}";

    public static string Name(CaseOutcome outcome) => outcome switch
    {
        CaseOutcome.Satisfied => "满意",
        CaseOutcome.BasicallySatisfied => "基本满意",
        CaseOutcome.NotReturned => "未反馈",
        CaseOutcome.Returned => "已退回交办机关",
        CaseOutcome.Withdrawn => "已撤案",
        CaseOutcome.OpinionGiven => "会办意见已送",
        CaseOutcome.AnswerReported => "办理意见已报送",
        CaseOutcome.Void => "登记已作废",
        _ => "不满意",
    };

    public static string Name(TaskRow task) => task.Kind switch
    {
        "Assign" => "确定承办科室",
        "Accept" => "签收",
        "Draft" => "起草",
        "Review" => "审核",
        "Seal" => "用印",
        "PaperDelivery" => "纸质送达",
        "LetterReceipt" => "登记送达",
        "Receipt" => "抄送签收",
        "Feedback" => "征询意见",
        "Consult" => "与提案人沟通",
        "Opinion" => "会办意见",
        "RequestReview" => "会办征求函审签",
        "RequestSeal" => "会办征求函用印",
        "Authority" => "申请待答复",
        "PaperNotice" => "书面告知",
        "Hold" => "待恢复局内时限",
        "Joined" => "并案办理",
        _ => task.Kind,
    };

    public static string Name(CaseTask task) => task switch
    {
        ReviewTask review => review.Name,
        RequestReviewTask review => $"会办征求函{review.Name}",
        AuthorityTask request => Name(request.Kind),
        _ => Name(TaskRow.Of(task)),
    };

    public static string Name(RequestKind kind) => kind switch
    {
        RequestKind.Return => "申请退回",
        RequestKind.AddUnits => "申请增办",
        RequestKind.Extension => "申请延期",
        RequestKind.Disagreement => "报请协调会办分歧",
        _ => "申请先行答复",
    };

    /// <summary>What the bureau asked for, as the 交办机关 reads of it.</summary>
    public static string Request(RequestKind kind) => kind switch
    {
        RequestKind.Return => "退回申请",
        RequestKind.AddUnits => "增办申请",
        RequestKind.Extension => "延期申请",
        RequestKind.Disagreement => "会办分歧协调申请",
        _ => "先行答复申请",
    };

    public static string Name(Channel channel) => Channels.Name(channel);

    public static string Name(ConsultationPhase phase) => phase switch
    {
        ConsultationPhase.Before => "办前",
        ConsultationPhase.During => "办中",
        _ => "办后回访",
    };

    public static string Name(Stance stance) => stance switch
    {
        Stance.Satisfied => "满意",
        Stance.Dissatisfied => "不满意",
        _ => "未征询",
    };

    public static string Name(Standing standing) => standing switch
    {
        Standing.Asked => "待回复",
        Standing.Agreed => "同意",
        Standing.Disagreed => "有不同意见",
        Standing.Decided => "已协调",
        Standing.Waived => "逾期未复，已获准先行答复",
        _ => "不再征求",
    };

    /// <summary>What an approver is asked to do, by the step's name: 签发 is the signatory's alone.</summary>
    public static string ToReview(ReviewTask review) => ToReview(review.Name, review.Signs);

    /// <summary>The same of a letter of request.</summary>
    public static string ToReview(RequestReviewTask review) => ToReview(review.Name, review.Signs);

    private static string ToReview(string step, bool signs) => signs ? "签发"
        : step.Contains("核稿", StringComparison.Ordinal) ? "核稿"
        : step.Contains("会签", StringComparison.Ordinal) ? "会签"
        : "审核";

    /// <summary>首次答复, 再次答复, 第三次答复.</summary>
    public static string Round(int round) => round switch
    {
        1 => "首次答复",
        2 => "再次答复",
        _ => $"第{Chinese.Numeral(round)}次答复",
    };

    /// <summary>What the bureau owes: 答复, where it co-handles 会办意见, of a proposal that was passed on 办理意见.</summary>
    public static string Answer(Case proposal) =>
        proposal.Role == HandlingRole.CoHandler ? "会办意见" : proposal.AnswersProposers ? "答复" : "办理意见";

    /// <summary>Whether a joint proposal's proposers get one letter or one each.</summary>
    public static string Letters(bool oneToAll) => oneToAll ? "一封答复主送全体提案人" : "每位提案人一封答复";

    /// <summary>The same as what there is to do.</summary>
    public static string ToAnswer(Case proposal) =>
        proposal.Role == HandlingRole.CoHandler ? "提出会办意见" : proposal.AnswersProposers ? "答复" : "报送办理意见";

    /// <summary>The same before it is signed.</summary>
    public static string Draft(Case proposal) => $"{Answer(proposal)}稿";

    /// <summary>The same as it leaves.</summary>
    public static string Document(Case proposal) => $"{Answer(proposal)}函";

    /// <summary>How the letters of a reply leave.</summary>
    public static string Name(LetterWay way) => way switch
    {
        LetterWay.Scan => "盖章扫描件（PDF）",
        LetterWay.Paper => "纸质寄送",
        _ => "仅发文字版",
    };

    public static string Name(Carriage carrier) => carrier switch
    {
        Carriage.Registered => "挂号信",
        Carriage.Ems => "EMS",
        _ => "专人送交",
    };

    /// <summary>When and how a letter left; of an old one on paper only that it did.</summary>
    public static string Left(LetterDelivered letter) => (letter.Way, letter.Carrier) switch
    {
        (DeliveryWay.Mail, _) => $"{Chinese.Date(letter.On)}已发送",
        (_, null) => $"{Chinese.Date(letter.On)}纸质送达",
        (_, Carriage.Messenger) =>
            $"{Chinese.Date(letter.On)}已交专人送交{(letter.MailNumber is { Length: > 0 } by ? $"（{by}）" : "")}",
        (_, { } carrier) => $"{Chinese.Date(letter.On)}已寄出（{Name(carrier)}，邮件号 {letter.MailNumber}）",
    };

    /// <summary>When and by whom a letter on paper was received.</summary>
    public static string Received(LetterReceived receipt) => $"{Chinese.Date(receipt.On)}送达（签收人{receipt.Signer}）";

    /// <summary>What a reader of the unsealed text must know of the sealed letter;
    /// null where the scan is what leaves, and of old replies.</summary>
    public static string? Unsealed(Case proposal, Policy policy, int round)
    {
        Reply reply = proposal.Replies[round - 1];
        return reply.Way is null || reply.Letters.All(letter => reply.Scans.ContainsKey(letter.Addressee)) ? null
            : reply.Way == LetterWay.Paper
                ? $"电子版是未加盖印章的文字版，盖章的{Document(proposal)}以纸质寄送{(proposal.AnswersProposers ? "提案人" : proposal.AddresseeName(1))}。"
            : $"电子版是未加盖印章的文字版，盖章的原件存{policy.Unit.Name}。";
    }

    public static string Name(HandoverDay day) => day == HandoverDay.Meeting ? "交办会日期" : "交办通知（来文）载明的日期";

    public static string Name(HandlingRole role) => role switch
    {
        HandlingRole.Sole => "独办",
        HandlingRole.Lead => "主办",
        HandlingRole.CoHandler => "会办",
        _ => "分办",
    };

    /// <summary>Whose view a ruling follows.</summary>
    /// <param name="coHandler">Which co-handler disagreed, from 1.</param>
    public static string Side(Case proposal, int coHandler, bool isLead) => proposal.CoHandlers[coHandler - 1] is var unit && !isLead ? unit.Name
        : unit.IsExternal ? "主办单位"
        : "承办科室";

    /// <summary>What ended a task; of a disagreement, how it was decided.</summary>
    public static string How(CaseTask task) => (task, task.Settled?.How) switch
    {
        (AuthorityTask { Kind: RequestKind.Disagreement }, nameof(RequestGranted)) => "已协调：采纳承办意见",
        (AuthorityTask { Kind: RequestKind.Disagreement }, nameof(RequestRefused)) => "已协调：采纳会办意见",
        (_, var how) => How(how ?? ""),
    };

    /// <summary>Who did it when: 张三已于2022年6月6日 09:00送审.</summary>
    public static string Done(string who, DateTimeOffset at, string how) => how.StartsWith('已')
        ? $"{who}已于{Chinese.Time(at)}{how[1..]}"
        : $"{who}于{Chinese.Time(at)}{how}";

    /// <summary>What ended a task, by the name of the event that did.</summary>
    public static string How(string fact) => fact switch
    {
        nameof(DepartmentAssigned) => "已交科室承办",
        nameof(AssignmentAccepted) => "已签收",
        nameof(AssignmentReturned) => "已退回办公室",
        nameof(AssignmentRecalled) => "已由办公室收回",
        nameof(DraftSubmitted) => "已送审",
        nameof(StepApproved) => "已同意",
        nameof(SignedOff) => "已签发",
        nameof(DraftReturned) => "已退回修改",
        nameof(ChainRestarted) => "已重新送审",
        nameof(ReplySealed) => "已用印",
        nameof(LetterDelivered) => "已登记寄送",
        nameof(LetterReceived) => "已送达",
        nameof(ReceiptConfirmed) => "已确认收到",
        nameof(ReplyRated) => "已提出意见",
        nameof(FeedbackLapsed) => "到期未反馈",
        nameof(FormMoved) => "改为纸质反馈",
        nameof(RoundOpened) => "已重新办理",
        nameof(ReplyDispatched) => "因答复已经寄发而终止",
        nameof(CaseClosed) => "因办理终止而结束",
        nameof(ConsultationSufficed) => "已完成沟通",
        nameof(DraftHeldBack) => "因沟通未达要求退回修改",
        nameof(OpinionGiven) => "已提出会办意见",
        nameof(RequestLetterApproved) => "已同意",
        nameof(RequestLetterSigned) => "已签发",
        nameof(RequestLetterReturned) => "已退回",
        nameof(RequestLetterSealed) => "已用印",
        nameof(QuestionWithdrawn) => "已由办公室撤回",
        nameof(OpinionWaived) => "已同意不等会办意见",
        nameof(ReturnRequested) => "因本单位申请退回而终止",
        nameof(RequestGranted) => "已答复：同意",
        nameof(RequestRefused) => "已答复：不同意",
        nameof(RequestTakenBack) => "已撤回申请",
        nameof(PaperNoticeSent) => "已书面告知",
        nameof(CaseResumed) => "已恢复局内时限",
        nameof(ProposalWithdrawn) => "因撤案终止",
        nameof(RegistrationVoided) => "因登记作废终止",
        nameof(RegistrationCorrected) => "因登记更正不再办理",
        nameof(CaseJoined) => "已并入其他提案办理",
        nameof(JointLeft) => "已取消并案",
        nameof(JointAnswered) => "已随所并提案签发",
        _ => "已办理",
    };
}
