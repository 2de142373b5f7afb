using Puyang.Proposals.Office.Mail;

namespace Puyang.Proposals.Office.Casework;

/// <summary>Turns ids into names and mailboxes.</summary>
public static class Directory
{
    /// <summary>How a person of a case is shown.</summary>
    public static string Name(this Policy policy, Case proposal, PersonId id)
    {
        if (id == PersonId.Desk)
        {
            return policy.Desk.Name;
        }

        if (id == PersonId.System)
        {
            return "系统";
        }

        return policy.Person(id)?.Name
            ?? policy.Copy(id)?.Name
            ?? CoHandler(proposal, id)?.Name
            ?? (id == PersonId.Lead ? proposal.Receiver?.Name : null)
            ?? (id.Ordinal is { } ordinal && ordinal <= proposal.Proposal?.Proposers.Count
                ? proposal.Proposal.Proposers[ordinal - 1].Name
                : id.Value);
    }

    /// <summary>False for somebody who is no longer in office.json: such a person's links are over.</summary>
    public static bool Knows(this Policy policy, Case proposal, PersonId id) =>
        policy.Person(id) is not null || policy.Copy(id) is not null || CoHandler(proposal, id) is not null || id == PersonId.Lead || (id.Ordinal is { } ordinal && ordinal <= proposal.Proposal?.Proposers.Count);

    /// <summary>Where mail to a person of a case goes; null when there is no address.</summary>
    public static Recipient? Recipient(this Policy policy, Case proposal, PersonId id)
    {
        if (id.Ordinal is { } ordinal)
        {
            return proposal.Addresses.GetValueOrDefault(ordinal) is { } mailbox ? new Recipient(policy.Name(proposal, id), mailbox) : null;
        }

        if (id == PersonId.Lead)
        {
            return proposal.Addresses.GetValueOrDefault(1) is { } lead ? new Recipient(policy.Name(proposal, id), lead) : null;
        }

        if (CoHandler(proposal, id) is { } unit)
        {
            return unit.Email is { } email ? new Recipient(unit.Name, email) : null;
        }

        return id == PersonId.Desk ? policy.DeskRecipient()
            : policy.Copy(id) is { } copy ? new Recipient(copy.Name, copy.Email)
            : policy.Person(id) is { } person ? new Recipient(person.Name, person.Email)
            : null;
    }

    /// <summary>How a mail to a person of a case begins: a proposer is addressed as in the letter, a person of the bureau with the title.</summary>
    public static string Greeting(this Policy policy, Case proposal, PersonId id) =>
        id.Ordinal is { } ordinal && ordinal <= proposal.Proposal?.Proposers.Count
            ? Letters.Wording.Salutation(proposal.Proposal.Proposers[ordinal - 1], policy)
            : $"{policy.Person(id)?.Title}{policy.Recipient(proposal, id)?.Name ?? policy.Desk.Name}：";

    /// <summary>A person of a case, and for whom they act: 张伟（受刘志远委托）.</summary>
    public static string Name(this Policy policy, Case proposal, PersonId id, PersonId? onBehalfOf) =>
        policy.Name(proposal, id) + (onBehalfOf is { } principal ? $"（受{policy.Name(proposal, principal)}委托）" : "");

    /// <summary>To whom a document of the case goes: a proposer, the lead unit, or the 交办机关 of a proposal that was passed on.</summary>
    /// <param name="addressee">From 1.</param>
    public static string AddresseeName(this Case proposal, int addressee) =>
        proposal.AnswersProposers ? proposal.ProposerName(addressee) : proposal.Receiver?.Name ?? "主办单位";

    /// <summary>To whom one of a round's letters is written: whoever gets it, or all proposers.</summary>
    /// <param name="letter">From 1.</param>
    public static string LetterName(this Case proposal, int round, int letter) =>
        proposal.Replies[round - 1].IsToAll ? "全体提案人" : proposal.AddresseeName(letter);

    private static Proposals.CoHandling.CoHandler? CoHandler(Case proposal, PersonId id) =>
        id.CoHandlerOrdinal is { } ordinal && ordinal >= 1 && ordinal <= proposal.CoHandlers.Length ? proposal.CoHandlers[ordinal - 1] : null;

    /// <summary>The proposal office's own mailbox.</summary>
    public static Recipient DeskRecipient(this Policy policy) => new(policy.Desk.Name, policy.Desk.Email);

    /// <summary>The name that a person must type to confirm; null for offices, where whoever acts types the own name.</summary>
    public static string? NameToType(this Policy policy, Case proposal, PersonId id) =>
        policy.Person(id)?.Name ?? (id.Ordinal is { } ordinal && !proposal.Proposal!.Proposers[ordinal - 1].IsOrganisation
            ? proposal.Proposal.Proposers[ordinal - 1].Name
            : null);
}
