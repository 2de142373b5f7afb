using Puyang.Proposals.Approval;
using Puyang.Proposals.Assignment;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Feedback;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Pages;

/// <summary>What the pages call things.</summary>
internal static class Words
{
    public static string Name(Stage stage) => stage switch
    {
        Stage.Assigning => "待分办",
        Stage.Accepting => "待签收",
        Stage.Drafting => "起草中",
        Stage.Approving => "审批中",
        Stage.Issuing => "编号制文",
        Stage.Sealing => "缮印用印",
        Stage.Delivering => "送达中",
        Stage.AwaitingFeedback => "待反馈",
        _ => "已办结",
    };

    public static string Name(CaseOutcome outcome) => outcome switch
    {
        CaseOutcome.Satisfied => "满意",
        CaseOutcome.BasicallySatisfied => "基本满意",
        CaseOutcome.NotReturned => "未反馈",
        _ => "不满意",
    };

    public static string Name(TaskRow task) => task.Kind switch
    {
        "Assign" => "分办",
        "Accept" => "签收",
        "Draft" => "起草",
        "Review" => "审核",
        "Seal" => "用印",
        "PaperDelivery" => "纸质送达",
        "Receipt" => "抄送签收",
        "Feedback" => "意见反馈",
        _ => task.Kind,
    };

    public static string Name(CaseTask task) => task is ReviewTask review ? review.Name : Name(TaskRow.Of(task));

    public static string Name(HandlingRole role) => role switch
    {
        HandlingRole.Sole => "独办",
        HandlingRole.Lead => "主办",
        HandlingRole.CoHandler => "会办",
        _ => "分办",
    };

    /// <summary>What ended a task, by the name of the event that did.</summary>
    public static string How(string fact) => fact switch
    {
        nameof(DepartmentAssigned) => "已分办",
        nameof(AssignmentAccepted) => "已签收",
        nameof(AssignmentReturned) => "已退回办公室",
        nameof(AssignmentRecalled) => "已由办公室收回",
        nameof(DraftSubmitted) => "已送审",
        nameof(StepApproved) => "已同意",
        nameof(SignedOff) => "已签发",
        nameof(DraftReturned) => "已退回修改",
        nameof(ChainRestarted) => "已修改并重新送审",
        nameof(ReplySealed) => "已用印",
        nameof(LetterDelivered) => "已送达",
        nameof(ReceiptConfirmed) => "已确认收到",
        nameof(ReplyRated) => "已评价",
        nameof(FeedbackLapsed) => "到期未反馈",
        nameof(FormMoved) => "改为纸质反馈",
        nameof(RoundOpened) => "已重新办理",
        _ => "已办理",
    };
}
