using Puyang.Proposals.Approval;
using Puyang.Proposals.Authority;
using Puyang.Proposals.Closing;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Consultation;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Holding;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Joining;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Pages;

/// <summary>Tells in Chinese what happens beside the main road: consultation, co-handling, the 交办机关, other hands, other endings.</summary>
internal static class Ways
{
    /// <summary>What a fact says; null when it is only machinery.</summary>
    public static string? Tell(Event fact, Case proposal, Policy policy) => fact switch
    {
        KeyMarked marked => $"{(marked.IsKey ? "确定为重点提案" : "不再作为重点提案")}：{marked.Reason}",
        ConsultationRecorded talk => Talk(talk, proposal),
        ConsultationSufficed => "沟通已达到要求",
        DraftHeldBack held => $"按规定退回修改：{held.Comment}",
        DisclosureReviewed reviewed => $"公开审查、保密审查通过{(reviewed.Disclosure is { } kind ? $"（{Wording.Name(kind)}）" : "")}",
        TaskRerouted moved => Moved(moved, proposal, policy),
        CoHandlerNamed named => $"征求{named.CoHandler.Name}意见{(named.CoHandler.SignsJointly ? "（联合行文）" : "")}{(named.CoHandler is { IsExternal: true, Email: null } ? "（纸质）" : "")}",
        OpinionGiven given => $"{Unit(proposal, given.CoHandler)}{(given.IsLate ? "（逾期）" : "")}：{(given.Agrees ? "同意" : "有不同意见")}（{given.Signer}）{Said(given.Opinion)}",
        QuestionWithdrawn withdrawn => $"不再征求{Unit(proposal, withdrawn.CoHandler)}的意见：{withdrawn.Reason}",
        OpinionWaived waived => $"同意不等{Unit(proposal, waived.CoHandler)}的意见，先行答复",
        DisagreementDecided decided => $"裁定与{Unit(proposal, decided.CoHandler)}的分歧：{(decided.ForLead ? "采纳承办意见" : "采纳会办意见")}{Said(decided.Note)}",
        AuthorityAsked asked => $"向{(asked.Leader is { } leader ? policy.Name(proposal, leader) : policy.AuthorityName)}{Words.Name(asked.Kind)}",
        ReturnRequested asked => $"向{policy.AuthorityName}申请退回：{asked.Reason}{(asked.SuggestedUnit.Length > 0 ? $"（建议由{asked.SuggestedUnit}承办）" : "")}",
        RequestGranted { Kind: RequestKind.Disagreement } or RequestRefused { Kind: RequestKind.Disagreement } => null,
        RequestGranted granted => $"{Words.Name(granted.Kind)}：同意{(granted.Until is { } until ? $"至{Chinese.Date(until)}" : "")}{Said(granted.Note)}",
        RequestRefused refused => $"{Words.Name(refused.Kind)}：不同意{Said(refused.Note)}",
        RequestTakenBack back => $"撤回{Words.Name(back.Kind)}：{back.Reason}",
        UnitsAdded added => $"增加会办单位：{string.Join('、', added.Units.Select(unit => unit.Name))}，本单位为主办",
        PaperNoticeSent sent => $"已于{Chinese.Date(sent.On)}书面告知：{sent.How}",
        CoHandlerCopySent copy => $"抄送{Unit(proposal, copy.CoHandler)}",
        CaseHeld held => $"挂起至{Chinese.Date(held.Until)}：{held.Reason}。挂起期间本局内部时限停算，答复时限继续计算。",
        CaseResumed resumed => $"恢复办理（挂起 {resumed.Days} 个工作日）：{resumed.Reason}",
        ProposalWithdrawn withdrawn => $"撤案，办理终止：{withdrawn.Basis}",
        NumberVoided voided => $"文号作废：{voided.Number}",
        CaseJoined joined => $"并入 {Wording.Designation(joined.Lead, policy)} 一并办理：{joined.Reason}",
        JointLeft left => $"取消并案，单独办理：{left.Reason}",
        JointTaken taken => $"{Wording.Designation(taken.Other, policy)} 并入本件一并办理",
        JointDropped dropped => $"{Wording.Designation(dropped.Other, policy)} 不再与本件一并办理",
        ReplyAdopted adopted => $"随 {Wording.Designation(adopted.Lead, policy)} 签发（{policy.Name(proposal, adopted.By, adopted.For)}），成文日期{Chinese.Date(adopted.On)}",
        JointAnswered => "单独编号、答复",
        _ => null,
    };

    private static string Talk(ConsultationRecorded talk, Case proposal) =>
        $"{Chinese.Date(talk.On)}与{proposal.AddresseeName(talk.Addressee)}沟通（{Words.Name(talk.Channel)}）"
        + $"{(talk.Stance == Stance.NotAsked ? "" : $"，提案人{Words.Name(talk.Stance)}")}{(talk.MayPublish is { } may ? may ? "，同意公开" : "，不同意公开" : "")}：{talk.Said}";

    private static string Moved(TaskRerouted moved, Case proposal, Policy policy)
    {
        string what = proposal.Task(moved.Task) is { } task ? Words.Name(task) : "任务";
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

    private static string Unit(Case proposal, int ordinal) => proposal.CoHandlers[ordinal - 1].Name;

    private static string Said(string text) => text.Length > 0 ? $"：{text}" : "";
}
