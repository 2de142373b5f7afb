using Puyang.Proposals.Calendar;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Feedback;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Forms;

/// <summary>One proposer's satisfaction form for one round's reply; blank until the proposer has rated it. 征询意见表</summary>
/// <param name="Addressee">Whose form it is.</param>
/// <param name="IsOrganisation">True for 集体提案: asks whether a leader answered in person.</param>
/// <param name="Number">发文字号 of the reply; null while there is none.</param>
/// <param name="SignedOn">成文日期 of the reply.</param>
/// <param name="SentOn">The day the letter left.</param>
/// <param name="Until">Last day for the form; null while the letter has not left.</param>
/// <param name="Within">How long the proposer has: 15个工作日.</param>
/// <param name="ReturnTo">The cc office that collects the forms; never the bureau.</param>
/// <param name="ReturnContact">Whom to ask there.</param>
/// <param name="ReturnEmail">Where a filled form may be mailed.</param>
/// <param name="Rating">The proposer's rating; null until there is one, and silence stays null.</param>
/// <param name="Comment">意见; empty when there is none.</param>
/// <param name="RatedOn">The day of the rating.</param>
/// <param name="RatedBy">Who put the rating in: the proposer, or the cc office from a form on paper.</param>
/// <param name="Answers">What else was answered; null for nothing.</param>
public sealed record FeedbackSheet(
    ProposalFacts Proposal,
    string Addressee,
    bool IsOrganisation,
    string? Number,
    DateOnly? SignedOn,
    DateOnly? SentOn,
    DateOnly? Until,
    string Within,
    string ReturnTo,
    string ReturnContact,
    string ReturnEmail,
    Satisfaction? Rating,
    string Comment,
    DateOnly? RatedOn,
    string? RatedBy,
    FormAnswers? Answers = null)
{
    /// <summary>The form of a proposer, as far as the case knows it.</summary>
    /// <param name="addressee">Which proposer, from 1.</param>
    /// <param name="round">From 1; null for the current round.</param>
    public static FeedbackSheet Of(Case proposal, Policy policy, int addressee, int? round = null)
    {
        Reply reply = proposal.Replies[(round ?? proposal.Round) - 1];
        FeedbackTask? form = proposal.Tasks.OfType<FeedbackTask>().LastOrDefault(task => task.Round == reply.Round && task.Addressee == addressee);
        ReplyRated? rated = reply.Ratings.LastOrDefault(rating => rating.Addressee == addressee);
        Settlement? entered = rated is null ? null : proposal.Task(rated.Task)?.Settled;
        CopyOffice collector = policy.Collector!;
        return new FeedbackSheet(
            ProposalFacts.Of(proposal, policy, reply.Round),
            proposal.Proposal!.Proposers[addressee - 1].Name,
            proposal.Proposal.Proposers[addressee - 1].IsOrganisation,
            reply.Number,
            reply.SignedOn,
            reply.Deliveries.LastOrDefault(delivery => delivery.Addressee == addressee)?.On,
            form?.Due?.Due,
            policy.Times.Of(DeadlineRules.Feedback).InChinese,
            collector.Name,
            collector.ContactName,
            collector.Email,
            rated?.Rating,
            rated?.Comment ?? "",
            entered is null ? null : policy.Day(entered.At),
            entered is null ? null : Source(proposal, policy, entered.By),
            rated?.Answers);
    }

    /// <summary>What the form can show.</summary>
    public static Schema<FeedbackSheet> Schema { get; } = new Schema<FeedbackSheet>()
        .Proposal(sheet => sheet.Proposal)
        .Text("addressee", "征询对象", "填表的提案人，每人一张", "某某某", sheet => sheet.Addressee)
        .Flag("isOrganisation", "集体提案", "提案人是党派、团体、界别等", "否", sheet => sheet.IsOrganisation)
        .DocumentNumber("number", "发文字号", "答复的文号", "某民提〔2022〕1号", sheet => sheet.Number, isOptional: true)
        .Date("signedOn", "成文日期", "答复签发之日", "2022年6月30日", sheet => sheet.SignedOn, isOptional: true)
        .Date("sentOn", "寄发日期", "答复寄给这位提案人之日", "2022年6月30日", sheet => sheet.SentOn, isOptional: true)
        .Date("until", "反馈时限", "寄发后按 office.json 的 feedback 推算", "2022年7月21日", sheet => sheet.Until, isOptional: true)
        .Text("within", "反馈期限", "office.json 的 times.limits.feedback", "15个工作日", sheet => sheet.Within)
        .Text("returnTo", "交回单位", "office.json 的 copies 中收征询意见表的一个", "市政协提案委", sheet => sheet.ReturnTo)
        .Text("returnContact", "交回联系人", "同上", "市政协提案委联络员", sheet => sheet.ReturnContact, isOptional: true)
        .Text("returnEmail", "交回邮箱", "同上", "tianwei@example.com", sheet => sheet.ReturnEmail, isOptional: true)
        .Flag("isSatisfied", "满意", "提案人的评价", "是", sheet => sheet.Rating == Satisfaction.Satisfied)
        .Flag("isBasicallySatisfied", "基本满意", "提案人的评价", "否", sheet => sheet.Rating == Satisfaction.BasicallySatisfied)
        .Flag("isDissatisfied", "不满意", "提案人的评价", "否", sheet => sheet.Rating == Satisfaction.Dissatisfied)
        .Text("comment", "评价意见", "提案人随评价写下的意见", "社区减负有了实效。", sheet => sheet.Comment, isOptional: true)
        .Date("ratedOn", "评价日期", "评价记入之日", "2022年7月8日", sheet => sheet.RatedOn, isOptional: true)
        .Text("ratedBy", "评价来源", "谁记入的评价；承办单位不能填", "由提案人本人在线填写", sheet => sheet.RatedBy, isOptional: true)
        .Answers();

    /// <summary>The form's entry.</summary>
    public static Form FeedbackForm { get; } = new(
        "feedback-form", "征询意见表", "随答复函寄给每位提案人，由提案人填写后交回提案委。", Schema,
        new FeedbackSheet(
            ProposalFacts.Sample, "某某某", true, "某民提〔2022〕1号", new(2022, 6, 30), new(2022, 6, 30), new(2022, 7, 21), "15个工作日",
            "市政协提案委", "市政协提案委联络员", "tianwei@example.com", Satisfaction.Satisfied,
            "答复逐条回应了所提建议。希望社区事项准入清单尽快在全市落地。", new(2022, 7, 8), "由提案人本人在线填写",
            new FormAnswers(
                true, new(2022, 7, 1), [Contact.Visit, Contact.Phone], Satisfaction.Satisfied, Pertinence.EveryPoint,
                LeaderAnswer.InPerson, PublicationConsent.Refused, "涉及尚未公布的事项")));

    private static string Source(Case proposal, Policy policy, PersonId by) =>
        by.IsProposer ? "由提案人本人在线填写" : $"由{policy.Name(proposal, by)}按收回的纸质表录入";
}
