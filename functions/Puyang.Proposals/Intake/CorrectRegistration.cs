using Puyang.Proposals.Approval;
using Puyang.Proposals.Calendar;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Consultation;
using Puyang.Proposals.Feedback;

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
        : Check(proposal, Proposal, office) is { } refusal ? refusal
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
    internal static Refusal? Check(Case proposal, Proposal read, Bureau office)
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
            : Obstacle(proposal) ?? (ChangesAJoint(proposal, now, next) ? Refusal.RoleOfJoint : null)
                ?? (proposal.Stage == Stage.Approving && Flow.Of(proposal with { Proposal = next, Role = next.Role, IsKey = next.IsKey ?? false }, office.Policy) is null
                    ? Refusal.NoApprovalChain : null);
    }

    // Who answers for both is settled when they are joined.
    private static bool ChangesAJoint(Case proposal, Proposal now, Proposal next) =>
        (proposal.JoinedTo is not null && (now.Role != next.Role || !(now.Others ?? []).SequenceEqual(next.Others ?? [])))
        || (proposal.Joined.Length > 0 && next.Role == HandlingRole.CoHandler);
}

/// <summary>What follows from a correction, by whichever act it is made.</summary>
internal static class Correction
{
    private const string Start = "更正登记之日";

    public static Steps Make(Steps steps, PersonId by, Proposal read, string reason)
    {
        Proposal before = Registration.Of(steps.Proposal);
        Proposal after = read.Adjusted(steps.Proposal, steps.Office.Policy);
        CoHandler[] known = [.. steps.Proposal.CoHandlers];
        int[] dropped = [.. steps.Proposal.CoHandlers.Where(unit => FallsAway(steps.Proposal, unit, after)).Select(unit => unit.Ordinal)];
        RegistrationCorrected fact = new(
            before, after, Renumbering.Of(before.Proposers, after.Proposers, steps.Proposal.FormerProposers), reason, dropped.Length > 0 ? dropped : null);
        steps.Then(fact).TellCancelled(fact.IsOver).Fold(by);
        TellCollector(steps, fact);
        _ = steps.Proposal.Outcome is null ? steps.TellOfficer(CaseNews.RegistrationCorrected) : steps;
        if (Registration.IsOfContacts(before, after))
        {
            return steps;
        }

        MoveDeadlines(steps, by, fact);
        LookAgain(steps, by, fact);
        AskUnits(steps);
        foreach (CoHandler unit in known.Where(unit => fact.Mailbox(unit) is not null))
        {
            AskElsewhere(steps, unit);
        }

        return ConsultTask.Review(steps, Start);
    }

    // Whom the notice does not name any more is not asked; only a lead asks other bureaus at all.
    private static bool FallsAway(Case proposal, CoHandler unit, Proposal after) =>
        unit is { IsExternal: true, Standing: not Standing.Cancelled }
        && (after.Role != HandlingRole.Lead || (proposal.IsNamed(unit) && !IsNamed(after, unit.Name)));

    private static bool IsNamed(Proposal notice, string unit) =>
        notice.Others?.Any(other => other.Role == HandlingRole.CoHandler && other.Name.Trim() == unit) == true;

    // Another mailbox of a proposer is told as it is told by itself.
    private static void TellCollector(Steps steps, RegistrationCorrected fact)
    {
        for (int ordinal = 1; steps.Proposal.AnswersProposers && ordinal <= fact.After.Proposers.Count; ordinal++)
        {
            int addressee = ordinal;
            if (fact.Was[ordinal - 1] is > 0 and int was && fact.Before.Proposers[was - 1].Email != fact.After.Proposers[ordinal - 1].Email)
            {
                steps.Do(id => new TellCollector(id, CollectorNotice.AddressChanged, addressee));
            }
        }
    }

    // A first talk is due so long after the handover.
    private static void MoveDeadlines(Steps steps, PersonId by, RegistrationCorrected fact)
    {
        Deadline from = steps.Proposal.Reply.Due;
        Deadline legal = ReplyLimit.Corrected(from, fact.Before, fact.After, steps.Office);
        Move(steps, by, null, from, legal, PersonId.Desk);
        foreach (ConsultTask task in ConsultTask.Open(steps.Proposal).Where(task => task.Due is { Start: null } due && due.Base == fact.Before.HandedOver))
        {
            Policy policy = steps.Office.Policy;
            Deadline due = Deadline.Count(
                DeadlineRules.Consultation, fact.After.HandedOver, policy.Times.Of(DeadlineRules.Consultation), policy.Calendar);
            Move(steps, by, task.Id, task.Due!, due.NoLaterThan(legal, due.Base), task.Holder);
        }

        _ = from == legal ? steps : RecountDeadlines.Follow(steps, legal, steps.Proposal.OpenTasks);
    }

    private static void Move(Steps steps, PersonId by, TaskId? task, Deadline from, Deadline to, PersonId told)
    {
        if (from == to)
        {
            return;
        }

        steps.Then(new DeadlineMoved(task, steps.Proposal.Round, from, to));
        _ = from.Due == to.Due ? steps : steps.Do(id => new TellMoved(id, told, task, from.Due));
        steps.Fold(by);
    }

    // Whoever has the text looks again from the first step. What was written as an opinion lacks what a reply must state, and goes back.
    private static void LookAgain(Steps steps, PersonId by, RegistrationCorrected fact)
    {
        Case proposal = steps.Proposal;
        if (proposal.OpenTasks.OfType<ReviewTask>().FirstOrDefault() is not { } review || !Registration.IsOfText(fact.Before, fact.After))
        {
            return;
        }

        if (!proposal.Versions.Last(version => version.Document == review.Document).Facts.Suffice(proposal, steps.Office.Policy))
        {
            string comment = $"登记更正：{fact.Reason}"[..Math.Min(fact.Reason.Length + 5, Limits.Comment)];
            steps.Then(new DraftReturned(review.Id, comment)).TellCancelled(task => task is ReviewTask).Fold(by);
            Drafting.DraftTask.AskAgain(steps, comment);
            return;
        }

        IReadOnlyList<PersonId> first = Flow.Of(proposal, steps.Office.Policy)![0].Holders;
        steps.Then(new ChainRestarted(review.Id)).TellCancelled(task => task is ReviewTask && !first.Contains(task.OnBehalfOf ?? task.Holder)).Fold(by);
        ReviewTask.Ask(steps, 0, review.Document);
    }

    // The question stays; its link goes to the right mailbox, and the old one ends.
    private static void AskElsewhere(Steps steps, CoHandler unit)
    {
        if (steps.Proposal.OpenTasks.OfType<OpinionTask>().FirstOrDefault(task => task.CoHandler == unit.Ordinal) is { } waiting)
        {
            steps.Then(new TaskRerouted(waiting.Id, unit.Person, null, RerouteReason.AddressChanged));
            int serial = steps.IssueLink(waiting with { Holder = unit.Person });
            steps.Do(id => new AskCoHandler(id, waiting.Id, serial));
        }
    }

    private static void AskUnits(Steps steps) =>
        _ = steps.Proposal is { Role: HandlingRole.Lead, Stage: var stage } && stage.IsInWork()
            ? Requests.AskAll(steps, steps.Proposal.Proposal!.Others ?? [])
            : steps;
}
