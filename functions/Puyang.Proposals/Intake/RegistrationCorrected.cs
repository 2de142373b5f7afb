using System.Collections.Immutable;
using Puyang.Proposals.Authority;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Consultation;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Feedback;

namespace Puyang.Proposals.Intake;

/// <summary>What was registered was wrong, and is another from here on; nothing of what it was is lost. 更正登记</summary>
/// <param name="Before">All that was registered.</param>
/// <param name="After">All that is registered now.</param>
/// <param name="Was">For each proposer now the ordinal before: from 1; below 0 for one who had gone; null for a new one.</param>
/// <param name="Dropped">Co-handlers that are none any more, by their ordinals; null for none.</param>
public sealed record RegistrationCorrected(
    Proposal Before, Proposal After, IReadOnlyList<int?> Was, string Reason, IReadOnlyList<int>? Dropped = null) : Event
{
    internal override Case Apply(Case proposal, Entry entry)
    {
        int[] gone = [.. Renumbering.Gone(Before.Proposers.Count, Was)];
        Case over = proposal.SettleAll(task => IsOver(task), entry, nameof(RegistrationCorrected));
        return over with
        {
            Proposal = After,
            Role = After.Role,
            IsKey = After.IsKey ?? false,
            RegistrationVersion = proposal.RegistrationVersion + 1,
            CorrectedOn = entry.Day,
            Addresses = ProposalReceived.AddressesOf(After),
            FormerProposers = [.. proposal.FormerProposers, .. gone.Select(ordinal => Before.Proposers[ordinal - 1])],
            Consultations = [.. proposal.Consultations.Select(talk =>
                talk with { Addressee = Now(talk.Addressee, proposal.FormerProposers.Length) })],
            CoHandlers = [.. proposal.CoHandlers.Select(unit => IsDropped(unit.Ordinal) ? Drop(unit) : Readdressed(unit))],
            Tasks = [.. over.Tasks.Select(task => task is PaperNoticeTask { Notice: PaperNotice.Extended, Settled: null } notice
                ? notice with { Whom = Now(notice.Whom, 0) }
                : task)],
            Outbox = [.. proposal.Outbox.Select(Renumbered).OfType<Pending>()],
        };
    }

    /// <summary>True for what is not asked or told any more: of a unit that is no co-handler, of a proposer who is none,
    /// for more units where none can be added.</summary>
    internal bool IsOver(CaseTask task) => task switch
    {
        OpinionTask asked => IsDropped(asked.CoHandler),
        AuthorityTask { CoHandler: { } about } => IsDropped(about),
        AuthorityTask { Kind: RequestKind.AddUnits } => After.Role is HandlingRole.CoHandler or HandlingRole.Separate,
        PaperNoticeTask { Notice: PaperNotice.Extended } notice => IsForOthers || Now(notice.Whom, 0) < 1,
        _ => false,
    };

    // What was to be told to proposers is not told to another unit, nor the other way round.
    private bool IsForOthers => IsForUnit(Before) != IsForUnit(After);

    private static bool IsForUnit(Proposal proposal) => proposal.Role == HandlingRole.CoHandler || proposal.AnswerTo is not null;

    private bool IsDropped(int unit) => Dropped?.Contains(unit) == true;

    /// <summary>A co-handler's mailbox where the correction is of that; null where it is not.</summary>
    internal string? Mailbox(CoHandler unit) =>
        unit.IsExternal && Email(After, unit) is { } email && email != Email(Before, unit) && email != unit.Email ? email : null;

    private CoHandler Readdressed(CoHandler unit) => Mailbox(unit) is { } email ? unit with { Email = email } : unit;

    private static string? Email(Proposal proposal, CoHandler unit) =>
        proposal.Others?.FirstOrDefault(other => other.Role == HandlingRole.CoHandler && other.Name.Trim() == unit.Name)?.Email;

    private static CoHandler Drop(CoHandler unit) =>
        unit with { Standing = Standing.Cancelled, SignsJointly = false, Before = null };

    // Where a proposer stands now. Whoever has gone is counted below 0, among all who have, and is found there by name.
    private int Now(int ordinal, int former)
    {
        int place = Was.ToList().IndexOf(ordinal);
        return place >= 0 ? place + 1
            : ordinal < 0 ? ordinal
            : -(former + Renumbering.Gone(Before.Proposers.Count, Was).ToList().IndexOf(ordinal) + 1);
    }

    private Pending? Renumbered(Pending pending) => pending.Effect switch
    {
        TellProposer told when IsForUnit(Before) || IsForUnit(After) => IsForOthers ? null : pending,
        TellProposer told =>
            Now(told.Addressee, 0) is > 0 and int place ? pending with { Effect = told with { Addressee = place } } : null,
        TellCollector { Notice: CollectorNotice.AddressChanged } told when !IsForOthers && !IsForUnit(Before) =>
            Now(told.Addressee, 0) is > 0 and int place ? pending with { Effect = told with { Addressee = place } } : null,
        _ => pending,
    };
}
