using Puyang.Proposals.Feedback;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Mail;
using Puyang.Proposals.Office.Pages;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Forms;

/// <summary>What one case adds to a summary's figures.</summary>
/// <param name="Role">承办方式.</param>
/// <param name="Class">办理类别 of the newest reply that has left; null before.</param>
/// <param name="IsReplied">The first reply has left.</param>
/// <param name="IsDue">The first reply has left, or its limit had passed on the day of the summary: it counts among those that had to be answered.</param>
/// <param name="IsInTime">The first reply left within its limit.</param>
/// <param name="Satisfaction">How the case counts, by the newest reply that has left; empty before, and always for 会办 and 转办.</param>
/// <param name="Sent">Forms that left with it, one per letter.</param>
/// <param name="Returned">Forms that came back.</param>
/// <param name="Favourable">Of them 满意 or 基本满意.</param>
/// <param name="HasEnded">It was returned or withdrawn: nothing is owed any more, and it counts in no rate.</param>
/// <param name="IsPassedOn">What was done was reported to the 交办机关. 转办</param>
/// <param name="OnAttitude">Forms that came back with what the proposer says of the handling apart from its result.</param>
/// <param name="FavourableOnAttitude">Of them 满意 or 基本满意.</param>
internal sealed record CaseFigures(
    string Role, string? Class, bool IsReplied, bool IsDue, bool IsInTime, string Satisfaction, int Sent, int Returned, int Favourable,
    bool HasEnded = false, bool IsPassedOn = false, int OnAttitude = 0, int FavourableOnAttitude = 0)
{
    /// <summary>Where another unit answers the proposers, they rate nothing of the bureau's: 会办, 转办.</summary>
    public bool IsRated => !IsPassedOn && Role != Words.Name(HandlingRole.CoHandler);

    public static CaseFigures Of(Case proposal, Policy policy, DateOnly asOf)
    {
        Reply first = proposal.Replies[0];
        Reply? last = proposal.Dispatched();
        bool isReplied = first.DispatchedOn is not null;
        bool isRated = proposal.AnswersProposers && last is not null;
        return new CaseFigures(
            Words.Name(proposal.Role),
            last is null ? null : proposal.Class(last),
            isReplied,
            isReplied || first.Due.Due < asOf,
            isReplied && !first.IsOverdue,
            isRated ? Rating(proposal, last!, policy) : "",
            isRated ? last!.Deliveries.DistinctBy(delivery => delivery.Addressee).Count() : 0,
            isRated ? last!.Ratings.Length : 0,
            isRated ? last!.Ratings.Count(rated => rated.Rating != Feedback.Satisfaction.Dissatisfied) : 0,
            proposal.HasEnded,
            proposal.Proposal!.AnswerTo is not null,
            isRated ? last!.Ratings.Count(rated => rated.Answers?.Attitude is not null) : 0,
            isRated ? last!.Ratings.Count(rated => rated.Answers?.Attitude is Feedback.Satisfaction.Satisfied
                or Feedback.Satisfaction.BasicallySatisfied) : 0);
    }

    // As a case is closed: of those whose rating counts one dissatisfied outweighs the others; a missing form is no satisfaction.
    private static string Rating(Case proposal, Reply reply, Policy policy)
    {
        bool doAllCount = policy.Answer.EveryRatingCounts;
        int expected = doAllCount ? proposal.Proposal!.Proposers.Count : 1;
        Satisfaction[] counted =
            [.. reply.Ratings.Where(rated => doAllCount || rated.Addressee == 1).Select(rated => rated.Rating)];
        return counted.Contains(Feedback.Satisfaction.Dissatisfied) ? Notices.Name(Feedback.Satisfaction.Dissatisfied)
            : counted.Length < expected ? IsOpen(proposal, reply) ? "征询意见" : Words.Name(CaseOutcome.NotReturned)
            : Notices.Name(counted.Max());
    }

    private static bool IsOpen(Case proposal, Reply reply) => proposal.OpenTasks.Any(task => task is FeedbackTask && task.Round == reply.Round);
}

/// <summary>The figures of one 承办方式, or of all.</summary>
public sealed record SummaryCount(
    string Role, int Cases, int Replied, int Due, int InTime, int Satisfied, int BasicallySatisfied, int Dissatisfied, int NotReturned, int Sent, int Returned)
{
    /// <summary>What a row can show.</summary>
    public static Schema<SummaryCount> Schema { get; } = new Schema<SummaryCount>()
        .Text("role", "承办方式", "独办、主办、分办、会办、合计；退回、撤案的另列", "独办", count => count.Role)
        .Number("cases", "交办件数", "交办给本单位的提案，不含已退回、已撤案的", "1", count => count.Cases)
        .Number("replied", "已答复", "首次答复已全部寄发；会办件是会办意见已送出", "1", count => count.Replied)
        .Number("due", "应答复", "已答复的，加上时限已满还没有答复的", "1", count => count.Due)
        .Number("inTime", "按期答复", "在时限内全部寄发", "1", count => count.InTime)
        .Number("satisfied", "满意", "件数，以最近一次答复计", "1", count => count.Satisfied)
        .Number("basicallySatisfied", "基本满意", "件数", "0", count => count.BasicallySatisfied)
        .Number("dissatisfied", "不满意", "件数", "0", count => count.Dissatisfied)
        .Number("notReturned", "未反馈", "件数：到期没有收齐，也没有不满意", "0", count => count.NotReturned)
        .Number("sent", "发出表数", "征询意见表，每位提案人一份", "1", count => count.Sent)
        .Number("returned", "收回表数", "征询意见表", "1", count => count.Returned);

    // What was given back or withdrawn, and what was registered by mistake, stands apart, below the sum that it is no part of.
    internal static IReadOnlyList<SummaryCount> Of(IReadOnlyList<CaseFigures> figures, int voided = 0)
    {
        CaseFigures[] owed = [.. figures.Where(one => !one.HasEnded)];
        int ended = figures.Count - owed.Length;
        return
        [
            .. Enum.GetValues<HandlingRole>().Select(Words.Name)
                .Where(role => owed.Any(one => one.Role == role))
                .Select(role => Of(role, [.. owed.Where(one => one.Role == role)])),
            Of("合计", owed),
            .. ended > 0 ? [Of("另：退回撤案", []) with { Cases = ended }] : Array.Empty<SummaryCount>(),
            .. voided > 0 ? [Of("另：登记作废", []) with { Cases = voided }] : Array.Empty<SummaryCount>(),
        ];
    }

    private static SummaryCount Of(string role, IReadOnlyList<CaseFigures> figures) => new(
        role, figures.Count, figures.Count(one => one.IsReplied), figures.Count(one => one.IsDue), figures.Count(one => one.IsInTime),
        figures.Count(one => one.Satisfaction == "满意"), figures.Count(one => one.Satisfaction == "基本满意"),
        figures.Count(one => one.Satisfaction == "不满意"), figures.Count(one => one.Satisfaction == "未反馈"),
        figures.Sum(one => one.Sent), figures.Sum(one => one.Returned));
}

/// <summary>One rate, with all it takes to work it out again.</summary>
/// <param name="Formula">What is divided by what.</param>
/// <param name="Percent">66.7%, or — when there is nothing to divide by. Never 100.0% or 0.0% unless it is exactly that.</param>
public sealed record SummaryRate(string Name, string Formula, int Numerator, int Denominator, string Percent)
{
    /// <summary>What a row can show.</summary>
    public static Schema<SummaryRate> Schema { get; } = new Schema<SummaryRate>()
        .Text("rate", "比率名称", "办复率、按期办复率、满意率、回收率", "办复率", rate => rate.Name)
        .Text("formula", "计算方法", "分子和分母各是什么", "已答复件数÷交办件数", rate => rate.Formula)
        .Number("numerator", "分子", "件数或份数", "3", rate => rate.Numerator)
        .Number("denominator", "分母", "件数或份数", "4", rate => rate.Denominator)
        .Text("percent", "比率值", "分母为零时是“—”", "75.0%", rate => rate.Percent);

    internal static IReadOnlyList<SummaryRate> Of(IReadOnlyList<CaseFigures> figures)
    {
        figures = [.. figures.Where(one => !one.HasEnded)];
        CaseFigures[] rated = [.. figures.Where(one => one.IsRated)];
        return
        [
            Of("办复率", "首次答复已全部寄发（会办件为会办意见已送出）的件数÷交办件数（不含已退回、已撤案的）", figures.Count(one => one.IsReplied), figures.Count),
            Of("按期办复率", "在时限内答复的件数÷应答复件数（已答复的，加上到统计日期时限已满未答复的）",
                figures.Count(one => one.IsInTime), figures.Count(one => one.IsDue)),
            Of("满意率（按提案）", "满意和基本满意的件数÷由本单位答复提案人的全部件数（不含会办和已退回、已撤案的；未反馈、未答复的不作满意）",
                rated.Count(one => one.Satisfaction is "满意" or "基本满意"), rated.Length),
            Of("满意率（按收回表）", "满意和基本满意的份数÷收回的征询意见表份数", rated.Sum(one => one.Favourable), rated.Sum(one => one.Returned)),
            Of("征询意见表回收率", "收回的份数÷发出的份数", rated.Sum(one => one.Returned), rated.Sum(one => one.Sent)),
            .. OnAttitude(rated),
        ];
    }

    // Where nobody has answered it, the table says nothing of it.
    private static IEnumerable<SummaryRate> OnAttitude(CaseFigures[] rated) =>
        rated.Sum(one => one.OnAttitude) is > 0 and var answered
        ? [Of("办理态度满意率", "对办理态度满意和基本满意的份数÷填写了办理态度的征询意见表份数",
            rated.Sum(one => one.FavourableOnAttitude), answered)]
        : [];

    private static SummaryRate Of(string name, string formula, int numerator, int denominator) =>
        new(name, formula, numerator, denominator, Percentage(numerator, denominator));

    private static string Percentage(int numerator, int denominator)
    {
        if (denominator == 0)
        {
            return "—";
        }

        decimal exact = 100m * numerator / denominator;
        decimal shown = Math.Round(exact, 1, MidpointRounding.AwayFromZero);
        return $"{(shown == 100 && exact < 100 ? 99.9m : shown == 0 && exact > 0 ? 0.1m : shown):0.0}%";
    }
}
