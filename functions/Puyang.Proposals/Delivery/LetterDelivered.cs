using Puyang.Proposals.Issue;

namespace Puyang.Proposals.Delivery;

/// <summary>How a letter reached its proposer.</summary>
public enum DeliveryWay
{
    /// <summary>By mail, with the letter attached.</summary>
    Mail,

    /// <summary>On paper, recorded by hand.</summary>
    Paper,
}

/// <summary>How a letter on paper leaves. Stored in journals, so never renamed.</summary>
public enum Carriage
{
    /// <summary>挂号信.</summary>
    Registered,

    /// <summary>EMS.</summary>
    Ems,

    /// <summary>专人送交.</summary>
    Messenger,
}

/// <summary>One proposer's letter has left; who received it is another fact (<see cref="LetterReceived"/>). 寄发</summary>
/// <param name="On">The day it left.</param>
/// <param name="How">For paper, in a journal from before the carrier was asked: in person, registered letter and its number;
/// else empty.</param>
/// <param name="Task">The paper task that this ends; null for mail.</param>
/// <param name="Carrier">How it left on paper; null for mail and in a journal from before this was asked.</param>
/// <param name="MailNumber">邮件号, or who carried it; null where the carrier is.</param>
public sealed record LetterDelivered(
    int Round, int Addressee, DeliveryWay Way, DateOnly On, string How, TaskId? Task, Carriage? Carrier = null,
    string? MailNumber = null) : Event
{
    internal override Case Apply(Case proposal, Entry entry)
    {
        Case settled = Task is { } task ? proposal.Settle(task, entry, nameof(LetterDelivered)) : proposal;
        Reply reply = settled.Replies[Round - 1];
        return settled.With(reply with { Deliveries = reply.Deliveries.Add(this) });
    }
}

/// <summary>Every letter of the round has left; the legal limit is met or missed here. 寄发</summary>
public sealed record ReplyDispatched(int Round, DateOnly On) : Event
{
    internal override Case Apply(Case proposal, Entry entry)
    {
        // A letter on paper may have left in time and been recorded only after the limit.
        Reply reply = proposal.Replies[Round - 1];
        Case dispatched = proposal.SettleAll(task => IsOver(task, Round), entry, nameof(ReplyDispatched))
            .With(reply with { DispatchedOn = On, IsOverdue = On > reply.Due.Due });
        return Round == proposal.Round ? dispatched with { Stage = Stage.AwaitingFeedback } : dispatched;
    }

    // What was asked of the authority for the sake of a reply that has left needs no answer any more.
    internal static bool IsOver(CaseTask task, int round) => task is Authority.AuthorityTask && task.Round == round;
}

internal static class Dispatch
{
    /// <summary>True when the letter to this proposer is the round's last one to leave.</summary>
    public static bool IsLast(this Reply reply, int addressee, Case proposal) =>
        reply.DispatchedOn is null
        && reply.Deliveries.Select(delivery => delivery.Addressee).Append(addressee).Distinct().Count()
            == proposal.AddresseeCount;

    /// <summary>Records the delivery and, when it was the last, that all letters have left.</summary>
    public static bool Deliver(this Steps steps, LetterDelivered delivered)
    {
        Reply reply = steps.Proposal.Replies[delivered.Round - 1];
        steps.Then(delivered);
        bool isLast = reply.IsLast(delivered.Addressee, steps.Proposal);
        if (isLast)
        {
            DateOnly on = reply.Deliveries.Select(delivery => delivery.On).Append(delivered.On).Max();
            steps.Then(new ReplyDispatched(delivered.Round, on)).TellCancelled(task => ReplyDispatched.IsOver(task, delivered.Round));
        }

        return isLast;
    }
}
