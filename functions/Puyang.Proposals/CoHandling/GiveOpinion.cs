using Puyang.Proposals.Approval;

namespace Puyang.Proposals.CoHandling;

/// <summary>A co-handler's opinion came. 会办意见</summary>
/// <param name="CoHandler">Which unit, from 1.</param>
/// <param name="Opinion">As written; may be empty when it agrees.</param>
/// <param name="Signer">Who signs for it there.</param>
/// <param name="File">The sealed opinion as a file; null when there is none.</param>
/// <param name="IsLate">True when the lead had been allowed to go on without it.</param>
public sealed record OpinionGiven(
    TaskId Task, int Round, int CoHandler, bool Agrees, string Opinion, string Signer, DocumentHash? File, bool IsLate) : Event
{
    internal override Case Apply(Case proposal, Entry entry)
    {
        Case settled = proposal.Settle(Task, entry, nameof(OpinionGiven));
        return settled.With(settled.CoHandlers[CoHandler - 1] with { Standing = Agrees ? Standing.Agreed : Standing.Disagreed }) with
        {
            Opinions = settled.Opinions.Add(this),
        };
    }
}

/// <summary>Gives an opinion, in time or late; a clerk records what came on paper. 会办意见</summary>
/// <param name="Opinion">At most 2000 characters; whoever disagrees says why.</param>
/// <param name="Signer">The name typed, 1 to 60 characters.</param>
/// <param name="File">The sealed opinion, stored before; null for none.</param>
public sealed record GiveOpinion(MessageId Id, PersonId By, TaskId Task, bool Agrees, string Opinion, string Signer, DocumentHash? File)
    : Message(Id, By), IOfTask
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) => proposal.Task(Task) switch
    {
        null => Refusal.TaskIsDone,
        not OpinionTask => Refusal.NotThisTask,
        { } task when task.Holder != By && !office.Policy.IsClerk(By) => Refusal.NotTheHolder,
        OpinionTask { Settled: not null, IsWaived: false } => Refusal.TaskIsDone,
        OpinionTask { IsWaived: true } late when proposal.OpenTasks.Any(task => task is OpinionTask anew && anew.CoHandler == late.CoHandler) =>
            Refusal.TaskIsDone,
        OpinionTask when proposal.HasEnded => Refusal.HasEnded,
        OpinionTask when Opinion.Length > Limits.Comment => Refusal.CommentTooLong,
        OpinionTask when !Agrees && !Limits.IsReason(Opinion) => Refusal.ReasonMissing,
        OpinionTask when Signer.Trim().Length is 0 or > 60 => Refusal.NameMissing,
        OpinionTask task => Given(new Steps(proposal, office, now), task),
    };

    private Decision Given(Steps steps, OpinionTask task)
    {
        Case proposal = steps.Proposal;
        steps.Then(new OpinionGiven(Task, proposal.Round, task.CoHandler, Agrees, Opinion, Signer.Trim(), File, task.IsWaived));
        bool isLast = !proposal.OpenTasks.Any(open => open is OpinionTask && open.Id != Task);
        CaseNews news = !Agrees ? CaseNews.OpinionDisagrees : isLast ? CaseNews.OpinionsComplete : CaseNews.OpinionGiven;
        return steps.Do(id => new NotifyOffice(id, Notice.OpinionGiven, Task)).TellOfficer(news, Task);
    }
}

/// <summary>The lead may go on without a late co-handler, which then does not sign with it either. 同意先行答复</summary>
public sealed record OpinionWaived(TaskId Task, int CoHandler) : Event
{
    internal override Case Apply(Case proposal, Entry entry)
    {
        Case settled = proposal.Settle(Task, entry, nameof(OpinionWaived));
        CoHandler unit = settled.CoHandlers[CoHandler - 1];

        // A text that lies before it to be signed is still its to sign.
        bool isSigning = settled.OpenTasks.Any(task => task is ReviewTask && task.Holder == unit.Person);
        return settled.With(unit with { Standing = Standing.Waived, SignsJointly = unit.SignsJointly && isSigning });
    }
}

/// <summary>The authority decided between the bureau and a co-handler; the reply follows the decision. 协调</summary>
/// <param name="ForLead">True when it follows the bureau's view.</param>
/// <param name="Signer">Who acted for the authority, as typed; null where the holder has a name of its own or a clerk recorded it.</param>
public sealed record DisagreementDecided(int CoHandler, bool ForLead, string Note, string? Signer = null) : Event
{
    internal override Case Apply(Case proposal, Entry entry) =>
        proposal.With(proposal.CoHandlers[CoHandler - 1] with { Standing = Standing.Decided, Ruling = new Ruling(ForLead, Note) });
}
