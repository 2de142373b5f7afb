using Puyang.Proposals.Approval;

namespace Puyang.Proposals.Intake;

/// <summary>Corrects what was registered, until the signature; the proposers' contacts at any time. 更正登记</summary>
/// <param name="Proposal">All of it as it should be; level, term, session and number are what they were.</param>
/// <param name="Reason">1 to 2000 characters.</param>
/// <param name="Shown">The <see cref="Case.RegistrationVersion"/> that the page showed.</param>
public sealed record CorrectRegistration(MessageId Id, PersonId By, Proposal Proposal, string Reason, int Shown) : Message(Id, By)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) =>
        !office.Policy.IsClerk(By) ? Refusal.NotTheOffice
        : proposal.HasEnded ? Refusal.HasEnded
        : Check(proposal, Proposal, office, now) is { } refusal ? refusal
        : Registration.IsSame(Registration.Of(proposal), Proposal.Adjusted(proposal, office.Policy)) ? Decision.Nothing
        : Shown != proposal.RegistrationVersion ? Refusal.RegistrationChanged
        : !Limits.IsReason(Reason) ? Refusal.ReasonMissing
        : Correction.Make(new Steps(proposal, office, now), By, Proposal, Reason);

    /// <summary>Why nothing but the contacts can be corrected now, whoever corrects it; null when all can.</summary>
    public static Refusal? Obstacle(Case proposal) =>
        proposal.HasEnded ? Refusal.HasEnded
        : proposal.Round > 1 || proposal.Reply.Signed is not null ? Refusal.RegistrationIsFixed
        : proposal.Held is not null ? Refusal.CaseIsHeld
        : null;

    /// <summary>Why this reading cannot take the place of what is registered; null when it can.</summary>
    internal static Refusal? Check(Case proposal, Proposal read, Bureau office, DateTimeOffset moment)
    {
        Proposal now = Registration.Of(proposal);
        if ((now.Level, now.Term, now.Session, now.Number) != (read.Level, read.Term, read.Session, read.Number))
        {
            return Refusal.KeyIsFixed;
        }

        if (read.Proposers.Count == 0 || !read.Proposers.All(proposer => Limits.IsName(proposer.Name.Trim())))
        {
            return Refusal.NameMissing;
        }

        Proposal next = read.Adjusted(proposal, office.Policy);
        return next is { Role: HandlingRole.CoHandler, Lead: null } ? Refusal.LeadMissing
            : Registration.IsOfContacts(now, next) ? null
            : next.HandedOver != now.HandedOver && next.HandedOver > office.Policy.Day(moment) ? Refusal.HandoverAhead
            : Obstacle(proposal) ?? (ChangesAJoint(proposal, now, next) ? Refusal.RoleOfJoint : null)
                ?? (HasNoChain(proposal, next, office.Policy) ? Refusal.NoApprovalChain : null);
    }

    // A text under review goes its way again.
    private static bool HasNoChain(Case proposal, Proposal next, Policy policy) => proposal.Stage == Stage.Approving
        && Flow.Of(proposal with { Proposal = next, Role = next.Role, IsKey = next.IsKey ?? false }, policy) is null;

    // Who answers for both is settled when they are joined.
    private static bool ChangesAJoint(Case proposal, Proposal now, Proposal next) =>
        (proposal.JoinedTo is not null && (now.Role != next.Role || !(now.Others ?? []).SequenceEqual(next.Others ?? [])))
        || (proposal.Joined.Length > 0 && next.Role == HandlingRole.CoHandler);
}
