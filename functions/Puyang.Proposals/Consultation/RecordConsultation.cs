using Puyang.Proposals.Approval;
using Puyang.Proposals.Calendar;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Joining;

namespace Puyang.Proposals.Consultation;

/// <summary>Records a talk with a proposer; dissatisfaction sends a draft that is under review back. 登记沟通</summary>
/// <param name="Addressee">Which proposer, from 1.</param>
/// <param name="On">The day, from the handover to today.</param>
/// <param name="Present">Who took part, at most 2000 characters; may be empty.</param>
/// <param name="Said">What was said, 1 to 2000 characters.</param>
/// <param name="MayPublish">Whether the proposer agrees to publication; null when not asked.</param>
/// <param name="Task">The task on whose page it was written, which must still wait; null for the office's own page.</param>
public sealed record RecordConsultation(
    MessageId Id, PersonId By, int Addressee, Channel Channel, DateOnly On, string Present, string Said, Stance Stance, bool? MayPublish,
    TaskId? Task = null) : Message(Id, By)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) =>
        !Handlers.MayHandle(proposal, office.Policy, By) ? Refusal.NotTheHolder
        : Task is { } task && proposal.Open(task) is null ? Refusal.TaskIsDone
        : Obstacle(proposal) is { } obstacle ? obstacle
        : Addressee < 1 || Addressee > proposal.AddresseeCount ? Refusal.NoSuchProposer
        : On > office.Policy.Day(now) || On < proposal.Proposal!.HandedOver ? Refusal.ImpossibleDay
        : !Limits.IsReason(Said) ? Refusal.ReasonMissing
        : Present.Length > Limits.Comment ? Refusal.CommentTooLong
        : Recorded(new Steps(proposal, office, now));

    /// <summary>Why no talk can be recorded now, whoever records it; null when one can.</summary>
    public static Refusal? Obstacle(Case proposal) =>
        proposal.Role == Intake.HandlingRole.CoHandler ? Refusal.NotOurProposer
        : proposal.HasEnded ? Refusal.HasEnded
        : proposal.Held is not null ? Refusal.CaseIsHeld
        : null;

    internal override PersonId? OnBehalfOf(Case proposal) => Handlers.Principal(proposal, By);

    private Steps Recorded(Steps steps)
    {
        Case proposal = steps.Proposal;
        ConsultationRecorded talk = new(proposal.Round, Addressee, Channel, On, Present, Said, Stance, MayPublish);
        steps.Then(talk);
        Refusal? lacking = ConsultationGate.Lacking(proposal, steps.Office.Policy, proposal.Round, talk);
        foreach (ConsultTask task in ConsultTask.Open(proposal))
        {
            steps.Then(lacking is null
                ? new ConsultationSufficed(task.Id)
                : new DeadlineSet(task.Id, steps.Inner(DeadlineRules.Consultation, start: "登记上次沟通之日")));
        }

        if (Stance == Stance.Dissatisfied && proposal.OpenTasks.OfType<ReviewTask>().FirstOrDefault() is { } review)
        {
            return DraftHeldBack.Ask(steps, review.Id, $"提案人在沟通中表示不满意：\n{Said}", talk);
        }

        return ConsultTask.Go(steps, lacking, "登记上次沟通之日", talk);
    }
}
