using Puyang.Proposals.Approval;
using Puyang.Proposals.Calendar;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Consultation;
using Puyang.Proposals.Feedback;

namespace Puyang.Proposals.Intake;

/// <summary>What follows from a correction, by whichever act it is made.</summary>
internal static class Correction
{
    private const string Start = "更正登记之日";

    public static Steps Make(Steps steps, PersonId by, Proposal read, string reason)
    {
        Proposal before = Registration.Of(steps.Proposal);
        Proposal after = read.Adjusted(steps.Proposal, steps.Office.Policy);
        CoHandler[] known = [.. steps.Proposal.CoHandlers];
        int[] dropped = [.. known.Where(unit => FallsAway(steps.Proposal, unit, after)).Select(unit => unit.Ordinal)];
        IReadOnlyList<int?> was = Renumbering.Of(before.Proposers, after.Proposers, steps.Proposal.FormerProposers);
        RegistrationCorrected fact = new(before, after, was, reason, dropped.Length > 0 ? dropped : null);
        steps.Then(fact).TellCancelled(fact.IsOver).Fold(by);
        TellCollector(steps, fact);
        _ = steps.Proposal.Outcome is null ? steps.TellOfficer(CaseNews.RegistrationCorrected) : steps;
        if (Registration.IsOfContacts(before, after))
        {
            return steps;
        }

        StopLetters(steps, by, fact);
        MoveDeadlines(steps, by, fact);
        LookAgain(steps, by, fact);
        AskUnits(steps);
        foreach (CoHandler unit in known.Where(unit => fact.Mailbox(unit) is not null))
        {
            AskElsewhere(steps, unit);
        }

        return ConsultTask.Review(steps, Start);
    }

    // A letter of request on its way says what was registered, to whom it was: another one is written.
    private static void StopLetters(Steps steps, PersonId by, RegistrationCorrected fact)
    {
        bool isOfText = Registration.IsOfText(fact.Before, fact.After);
        foreach (RequestLetter letter in steps.Proposal.RequestLetters.Where(letter => letter is { Way: null, Stopped: null }
            && (isOfText || letter.Units.Any(unit => fact.Dropped?.Contains(unit) == true))).ToArray())
        {
            RequestReviewTask last = steps.Proposal.Tasks.OfType<RequestReviewTask>().Last(review => review.Letter == letter.Ordinal);
            steps.Then(new RequestLetterReturned(last.Id, letter.Ordinal, "登记更正"))
                .TellCancelled(task => task.IsOfRequest(letter.Ordinal)).Fold(by);
            _ = letter.Number is { } number ? steps.Then(new Closing.NumberVoided(letter.Round, number)) : steps;
        }
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
            string? email = fact.After.Proposers[ordinal - 1].Email;
            if (fact.Was[ordinal - 1] is > 0 and int was && fact.Before.Proposers[was - 1].Email != email)
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
        Policy policy = steps.Office.Policy;
        foreach (ConsultTask task in ConsultTask.Open(steps.Proposal).Where(task => IsFromHandover(task.Due, fact.Before)))
        {
            Deadline due = Deadline.Count(
                DeadlineRules.Consultation, fact.After.HandedOver, policy.Times.Of(DeadlineRules.Consultation), policy.Calendar);
            Move(steps, by, task.Id, task.Due!, due.NoLaterThan(legal, due.Base), task.Holder);
        }

        _ = from == legal ? steps : RecountDeadlines.Follow(steps, legal, steps.Proposal.OpenTasks);
    }

    private static bool IsFromHandover(Deadline? due, Proposal registered) =>
        due is { Start: null } counted && counted.Base == registered.HandedOver;

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

    // Whoever has the text looks again from the first step.
    // What was written as an opinion lacks what a reply must state, and goes back.
    private static void LookAgain(Steps steps, PersonId by, RegistrationCorrected fact)
    {
        Case proposal = steps.Proposal;
        if (proposal.OpenTasks.OfType<ReviewTask>().FirstOrDefault() is not { } review
            || !Registration.IsOfText(fact.Before, fact.After))
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
        steps.Then(new ChainRestarted(review.Id))
            .TellCancelled(task => task is ReviewTask && !first.Contains(task.OnBehalfOf ?? task.Holder)).Fold(by);
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
