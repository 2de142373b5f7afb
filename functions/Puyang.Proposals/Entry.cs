namespace Puyang.Proposals;

/// <summary>One line of a journal: a message that was accepted, and what followed.</summary>
/// <param name="Id">The message's id.</param>
/// <param name="Act">The message's wire name.</param>
/// <param name="By">Who acted.</param>
/// <param name="OnBehalfOf">For whom, when a delegate acted.</param>
/// <param name="At">The case's time.</param>
/// <param name="Events">The facts.</param>
/// <param name="Effects">The things to do.</param>
/// <param name="Policy">Hash of the policy it was decided under.</param>
public sealed record Entry(
    MessageId Id,
    string Act,
    PersonId By,
    PersonId? OnBehalfOf,
    DateTimeOffset At,
    IReadOnlyList<Event> Events,
    IReadOnlyList<Effect> Effects,
    DocumentHash Policy)
{
    /// <summary>The line that an accepted message writes.</summary>
    /// <param name="before">The case on which it was decided.</param>
    /// <param name="now">The case's time.</param>
    /// <param name="policy">Hash of the policy in force.</param>
    public static Entry Of(Message message, Case before, Decision decision, DateTimeOffset now, DocumentHash policy) => new(
        message.Id, message.GetType().Name, message.By, message.OnBehalfOf(before), now, decision.Events, decision.Effects, policy);

    /// <summary>The day at the bureau's offset.</summary>
    internal DateOnly Day => DateOnly.FromDateTime(At.DateTime);
}
