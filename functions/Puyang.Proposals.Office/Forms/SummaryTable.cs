using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Forms;

/// <summary>How a bureau's proposals stand, case by case and in figures. 办理情况汇总表</summary>
/// <param name="Unit">填报单位.</param>
/// <param name="Scope">What is summed up: 市政协八届六次会议; empty for everything.</param>
/// <param name="AsOf">统计日期: whether a limit has passed is told by it; all else is told as the cases stand now.</param>
/// <param name="Rows">A row per case, in the order of the list given.</param>
/// <param name="Totals">A row per 承办方式 that occurs, then all together.</param>
/// <param name="Rates">The rates with what they were divided by.</param>
/// <param name="Classes">A类1件，B类2件: of the cases whose reply is signed.</param>
/// <param name="PreparedBy">填表人; null leaves it to be signed.</param>
/// <param name="CheckedBy">审核人; null leaves it to be signed.</param>
public sealed record SummaryTable(
    string Unit,
    string Scope,
    DateOnly AsOf,
    IReadOnlyList<SummaryRow> Rows,
    IReadOnlyList<SummaryCount> Totals,
    IReadOnlyList<SummaryRate> Rates,
    string Classes,
    string? PreparedBy,
    string? CheckedBy)
{
    /// <summary>Sums up registered cases.</summary>
    /// <param name="cases">What belongs to the scope, in the order to be printed; made-up cases are for the caller to leave out.</param>
    public static SummaryTable Of(
        IReadOnlyList<Case> cases, Policy policy, DateOnly asOf, string scope = "", string? preparedBy = null, string? checkedBy = null)
    {
        // What was registered by mistake is no proposal of the bureau's: it is counted apart and listed nowhere.
        int voided = cases.Count(proposal => proposal.Outcome == CaseOutcome.Void);
        cases = [.. cases.Where(proposal => proposal.Outcome != CaseOutcome.Void)];
        List<CaseFigures> figures = [.. cases.Select(proposal => CaseFigures.Of(proposal, policy, asOf))];
        return new SummaryTable(
            policy.Unit.Name,
            scope,
            asOf,
            [.. cases.Select((proposal, index) => SummaryRow.Of(index + 1, proposal, policy, figures[index]))],
            SummaryCount.Of(figures, voided),
            SummaryRate.Of(figures),
            string.Join('，', policy.Classes.Codes.Select(known => $"{known.Code}类{figures.Count(one => one.Class == known.Code)}件")),
            preparedBy,
            checkedBy);
    }

    /// <summary>What the form can show.</summary>
    public static Schema<SummaryTable> Schema { get; } = new Schema<SummaryTable>()
        .Text("unit", "承办单位", "office.json 的 unit.name", "某某市民政局", table => table.Unit)
        .Text("scope", "统计范围", "制表时选定的届次；全部提案时为空", "市政协八届六次会议", table => table.Scope, isOptional: true)
        .Date("asOf", "统计日期", "时限是否已满以这一日为准", "2022年10月10日", table => table.AsOf)
        .List("rows", "提案", "每件一行", "（见下）", SummaryRow.Schema, table => table.Rows, isEssential: true)
        .Number("count", "件数", "提案的件数", "4", table => table.Rows.Count)
        .List("totals", "分类合计", "按承办方式，最后一行是合计", "（见下）", SummaryCount.Schema, table => table.Totals)
        .List("rates", "比率", "各比率及其算法", "（见下）", SummaryRate.Schema, table => table.Rates)
        .Text("classes", "类别合计", "已签发答复的办理类别", "A类2件，B类1件，C类0件", table => table.Classes)
        .Text("preparedBy", "填表人", "制表时填写；没有就留空手写", "戊某", table => table.PreparedBy, isOptional: true)
        .Text("checkedBy", "审核人", "制表时填写；没有就留空手写", "己某", table => table.CheckedBy, isOptional: true);

    /// <summary>The form's entry.</summary>
    public static Form SummaryForm { get; } = new(
        "summary-table", "办理情况汇总表", "向交办机关报送全部提案的办理情况和办复率、满意率。", Schema, Sample());

    private static SummaryTable Sample()
    {
        CaseFigures[] figures =
        [
            new("独办", "A", true, true, true, "满意", 1, 1, 1),
            new("主办", "B", true, true, false, "基本满意", 3, 2, 2),
            new("分办", "A", true, true, true, "未反馈", 1, 0, 0),
            new("会办", null, false, false, false, "", 0, 0, 0),
        ];
        return new SummaryTable("某某市民政局", "市政协八届六次会议", new(2022, 10, 10), SummaryRow.Sample,
            SummaryCount.Of(figures), SummaryRate.Of(figures), "A类2件，B类1件，C类0件", "戊某", "己某");
    }
}
