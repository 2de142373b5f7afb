using Puyang.Proposals.Drafting;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Forms;

/// <summary>Who agreed to a reply, in what words and when: goes into the file with it. 发文稿纸（审签单）</summary>
/// <param name="SignedOff">签发; null until it is signed.</param>
/// <param name="CoSigned">会签: whoever agreed side by side, joint signatories, and the opinions of units and departments that were asked.</param>
/// <param name="Title">标题.</param>
/// <param name="Number">发文字号; null until it is given.</param>
/// <param name="Urgency">紧急程度; null for none.</param>
/// <param name="Addressees">主送.</param>
/// <param name="Copies">抄送, with the number of copies.</param>
/// <param name="Attachments">附件; empty for none.</param>
/// <param name="Disclosure">公开属性.</param>
/// <param name="DisclosureReason">Why not 主动公开; empty when it is.</param>
/// <param name="Class">办理类别.</param>
/// <param name="DraftedBy">拟稿人: who sent the text up last.</param>
/// <param name="DraftedOn">When.</param>
/// <param name="Steps">Every step in the order in which it was taken, returns and corrections among them.</param>
/// <param name="Printed">印刷份数: for each proposer a letter and its copies; what stays in the file comes on top.</param>
/// <param name="SealedBy">Who confirmed that it was proof-read, printed and sealed.</param>
/// <param name="SealedOn">When.</param>
/// <param name="JointWith">并案: the proposals whose replies the same review and signature cover, joined by 、; null for none.</param>
public sealed record ApprovalSheet(
    ProposalFacts Proposal,
    ApprovalLine? SignedOff,
    IReadOnlyList<Opinion> CoSigned,
    string Title,
    string? Number,
    string? Urgency,
    string Addressees,
    string Copies,
    string Attachments,
    string Disclosure,
    string DisclosureReason,
    string Class,
    string? DraftedBy,
    DateOnly? DraftedOn,
    IReadOnlyList<ApprovalLine> Steps,
    int? Printed,
    string? SealedBy,
    DateOnly? SealedOn,
    string? JointWith = null)
{
    /// <summary>The sheet of a round, as far as it has come.</summary>
    /// <param name="content">What was signed, or would be now.</param>
    /// <param name="round">From 1; null for the current round.</param>
    /// <param name="lead">The case whose review covered this one's reply too; null when it had its own. 并案</param>
    public static ApprovalSheet Of(FoldedCase folded, Policy policy, ReplyContent content, int? round = null, FoldedCase? lead = null)
    {
        Case proposal = folded.Case;
        Reply reply = proposal.Replies[(round ?? proposal.Round) - 1];
        IReadOnlyList<ApprovalLine> steps = ApprovalLine.Of(lead ?? folded, policy, reply.Round);
        ApprovalLine? drafted = steps.LastOrDefault(step => step.Act == ApprovalLine.Submitted);
        Settlement? sealing = proposal.Tasks.OfType<SealTask>().LastOrDefault(task => task.Round == reply.Round)?.Settled;
        return new ApprovalSheet(
            ProposalFacts.Of(proposal, policy, reply.Round),
            steps.LastOrDefault(step => step.Act == ApprovalLine.Signed),
            CoSignature.Of(lead ?? folded, policy, reply.Round),
            content.Title,
            reply.Number,
            null,
            string.Join('、', content.Addressees.Select(addressee => addressee.Name)),
            content.Copies.Count == 0 ? "" : Wording.Copies(content.Copies),
            content.Attachments.Count == 0 ? "" : $"{content.Attachments.Count}件",
            content.IsOpinion == true ? "" : Wording.Name(content.Disclosure),
            content.DisclosureReason,
            content.Class,
            drafted?.Name,
            drafted?.On,
            steps,
            Papers(content),
            sealing is null ? null : policy.Name(proposal, sealing.By),
            sealing is null ? null : policy.Day(sealing.At),
            lead is { Case.Proposal: { } other } ? Wording.Designation(other, policy)
                : content.Joined is { Count: > 0 } joined ? string.Join('、', joined.Select(other => other.Designation))
                : null);
    }

    // Of one letter to all everybody gets a copy, and the cc offices theirs of that one; else they get theirs of each.
    private static int Papers(ReplyContent content)
    {
        int copies = content.Copies.Sum(copy => copy.Copies);
        return content.Recipients is { } all ? all.Count + copies : content.Addressees.Count * (1 + copies);
    }

    /// <summary>What the form can show.</summary>
    public static Schema<ApprovalSheet> Schema { get; } = new Schema<ApprovalSheet>()
        .Proposal(sheet => sheet.Proposal, isSubjectEssential: false)
        .Text("signOpinion", "签发意见", "签发人签发时的意见", "同意", sheet => sheet.SignedOff?.Opinion, isOptional: true)
        .Text("signedBy", "签发人", "谁签发的", "丁某某", sheet => sheet.SignedOff?.Name, isOptional: true)
        .Text("signedFor", "签发委托人", "受委托签发时，委托人的姓名", "丁某某", sheet => sheet.SignedOff?.OnBehalfOf, isOptional: true)
        .Date("signedOn", "签发日期", "签发之日，即成文日期", "2022年6月30日", sheet => sheet.SignedOff?.On, isOptional: true)
        .List("coSigned", "会签", "并行会签、联合行文会签和会办意见", "（见下）", Opinion.Schema, sheet => sheet.CoSigned)
        .Text("title", "标题", "文稿的标题", "关于对市政协八届六次会议第185号提案的答复", sheet => sheet.Title, isEssential: true)
        .DocumentNumber("number", "发文字号", "签发后自动编号", "某民提〔2022〕1号", sheet => sheet.Number, isOptional: true)
        .Text("urgency", "紧急程度", "特急、加急；没有就不填", "加急", sheet => sheet.Urgency, isOptional: true)
        .Text("addressees", "主送", "全体提案人；会办意见是主办单位", "某某某", sheet => sheet.Addressees)
        .Text("copies", "抄送", "office.json 的 copies 和会办单位，带份数", "市政协提案委（2份），市督查部门（2份）。", sheet => sheet.Copies, isOptional: true)
        .Text("attachments", "附件", "答复的附件", "《社区工作事项准入清单》", sheet => sheet.Attachments, isOptional: true)
        .Text("disclosure", "公开属性", "主动公开、依申请公开、不予公开；会办意见没有", "依申请公开", sheet => sheet.Disclosure, isOptional: true)
        .Text("disclosureReason", "不公开理由", "不主动公开时必填", "涉及尚未公布的人员招录计划", sheet => sheet.DisclosureReason, isOptional: true)
        .Text("class", "办理类别", "office.json 的 classes；会办意见没有", "A", sheet => sheet.Class, isOptional: true)
        .Text("draftedBy", "拟稿人", "最后一次送审的人", "甲某", sheet => sheet.DraftedBy, isOptional: true)
        .Date("draftedOn", "拟稿日期", "最后一次送审之日", "2022年6月27日", sheet => sheet.DraftedOn, isOptional: true)
        .List("steps", "审签过程", "送审、同意、公开审查、退回、修改、签发，按先后", "（见下）", ApprovalLine.Schema, sheet => sheet.Steps)
        .Number("printed", "印刷份数", "每位提案人一份加抄送份数，不含存档", "5", sheet => sheet.Printed, isOptional: true)
        .Text("sealedBy", "用印人", "谁确认校对、缮印、用印完毕", "戊某", sheet => sheet.SealedBy, isOptional: true)
        .Date("sealedOn", "用印日期", "确认之日", "2022年6月30日", sheet => sheet.SealedOn, isOptional: true)
        .Text("jointWith", "并案", "一并审签、分别答复的其他提案", "市政协八届六次会议第186号提案", sheet => sheet.JointWith, isOptional: true);

    /// <summary>The form's entry.</summary>
    public static Form ApprovalForm { get; } = new(
        "approval-sheet", "发文稿纸（审签单）", "随答复归档，载明拟稿、审核、会签、签发、编号、用印的全过程。", Schema,
        new ApprovalSheet(
            ProposalFacts.Sample, ApprovalLine.Sample[^1], [new("规划财务科会签", "同意。", "庚某", new(2022, 6, 28))],
            "关于对市政协八届六次会议第185号提案的答复", "某民提〔2022〕1号", "加急", "某某某",
            "市政协提案委（2份），市督查部门（2份）。", "《社区工作事项准入清单》", "依申请公开", "涉及尚未公布的人员招录计划", "A",
            "甲某", new(2022, 6, 27), ApprovalLine.Sample, 5, "戊某", new(2022, 6, 30), "市政协八届六次会议第186号提案"));
}
