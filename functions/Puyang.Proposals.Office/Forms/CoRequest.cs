using Puyang.Proposals.Calendar;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Forms;

/// <summary>Everything that a letter to a co-handler shows, already worded. 会办征求函</summary>
/// <param name="Letterhead">发文机关标志: the lead unit's name alone.</param>
/// <param name="Number">发文字号; null when the office leaves it out.</param>
/// <param name="Title">标题, without a full stop.</param>
/// <param name="Salutation">称谓: the co-handler with its full-width colon.</param>
/// <param name="Designation">提案: 市政协八届六次会议第185号提案.</param>
/// <param name="Subject">案由, without quotes.</param>
/// <param name="Proposers">提案人: names joined by 、.</param>
/// <param name="Points">会办问题 in their order; at least one.</param>
/// <param name="DueOn">回复期限, the last day included.</param>
/// <param name="ContactName">联系人.</param>
/// <param name="ContactPhone">联系电话.</param>
/// <param name="Signature">署名; null when the office leaves it out.</param>
/// <param name="Date">成文日期, for example 2022年3月10日.</param>
public sealed record CoRequest(
    string Letterhead,
    string? Number,
    string Title,
    string Salutation,
    string Designation,
    string Subject,
    string Proposers,
    IReadOnlyList<CoRequestPoint> Points,
    DateOnly DueOn,
    string ContactName,
    string ContactPhone,
    string? Signature,
    string Date)
{
    /// <summary>紧急程度: 特急 or 加急; null when there is none.</summary>
    public string? Urgency { get; init; }

    /// <summary>附件说明, in their order.</summary>
    public IReadOnlyList<AttachmentLine> Attachments { get; init; } = [];

    /// <summary>抄送, what follows the colon, ending with a full stop; null when there is none.</summary>
    public string? Copies { get; init; }

    /// <summary>The proposals that are handled with it and asked about by the same letter, in their order. 并案</summary>
    public IReadOnlyList<CoRequestProposal> Others { get; init; } = [];

    private const string Whole = "请就提案中涉及贵单位职责的内容提出办理意见。";

    /// <summary>What a co-handler is asked by a working letter, the last time that it was.</summary>
    /// <param name="coHandler">Which unit, from 1.</param>
    public static CoRequest Of(FoldedCase folded, Policy policy, int coHandler, IReadOnlyList<Proposal> joined)
    {
        OpinionTask task = folded.Case.Tasks.OfType<OpinionTask>().Last(asked => asked.CoHandler == coHandler);
        return Worded(folded.Case, policy, task.Round, folded.Case.CoHandlers[coHandler - 1].Name, task.Question, joined) with
        {
            DueOn = (task.Due ?? folded.Case.Replies[task.Round - 1].Due).Due,
            Date = Chinese.Date(policy.Day(folded.Opening(task.Id).At)),
        };
    }

    /// <summary>What a formal letter says, as far as it has come.</summary>
    /// <param name="today">Its date, and from when the units' time runs, until it is signed and sealed.</param>
    public static CoRequest Of(FoldedCase folded, Policy policy, RequestLetter letter, DateOnly today, IReadOnlyList<Proposal> joined)
    {
        Case proposal = folded.Case;
        OpinionTask? asked = proposal.Tasks.OfType<OpinionTask>().FirstOrDefault(task => task.Letter == letter.Ordinal);
        Deadline due = asked?.Due ?? Deadline.Count(DeadlineRules.CoOpinion, today, policy.Times.Of(DeadlineRules.CoOpinion), policy.Calendar);
        return Worded(proposal, policy, letter.Round, proposal.UnitsOf(letter.Ordinal), letter.Question, joined) with
        {
            Number = letter.Number,
            DueOn = due.Due,
            Date = Chinese.Date(letter.SignedOn ?? today),
        };
    }

    private static CoRequest Worded(
        Case proposal, Policy policy, int round, string units, string question, IReadOnlyList<Proposal> joined)
    {
        ProposalFacts facts = ProposalFacts.Of(proposal, policy, round);
        Person? officer = proposal.Officer is { } id ? policy.Person(id) : null;
        string[] points = question.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new CoRequest(
            policy.Unit.Name,
            null,
            $"关于征求{facts.Designation}{(joined.Count > 0 ? "等提案" : "")}会办意见的函",
            Wording.Salutation(units, policy),
            facts.Designation,
            facts.Subject,
            facts.Proposers,
            [.. points.DefaultIfEmpty(Whole).Select((point, index) => new CoRequestPoint(index + 1, point))],
            default,
            officer?.Name ?? policy.Desk.Name,
            officer?.Phone ?? "",
            policy.Letter.Signature ? policy.Unit.Name : null,
            "")
        {
            Others = [.. joined.Select((other, index) => new CoRequestProposal(
                index + 1, other.Number, other.Subject, string.Join('、', other.Proposers.Select(proposer => proposer.Name))))],
        };
    }

    /// <summary>What the template of the formal letter may show.</summary>
    public static Schema<CoRequest> Schema { get; } = Shown(
        new Schema<CoRequest>()
            .With(Text("letterhead", "发文机关标志", "office.json 的 unit.name", "某某市民政局", request => request.Letterhead) with { IsEssential = true })
            .With(new DocumentNumberField("number", "发文字号", "签发后按 series 编号", "某民函〔2022〕3号", true, data => ((CoRequest)data).Number) { MustShow = true })
            .With(Text("urgency", "紧急程度", "特急、加急；没有就不印", "加急", request => request.Urgency, isOptional: true)));

    /// <summary>What the template of the working letter may show.</summary>
    public static Schema<CoRequest> WorkingSchema { get; } = Shown(new Schema<CoRequest>());

    private static Schema<CoRequest> Shown(Schema<CoRequest> head) => head
        .With(Text("title", "标题", "由提案名称组成；超过一行时按词意分行", "关于征求市政协八届六次会议第185号提案会办意见的函", request => TitleLines.Break(request.Title)) with { IsEssential = true })
        .With(Text("salutation", "称谓", "会办单位，含全角冒号；一函主送几个单位的用顿号隔开", "市财政局：", request => request.Salutation) with { IsEssential = true })
        .With(Text("designation", "提案", "届、次、案号，合成提案的称呼", "市政协八届六次会议第185号提案", request => request.Designation) with { IsEssential = true })
        .With(Text("subject", "案由", "提案的案由，不带引号", "加强和完善社区建设", request => request.Subject))
        .With(Text("proposers", "提案人", "全部提案人，用顿号隔开", "某某某", request => request.Proposers))
        .Flag("hasOthers", "有并案提案", "同时征求一并办理的其他提案时为是", "是", request => request.Others.Count > 0)
        .List("others", "并案提案", "一并办理的其他提案，每件一行", "（见下）", CoRequestProposal.Schema, request => request.Others)
        .With(new ListField("points", "会办问题", "征求会办意见时填写，每行一条；没有填写就请就涉及的内容提出意见", "（见下）", false, CoRequestPoint.Schema, data => ((CoRequest)data).Points) { IsEssential = true, MustShow = true })
        .With(new DateField("dueOn", "回复期限", "按 office.json 的 times.limits.coOpinion 推算的最后一天", "2022年4月30日", false, data => ((CoRequest)data).DueOn) { IsEssential = true, MustShow = true })
        .With(new ListField("attachments", "附件说明", "附件名称，每个一行", "（见下）", true, LetterSchema.AttachmentLine, data => ((CoRequest)data).Attachments) { MustShow = true })
        .With(Text("contactName", "联系人", "经办人", "某某", request => request.ContactName))
        .With(Text("contactPhone", "联系电话", "经办人的电话", "6000000", request => request.ContactPhone, isOptional: true))
        .With(Text("signature", "署名", "office.json 的 unit.name；letter.signature 打开时才印", "某某市民政局", request => request.Signature, isOptional: true) with { CentredOver = LetterSchema.Date })
        .With(Text(LetterSchema.Date, "成文日期", "签发之日；工作函是征求意见之日", "2022年3月10日", request => request.Date) with { IsEssential = true })
        .With(Text("copies", "抄送", "不含“抄送：”", "市督查部门（1份）。", request => request.Copies, isOptional: true));

    private static readonly CoRequest Sample = new(
        "某某市民政局", "某民函〔2022〕3号", "关于征求市政协八届六次会议第185号提案会办意见的函", "市财政局：",
        "市政协八届六次会议第185号提案", "加强和完善社区建设", "某某某",
        [new(1, "社区工作经费能否列入年度预算。"), new(2, "社区专职工作者报酬的标准和来源。")],
        new(2022, 4, 30), "甲某", "6000000", "某某市民政局", "2022年4月6日")
    {
        Attachments = [new AttachmentLine(1, "提案原文", false)],
        Copies = "市督查部门（1份）。",
        Others = [new CoRequestProposal(1, "186", "提高社区工作者待遇", "某某某、某某")],
    };

    /// <summary>The entry of the formal letter: signed, numbered, sealed.</summary>
    public static Form RequestForm { get; } = new(
        "co-request", "会办征求函", "主办单位请会办单位就提案中的问题提出意见：签发、编号、用印的正式函件（office.json 有 for 为 request 的审批流程时）。", Schema,
        Sample with { Urgency = "加急" });

    /// <summary>The entry of the working letter, without a red head, number or seal.</summary>
    public static Form WorkingForm { get; } = new(
        "co-enquiry", "会办征求工作函", "同上，不编号、不套红头的工作函（office.json 没有 for 为 request 的审批流程时）。", WorkingSchema, Sample);

    private static TextField Text(
        string name, string label, string source, string example, Func<CoRequest, string?> get, bool isOptional = false) =>
        new(name, label, source, example, isOptional, data => get((CoRequest)data)) { MustShow = true };
}

/// <summary>One thing that the co-handler is asked to answer.</summary>
/// <param name="Ordinal">From 1.</param>
/// <param name="Text">The question, a sentence with its full stop.</param>
public sealed record CoRequestPoint(int Ordinal, string Text)
{
    /// <summary>What a row may show.</summary>
    public static Schema<CoRequestPoint> Schema { get; } = new Schema<CoRequestPoint>()
        .Number("ordinal", "序号", "问题的次序，从 1 起", "1", point => point.Ordinal)
        .Text("text", "问题", "需要答复的问题", "社区工作经费能否列入年度预算。", point => point.Text);
}

/// <summary>Another proposal that the same letter is about.</summary>
/// <param name="Ordinal">From 1.</param>
/// <param name="Number">案号.</param>
/// <param name="Subject">案由.</param>
/// <param name="Proposers">提案人, joined by 、.</param>
public sealed record CoRequestProposal(int Ordinal, string Number, string Subject, string Proposers)
{
    /// <summary>What a row may show.</summary>
    public static Schema<CoRequestProposal> Schema { get; } = new Schema<CoRequestProposal>()
        .Number("ordinal", "序号", "次序，从 1 起", "1", other => other.Ordinal)
        .Text("number", "案号", "提案的案号", "186", other => other.Number)
        .Text("subject", "案由", "提案的案由", "提高社区工作者待遇", other => other.Subject)
        .Text("proposers", "提案人", "全部提案人，用顿号隔开", "某某某、某某", other => other.Proposers);
}
