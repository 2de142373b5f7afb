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
        { Proposal: null } when Proposal.Role == HandlingRole.CoHandler && Proposal.Lead is null => Refusal.LeadMissing,
        { Proposal: null } => Received(new Steps(proposal, office, now)),
        _ when proposal.Content == Content || proposal.Conflicts.Contains(Content) => Decision.Nothing,
        _ => new Steps(proposal, office, now)
            .Then(new ConflictingFileArrived(Content, Source))
            .Do(id => new NotifyOffice(id, Notice.ConflictingFile, null)),
    };

    private Steps Received(Steps steps)
    {
        steps.Then(new ProposalReceived(Addressed(steps.Office.Policy), Content, Source));
        Deadline due = ReplyDue(steps.Office);
        steps.Then(new RoundOpened(1, due));
        steps.Open(id => new AssignTask(id, 1, steps.Inner(DeadlineRules.Assign, due)));
        return By == PersonId.System ? steps.Do(id => new NotifyOffice(id, Notice.ProposalReceived, null)) : steps;
    }

    // A notice names the other units; the office knows their mailboxes, and which level's proposals were passed on.
    private Proposal Addressed(Policy policy) => Proposal with
    {
        Others = Proposal.Others is { } others ? [.. others.Select(other => other with { Email = policy.Mailbox(other) })] : null,
        AnswerTo = Proposal.Role != HandlingRole.CoHandler && (policy.Answer.PassedOn?.Contains(Proposal.Level) ?? false)
            ? new OtherUnit(policy.AuthorityName, HandlingRole.Lead, policy.Authority?.Email)
            : null,
    };

    // The day on the proposal itself comes first, then the one that the meeting's notice sets for all, then the term.
    private Deadline ReplyDue(Bureau office)
    {
        Policy policy = office.Policy;
        string rule = Proposal.Role == HandlingRole.CoHandler ? DeadlineRules.Opinion : DeadlineRules.Reply;
        DateOnly? notice = Proposal.Role == HandlingRole.CoHandler
            ? null
            : policy.Notices?.FirstOrDefault(known => known.IsOf(Proposal))?.DueFor(Proposal);
        return (Proposal.NoticeDue ?? notice) is { } named && named >= Proposal.HandedOver
            ? Deadline.Named(rule, Proposal.HandedOver, named, policy.Calendar)
            : Deadline.Count(rule, Proposal.HandedOver, policy.Times.Of(rule), policy.Calendar);
    }
}
