using Puyang.Proposals.Calendar;
using Puyang.Proposals.Consultation;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Issue;

namespace Puyang.Proposals.Feedback;

/// <summary>What a proposer says of the reply. 满意度</summary>
public enum Satisfaction
{
    /// <summary>满意.</summary>
    Satisfied,

    /// <summary>基本满意.</summary>
    BasicallySatisfied,

    /// <summary>不满意.</summary>
    Dissatisfied,
}

/// <summary>A proposer rated the reply. 评价</summary>
/// <param name="Rating">How the proposer takes the result. 对办理结果</param>
/// <param name="Answers">What else the form asks; null where nothing of it was answered.</param>
public sealed record ReplyRated(
    TaskId Task, int Round, int Addressee, Satisfaction Rating, string Comment, FormAnswers? Answers = null) : Event
{
    internal override Case Apply(Case proposal, Entry entry)
    {
        Case settled = proposal.Settle(Task, entry, nameof(ReplyRated));
        Reply reply = settled.Replies[Round - 1];
        return settled.With(reply with { Ratings = reply.Ratings.Add(this) });
    }
}

/// <summary>Dissatisfied after the last round: the authorities meet the proposer. 转面对面沟通</summary>
public sealed record FaceToFaceAsked(int Round, int Addressee) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal;
}

/// <summary>Rates the reply, in time or late; dissatisfaction of whose rating counts opens another round. 评价</summary>
/// <param name="Comment">At most 2000 characters; may be empty, but not where a proposer is dissatisfied.</param>
/// <param name="Answers">What else the form asks; null for nothing.</param>
public sealed record RateReply(
    MessageId Id, PersonId By, TaskId Task, Satisfaction Rating, string Comment, FormAnswers? Answers = null) : Message(Id, By), IOfTask
{
    /// <summary>What stands in the place of a reason that a form on paper does not give.</summary>
    public const string NoReason = "未填写原因";

    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) => proposal.Task(Task) switch
    {
        null => Refusal.TaskIsDone,
        not FeedbackTask => Refusal.NotThisTask,
        { } task when task.Holder != By => Refusal.NotTheHolder,
        FeedbackTask form when form.Round != proposal.Round => Refusal.RoundPassed,
        FeedbackTask { Settled: not null, HasLapsed: false } => Refusal.TaskIsDone,
        _ when Comment.Length > Limits.Comment => Refusal.CommentTooLong,
        _ when LacksReason && By.IsProposer => Refusal.DissatisfiedWithoutReason,
        _ when Answers?.Obstacle(proposal.Reply.SignedOn, office.Policy.Day(now)) is { } obstacle => obstacle,
        FeedbackTask form => Rated(new Steps(proposal, office, now), form),
    };

    private bool LacksReason => Rating == Satisfaction.Dissatisfied && string.IsNullOrWhiteSpace(Comment);

    // What the proposer did not write on paper nobody can write in the proposer's place.
    private string Stated => LacksReason ? NoReason : Comment;

    private Decision Rated(Steps steps, FeedbackTask form)
    {
        steps.Then(new ReplyRated(Task, form.Round, form.Addressee, Rating, Stated, Answers is { IsEmpty: false } ? Answers : null));
        steps.Do(id => new TellCollector(id, CollectorNotice.Rated, form.Addressee));
        steps.Do(id => new NotifyOffice(id, Notice.Rated, Task));
        if (steps.Proposal.Addresses[form.Addressee] is not null)
        {
            steps.Do(id => new ConfirmRating(id, form.Round, form.Addressee));
        }

        return Rating == Satisfaction.Dissatisfied && steps.Office.Policy.Counts(form.Addressee) ? Dissatisfied(steps, form)
            : steps.ThenClosed(Task, Rating, steps.Proposal.Reply.DispatchedOn is not null);
    }

    private Decision Dissatisfied(Steps steps, FeedbackTask form)
    {
        if (form.Round >= steps.Office.Policy.Times.MaxRounds)
        {
            return steps.Then(new FaceToFaceAsked(form.Round, form.Addressee))
                .Do(id => new TellCollector(id, CollectorNotice.FaceToFace, form.Addressee))
                .ThenClosed(Task, Rating, steps.Proposal.Reply.DispatchedOn is not null);
        }

        int next = form.Round + 1;
        Deadline due = steps.Limit(DeadlineRules.Redo);
        DraftTask.Ask(steps.Then(new RoundOpened(next, due)).TellCancelled(task => task is Authority.AuthorityTask), Stated, due, next);
        return ConsultTask.Ask(steps, next, due);
    }
}
