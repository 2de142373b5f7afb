using Puyang.Proposals.Authority;
using Puyang.Proposals.Intake;

namespace Puyang.Proposals.CoHandling;

/// <summary>A unit need not answer any more: it should not have been asked. 撤回征求</summary>
public sealed record QuestionWithdrawn(TaskId Task, int CoHandler, string Reason) : Event
{
    // What it said before, and what was decided about it, stands.
    internal override Case Apply(Case proposal, Entry entry)
    {
        CoHandler unit = proposal.CoHandlers[CoHandler - 1];
        return proposal.Settle(Task, entry, nameof(QuestionWithdrawn))
            .With(unit.Before ?? unit with { Standing = Standing.Cancelled, SignsJointly = false });
    }
}

/// <summary>Takes back a question that went to the wrong unit; whom the handover notice names is always heard. 撤回征求</summary>
/// <param name="Task">The unit's open task, or that of the letter which is to ask it.</param>
/// <param name="Reason">1 to 2000 characters.</param>
public sealed record WithdrawQuestion(MessageId Id, PersonId By, TaskId Task, string Reason) : Message(Id, By), IOfTask
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) => proposal.Open(Task) switch
    {
        _ when !office.Policy.IsClerk(By) => Refusal.NotTheOffice,
        null => Refusal.TaskIsDone,
        RequestReviewTask review => Stopped(proposal, office, now, review.Letter),
        RequestSealTask seal => Stopped(proposal, office, now, seal.Letter),
        not OpinionTask => Refusal.NotThisTask,
        OpinionTask asked when proposal.IsNamed(proposal.CoHandlers[asked.CoHandler - 1]) => Refusal.NamedByTheNotice,
        OpinionTask asked when AuthorityTask.IsAsked(proposal, RequestKind.Proceed, asked.CoHandler) => Refusal.AskedAlready,
        OpinionTask when !Limits.IsReason(Reason) => Refusal.ReasonMissing,
        OpinionTask asked => Withdrawn(new Steps(proposal, office, now), asked),
    };

    private Decision Stopped(Case proposal, Bureau office, DateTimeOffset now, int ordinal)
    {
        RequestLetter letter = proposal.RequestLetters[ordinal - 1];
        if (letter.Units.Any(unit => proposal.IsNamed(proposal.CoHandlers[unit - 1])))
        {
            return Refusal.NamedByTheNotice;
        }

        if (!Limits.IsReason(Reason))
        {
            return Refusal.ReasonMissing;
        }

        Steps steps = new Steps(proposal, office, now).Then(new RequestLetterReturned(Task, ordinal, Reason));
        foreach (int unit in letter.Units)
        {
            steps.Then(new QuestionWithdrawn(Task, unit, Reason));
        }

        if (letter.Number is { } number)
        {
            steps.Then(new Closing.NumberVoided(letter.Round, number));
        }

        return steps.TellCancelled(task => task.IsOfRequest(ordinal)).TellOfficer(CaseNews.QuestionWithdrawn, Task);
    }

    private Steps Withdrawn(Steps steps, OpinionTask asked) => steps
        .Then(new QuestionWithdrawn(Task, asked.CoHandler, Reason))
        .TellCancelled(task => task.Id == Task)
        .TellOfficer(CaseNews.QuestionWithdrawn, Task);
}

/// <summary>What a handover notice says of co-handlers.</summary>
public static class Naming
{
    /// <summary>True for a unit that the notice, or the authority later, made a co-handler.</summary>
    public static bool IsNamed(this Case proposal, CoHandler unit) => unit.IsExternal && proposal.NamedCoHandlers().Contains(unit.Name);

    internal static IEnumerable<string> NamedCoHandlers(this Case proposal) =>
        (proposal.Proposal!.Others ?? []).Where(named => named.Role == HandlingRole.CoHandler).Select(named => named.Name.Trim());
}
