using Puyang.Proposals.Authority;
using Puyang.Proposals.Calendar;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Forms;

/// <summary>Asks the authorities for more time, before the limit passes. 延期申请表</summary>
/// <param name="Authority">交办机关: who decides.</param>
/// <param name="Reason">原因.</param>
/// <param name="Done">已做工作.</param>
/// <param name="NewDue">申请新时限, the last day, inclusive.</param>
/// <param name="IsProposerTold">Whether the proposer has been told in writing; null while that is not known.</param>
/// <param name="ToldOn">When the proposer was told.</param>
/// <param name="Opinions">承办科室, 办公室, 主要领导; what is empty is signed by hand.</param>
/// <param name="AppliedOn">The day of the request.</param>
public sealed record ExtensionRequest(
    ProposalFacts Proposal,
    string Authority,
    string Reason,
    string Done,
    DateOnly? NewDue,
    bool? IsProposerTold,
    DateOnly? ToldOn,
    IReadOnlyList<Opinion> Opinions,
    DateOnly? AppliedOn)
{
    /// <summary>What the bureau asked; once it is granted, with when the proposer was told.</summary>
    public static ExtensionRequest Of(FoldedCase folded, Policy policy, AuthorityTask request)
    {
        DateOnly appliedOn = policy.Day(folded.Opening(request.Id).At);
        Entry? granted = folded.All<RequestGranted>().FirstOrDefault(answer => answer.Fact.Task == request.Id).Entry;
        DateOnly? toldOn = granted is null ? null : LastTold(folded, policy, granted);
        ProposalFacts facts = ProposalFacts.Of(folded.Case, policy, request.Round);
        return new ExtensionRequest(
            granted?.Events.OfType<DeadlineMoved>().FirstOrDefault() is { From: { } was } ? facts with { Due = was.Due, DueReason = was.Explain() } : facts,
            policy.AuthorityName,
            request.Reason,
            request.Done ?? SoFar(folded.Case, request.Round, appliedOn),
            request.Until,
            toldOn is null ? null : true,
            toldOn,
            Opinion.Blank,
            appliedOn);
    }

    private static string SoFar(Case proposal, int round, DateOnly by)
    {
        int talks = proposal.Consultations.Count(talk => talk.Round == round && talk.On <= by);
        int asked = proposal.CoHandlers.Length, given = proposal.Opinions.Select(opinion => opinion.CoHandler).Distinct().Count();
        string[] done =
        [
            .. talks > 0 ? [$"与提案人沟通{talks}次"] : Array.Empty<string>(),
            .. asked > 0 ? [$"征求{asked}个单位（科室）的会办意见，收到{given}个"] : Array.Empty<string>(),
        ];
        return done.Length == 0 ? "" : string.Join('；', done) + "。";
    }

    // When the last of them was told, by mail or on paper; null while somebody has not been.
    private static DateOnly? LastTold(FoldedCase folded, Policy policy, Entry granted)
    {
        DateOnly?[] told =
        [
            .. granted.Effects.OfType<TellProposer>().Select(mail =>
                folded.All<EffectSettled>().FirstOrDefault(settled => settled.Fact.Effect == mail.Id) is { Entry: { } entry } ? policy.Day(entry.At) : (DateOnly?)null),
            .. granted.Events.OfType<TaskOpened>().Select(opened => opened.Task).OfType<PaperNoticeTask>().Select(task =>
                folded.All<PaperNoticeSent>().FirstOrDefault(sent => sent.Fact.Task == task.Id) is { Fact: { } sent } ? sent.On : (DateOnly?)null),
        ];
        return told.Length == 0 || told.Contains(null) ? null : told.Max();
    }

    /// <summary>What the form can show. The limit that runs now is the proposal's own: 答复时限.</summary>
    public static Schema<ExtensionRequest> Schema { get; } = new Schema<ExtensionRequest>()
        .Proposal(request => request.Proposal)
        .Text("authority", "交办机关", "office.json 里 decidesHandover 的抄送机关", "市督查部门", request => request.Authority)
        .Text("reason", "延期原因", "申请延期时填写", "涉及部门多，方案尚在征求意见。", request => request.Reason)
        .Text("done", "已做工作", "申请延期时填写；没有填写就印此前的沟通和会办征求次数，也没有就留空手写", "已走访提案人，起草了准入清单。", request => request.Done, isOptional: true)
        .Date("newDue", "申请时限", "申请延期时填写的日期", "2022年8月1日", request => request.NewDue, isOptional: true)
        .Flag("isTold", "已告知提案人", "获准后的告知都已发出", "是", request => request.IsProposerTold == true)
        .Flag("isNotTold", "未告知提案人", "手工勾选", "否", request => request.IsProposerTold == false)
        .Date("toldOn", "告知日期", "最后一份告知发出之日", "2022年6月10日", request => request.ToldOn, isOptional: true)
        .List("opinions", "审签意见", "科室、办公室、主要领导", "（见下）", Opinion.Schema, request => request.Opinions)
        .Date("appliedOn", "申请日期", "申请延期之日", "2022年6月13日", request => request.AppliedOn, isOptional: true);

    /// <summary>The form's entry.</summary>
    public static Form ExtensionForm { get; } = new(
        "extension-request", "延期申请表", "不能按期答复时，在时限届满前向交办机关申请延期。", Schema,
        new ExtensionRequest(
            ProposalFacts.Sample, "市督查部门",
            "提案涉及社区工作事项准入，需与组织、财政、政务服务等部门会商，准入清单正在征求各县（区）意见，预计7月中旬定稿。",
            "一是走访提案人，当面听取意见；二是到12个社区实地调研；三是起草了《社区工作事项准入清单（征求意见稿）》。",
            new(2022, 8, 1), true, new(2022, 6, 10),
            [
                new("承办科室意见", "确需延期，申请延至8月1日。", "乙某", new(2022, 6, 10)),
                new("办公室意见", "拟同意，已书面告知提案人。", "己某", new(2022, 6, 10)),
                new("主要领导意见", "同意申请。务必在新时限内答复。", "丁某某", new(2022, 6, 13)),
            ],
            new(2022, 6, 13)));
}
