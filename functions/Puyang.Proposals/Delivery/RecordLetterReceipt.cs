using Puyang.Proposals.Calendar;
using Puyang.Proposals.Issue;

namespace Puyang.Proposals.Delivery;

/// <summary>A letter on paper is on its way; the office records who received it. 待登记送达</summary>
/// <param name="Addressee">Which proposer, from 1.</param>
public sealed record LetterReceiptTask(TaskId Id, int Round, Deadline? Due, int Addressee)
    : CaseTask(Id, PersonId.Desk, Round, Due)
{
    // Whoever posted it knows: no mail tells the office what it has just done.
    internal static CaseTask Ask(Steps steps, PaperDeliveryTask posted) => steps.Open(
        id => new LetterReceiptTask(id, posted.Round, steps.Limit(DeadlineRules.LetterReceipt), posted.Addressee));
}

/// <summary>A letter on paper was received. 送达</summary>
/// <param name="Task">The task that this ends; null where it was handed over and never posted.</param>
/// <param name="Signer">签收人.</param>
/// <param name="Proof">The scanned 回执; null when there is none.</param>
public sealed record LetterReceived(TaskId? Task, int Round, int Addressee, DateOnly On, string Signer, DocumentHash? Proof = null)
    : Event
{
    internal override Case Apply(Case proposal, Entry entry)
    {
        Case settled = Task is { } task ? proposal.Settle(task, entry, nameof(LetterReceived)) : proposal;
        Reply reply = settled.Replies[Round - 1];
        return settled.With(reply with { Receipts = reply.Receipts.Add(this) });
    }
}

/// <summary>Records who received a letter on paper, and when: one that was posted, or one that is
/// handed over without having been. 登记送达</summary>
/// <param name="On">The day: from its posting, or else from the signature, to today.</param>
/// <param name="Signer">签收人, 1 to 60 characters.</param>
/// <param name="Proof">The scanned 回执, if there is one.</param>
public sealed record RecordLetterReceipt(
    MessageId Id, PersonId By, TaskId Task, DateOnly On, string Signer, DocumentHash? Proof = null)
    : Message(Id, By), IOfTask
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) => proposal.Open(Task) switch
    {
        _ when !office.Policy.IsClerk(By) => Refusal.NotTheOffice,
        null => Refusal.TaskIsDone,
        PaperDeliveryTask task when On > office.Policy.Day(now) || On < proposal.Replies[task.Round - 1].SignedOn =>
            Refusal.ImpossibleDay,
        LetterReceiptTask task when On > office.Policy.Day(now) || On < PostedOn(proposal, task) => Refusal.ReceivedBeforePosted,
        PaperDeliveryTask or LetterReceiptTask when !Limits.IsName(Signer) => Refusal.NameMissing,
        PaperDeliveryTask task => task.Leave(new Steps(proposal, office, now), On, Carriage.Messenger, "")
            .Then(new LetterReceived(null, task.Round, task.Addressee, On, Signer, Proof)),
        LetterReceiptTask task => new Steps(proposal, office, now)
            .Then(new LetterReceived(Task, task.Round, task.Addressee, On, Signer, Proof)),
        _ => Refusal.NotThisTask,
    };

    /// <summary>The day on which the letter left.</summary>
    public static DateOnly PostedOn(Case proposal, LetterReceiptTask task) =>
        proposal.Replies[task.Round - 1].Deliveries.Last(delivery => delivery.Addressee == task.Addressee).On;
}
