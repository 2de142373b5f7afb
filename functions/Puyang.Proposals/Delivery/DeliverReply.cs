using Puyang.Proposals.Calendar;
using Puyang.Proposals.Feedback;
using Puyang.Proposals.Issue;

namespace Puyang.Proposals.Delivery;

/// <summary>A proposer was told by mail that the letter comes by post, and has the form's link. 告知寄送</summary>
public sealed record PaperAnnounced(int Round, int Addressee) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal;
}

/// <summary>Mails one proposer's letter together with the satisfaction form's link;
/// where it goes on paper, the link alone. 送达提案人</summary>
/// <param name="Task">The satisfaction form.</param>
/// <param name="Addressee">Which proposer, from 1.</param>
public sealed record DeliverReply(EffectId Id, TaskId Task, int Serial, int Round, int Addressee) : Delivery(Id, Task, Serial, Round, Addressee)
{
    /// <inheritdoc/>
    public override string Step => "DeliverReply";

    internal override void Settled(Steps steps, Outcome outcome)
    {
        if (steps.Proposal.Replies[Round - 1].Way == LetterWay.Paper)
        {
            // The letter itself has not left: the form's time runs from the day on which it does.
            steps.Then(new PaperAnnounced(Round, Addressee));
            return;
        }

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
