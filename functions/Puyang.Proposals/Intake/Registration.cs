namespace Puyang.Proposals.Intake;

/// <summary>What is registered of a proposal now, and how another reading of it differs. 登记内容</summary>
public static class Registration
{
    /// <summary>What was handed over, with all that was changed since: role, key mark and mailboxes as they are now.</summary>
    public static Proposal Of(Case proposal) => proposal.Proposal! with
    {
        Role = proposal.Role,
        IsKey = proposal.IsKey ? true : proposal.Proposal!.IsKey is null ? null : false,
        Proposers = proposal.AnswersProposers
            ? [.. proposal.Proposal!.Proposers.Select((one, index) => one with { Email = Mailbox(proposal, index + 1) })]
            : proposal.Proposal!.Proposers,
        Others = proposal.Role == HandlingRole.CoHandler && proposal.Proposal!.Lead is { } lead
            ? [.. proposal.Proposal.Others!.Select(other => other == lead ? other with { Email = Mailbox(proposal, 1) } : other)]
            : proposal.Proposal!.Others,
        AnswerTo = proposal.Proposal!.AnswerTo is { } authority && proposal.Role != HandlingRole.CoHandler
            ? authority with { Email = Mailbox(proposal, 1) }
            : proposal.Proposal.AnswerTo,
    };

    private static string? Mailbox(Case proposal, int addressee) => proposal.Addresses.GetValueOrDefault(addressee);

    /// <summary>True when both say the same in every field.</summary>
    public static bool IsSame(Proposal one, Proposal other) =>
        Key(one) == Key(other)
        && Said(one).Equals(Said(other))
        && one.Proposers.SequenceEqual(other.Proposers)
        && (one.Others ?? []).SequenceEqual(other.Others ?? [])
        && (one.Attachments ?? []).SequenceEqual(other.Attachments ?? []);

    /// <summary>True when nothing but the proposers' telephone, unit, 界别 and postal address differs.</summary>
    public static bool IsOfContacts(Proposal one, Proposal other) => IsSame(WithoutContacts(one), WithoutContacts(other));

    /// <summary>True when something differs that a text under review answers, names or follows.</summary>
    internal static bool IsOfText(Proposal one, Proposal other) => !IsSame(Bare(one), Bare(other));

    /// <summary>A new reading as it is registered: its link to an earlier handover stays, what is empty is nothing.</summary>
    internal static Proposal Adjusted(this Proposal read, Case proposal, Policy policy)
    {
        Proposal now = Of(proposal);
        return read with
        {
            Previous = now.Previous,
            Proposers = [.. read.Proposers.Select(proposer => proposer with { Name = proposer.Name.Trim() })],

            // Whether a level's proposals are passed on was settled when it came; only another role changes it.
            AnswerTo = read.Role == HandlingRole.CoHandler ? null
                : now.Role == HandlingRole.CoHandler ? read.PassedOnBy(policy)
                : now.AnswerTo,
            Others = read.Others is { Count: > 0 } others ? [.. others.Select(other => Known(other, now, policy))] : null,
            IsKey = read.IsKey ?? now.IsKey,
            Attachments = read.Attachments ?? now.Attachments,
            LacksText = read.LacksText is true ? true : now.LacksText is null ? null : false,
            Signatories = read.Signatories > read.Proposers.Count ? read.Signatories : null,
            Particulars = read.Particulars is { } said && said != new Particulars() ? said : null,
        };
    }

    /// <summary>The office knows the mailboxes of units that a notice names, and which level's proposals were passed on.</summary>
    internal static Proposal Addressed(this Proposal read, Policy policy) => read with
    {
        Others = read.Others is { } others ? [.. others.Select(other => other with { Email = policy.Mailbox(other) })] : null,
        AnswerTo = read.PassedOnBy(policy),
    };

    // A unit that is named already keeps its mailbox; of a new one the office's is looked up.
    private static OtherUnit Known(OtherUnit other, Proposal now, Policy policy)
    {
        string name = other.Name.Trim();
        OtherUnit? known = now.Others?.FirstOrDefault(unit => unit.Name == name);
        return other with { Name = name, Email = known is null ? policy.Mailbox(other) : other.Email ?? known.Email };
    }

    private static OtherUnit? PassedOnBy(this Proposal read, Policy policy) =>
        read.Role != HandlingRole.CoHandler && (policy.Answer.PassedOn?.Contains(read.Level) ?? false)
            ? new OtherUnit(policy.AuthorityName, HandlingRole.Lead, policy.Authority?.Email)
            : null;

    private static (string, int, int?, string) Key(Proposal proposal) =>
        (proposal.Level, proposal.Term, proposal.Session, proposal.Number);

    private static object Said(Proposal proposal) => (
        (proposal.Subject, proposal.Body, proposal.LacksText ?? false, proposal.Signatories),
        (proposal.HandedOver, proposal.NoticeDue, proposal.Role, proposal.AnswerTo),
        (proposal.IsKey, proposal.IsSample, proposal.Particulars));

    private static Proposal WithoutContacts(Proposal proposal) => proposal with
    {
        Proposers =
        [
            .. proposal.Proposers.Select(proposer => new Proposer(proposer.Name, proposer.IsOrganisation, proposer.Email)),
        ],
    };

    // Days, mailboxes, contacts and the notice's own particulars stand in no letter.
    private static Proposal Bare(Proposal proposal) => WithoutContacts(proposal) with
    {
        Proposers = [.. WithoutContacts(proposal).Proposers.Select(proposer => proposer with { Email = null })],
        Others = proposal.Others is { } others ? [.. others.Select(other => other with { Email = null })] : null,
        AnswerTo = proposal.AnswerTo is { } authority ? authority with { Email = null } : null,
        HandedOver = default,
        NoticeDue = null,
        Particulars = null,
    };
}
