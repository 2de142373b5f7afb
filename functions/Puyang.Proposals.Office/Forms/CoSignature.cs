using Puyang.Proposals.Approval;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Forms;

/// <summary>Who agreed beside the chain's own line. 会签</summary>
internal static class CoSignature
{
    /// <summary>The opinions that were asked for, then what was agreed to side by side; each as it stands by its last word.</summary>
    public static IReadOnlyList<Opinion> Of(FoldedCase folded, Policy policy, int round) =>
    [
        .. folded.All<OpinionGiven>().Where(given => given.Fact.Round == round).GroupBy(given => given.Fact.CoHandler)
            .Select(unit => Given(folded, policy, unit.Last())),
        .. folded.All<StepApproved>()
            .Where(approved => folded.Case.Task(approved.Fact.Task) is ReviewTask review && review.Round == round && IsBeside(review))
            .GroupBy(approved => ((ReviewTask)folded.Case.Task(approved.Fact.Task)!) is var review ? (review.Name, review.Seat) : default)
            .Select(seat => Agreed(folded, policy, seat.Last())),
    ];

    // One of several at the same step, or a unit that signs the letter too.
    private static bool IsBeside(ReviewTask review) => review.Seat is not null || review.Holder.CoHandlerOrdinal is not null;

    private static Opinion Given(FoldedCase folded, Policy policy, (Entry Entry, OpinionGiven Fact) given) => new(
        folded.Case.CoHandlers[given.Fact.CoHandler - 1].Name,
        (given.Fact.Agrees ? "同意。" : "有不同意见。") + given.Fact.Opinion,
        given.Fact.Signer,
        policy.Day(given.Entry.At));

    private static Opinion Agreed(FoldedCase folded, Policy policy, (Entry Entry, StepApproved Fact) approved) => new(
        folded.Case.Task(approved.Fact.Task) is ReviewTask review ? review.Name : "",
        approved.Fact.Comment.Length > 0 ? approved.Fact.Comment : "同意",
        policy.Name(folded.Case, approved.Entry.By),
        policy.Day(approved.Entry.At),
        approved.Entry.OnBehalfOf is { } principal ? policy.Name(folded.Case, principal) : null);
}
