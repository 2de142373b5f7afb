namespace Puyang.Proposals;

/// <summary>What the proposal office is told. Stored in journals, so never renamed.</summary>
public enum Notice
{
    /// <summary>A proposal came in without a clerk's hand.</summary>
    ProposalReceived,

    /// <summary>Other content came under a key that is taken.</summary>
    ConflictingFile,

    /// <summary>A department sent an assignment back.</summary>
    AssignmentReturned,

    /// <summary>Letters are ready to be printed and sealed.</summary>
    ReadyToSeal,

    /// <summary>A letter must go on paper.</summary>
    PaperDelivery,

    /// <summary>A task is overdue.</summary>
    TaskOverdue,

    /// <summary>The reply's legal limit has passed.</summary>
    ReplyOverdue,

    /// <summary>A proposer rated the reply.</summary>
    Rated,

    /// <summary>Something could not be done outside and was given up.</summary>
    EffectParked,

    /// <summary>A co-handler must be asked on paper.</summary>
    OpinionOnPaper,

    /// <summary>A co-handler's opinion came.</summary>
    OpinionGiven,

    /// <summary>The authority must be asked on paper.</summary>
    AuthorityOnPaper,

    /// <summary>The authority answered.</summary>
    AuthorityAnswered,

    /// <summary>Somebody must be told in writing, on paper.</summary>
    PaperNotice,

    /// <summary>The other case did not take this one.</summary>
    JointRefused,

    /// <summary>The other case ended without a reply; this one is to be handled by itself.</summary>
    JointReleased,

    /// <summary>A letter of request is signed and numbered, ready to be printed and sealed.</summary>
    RequestReadyToSeal,

    /// <summary>A letter of request went back to whoever has the case.</summary>
    RequestReturned,

    /// <summary>The reply is signed with the other's, and waits for the talk with this one's proposer.</summary>
    JointWaitsForConsultation,
}

/// <summary>Mails a notice to the proposal office; it carries no link that acts. 通知局办公室</summary>
public sealed record NotifyOffice(EffectId Id, Notice Notice, TaskId? Task) : Effect(Id)
{
    /// <inheritdoc/>
    public override string Step => "NotifyOffice";
}

/// <summary>Tells a task's holder that its deadline has passed, with the link in force. Journals of the first version hold it;
/// <see cref="Calendar.Remind"/> has taken its place. 催办</summary>
public sealed record RemindHolder(EffectId Id, TaskId Task, int Serial) : Effect(Id)
{
    /// <inheritdoc/>
    public override string Step => "RemindHolder";

    /// <inheritdoc/>
    public override bool GoesWithTheMorningMail => true;
}
