namespace Puyang.Proposals;

/// <summary>What somebody asks of a case, or what time or a finished effect brings.</summary>
/// <param name="Id">Made when the form was rendered.</param>
/// <param name="By">Who acts.</param>
public abstract record Message(MessageId Id, PersonId By)
{
    /// <summary>What follows from this message in the given state; never throws on any case, changes nothing.</summary>
    /// <param name="proposal">The case as folded from its journal.</param>
    /// <param name="office">The bureau's policy and keys in force.</param>
    /// <param name="now">The case's time, at the policy's offset.</param>
    public abstract Decision Decide(Case proposal, Bureau office, DateTimeOffset now);

    /// <summary><see cref="Decide"/>, after what holds for every message: there must be a case, and what is on hold moves for nobody.</summary>
    /// <param name="proposal">The case as folded from its journal.</param>
    /// <param name="office">The bureau's policy and keys in force.</param>
    /// <param name="now">The case's time, at the policy's offset.</param>
    public Decision DecideOn(Case proposal, Bureau office, DateTimeOffset now) =>
        proposal.Proposal is null && this is not Intake.RegisterProposal ? Refusal.NoSuchCase
        : this is IOfTask act and not Drafting.SaveDraft && proposal.Open(act.Task) is { } task && proposal.IsPaused(task) ? Refusal.CaseIsHeld
        : Decide(proposal, office, now) is var decision && decision.Refusal == Refusal.HasEnded
            && proposal.Outcome == CaseOutcome.Void ? Refusal.IsVoid
        : decision;

    /// <summary>For whom the actor acts, by the task that the message is about; null when for nobody else.</summary>
    internal virtual PersonId? OnBehalfOf(Case proposal) =>
        this is IOfTask act && proposal.Task(act.Task) is { OnBehalfOf: { } principal } task && task.Holder == By ? principal : null;
}

/// <summary>What a person does with one task.</summary>
public interface IOfTask
{
    /// <summary>The task.</summary>
    TaskId Task { get; }
}

/// <summary>A past fact that the journal keeps for ever. The case is nothing but the fold of these.</summary>
public abstract record Event
{
    /// <summary>The case after this fact.</summary>
    /// <param name="proposal">The case before.</param>
    /// <param name="entry">The journal entry it stands in: who and when.</param>
    internal abstract Case Apply(Case proposal, Entry entry);
}

/// <summary>One thing to do outside the case.</summary>
/// <param name="Id">Known before it is done, and its idempotency key.</param>
public abstract record Effect(EffectId Id)
{
    /// <summary>The step of a proposal's life that does it; the cloud host has an activity of this name.</summary>
    public abstract string Step { get; }

    /// <summary>True for what is not urgent: it is gathered into one mail per mailbox and working morning. 每日一报</summary>
    public virtual bool GoesWithTheMorningMail => false;

    /// <summary>What follows when it is done.</summary>
    /// <param name="steps">The decision in the making; <see cref="EffectSettled"/> stands in it already.</param>
    /// <param name="outcome">What it brought back.</param>
    internal virtual void Settled(Steps steps, Outcome outcome)
    {
    }
}
