using Puyang.Proposals.Calendar;
using Puyang.Proposals.Feedback;

namespace Puyang.Proposals.Delivery;

/// <summary>Mails one proposer's letter together with the satisfaction form's link. 送达提案人</summary>
/// <param name="Task">The satisfaction form.</param>
/// <param name="Addressee">Which proposer, from 1.</param>
public sealed record DeliverReply(EffectId Id, TaskId Task, int Serial, int Round, int Addressee) : Effect(Id)
{
    /// <inheritdoc/>
    public override string Step => "DeliverReply";

    internal override void Settled(Steps steps, Outcome outcome)
    {
        bool isDispatched = steps.Deliver(new LetterDelivered(Round, Addressee, DeliveryWay.Mail, steps.Today, "", null));

        // The form was opened before its letter left: its time runs from now. A quick proposer may have rated already.
        if (steps.Proposal.Open(Task) is not null)
        {
            steps.Then(new DeadlineSet(Task, steps.Limit(DeadlineRules.Feedback)));
        }
        else if (Round == steps.Proposal.Round)
        {
            steps.ThenClosed(null, null, isDispatched);
        }
    }

    /// <summary>The proposer has no address any more: the office hands the letter over or posts it.</summary>
    internal Steps OnPaper(Steps steps)
    {
        steps.Then(new EffectSettled(Id));

        // A form that was filled in, or that a new round has ended, stays as it is.
        if (steps.Proposal.Open(Task) is not null)
        {
            steps.Then(new FormMoved(Task));
        }

        PaperDeliveryTask.Ask(steps, Addressee, Round, "改为纸质送达之日");
        return steps;
    }
}
