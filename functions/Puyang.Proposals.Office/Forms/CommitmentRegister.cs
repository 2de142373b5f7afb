using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Forms;

/// <summary>What the bureau promised to do later, to be looked back on. B类落实登记表</summary>
/// <param name="Unit">承办单位.</param>
/// <param name="Scope">What is listed: 市政协八届六次会议; empty for everything.</param>
/// <param name="AsOf">The day of the list.</param>
/// <param name="Class">The class of office.json that stands for a plan: B.</param>
/// <param name="Meaning">What office.json says that class means.</param>
/// <param name="Rows">A row per case.</param>
public sealed record CommitmentRegister(
    string Unit, string Scope, DateOnly AsOf, string Class, string Meaning, IReadOnlyList<CommitmentLine> Rows)
{
    /// <summary>Lists the cases of which any reply was signed under a class; a second reply that settles the matter keeps them in it.</summary>
    public static CommitmentRegister Of(IEnumerable<Case> cases, Policy policy, DateOnly asOf, string scope = "")
    {
        string? code = policy.Classes.FollowUp;
        Case[] promised = [.. cases.Where(proposal => code is not null && proposal.Replies.Any(reply => proposal.Class(reply) == code))];
        return new CommitmentRegister(
            policy.Unit.Name,
            scope,
            asOf,
            code ?? "",
            policy.Classes.Codes.FirstOrDefault(known => known.Code == code)?.Meaning ?? "",
            [.. promised.Select((proposal, index) => CommitmentLine.Of(index + 1, proposal, policy))]);
    }

    /// <summary>What the form can show.</summary>
    public static Schema<CommitmentRegister> Schema { get; } = new Schema<CommitmentRegister>()
        .Text("unit", "承办单位", "office.json 的 unit.name", "某某市民政局", register => register.Unit)
        .Text("scope", "统计范围", "制表时选定的届次；全部提案时为空", "市政协八届六次会议", register => register.Scope, isOptional: true)
        .Date("asOf", "统计日期", "制表之日", "2022年11月20日", register => register.AsOf)
        .Text("class", "办理类别", "office.json 的 classes.followUp", "B", register => register.Class, isOptional: true)
        .Text("meaning", "类别含义", "office.json 的 classes", "所提问题正在解决或列入计划逐步解决", register => register.Meaning, isOptional: true)
        .List("rows", "承诺", "每件一行", "（见下）", CommitmentLine.Schema, register => register.Rows, isEssential: true)
        .Number("count", "件数", "提案的件数", "2", register => register.Rows.Count);

    /// <summary>The form's entry.</summary>
    public static Form CommitmentForm { get; } = new(
        "commitment-register", "B类落实登记表", "跟踪列入计划的答复事项，回头看时逐件填写落实情况。", Schema,
        new CommitmentRegister(
            "某某市民政局", "市政协八届六次会议", new(2022, 11, 20), "B", "所提问题正在解决或列入计划逐步解决",
            [
                new(1, "207", "健全农村养老服务网络", "每个乡镇建成1所区域养老服务中心。", "甲科", "辛某", new(2022, 10, 31),
                    "已建成41所，其余8所正在装修。", "某民提〔2022〕19号", new(2022, 11, 18)),
                new(2, "231", "规范临时救助审核确认", null, "乙科", "壬某", null, null, null, null),
            ]));
}

/// <summary>One promise.</summary>
/// <param name="Promise">承诺事项; null while it is to be filled in by hand.</param>
/// <param name="Officer">责任人.</param>
/// <param name="PlannedFor">计划完成时限; null while it is to be filled in by hand.</param>
/// <param name="Progress">落实情况; null while it is to be filled in by hand.</param>
/// <param name="SecondNumber">二次答复: 发文字号 of the newest reply that has left after the first; null while there is none.</param>
/// <param name="SecondOn">The day it left.</param>
public sealed record CommitmentLine(
    int Ordinal,
    string CaseNumber,
    string Subject,
    string? Promise,
    string? Department,
    string? Officer,
    DateOnly? PlannedFor,
    string? Progress,
    string? SecondNumber,
    DateOnly? SecondOn)
{
    /// <summary>What a row can show.</summary>
    public static Schema<CommitmentLine> Schema { get; } = new Schema<CommitmentLine>()
        .Number("ordinal", "序号", "从 1 起", "1", line => line.Ordinal)
        .Text("caseNumber", "案号", "提案登记", "207", line => line.CaseNumber)
        .Text("subject", "案由", "提案登记", "健全农村养老服务网络", line => line.Subject)
        .Text("promise", "承诺事项", "手工填写", "每个乡镇建成1所区域养老服务中心。", line => line.Promise, isOptional: true)
        .Text("department", "承办科室", "确定承办科室时填写", "甲科", line => line.Department, isOptional: true)
        .Text("officer", "责任人", "经办人", "辛某", line => line.Officer, isOptional: true)
        .Date("plannedFor", "计划完成时限", "手工填写", "2022年10月31日", line => line.PlannedFor, isOptional: true)
        .Text("progress", "落实情况", "手工填写", "已建成41所。", line => line.Progress, isOptional: true)
        .DocumentNumber("secondNumber", "二次答复文号", "第二轮起的答复", "某民提〔2022〕19号", line => line.SecondNumber, isOptional: true)
        .Date("secondOn", "二次答复日期", "第二轮起的答复全部寄发之日", "2022年11月18日", line => line.SecondOn, isOptional: true);

    internal static CommitmentLine Of(int ordinal, Case proposal, Policy policy)
    {
        ProposalFacts facts = ProposalFacts.Of(proposal, policy);
        Reply? second = proposal.Dispatched() is { Round: > 1 } later ? later : null;
        return new CommitmentLine(
            ordinal, facts.Number, facts.Subject, null, facts.Department, facts.Officer, null, null, second?.Number, second?.DispatchedOn);
    }
}
