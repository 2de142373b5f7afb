using Puyang.Proposals.Calendar;

namespace Puyang.Proposals.Feedback;

/// <summary>A proposer rates the reply, or 提案委 enters the form that came back on paper. 征询意见</summary>
/// <param name="Addressee">Whose rating it is, from 1.</param>
public sealed record FeedbackTask(TaskId Id, PersonId Holder, int Round, Deadline? Due, int Addressee) : CaseTask(Id, Holder, Round, Due)
{
    /// <summary>True once the time was over without a form; a late rating is still taken.</summary>
    public bool HasLapsed => Settled?.How == nameof(FeedbackLapsed);

    internal Decision Lapse(Steps steps) => steps.Then(new FeedbackLapsed(Id))
        .ThenClosed(Id, null, steps.Proposal.Reply.DispatchedOn is not null);
}

/// <summary>No form came in time. It is never counted as satisfaction. 未反馈</summary>
public sealed record FeedbackLapsed(TaskId Task) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal.Settle(Task, entry, nameof(FeedbackLapsed));
}

/// <summary>What 提案委 is told.</summary>
public enum CollectorNotice
{
    /// <summary>A proposer rated the reply.</summary>
    Rated,

    /// <summary>The office changed a proposer's address.</summary>
    AddressChanged,

    /// <summary>Dissatisfied after the last round: 提案委 and the other authorities meet the proposer.</summary>
    FaceToFace,

    /// <summary>The proposal was withdrawn.</summary>
    Withdrawn,
}

/// <summary>Tells 提案委 what the office must not be the only one to know. 告知提案委</summary>
/// <param name="Addressee">Which proposer it is about, from 1.</param>
public sealed record TellCollector(EffectId Id, CollectorNotice Notice, int Addressee) : Effect(Id)
{
    /// <inheritdoc/>
    public override string Step => "TellCollector";
}

/// <summary>Confirms to the proposer the rating that was recorded. 评价回执</summary>
public sealed record ConfirmRating(EffectId Id, int Round, int Addressee) : Effect(Id)
{
    /// <inheritdoc/>
    public override string Step => "ConfirmRating";
}
