using System.Collections.Immutable;

namespace Puyang.Proposals.Intake;

/// <summary>The bureau holds the proposal.</summary>
public sealed record ProposalReceived(Proposal Proposal, DocumentHash Content, DocumentHash Source) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal with
    {
        Proposal = Proposal,
        Content = Content,
        Stage = Stage.Assigning,
        Addresses = Proposal.Proposers.Select((proposer, index) => (index, proposer.Email))
            .ToImmutableDictionary(pair => pair.index + 1, pair => pair.Email),
    };
}

/// <summary>Other content came under the same key; the case stays as it is and the office decides.</summary>
public sealed record ConflictingFileArrived(DocumentHash Content, DocumentHash Source) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal with { Conflicts = proposal.Conflicts.Add(Content) };
}
