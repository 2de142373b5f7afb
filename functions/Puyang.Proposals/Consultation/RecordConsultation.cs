using Puyang.Proposals.Approval;
using Puyang.Proposals.Calendar;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Joining;

namespace Puyang.Proposals.Consultation;

/// <summary>Records a talk with a proposer; dissatisfaction sends a draft that is under review back. 登记沟通</summary>
/// <param name="Addressee">Which proposer, from 1.</param>
/// <param name="On">The day, from the handover to today.</param>
/// <param name="Present">Who took part, at most 2000 characters; may be empty.</param>
/// <param name="Said">What the proposer said, 1 to 2000 characters.</param>
/// <param name="MayPublish">Whether the proposer agrees to publication; null when not asked.</param>
/// <param name="Task">The task on whose page it was written, which must still wait; null for the office's own page.</param>
/// <param name="Phase">办前, 办中 or 办后回访; null where it was not asked.</param>
/// <param name="Objection">Why the proposer is not satisfied, 1 to 2000 characters; null where what was said tells it.</param>
/// <param name="Evidence">At most five photos or scans, stored before; null for none.</param>
/// <param name="UnitSaid">What the bureau explained, at most 2000 characters; null or empty for nothing.</param>
/// <param name="Place">Where, at most 2000 characters; null or empty where it does not matter.</param>
public sealed record RecordConsultation(
    MessageId Id, PersonId By, int Addressee, Channel Channel, DateOnly On, string Present, string Said, Stance Stance, bool? MayPublish,
    TaskId? Task = null, ConsultationPhase? Phase = null, string? Objection = null, IReadOnlyList<Evidence>? Evidence = null,
    string? UnitSaid = null, string? Place = null)
    : Message(Id, By)
{
    /// <summary>How many photos and scans a talk can have.</summary>
    public const int MostEvidence = 5;

    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) =>
        !Handlers.MayHandle(proposal, office.Policy, By) ? Refusal.NotTheHolder
        : Task is { } task && proposal.Open(task) is null ? Refusal.TaskIsDone
        : Obstacle(proposal) is { } obstacle ? obstacle
        : Addressee < 1 || Addressee > proposal.Proposal!.Proposers.Count ? Refusal.NoSuchProposer
        : On > office.Policy.Day(now) || On < proposal.Proposal!.HandedOver ? Refusal.ImpossibleDay
        : !Fits(proposal) ? Refusal.PhaseDoesNotFit
        : !Limits.IsReason(Said) || (Objection is not null && !Limits.IsReason(Objection)) ? Refusal.ReasonMissing
        : Evidence?.Count > MostEvidence ? Refusal.TooMuchEvidence
        : Math.Max(Present.Length, Math.Max(UnitSaid?.Length ?? 0, Place?.Length ?? 0)) > Limits.Comment ? Refusal.CommentTooLong
        : Recorded(new Steps(proposal, office, now));

    /// <summary>Why no talk can be recorded now, whoever records it; null when one can.</summary>
    public static Refusal? Obstacle(Case proposal) =>
        proposal.Role == Intake.HandlingRole.CoHandler ? Refusal.NotOurProposer
        : proposal.HasEnded ? Refusal.HasEnded
        : proposal.Held is not null ? Refusal.CaseIsHeld
        : null;

    // A talk of the days before may be recorded after the reply has left, and is none after it for that.
    private bool Fits(Case proposal) => Phase switch
    {
        null => true,
        ConsultationPhase.FollowUp => proposal.Replies.Any(reply => reply.DispatchedOn <= On),
        _ => proposal.Reply.DispatchedOn is not { } left || On <= left,
    };

    internal override PersonId? OnBehalfOf(Case proposal) => Handlers.Principal(proposal, By);

    private Steps Recorded(Steps steps)
    {
        Case proposal = steps.Proposal;
        ConsultationRecorded talk = new(
            proposal.Round, Addressee, Channel, On, Present, Said, Stance, MayPublish, Phase,
            Stance == Stance.Dissatisfied ? Objection : null, Evidence is { Count: > 0 } ? Evidence : null,
            Limits.Stated(UnitSaid), Limits.Stated(Place));
        steps.Then(talk);
        Refusal? lacking = ConsultationGate.Lacking(proposal, steps.Office.Policy, proposal.Round, talk);
        foreach (ConsultTask task in ConsultTask.Open(proposal))
        {
            steps.Then(lacking is null
                ? new ConsultationSufficed(task.Id)
                : new DeadlineSet(task.Id, steps.Inner(DeadlineRules.Consultation, start: "登记上次沟通之日")));
        }

        if (Stance == Stance.Dissatisfied && Phase != ConsultationPhase.FollowUp
            && proposal.OpenTasks.OfType<ReviewTask>().FirstOrDefault() is { } review)
        {
            return DraftHeldBack.Ask(steps, review.Id, $"提案人在沟通中表示不满意：\n{Objection ?? Said}", talk);
        }

        return ConsultTask.Go(steps, lacking, "登记上次沟通之日", talk);
    }
}
