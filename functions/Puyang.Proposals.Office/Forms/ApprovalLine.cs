using Puyang.Proposals.Approval;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Stages.Intake;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Forms;

/// <summary>One step that somebody took with a draft.</summary>
/// <param name="Ordinal">From 1.</param>
/// <param name="Step">环节: the chain's step as it was called then; 拟稿 for the drafter.</param>
/// <param name="Act">送审, 同意, 公开审查, 退回修改, 修改, 重新送审, 签发; 更正登记 of what is answered.</param>
/// <param name="Opinion">What was written; the act itself when nothing was; empty for 送审, which gives no opinion.</param>
/// <param name="Name">Who did it.</param>
/// <param name="OnBehalfOf">For whom, when a delegate did; null otherwise.</param>
/// <param name="On">The day at the bureau's offset.</param>
public sealed record ApprovalLine(int Ordinal, string Step, string Act, string Opinion, string Name, string? OnBehalfOf, DateOnly On)
{
    /// <summary>The drafter's own act.</summary>
    internal const string Submitted = "送审";

    /// <summary>The signatory's own act.</summary>
    internal const string Signed = "签发";

    /// <summary>What a row can show.</summary>
    public static Schema<ApprovalLine> Schema { get; } = new Schema<ApprovalLine>()
        .Number("ordinal", "序号", "从 1 起", "1", line => line.Ordinal)
        .Text("step", "环节", "审批环节的名称", "科室负责人审核", line => line.Step)
        .Text("act", "办理", "送审、同意、公开审查、退回修改、修改、重新送审、签发", "同意", line => line.Act)
        .Text("opinion", "意见", "办理时写下的意见；送审没有意见", "同意", line => line.Opinion, isOptional: true)
        .Text("name", "姓名", "谁办理的", "乙某", line => line.Name)
        .Text("onBehalfOf", "委托人", "受委托办理时，委托人的姓名", "丁某某", line => line.OnBehalfOf, isOptional: true)
        .Date("on", "日期", "办理之日", "2022年6月27日", line => line.On);

    /// <summary>Every step of a round, in the journal's order.</summary>
    internal static IReadOnlyList<ApprovalLine> Of(FoldedCase folded, Policy policy, int round) =>
    [
        .. folded.Entries
            .SelectMany(entry => entry.Events.Select(fact => (Entry: entry, Told: Tell(fact, policy))))
            .Where(line => line.Told is { } told && (told.Task is { } task ? folded.Case.Task(task)?.Round : 1) == round)
            .Select((line, index) => new ApprovalLine(
                index + 1,
                line.Told!.Value.Task is not { } id ? "登记" : folded.Case.Task(id) is ReviewTask review ? review.Name : "拟稿",
                line.Told.Value.Act,
                line.Told.Value.Opinion,
                line.Told.Value.IsByRule ? "系统" : policy.Name(folded.Case, line.Entry.By),
                !line.Told.Value.IsByRule && line.Entry.OnBehalfOf is { } principal ? policy.Name(folded.Case, principal) : null,
                policy.Day(line.Entry.At))),
    ];

    // What was registered can be corrected in the first round alone.
    // ChainRestarted is what the policy does with the correction in the same line, not somebody's act; it still belongs to the story.
    private static (TaskId? Task, string Act, string Opinion, bool IsByRule)? Tell(Event fact, Policy policy) => fact switch
    {
        RegistrationCorrected corrected when !Registration.IsOfContacts(corrected.Before, corrected.After) => (
            null, "更正登记", $"{RegistrationWords.Sentence(corrected, policy, withContacts: false)}（{corrected.Reason}）", false),
        DraftSubmitted submitted => (submitted.Task, Submitted, "", false),
        StepApproved approved => (approved.Task, "同意", Said(approved.Comment, "同意"), false),
        DraftReturned returned => (returned.Task, "退回修改", returned.Comment, false),
        DraftCorrected corrected => (corrected.Task, "修改", $"修改答复稿，成为第{corrected.Number}版", false),
        ChainRestarted restarted => (restarted.Task, "重新送审", restarted.Step == 0 ? "从头审核" : "联合行文单位重新会签", false),
        SignedOff signed => (signed.Task, Signed, Said(signed.Comment, Signed), false),
        DisclosureReviewed reviewed => (
            reviewed.Task, "公开审查", $"{(reviewed.Disclosure is { } disclosure ? $"公开属性“{Letters.Wording.Name(disclosure)}”适当，" : "")}内容不涉密", false),
        DraftHeldBack held => (held.Task, "退回修改", held.Comment, true),
        _ => null,
    };

    private static string Said(string comment, string otherwise) => comment.Length > 0 ? comment : otherwise;

    /// <summary>A chain with a return, a correction and a delegate.</summary>
    internal static IReadOnlyList<ApprovalLine> Sample { get; } =
    [
        new(1, "拟稿", Submitted, "", "甲某", null, new(2022, 6, 20)),
        new(2, "科室负责人审核", "同意", "同意送办公室核稿。", "乙某", null, new(2022, 6, 21)),
        new(3, "办公室核稿", "退回修改", "第五部分没有回应“权随责走、费随事转”的建议，请补充。", "己某", null, new(2022, 6, 23)),
        new(4, "拟稿", Submitted, "", "甲某", null, new(2022, 6, 27)),
        new(5, "科室负责人审核", "同意", "同意", "乙某", null, new(2022, 6, 27)),
        new(6, "办公室核稿", "修改", "修改答复稿，成为第3版", "己某", null, new(2022, 6, 28)),
        new(7, "办公室核稿", "同意", "已核，文号引用有误，已改正。", "己某", null, new(2022, 6, 28)),
        new(8, "分管领导审核", "同意", "同意", "丙某", null, new(2022, 6, 29)),
        new(9, "局长签发", Signed, "同意，请按期寄发。", "丙某", "丁某某", new(2022, 6, 30)),
    ];
}
