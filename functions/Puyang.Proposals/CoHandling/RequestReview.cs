using Puyang.Proposals.Approval;
using Puyang.Proposals.Calendar;

namespace Puyang.Proposals.CoHandling;

/// <summary>One step of the chain of a letter of request waits for its approver. 征求函审签</summary>
/// <param name="Letter">Which letter, from 1.</param>
/// <param name="Step">Position in the chain, from 0.</param>
/// <param name="Name">The step's name when it was opened.</param>
/// <param name="Signs">True for the signature (签发).</param>
/// <param name="Seat">Which of the step's holders it waits for, from 0. 会签</param>
public sealed record RequestReviewTask(
    TaskId Id, PersonId Holder, int Round, Deadline? Due, int Letter, int Step, string Name, bool Signs, int Seat) : CaseTask(Id, Holder, Round, Due);

/// <summary>The office prints and seals a letter of request. 征求函用印</summary>
/// <param name="Letter">Which letter, from 1.</param>
public sealed record RequestSealTask(TaskId Id, int Round, Deadline? Due, int Letter) : CaseTask(Id, PersonId.Desk, Round, Due);

/// <summary>Mails a letter of request to the approver whose turn it is. 征求函送审</summary>
public sealed record RequestLetterApproval(EffectId Id, TaskId Task, int Serial) : Effect(Id)
{
    /// <inheritdoc/>
    public override string Step => "RequestLetterApproval";
}

/// <summary>Agrees to a letter of request; at the chain's last step this signs it. 同意 / 签发</summary>
/// <param name="Comment">At most 2000 characters; may be empty.</param>
public sealed record ApproveRequestLetter(MessageId Id, PersonId By, TaskId Task, string Comment) : Message(Id, By), IOfTask
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) => proposal.Open(Task) switch
    {
        null => Refusal.TaskIsDone,
        RequestReviewTask review when review.Holder != By => Refusal.NotTheApprover,
        RequestReviewTask when Comment.Length > Limits.Comment => Refusal.CommentTooLong,
        RequestReviewTask when RequestLetters.Flow(proposal, office.Policy) is null => Refusal.NoApprovalChain,
        RequestReviewTask review => Approved(new Steps(proposal, office, now), review),
        _ => Refusal.NotThisTask,
    };

    private Steps Approved(Steps steps, RequestReviewTask review)
    {
        Case proposal = steps.Proposal;
        bool isAlone = !proposal.OpenTasks.OfType<RequestReviewTask>().Any(other => other.Letter == review.Letter && other.Id != review.Id);
        if (review.Signs && isAlone)
        {
            steps.Then(new RequestLetterSigned(Task, review.Letter, steps.Today, Comment));
            return steps.Do(id => new NumberRequest(id, review.Letter, steps.Today.Year));
        }

        steps.Then(new RequestLetterApproved(Task, review.Letter, Comment));
        int last = RequestLetters.Flow(proposal, steps.Office.Policy)!.Count - 1;
        return isAlone ? RequestLetters.Ask(steps, review.Letter, Math.Min(review.Step + 1, last)) : steps;
    }
}

/// <summary>Sends a letter of request back to whoever has the case in hand. 退回</summary>
/// <param name="Comment">What must change, 1 to 2000 characters.</param>
public sealed record ReturnRequestLetter(MessageId Id, PersonId By, TaskId Task, string Comment) : Message(Id, By), IOfTask
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) => proposal.Open(Task) switch
    {
        null => Refusal.TaskIsDone,
        RequestReviewTask review when review.Holder != By => Refusal.NotTheApprover,
        RequestReviewTask when !Limits.IsReason(Comment) => Refusal.ReasonMissing,
        RequestReviewTask review => Returned(new Steps(proposal, office, now), review),
        _ => Refusal.NotThisTask,
    };

    private Steps Returned(Steps steps, RequestReviewTask review) => steps
        .Then(new RequestLetterReturned(Task, review.Letter, Comment))
        .TellCancelled(task => task is RequestReviewTask && task.IsOfRequest(review.Letter) && task.Id != Task)
        .Do(id => new NotifyOffice(id, Notice.RequestReturned, Task))
        .TellOfficer(CaseNews.RequestReturned, Task);
}

/// <summary>The way of a letter of request up to its signature.</summary>
public static class RequestLetters
{
    /// <summary>The steps in their order; null where the policy has no chain for such letters, or names nobody.</summary>
    internal static IReadOnlyList<FlowStep>? Flow(Case proposal, Policy policy) =>
        policy.RequestChain(proposal) is { } chain ? Approval.Flow.Of(chain, policy.Department(proposal.Department ?? ""), policy) : null;

    /// <summary>Begins a letter to units that stand in the case already.</summary>
    internal static Steps Begin(Steps steps, IReadOnlyList<int> units, string question)
    {
        int letter = steps.Proposal.RequestLetters.Length + steps.Count<RequestLetterBegun>() + 1;
        return Ask(steps.Then(new RequestLetterBegun(letter, units, question)), letter, 0);
    }

    /// <summary>Opens a step, for everybody who has to agree.</summary>
    internal static Steps Ask(Steps steps, int letter, int step)
    {
        FlowStep next = Flow(steps.Proposal, steps.Office.Policy)![step];
        for (int i = 0; i < next.Holders.Count; i++)
        {
            (int seat, PersonId holder) = (i, next.Holders[i]);
            steps.Ask(
                id => new RequestReviewTask(
                    id, holder, steps.Proposal.Round, steps.Inner(DeadlineRules.Review), letter, step, next.Name, next.Signs, seat),
                (id, task, serial) => new RequestLetterApproval(id, task, serial));
        }

        return steps;
    }

    /// <summary>The numbers of letters that will not leave any more are void.</summary>
    internal static Steps Void(Steps steps)
    {
        foreach (RequestLetter letter in steps.Proposal.RequestLetters
            .Where(letter => letter is { Number: not null, Way: null, Stopped: null } && !IsOver(steps.Proposal, letter.Ordinal)))
        {
            steps.Then(new Closing.NumberVoided(letter.Round, letter.Number!));
        }

        return steps;
    }

    /// <summary>True when nobody is to be asked by it any more.</summary>
    public static bool IsOver(Case proposal, int letter) =>
        proposal.HasEnded || proposal.RequestLetters[letter - 1].Stopped is not null
        || proposal.RequestLetters[letter - 1].Units.All(unit => proposal.CoHandlers[unit - 1].Standing != Standing.Asked);

    /// <summary>True for what a letter of request waits for inside the bureau.</summary>
    public static bool IsOfRequest(this CaseTask task, int letter) => task switch
    {
        RequestReviewTask review => review.Letter == letter,
        RequestSealTask seal => seal.Letter == letter,
        _ => false,
    };

    /// <summary>The units that a letter asks, by name, joined by 、.</summary>
    /// <param name="letter">Which letter, from 1.</param>
    public static string UnitsOf(this Case proposal, int letter) =>
        string.Join('、', proposal.RequestLetters[letter - 1].Units.Select(unit => proposal.CoHandlers[unit - 1].Name));

    /// <summary>The letter by which a unit is about to be asked; null where there is none on its way.</summary>
    public static RequestLetter? OnItsWay(this Case proposal, CoHandler unit) => proposal.RequestLetters.LastOrDefault(letter =>
        letter is { Way: null, Stopped: null } && letter.Units.Contains(unit.Ordinal) && !IsOver(proposal, letter.Ordinal));

    /// <summary>True for a unit whose letter went back: it has to be asked anew before the reply can leave.</summary>
    public static bool MustBeAskedAnew(this Case proposal, CoHandler unit) => unit.Standing == Standing.Asked && proposal.OnItsWay(unit) is null
        && !proposal.OpenTasks.OfType<OpinionTask>().Any(task => task.CoHandler == unit.Ordinal);
}
