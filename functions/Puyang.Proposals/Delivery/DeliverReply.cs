using Puyang.Proposals.Calendar;
using Puyang.Proposals.Feedback;

namespace Puyang.Proposals.Delivery;

/// <summary>Mails one proposer's letter together with the satisfaction form's link. 送达提案人</summary>
/// <param name="Task">The satisfaction form.</param>
/// <param name="Addressee">Which proposer, from 1.</param>
public sealed record DeliverReply(EffectId Id, TaskId Task, int Serial, int Round, int Addressee) : Delivery(Id, Task, Serial, Round, Addressee)
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
}
