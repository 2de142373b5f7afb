using Puyang.Proposals.Calendar;

namespace Puyang.Proposals.Intake;

/// <summary>The legal limit of a first reply, or of an opinion, from what was registered. 答复时限</summary>
internal static class ReplyLimit
{
    /// <summary>The proposal's own day comes first, then the one that the meeting's notice sets for all, then the term.</summary>
    public static Deadline Of(Proposal proposal, Bureau office)
    {
        Policy policy = office.Policy;
        string rule = Rule(proposal);
        DateOnly? notice = proposal.Role == HandlingRole.CoHandler
            ? null
            : policy.Notices?.FirstOrDefault(known => known.IsOf(proposal))?.DueFor(proposal);
        return (proposal.NoticeDue ?? notice) is { } named && named >= proposal.HandedOver
            ? Deadline.Named(rule, proposal.HandedOver, named, policy.Calendar)
            : Deadline.Count(rule, proposal.HandedOver, policy.Times.Of(rule), policy.Calendar);
    }

    /// <summary>The limit after a correction. What that does not touch stands, and a later day that was granted.</summary>
    public static Deadline Corrected(Deadline due, Proposal before, Proposal after, Bureau office)
    {
        if (Of(before) == Of(after))
        {
            return due;
        }

        Deadline counted = Of(after, office);
        return due.Grantor is not null && due.Rule == counted.Rule && due.Due >= counted.Due ? due : counted;
    }

    // What the limit follows from.
    private static (DateOnly, DateOnly?, string, bool) Of(Proposal proposal) =>
        (proposal.HandedOver, proposal.NoticeDue, Rule(proposal), proposal.IsCollective);

    private static string Rule(Proposal proposal) =>
        proposal.Role == HandlingRole.CoHandler ? DeadlineRules.Opinion : DeadlineRules.Reply;
}
