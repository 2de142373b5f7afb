using Puyang.Proposals.Authority;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Forms;

/// <summary>Asks the authorities to take back a proposal that is not this bureau's. 退回申请表</summary>
/// <param name="Authority">交办机关: who handed it over and decides.</param>
/// <param name="Until">Last day on which a proposal may be given back; null when the notice sets none.</param>
/// <param name="Reason">Why it is not this bureau's.</param>
/// <param name="Basis">职责依据: the rule that says so.</param>
/// <param name="SuggestedUnit">Who should have it.</param>
/// <param name="Opinions">承办科室, 办公室, 主要领导; what is empty is signed by hand.</param>
/// <param name="AppliedOn">The day of the request.</param>
/// <param name="Contact">联系人.</param>
/// <param name="Phone">联系电话.</param>
public sealed record ReturnRequest(
    ProposalFacts Proposal,
    string Authority,
    DateOnly? Until,
    string Reason,
    string Basis,
    string SuggestedUnit,
    IReadOnlyList<Opinion> Opinions,
    DateOnly? AppliedOn,
    string? Contact,
    string? Phone)
{
    /// <summary>What the bureau asked.</summary>
    public static ReturnRequest Of(FoldedCase folded, Policy policy, AuthorityTask request)
    {
        Entry asked = folded.Opening(request.Id);
        Person? clerk = policy.Person(asked.By);
        return new ReturnRequest(
            ProposalFacts.Of(folded.Case, policy, request.Round),
            policy.AuthorityName,
            RequestReturn.Window(folded.Case, policy).Due,
            request.Reason,
            request.Basis ?? "",
            request.Units ?? "",
            Opinion.Blank,
            policy.Day(asked.At),
            clerk?.Name,
            clerk?.Phone);
    }

    /// <summary>What the form can show.</summary>
    public static Schema<ReturnRequest> Schema { get; } = new Schema<ReturnRequest>()
        .Proposal(request => request.Proposal)
        .Text("authority", "交办机关", "office.json 里 decidesHandover 的抄送机关", "市督查部门", request => request.Authority)
        .Date("until", "退回时限", "按 office.json 的 times.limits.returnWindow 推算的最后一日", "2022年4月11日", request => request.Until, isOptional: true)
        .Text("reason", "退回理由", "申请退回时填写", "该项工作不属于我局职责。", request => request.Reason)
        .Text("basis", "职责依据", "申请退回时填写：文件名称和文号；没有就留空手写", "部门“三定”规定", request => request.Basis, isOptional: true)
        .Text("suggestedUnit", "建议承办单位", "申请退回时填写", "市住房和城乡建设局", request => request.SuggestedUnit, isOptional: true)
        .List("opinions", "审签意见", "科室、办公室、主要领导", "（见下）", Opinion.Schema, request => request.Opinions)
        .Date("appliedOn", "申请日期", "申请退回之日", "2022年4月8日", request => request.AppliedOn, isOptional: true)
        .Text("contact", "联系人", "谁提出的申请", "戊某", request => request.Contact, isOptional: true)
        .Text("phone", "联系电话", "office.json 的 people", "6000000", request => request.Phone, isOptional: true);

    /// <summary>The form's entry.</summary>
    public static Form ReturnForm { get; } = new(
        "return-request", "退回申请表", "提案不属于本单位职责时，在规定期限内向交办机关申请退回。", Schema,
        new ReturnRequest(
            ProposalFacts.Sample, "市督查部门", new(2022, 4, 11),
            "提案主要建议为加快老旧小区改造、规范物业服务企业管理，办理这些事项不是我局的职责，我局无相应项目、资金和执法权限。",
            "《部门“三定”规定》：老旧小区改造和物业服务市场监管由住房和城乡建设主管部门负责。",
            "市住房和城乡建设局",
            [
                new("承办科室意见", "经对照职责，建议退回并由市住房和城乡建设局承办。", "乙某", new(2022, 4, 6)),
                new("办公室意见", "情况属实，拟同意退回。", "己某", new(2022, 4, 7)),
                new("主要领导意见", "同意。", "丁某某", new(2022, 4, 8)),
            ],
            new(2022, 4, 8), "戊某", "6000000"));
}
