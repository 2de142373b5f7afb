using Puyang.Proposals.Feedback;
using Puyang.Proposals.Issue;

namespace Puyang.Proposals.Delivery;

/// <summary>A letter that is mailed to one addressee, and goes on paper when there is no address any more.</summary>
/// <param name="Task">The task that its mail opens.</param>
/// <param name="Addressee">Which addressee, from 1.</param>
public abstract record Delivery(EffectId Id, TaskId Task, int Serial, int Round, int Addressee) : Effect(Id)
{
    /// <summary>The office hands the letter over or posts it.</summary>
    internal Steps OnPaper(Steps steps)
    {
        steps.Then(new EffectSettled(Id));
        if (steps.Proposal.HasEnded)
        {
            return steps;
        }

        // A form that was filled in, or that a new round has ended, stays as it is.
        bool isMoved = steps.Proposal.Open(Task) is not null;
        if (isMoved)
        {
            steps.Then(new FormMoved(Task));
        }

        Reply reply = steps.Proposal.Replies[Round - 1];
        if (reply.Way == LetterWay.Paper)
        {
            // The letter was on paper all along: its form is asked for when it leaves, or now when it has left.
            bool hasLeft = reply.Deliveries.Any(delivery => delivery.Addressee == Addressee);
            return isMoved && hasLeft ? Posting.AskForForm(steps, Round, Addressee) : steps;
        }

        PaperDeliveryTask.Ask(steps, Addressee, Round, "改为纸质送达之日");
        return steps;
    }
}

/// <summary>Mails an opinion to the lead unit, or a report to the 交办机关, with the link that confirms it. 送会办意见、报送办理意见</summary>
/// <param name="Task">That unit's receipt.</param>
public sealed record DeliverOpinion(EffectId Id, TaskId Task, int Serial, int Round) : Delivery(Id, Task, Serial, Round, 1)
{
    /// <inheritdoc/>
    public override string Step => "DeliverOpinion";

    internal override void Settled(Steps steps, Outcome outcome)
    {
        bool isDispatched = steps.Deliver(new LetterDelivered(Round, 1, DeliveryWay.Mail, steps.Today, "", null));
        steps.ThenClosed(null, null, isDispatched);
    }
}

/// <summary>A co-handler's copy of the reply has left. 抄送会办单位</summary>
public sealed record CoHandlerCopySent(int Round, int CoHandler) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal;
}

/// <summary>Mails the reply to a unit that co-handled it, with the link that confirms receipt. 抄送会办单位</summary>
/// <param name="CoHandler">Which unit, from 1.</param>
public sealed record CopyToCoHandler(EffectId Id, TaskId Task, int Serial, int CoHandler) : Effect(Id)
{
    /// <inheritdoc/>
    public override string Step => "CopyToCoHandler";

    internal override void Settled(Steps steps, Outcome outcome) =>
        steps.Then(new CoHandlerCopySent(steps.Proposal.Task(Task)?.Round ?? steps.Proposal.Round, CoHandler));
}
