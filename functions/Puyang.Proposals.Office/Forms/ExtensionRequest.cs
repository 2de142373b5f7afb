using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Forms;

/// <summary>Asks the authorities for more time, before the limit passes. Entered by hand until the case keeps it. 延期申请表</summary>
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
    /// <summary>What the form can show. The limit that runs now is the proposal's own: 答复时限.</summary>
    public static Schema<ExtensionRequest> Schema { get; } = new Schema<ExtensionRequest>()
        .Proposal(request => request.Proposal)
        .Text("authority", "交办机关", "手工填写", "市督查部门", request => request.Authority)
        .Text("reason", "延期原因", "手工填写", "涉及部门多，方案尚在征求意见。", request => request.Reason)
        .Text("done", "已做工作", "手工填写", "已走访提案人，起草了准入清单。", request => request.Done, isOptional: true)
        .Date("newDue", "申请时限", "手工填写：希望延到哪一日", "2022年8月1日", request => request.NewDue, isOptional: true)
        .Flag("isTold", "已告知提案人", "手工填写", "是", request => request.IsProposerTold == true)
        .Flag("isNotTold", "未告知提案人", "手工填写", "否", request => request.IsProposerTold == false)
        .Date("toldOn", "告知日期", "手工填写", "2022年6月10日", request => request.ToldOn, isOptional: true)
        .List("opinions", "审签意见", "科室、办公室、主要领导", "（见下）", Opinion.Schema, request => request.Opinions)
        .Date("appliedOn", "申请日期", "手工填写", "2022年6月13日", request => request.AppliedOn, isOptional: true);

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
