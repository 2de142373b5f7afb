using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Pages;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Forms;

/// <summary>One case of a summary.</summary>
/// <param name="RepliedOn">The day the last letter of the newest answered round had left.</param>
/// <param name="Number">That round's 发文字号.</param>
/// <param name="Class">That round's 办理类别.</param>
/// <param name="Satisfaction">满意, 基本满意, 不满意, 未反馈 or 征询意见; empty before a reply has left.</param>
/// <param name="Status">The main stage, with the round from the second and 逾期 when the limit has passed.</param>
public sealed record SummaryRow(
    int Ordinal,
    string CaseNumber,
    string Subject,
    string Proposers,
    string Role,
    string? Department,
    string? Officer,
    DateOnly HandedOver,
    DateOnly Due,
    DateOnly? RepliedOn,
    string? Number,
    string? Class,
    string Satisfaction,
    string Status)
{
    /// <summary>What a row can show.</summary>
    public static Schema<SummaryRow> Schema { get; } = new Schema<SummaryRow>()
        .Number("ordinal", "序号", "从 1 起", "1", row => row.Ordinal)
        .Text("caseNumber", "案号", "提案登记", "185", row => row.CaseNumber)
        .Text("subject", "案由", "提案登记", "加强和完善社区建设", row => row.Subject)
        .Text("proposers", "提案人", "提案登记", "某某某", row => row.Proposers)
        .Text("role", "承办方式", "提案登记", "独办", row => row.Role)
        .Text("department", "承办科室", "确定承办科室时填写", "某某科", row => row.Department, isOptional: true)
        .Text("officer", "经办人", "确定承办科室时填写", "甲某", row => row.Officer, isOptional: true)
        .Date("handedOver", "交办日期", "提案登记", "2022年4月1日", row => row.HandedOver)
        .Date("due", "答复时限", "首次答复的时限", "2022年7月1日", row => row.Due)
        .Date("repliedOn", "答复日期", "最近一次答复全部寄发之日", "2022年6月30日", row => row.RepliedOn, isOptional: true)
        .DocumentNumber("number", "发文字号", "最近一次答复的文号", "某民提〔2022〕1号", row => row.Number, isOptional: true)
        .Text("class", "办理类别", "最近一次答复的类别", "A", row => row.Class, isOptional: true)
        .Text("satisfaction", "满意度", "提案人的评价；未反馈不作满意", "满意", row => row.Satisfaction, isOptional: true)
        .Text("status", "状态", "办理阶段；已退回、已撤案的写明", "已办结", row => row.Status);

    internal static SummaryRow Of(int ordinal, Case proposal, Policy policy, CaseFigures figures)
    {
        ProposalFacts facts = ProposalFacts.Of(proposal, policy, round: 1);
        Reply? reply = proposal.Dispatched();
        string round = proposal.Round > 1 ? $"（第{Chinese.Numeral(proposal.Round)}轮）" : "";
        return new SummaryRow(
            ordinal, facts.Number, facts.Subject, facts.Proposers, facts.Role, facts.Department, facts.Officer, facts.HandedOver, facts.Due,
            reply?.DispatchedOn, reply?.Number, figures.Class, figures.Satisfaction,
            (proposal.HasEnded ? Words.Name(proposal.Outcome!.Value) : Words.Name(proposal.Stage)) + round + (proposal.Reply.IsOverdue ? "，逾期" : ""));
    }

    /// <summary>One of each kind.</summary>
    internal static IReadOnlyList<SummaryRow> Sample { get; } =
    [
        new(1, "185", "加强和完善社区建设", "某某某", "独办", "某某科", "甲某", new(2022, 4, 1), new(2022, 7, 1), new(2022, 6, 30), "某民提〔2022〕1号", "A", "满意", "已办结"),
        new(2, "207", "健全农村养老服务网络", "民盟某市委员会、某某某、某某", "主办", "甲科", "辛某", new(2022, 4, 1), new(2022, 7, 1), new(2022, 7, 4), "某民提〔2022〕2号", "B", "基本满意", "已办结，逾期"),
        new(3, "231", "规范临时救助审核确认", "某某某", "分办", "乙科", "壬某", new(2022, 4, 1), new(2022, 7, 1), new(2022, 6, 24), "某民提〔2022〕3号", "A", "未反馈", "已办结"),
        new(4, "12", "规范村（社区）证明事项", "某某", "会办", null, null, new(2022, 9, 30), new(2022, 12, 30), null, null, null, "", "待确定承办科室"),
    ];
}
