using Puyang.Proposals.Calendar;

namespace Puyang.Proposals.Delivery;

/// <summary>A cc office confirms that its copies have come. 抄送签收</summary>
public sealed record ReceiptTask(TaskId Id, PersonId Holder, int Round, Deadline? Due) : CaseTask(Id, Holder, Round, Due);

/// <summary>A cc office has its copies. 已签收</summary>
/// <param name="Signer">Who signed for them there.</param>
public sealed record ReceiptConfirmed(TaskId Task, string Signer) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal.Settle(Task, entry, nameof(ReceiptConfirmed));
}

/// <summary>Confirms receipt of the copies. 签收抄送件</summary>
/// <param name="Signer">The name typed, 1 to 60 characters.</param>
public sealed record ConfirmReceipt(MessageId Id, PersonId By, TaskId Task, string Signer) : Message(Id, By), IOfTask
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) => proposal.Open(Task) switch
    {
        null => Refusal.TaskIsDone,
        ReceiptTask task when task.Holder != By => Refusal.NotTheHolder,
        ReceiptTask => new Steps(proposal, office, now).Then(new ReceiptConfirmed(Task, Signer)),
        _ => Refusal.NotThisTask,
    };
}

/// <summary>A cc office's copies have left. 抄送</summary>
public sealed record CopySent(int Round, string Copy) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal;
}

/// <summary>Mails the letters to a cc office, with the number of copies and the link that confirms receipt. 抄送</summary>
/// <param name="Copy">Its id in office.json.</param>
public sealed record CopyToAuthorities(EffectId Id, TaskId Task, int Serial, string Copy) : Effect(Id)
{
    /// <inheritdoc/>
    public override string Step => "CopyToAuthorities";

    internal override void Settled(Steps steps, Outcome outcome) =>
        steps.Then(new CopySent(steps.Proposal.Task(Task)?.Round ?? steps.Proposal.Round, Copy));
}
