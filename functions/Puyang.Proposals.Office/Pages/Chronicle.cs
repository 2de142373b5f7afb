using Puyang.Proposals.Approval;
using Puyang.Proposals.Assignment;
using Puyang.Proposals.Calendar;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Feedback;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Mail;

namespace Puyang.Proposals.Office.Pages;

/// <summary>Tells a journal in Chinese.</summary>
internal static class Chronicle
{
    /// <summary>What an entry says, a line per fact; empty when it is only machinery.</summary>
    public static IReadOnlyList<string> Tell(Entry entry, Case proposal, Policy policy) =>
        [.. entry.Events.Select(fact => Tell(fact, proposal, policy)).OfType<string>()];

    /// <summary>What a fact says; null when it is only machinery.</summary>
    public static string? Tell(Event fact, Case proposal, Policy policy) => fact switch
    {
        ProposalReceived => "收到提案并登记",
        ConflictingFileArrived => "同一案号收到内容不同的文件，原登记未动",
        RoundOpened { Round: 1 } round => round.Due.Explain(),
        RoundOpened round => $"开始第{Chinese.Numeral(round.Round)}轮办理。{round.Due.Explain()}",
        DepartmentAssigned to => $"分办：{policy.Department(to.Department)?.Name ?? to.Department}，经办人{policy.Name(proposal, to.Officer)}{Said(to.Note)}",
        AssignmentAccepted => "科室签收",
        AssignmentReturned back => $"科室退回：{back.Reason}{(back.SuggestedOwner.Length > 0 ? $"（建议由{back.SuggestedOwner}承办）" : "")}",
        AssignmentRecalled recalled => $"收回重新分办：{recalled.Reason}",
        DraftSaved saved => $"保存{Words.Draft(proposal)}第 {saved.Number} 版",
        DraftSubmitted => "送审",
        StepApproved approved => $"同意（{Step(proposal, approved.Task)}）{Said(approved.Comment)}",
        DraftReturned returned => $"退回修改（{Step(proposal, returned.Task)}）：{returned.Comment}",
        DraftCorrected corrected => $"修改{Words.Draft(proposal)}，成为第 {corrected.Number} 版（{Step(proposal, corrected.Task)}）",
        ChainRestarted => "重新送审",
        SignedOff signed => $"签发，成文日期{Chinese.Date(signed.On)}{Said(signed.Comment)}",
        ReplyNumbered numbered => $"编号：{numbered.Number}",
        LetterIssued letter => $"制成致{proposal.AddresseeName(letter.Addressee)}的{Words.Document(proposal)}",
        ReplySealed { Scans.Count: > 0 } scanned => $"缮印用印完毕，附盖章扫描件 {scanned.Scans.Count} 份",
        ReplySealed => "缮印用印完毕",
        LetterDelivered { Way: DeliveryWay.Mail } mail => $"{Words.Document(proposal)}已发送至{proposal.AddresseeName(mail.Addressee)}的邮箱",
        LetterDelivered paper => $"{Words.Document(proposal)}已于{Chinese.Date(paper.On)}以纸质送达{proposal.AddresseeName(paper.Addressee)}：{paper.How}",
        ReplyDispatched dispatched => $"{Words.Document(proposal)}全部寄发（{Chinese.Date(dispatched.On)}）",
        CopySent copy => $"抄送{policy.Copies.FirstOrDefault(known => known.Id == copy.Copy)?.Name ?? copy.Copy}",
        ReceiptConfirmed receipt => $"抄送件已签收（{receipt.Signer}）",
        ReplyRated rated => $"{proposal.Proposal!.Proposers[rated.Addressee - 1].Name}评价：{Notices.Name(rated.Rating)}{Said(rated.Comment)}",
        FeedbackLapsed => "到期未收到评价，记为“未反馈”",
        FaceToFaceAsked => $"仍不满意，请{string.Join('、', policy.Copies.Select(copy => copy.Name))}协调面对面沟通",
        CaseClosed closed => $"办结：{Words.Name(closed.Outcome)}",
        AddressChanged changed => $"变更{proposal.AddresseeName(changed.Addressee)}的联系地址：{changed.Reason}",
        TaskOverdue overdue => $"{(proposal.Task(overdue.Task) is { } task ? Words.Name(task) : "任务")}逾期",
        ReplyOverdue => $"{Words.Answer(proposal)}逾期",
        Reminded { To.Count: > 0 } reminded => $"{About(proposal, reminded.Task)}{Rung(reminded.When)}，提醒{string.Join('、', reminded.To.Select(to => policy.Name(proposal, to)))}",
        DeadlineMoved moved => Moved(proposal, moved),
        DeadlineSet set => set.Due.Explain(),
        LinkIssued { Link.Serial: > 1 } link => $"补发链接给{policy.Name(proposal, link.Link.Person)}",
        LinkWithdrawn => "撤回链接",
        EffectParked parked => $"未能自动完成，需要处理：{parked.Why}",
        EffectRetried => "重新尝试",
        _ => Ways.Tell(fact, proposal, policy),
    };

    private static string About(Case proposal, TaskId? id) =>
        id is { } task ? proposal.Task(task) is { } known ? Words.Name(known) : "任务" : Words.Answer(proposal);

    private static string Rung(string when) => when[0] switch
    {
        '-' => $"到期前{Term.Parse(when[1..]).InChinese}",
        '+' => $"到期后{Term.Parse(when[1..]).InChinese}",
        _ => "到期当天",
    };

    // Why it moved can be read off the two deadlines: another term, or another calendar.
    private static string Moved(Case proposal, DeadlineMoved moved)
    {
        string why = moved.From.Term != moved.To.Term
            ? moved.To.Grantor is null ? $"时限由{Term.Parse(moved.From.Term!).InChinese}改为{Term.Parse(moved.To.Term!).InChinese}" : "延期"
            : moved.To.Held != moved.From.Held ? "挂起期间停算"
            : moved.To.Grantor is not null ? "延期"
            : moved.From.Within != moved.To.Within || (moved.To.Within is not null && moved.From.Due != moved.To.Due) ? "随答复时限调整"
            : moved.From.IsProvisional && !moved.To.IsProvisional ? "该年节假日安排已公布" : "节假日安排更新";
        string what = moved.From.Due == moved.To.Due
            ? $"期限仍为{Chinese.Date(moved.To.Due)}"
            : $"期限由{Chinese.Date(moved.From.Due)}调整为{Chinese.Date(moved.To.Due)}";
        return $"{About(proposal, moved.Task)}{what}（{why}）。{moved.To.Explain()}";
    }

    private static string Step(Case proposal, TaskId task) => (proposal.Task(task) as ReviewTask)?.Name ?? "审核";

    private static string Said(string comment) => comment.Length > 0 ? $"：{comment}" : "";
}
