using Puyang.Proposals.Assignment;
using Puyang.Proposals.Calendar;
using Puyang.Proposals.Issue;

namespace Puyang.Proposals.Intake;

/// <summary>Registers a proposal that was read in, by a clerk's hand or from the intake box. 签收登记</summary>
/// <param name="Content">Hash of all that was read, so that the same again is known as the same.</param>
/// <param name="Source">The file it came in, by its hash.</param>
public sealed record RegisterProposal(MessageId Id, PersonId By, Proposal Proposal, DocumentHash Content, DocumentHash Source)
    : Message(Id, By)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) => proposal switch
    {
        _ when By != PersonId.System && !office.Policy.IsClerk(By) => Refusal.NotTheOffice,
        { Proposal: null } when Proposal.Role == HandlingRole.CoHandler => Refusal.CoHandlingNotOpen,
        { Proposal: null } => Received(new Steps(proposal, office, now)),
        _ when proposal.Content == Content || proposal.Conflicts.Contains(Content) => Decision.Nothing,
        _ => new Steps(proposal, office, now)
            .Then(new ConflictingFileArrived(Content, Source))
            .Do(id => new NotifyOffice(id, Notice.ConflictingFile, null)),
    };

    private Steps Received(Steps steps)
    {
        steps.Then(new ProposalReceived(Proposal, Content, Source));
        Deadline due = ReplyDue(steps.Office);
        steps.Then(new RoundOpened(1, due));
        steps.Open(id => new AssignTask(id, 1, steps.Inner(DeadlineRules.Assign, due)));
        return By == PersonId.System ? steps.Do(id => new NotifyOffice(id, Notice.ProposalReceived, null)) : steps;
    }

    private Deadline ReplyDue(Bureau office) => Proposal.NoticeDue is { } named
        ? Deadline.Named(DeadlineRules.Reply, Proposal.HandedOver, named, office.Policy.Calendar)
        : Deadline.Count(DeadlineRules.Reply, Proposal.HandedOver, office.Policy.Times.Of(DeadlineRules.Reply), office.Policy.Calendar);
}
