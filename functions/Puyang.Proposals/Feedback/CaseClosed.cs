namespace Puyang.Proposals.Feedback;

/// <summary>Every letter left and every form came back or ran out of time. 办结</summary>
public sealed record CaseClosed(CaseOutcome Outcome) : Event
{
    internal override Case Apply(Case proposal, Entry entry)
    {
        // What was still to be told on paper of a reply that is not coming is over; receipts and promises of an answered one go on.
        Case ended = Outcome == CaseOutcome.Returned ? proposal.SettleAll(_ => true, entry, nameof(CaseClosed)) : proposal;
        return ended with { Stage = Stage.Closed, Outcome = Outcome };
    }
}

internal static class Closing
{
    /// <summary>Closes the case when the form just ended was the last one; a late rating corrects the outcome.</summary>
    /// <param name="ended">The form that this decision ends; null when it ends none.</param>
    /// <param name="rating">What the form said; null when it ran out of time.</param>
    /// <param name="isDispatched">True when the last letter has left, by the journal or by this very decision.</param>
    public static Steps ThenClosed(this Steps steps, TaskId? ended, Satisfaction? rating, bool isDispatched)
    {
        Case proposal = steps.Proposal;
        if (!isDispatched || proposal.OpenTasks.Any(task => task is FeedbackTask && task.Id != ended))
        {
            return steps;
        }

        if (!proposal.AnswersProposers)
        {
            bool isOpinion = proposal.Role == Intake.HandlingRole.CoHandler;
            CaseOutcome sent = isOpinion ? CaseOutcome.OpinionGiven : CaseOutcome.AnswerReported;
            return proposal.Outcome == sent ? steps : steps.Then(new CaseClosed(sent));
        }

        Policy policy = steps.Office.Policy;
        List<Satisfaction> given =
            [.. proposal.Reply.Ratings.Where(rated => policy.Counts(rated.Addressee)).Select(rated => rated.Rating)];
        if (rating is { } last && ended is { } id && proposal.Task(id) is FeedbackTask form && policy.Counts(form.Addressee))
        {
            given.Add(last);
        }

        CaseOutcome outcome = Outcome(given, policy.Answer.EveryRatingCounts ? proposal.Proposal!.Proposers.Count : 1);
        return proposal.Outcome == outcome ? steps : steps.Then(new CaseClosed(outcome));
    }

    /// <summary>True when a proposer's rating decides how the reply is taken.</summary>
    /// <param name="addressee">Which proposer, from 1.</param>
    internal static bool Counts(this Policy policy, int addressee) => policy.Answer.EveryRatingCounts || addressee == 1;

    private static CaseOutcome Outcome(List<Satisfaction> given, int expected) =>
        given.Contains(Satisfaction.Dissatisfied) ? CaseOutcome.Dissatisfied
        : given.Count < expected ? CaseOutcome.NotReturned
        : given.Contains(Satisfaction.BasicallySatisfied) ? CaseOutcome.BasicallySatisfied
        : CaseOutcome.Satisfied;
}
