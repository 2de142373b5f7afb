using Puyang.Proposals.Assignment;
using Puyang.Proposals.Calendar;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Forms;

/// <summary>Gives a proposal to a section inside the bureau, with every time limit and its reason. 交办单</summary>
/// <param name="Limits">The reply's limit first, then the bureau's own in the order in which they run.</param>
/// <param name="Note">拟办意见; empty while the proposal waits to be assigned.</param>
/// <param name="AssignedBy">分办人.</param>
/// <param name="AssignedAt">分办时间, to the minute.</param>
/// <param name="TakenBy">Who took it for the section.</param>
/// <param name="TakenAt">签收时间, to the minute.</param>
public sealed record HandoverSlip(
    ProposalFacts Proposal,
    IReadOnlyList<LimitLine> Limits,
    string Note,
    string? AssignedBy,
    string? AssignedAt,
    string? TakenBy,
    string? TakenAt)
{
    /// <summary>The slip of the assignment that stands now.</summary>
    public static HandoverSlip Of(FoldedCase folded, Policy policy)
    {
        Case proposal = folded.Case;
        (Entry Entry, DepartmentAssigned Fact)? assigned = proposal.Department is null ? null : folded.Last<DepartmentAssigned>();
        (Entry Entry, AssignmentAccepted Fact)? taken = folded.Last<AssignmentAccepted>();
        bool isTaken = assigned is { } given && taken is { } accepted && accepted.Entry.At >= given.Entry.At;
        return new HandoverSlip(
            ProposalFacts.Of(proposal, policy),
            LimitLine.Of(proposal, policy),
            assigned?.Fact.Note ?? "",
            assigned is { } by ? policy.Name(proposal, by.Entry.By) : null,
            assigned is { } at ? Chinese.Time(at.Entry.At) : null,
            isTaken ? policy.Name(proposal, taken!.Value.Entry.By) : null,
            isTaken ? Chinese.Time(taken!.Value.Entry.At) : null);
    }

    /// <summary>What the form can show.</summary>
    public static Schema<HandoverSlip> Schema { get; } = new Schema<HandoverSlip>()
        .Proposal(slip => slip.Proposal)
        .List("limits", "办理时限", "答复时限和局内各环节的时限", "（见下）", LimitLine.Schema, slip => slip.Limits)
        .Text("note", "拟办意见", "交科室承办时填写", "请按时答复。", slip => slip.Note, isOptional: true)
        .Text("assignedBy", "分办人", "由谁交科室承办", "戊某", slip => slip.AssignedBy, isOptional: true)
        .Text("assignedAt", "分办时间", "精确到分", "2022年4月1日 09:00", slip => slip.AssignedAt, isOptional: true)
        .Text("takenBy", "签收人", "科室谁签收的", "甲某", slip => slip.TakenBy, isOptional: true)
        .Text("takenAt", "签收时间", "精确到分", "2022年4月1日 10:20", slip => slip.TakenAt, isOptional: true);

    /// <summary>The form's entry.</summary>
    public static Form HandoverForm { get; } = new(
        "handover-slip", "交办单", "办公室把提案交承办科室办理，列明各项时限。", Schema,
        new HandoverSlip(
            ProposalFacts.Sample,
            [
                new("答复时限", new(2022, 7, 1), "自交办之日（2022年4月1日）的次日起3个月，2022年7月1日止。"),
                new("科室签收时限", new(2022, 4, 6), "自交科室承办之日（2022年4月1日）的次日起2个工作日，2022年4月6日止。"),
                new("起草时限", new(2022, 5, 17), "自开始起草之日（2022年4月1日）的次日起30个工作日，2022年5月17日止。"),
                new("审核时限", null, "自送审之日的次日起3个工作日，不超过答复时限"),
                new("缮印用印时限", null, "自编号之日的次日起2个工作日，不超过答复时限"),
            ],
            "该提案涉及社区工作事项准入，请某某科主动与提案人沟通，逐条答复，并与组织、财政部门做好衔接。",
            "戊某", "2022年4月1日 09:00", "甲某", "2022年4月1日 10:20"));
}

/// <summary>One time limit.</summary>
/// <param name="Name">答复时限, 起草时限.</param>
/// <param name="Until">The last day, inclusive; null while its beginning is still to come.</param>
/// <param name="Why">How it is counted.</param>
public sealed record LimitLine(string Name, DateOnly? Until, string Why)
{
    private static readonly string[] Inner = [DeadlineRules.Accept, DeadlineRules.Draft, DeadlineRules.Review, DeadlineRules.Seal];

    /// <summary>What a row can show.</summary>
    public static Schema<LimitLine> Schema { get; } = new Schema<LimitLine>()
        .Text("limit", "时限", "时限的名称", "答复时限", line => line.Name)
        .Date("until", "截止日期", "最后一日；还没有起算就没有", "2022年7月1日", line => line.Until, isOptional: true)
        .Text("why", "计算依据", "怎样推算的", "自交办之日的次日起3个月", line => line.Why);

    /// <summary>The legal limit of the current round, then what the department has to keep; of a step that recurs, the last time.</summary>
    internal static IReadOnlyList<LimitLine> Of(Case proposal, Policy policy) =>
    [
        Of(proposal.Reply.Due),
        .. Inner.Select(rule => proposal.Tasks.LastOrDefault(task => task.Round == proposal.Round && task.Due?.Rule == rule)?.Due is { } due
            ? Of(due)
            : new LimitLine(
                DeadlineRules.Name(rule), null,
                $"自{DeadlineRules.Start(rule)}的次日起{policy.Times.Of(rule).InChinese}，不超过{DeadlineRules.Name(proposal.Reply.Due.Rule)}")),
    ];

    private static LimitLine Of(Deadline due) =>
        new(DeadlineRules.Name(due.Rule), due.Due, due.Explain()[(DeadlineRules.Name(due.Rule).Length + 1)..]);
}
