namespace Puyang.Proposals.Intake;

/// <summary>What is registered of a proposal now, and how another reading of it differs. 登记内容</summary>
public static class Registration
{
    private static readonly IReadOnlyList<Proposer> Nobody = [];

    /// <summary>What was handed over, with all that was changed since: role, key mark and mailboxes as they are now.</summary>
    public static Proposal Of(Case proposal) => proposal.Proposal! with
    {
        Role = proposal.Role,
        IsKey = proposal.IsKey ? true : proposal.Proposal!.IsKey is null ? null : false,
        Proposers = proposal.AnswersProposers
            ? [.. proposal.Proposal!.Proposers.Select((proposer, index) => proposer with { Email = proposal.Addresses.GetValueOrDefault(index + 1) })]
            : proposal.Proposal!.Proposers,
        Others = proposal.Role == HandlingRole.CoHandler && proposal.Proposal!.Lead is { } lead
            ? [.. proposal.Proposal.Others!.Select(other => other == lead ? other with { Email = proposal.Addresses.GetValueOrDefault(1) } : other)]
            : proposal.Proposal!.Others,
        AnswerTo = proposal.Proposal!.AnswerTo is { } authority && proposal.Role != HandlingRole.CoHandler
            ? authority with { Email = proposal.Addresses.GetValueOrDefault(1) }
            : proposal.Proposal.AnswerTo,
    };

    /// <summary>True when both say the same in every field.</summary>
    public static bool IsSame(Proposal one, Proposal other) =>
        Plain(one) == Plain(other)
        && one.Proposers.SequenceEqual(other.Proposers)
        && (one.Others ?? []).SequenceEqual(other.Others ?? []);

    /// <summary>True when nothing but the proposers' contacts differs: telephone, unit, 界别 and postal address, not the mailbox.</summary>
    public static bool IsOfContacts(Proposal one, Proposal other) => IsSame(WithoutContacts(one), WithoutContacts(other));

    /// <summary>True when something differs that a text under review answers, names or follows.</summary>
    internal static bool IsOfText(Proposal one, Proposal other) => !IsSame(Bare(one), Bare(other));

    /// <summary>A new reading as it is registered: its key and its link to an earlier handover stay, what is empty is nothing.</summary>
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
            LacksText = read.LacksText is true ? true : now.LacksText is null ? null : false,
            Signatories = read.Signatories > read.Proposers.Count ? read.Signatories : null,
            Particulars = read.Particulars is { } said && said != new Particulars() ? said : null,
        };
    }

    /// <summary>A notice names the other units; the office knows their mailboxes, and which level's proposals were passed on.</summary>
    internal static Proposal Addressed(this Proposal read, Policy policy) => read with
    {
        Others = read.Others is { } others ? [.. others.Select(other => other with { Email = policy.Mailbox(other) })] : null,
        AnswerTo = read.PassedOnBy(policy),
    };

    // A unit that is named already keeps its mailbox; of a new one the office's is looked up.
    private static OtherUnit Known(OtherUnit other, Proposal now, Policy policy) => other with
    {
        Name = other.Name.Trim(),
        Email = now.Others?.FirstOrDefault(known => known.Name == other.Name.Trim()) is { } known ? other.Email ?? known.Email : policy.Mailbox(other),
    };

    private static OtherUnit? PassedOnBy(this Proposal read, Policy policy) =>
        read.Role != HandlingRole.CoHandler && (policy.Answer.PassedOn?.Contains(read.Level) ?? false)
            ? new OtherUnit(policy.AuthorityName, HandlingRole.Lead, policy.Authority?.Email)
            : null;

    private static Proposal Plain(Proposal proposal) => proposal with { Proposers = Nobody, Others = null, LacksText = proposal.LacksText ?? false };

    private static Proposal WithoutContacts(Proposal proposal) => proposal with
    {
        Proposers = [.. proposal.Proposers.Select(proposer => new Proposer(proposer.Name, proposer.IsOrganisation, proposer.Email))],
    };

    // Days, mailboxes, contacts and the notice's own particulars stand in no letter.
    private static Proposal Bare(Proposal proposal) => proposal with
    {
        Proposers = [.. proposal.Proposers.Select(proposer => new Proposer(proposer.Name, proposer.IsOrganisation, null))],
        Others = proposal.Others is { } others ? [.. others.Select(other => other with { Email = null })] : null,
        AnswerTo = proposal.AnswerTo is { } authority ? authority with { Email = null } : null,
        HandedOver = default,
        NoticeDue = null,
        Particulars = null,
    };
}
