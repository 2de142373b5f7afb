using Puyang.Proposals.Intake;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Pages;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Forms;

/// <summary>What every form says of its proposal.</summary>
/// <param name="Designation">市政协八届六次会议第185号提案.</param>
/// <param name="Level">层级, by its name in office.json: 市政协.</param>
/// <param name="Term">届.</param>
/// <param name="Session">次; null for a proposal made between sessions.</param>
/// <param name="Number">案号.</param>
/// <param name="Subject">案由.</param>
/// <param name="Proposers">提案人, the first one first, joined by 、.</param>
/// <param name="HandedOver">交办日期.</param>
/// <param name="Role">承办方式: 独办, 主办, 会办, 分办.</param>
/// <param name="Due">The last day for the reply of the round in question, inclusive.</param>
/// <param name="DueReason">Why it is that day, a sentence.</param>
/// <param name="Department">承办科室; null until one is named.</param>
/// <param name="Officer">经办人; null until one is named.</param>
/// <param name="Unit">承办单位: the bureau.</param>
public sealed record ProposalFacts(
    string Designation,
    string Level,
    int Term,
    int? Session,
    string Number,
    string Subject,
    string Proposers,
    DateOnly HandedOver,
    string Role,
    DateOnly Due,
    string DueReason,
    string? Department,
    string? Officer,
    string Unit)
{
    /// <summary>Reads them from a registered case.</summary>
    /// <param name="round">The round whose limit counts, from 1; null for the current one.</param>
    public static ProposalFacts Of(Case proposal, Policy policy, int? round = null)
    {
        Proposal handed = proposal.Proposal!;
        Reply reply = proposal.Replies[(round ?? proposal.Round) - 1];
        return new ProposalFacts(
            Wording.Designation(handed, policy),
            Wording.Level(handed, policy),
            handed.Term,
            handed.Session,
            handed.Number,
            handed.Subject,
            string.Join('、', handed.Proposers.Select(proposer => proposer.Name)),
            handed.HandedOver,
            Words.Name(handed.Role),
            reply.Due.Due,
            reply.Due.Explain(),
            proposal.Department is { } department ? policy.Department(department)?.Name ?? department : null,
            proposal.Officer is { } officer ? policy.Name(proposal, officer) : null,
            policy.Unit.Name);
    }

    /// <summary>Proposal 185, as the samples of all forms show it.</summary>
    internal static ProposalFacts Sample { get; } = new(
        "市政协八届六次会议第185号提案", "市政协", 8, 6, "185", "加强和完善社区建设", "某某某", new DateOnly(2022, 4, 1), "独办",
        new DateOnly(2022, 7, 1), "答复时限：自交办之日（2022年4月1日）的次日起3个月，2022年7月1日止。",
        "某某科", "甲某", "某某市民政局");
}

internal static class ProposalFields
{
    /// <summary>Adds the fields of a proposal to a form's.</summary>
    /// <param name="isSubjectEssential">False for a form that is known by something else than the 案由.</param>
    public static Schema<T> Proposal<T>(this Schema<T> schema, Func<T, ProposalFacts> of, bool isSubjectEssential = true)
        where T : class => schema
        .Text("designation", "提案名称", "由层级、届次、案号组成", "市政协八届六次会议第185号提案", data => of(data).Designation)
        .Text("level", "层级", "office.json 的 levels", "市政协", data => of(data).Level)
        .Number("term", "届", "提案登记", "8", data => of(data).Term)
        .Number("session", "次", "提案登记；平时提案没有", "6", data => of(data).Session, isOptional: true)
        .Text("caseNumber", "案号", "提案登记", "185", data => of(data).Number)
        .Text("subject", "案由", "提案登记，不带书名号", "加强和完善社区建设", data => of(data).Subject, isEssential: isSubjectEssential)
        .Text("proposers", "提案人", "提案登记；多人以顿号分隔，领衔者在前", "某某某", data => of(data).Proposers)
        .Date("handedOver", "交办日期", "提案登记", "2022年4月1日", data => of(data).HandedOver)
        .Text("role", "承办方式", "提案登记：独办、主办、会办、分办", "独办", data => of(data).Role)
        .Date("due", "答复时限", "按 office.json 的 times 推算，或交办通知指定", "2022年7月1日", data => of(data).Due)
        .Text("dueReason", "时限说明", "答复时限的推算过程", "自交办之日的次日起3个月", data => of(data).DueReason)
        .Text("department", "承办科室", "确定承办科室时填写", "某某科", data => of(data).Department, isOptional: true)
        .Text("officer", "经办人", "确定承办科室时填写", "甲某", data => of(data).Officer, isOptional: true)
        .Text("unit", "承办单位", "office.json 的 unit.name", "某某市民政局", data => of(data).Unit);
}
