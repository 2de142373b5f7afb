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
        _ when IsKnown(proposal, Proposal) => Decision.Nothing,
        _ => new Steps(proposal, office, now)
            .Then(new ConflictingFileArrived(Content, Source, Proposal))
            .Do(id => new NotifyOffice(id, Notice.ConflictingFile, null)),
    };

    /// <summary>True for content that says nothing else than what the registration was corrected to.</summary>
    public static bool IsKnown(Case proposal, Proposal read) =>
        proposal is { CorrectedOn: not null, HasEnded: false }
        && Registration.IsSame(Registration.Of(proposal), NewFile.Merged(proposal, read));

    private Steps Received(Steps steps)
    {
        steps.Then(new ProposalReceived(Proposal.Addressed(steps.Office.Policy), Content, Source));
        Deadline due = ReplyLimit.Of(Proposal, steps.Office);
        steps.Then(new RoundOpened(1, due));
        steps.Open(id => new AssignTask(id, 1, steps.Inner(DeadlineRules.Assign, due)));
        return By == PersonId.System ? steps.Do(id => new NotifyOffice(id, Notice.ProposalReceived, null)) : steps;
    }
}
