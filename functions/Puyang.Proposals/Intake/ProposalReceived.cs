using System.Collections.Immutable;
using Puyang.Proposals.Approval;
using Puyang.Proposals.Consultation;

namespace Puyang.Proposals.Intake;

/// <summary>The bureau holds the proposal.</summary>
public sealed record ProposalReceived(Proposal Proposal, DocumentHash Content, DocumentHash Source) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal with
    {
        Proposal = Proposal,
        Content = Content,
        Stage = Stage.Assigning,
        Role = Proposal.Role,
        IsKey = Proposal.IsKey ?? false,
        RegistrationVersion = 1,
        Addresses = AddressesOf(Proposal),
    };

    internal static ImmutableDictionary<int, string?> AddressesOf(Proposal registered) =>
        Addressees(registered).Select((email, index) => (index, email))
            .ToImmutableDictionary(pair => pair.index + 1, pair => pair.email);

    // A co-handler writes to the lead, and whoever has a proposal that was passed on to the 交办机关; neither writes to a proposer.
    private static IEnumerable<string?> Addressees(Proposal registered) =>
        registered.Role == HandlingRole.CoHandler ? [registered.Lead?.Email]
        : registered.AnswerTo is { } authority ? [authority.Email]
        : registered.Proposers.Select(proposer => proposer.Email);
}

/// <summary>The proposal became a key proposal, or ceased to be one. 确定重点提案</summary>
public sealed record KeyMarked(bool IsKey, string Reason) : Event
{
    internal override Case Apply(Case proposal, Entry entry) =>
        proposal with { IsKey = IsKey, RegistrationVersion = proposal.RegistrationVersion + 1 };
}

/// <summary>Records that the CPPCC made it a key proposal, or that it is one no longer. 确定重点提案</summary>
/// <param name="Reason">The notice that says so, 1 to 2000 characters.</param>
public sealed record MarkAsKey(MessageId Id, PersonId By, bool IsKey, string Reason) : Message(Id, By)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) =>
        !office.Policy.IsClerk(By) ? Refusal.NotTheOffice
        : proposal.HasEnded ? Refusal.HasEnded
        : proposal.IsKey == IsKey ? Decision.Nothing
        : !Limits.IsReason(Reason) ? Refusal.ReasonMissing
        : !ChangesTheWay(proposal, office.Policy) ? Talked(Marked(proposal, office, now))
        : proposal.Held is not null ? Refusal.CaseIsHeld
        : Again(Marked(proposal, office, now));

    // A text that is under review by another chain than the one that holds now goes the right way from its beginning.
    private bool ChangesTheWay(Case proposal, Policy policy)
    {
        Case marked = proposal with { IsKey = IsKey };
        return proposal.Stage == Stage.Approving && policy.ChainOf(marked) != policy.ChainOf(proposal) && Flow.Of(marked, policy) is not null;
    }

    private Steps Marked(Case proposal, Bureau office, DateTimeOffset now) =>
        new Steps(proposal with { IsKey = IsKey }, office, now).Then(new KeyMarked(IsKey, Reason)).TellOfficer(CaseNews.KeyChanged);

    // More has to be talked over for a key proposal, and the officer hears it now instead of when the text comes back.
    private static Steps Talked(Steps steps) => ConsultTask.Review(steps, "重点提案变更之日");

    private static Steps Again(Steps steps)
    {
        ReviewTask review = steps.Proposal.OpenTasks.OfType<ReviewTask>().First();
        IReadOnlyList<PersonId> first = Flow.Of(steps.Proposal, steps.Office.Policy)![0].Holders;
        steps.Then(new ChainRestarted(review.Id)).TellCancelled(task => task is ReviewTask && !first.Contains(task.OnBehalfOf ?? task.Holder));
        return Talked(ReviewTask.Ask(steps, 0, review.Document));
    }
}

/// <summary>Other content came under the same key; the case stays as it is and the office decides.</summary>
/// <param name="Proposal">All that it says; null in a journal from before this was kept: such a file is only downloaded.</param>
public sealed record ConflictingFileArrived(DocumentHash Content, DocumentHash Source, Proposal? Proposal = null) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal with
    {
        Conflicts = proposal.Conflicts.Add(Content),
        NewFiles = proposal.NewFiles.Add(new NewFile(Content, Source, Proposal, entry.Day)),
    };
}
