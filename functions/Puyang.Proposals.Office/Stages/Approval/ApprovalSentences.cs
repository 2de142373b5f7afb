using Puyang.Proposals.Approval;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Pages;
using static Puyang.Proposals.Office.Stages.EventSentence;

namespace Puyang.Proposals.Office.Stages.Approval;

/// <summary>Events of the approval chain, and of tasks that change hands. 审批、转办</summary>
internal static class ApprovalSentences
{
    public static readonly IReadOnlyList<EventSentence> All =
    [
        Act<StepApproved>("审核同意", (approved, proposal, _) =>
            $"同意（{Step(proposal, approved.Task)}）{Phrases.Comment(approved.Comment)}"),
        Act<SignedOff>("签发", (signed, _, _) => $"签发，成文日期{Chinese.Date(signed.On)}{Phrases.Comment(signed.Comment)}"),
        Consequence<DisclosureReviewed>("公开审查、保密审查", (reviewed, _, _) =>
            $"公开审查、保密审查通过{(reviewed.Disclosure is { } kind ? $"（{Wording.Name(kind)}）" : "")}"),
        Act<DraftReturned>("退回修改", (returned, proposal, _) => $"退回修改（{Step(proposal, returned.Task)}）：{returned.Comment}"),
        Consequence<DraftHeldBack>("按规定退回修改", (held, _, _) => $"按规定退回修改：{held.Comment}"),
        Act<DraftCorrected>("修改答复稿", (corrected, proposal, _) =>
            $"修改{Words.Draft(proposal)}，成为第 {corrected.Number} 版（{Step(proposal, corrected.Task)}）"),
        Consequence<ChainRestarted>("重新送审", (_, _, _) => "重新送审"),
        Consequence<TaskRerouted>("改由他人办理", Rerouted),
    ];

    private static string Step(Case proposal, TaskId task) => (proposal.Task(task) as ReviewTask)?.Name ?? "审核";

    private static string Rerouted(TaskRerouted moved, Case proposal, Policy policy)
    {
        string what = Phrases.Task(proposal, moved.Task);
        string to = policy.Name(proposal, moved.To);
        string principal = moved.OnBehalfOf is { } own ? policy.Name(proposal, own) : to;
        return moved.Why switch
        {
            RerouteReason.Delegated => $"{what}：{principal}委托{to}办理",
            RerouteReason.DelegationEnded => $"{what}：委托结束，由{to}办理",
            RerouteReason.Escalated => $"{what}：逾期未办，转{to}办理",
            RerouteReason.AddressChanged => $"{what}：更正{to}的邮箱，重新发送",
            _ => $"{what}：人员变动，改由{to}办理",
        };
    }
}
