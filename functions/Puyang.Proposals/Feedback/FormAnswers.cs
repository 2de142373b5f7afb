namespace Puyang.Proposals.Feedback;

/// <summary>How the bureau was in touch with the proposer, as the proposer says. Stored in journals, so never renamed. 沟通方式</summary>
public enum Contact
{
    /// <summary>走访.</summary>
    Visit,

    /// <summary>座谈.</summary>
    Meeting,

    /// <summary>电话.</summary>
    Phone,

    /// <summary>书面.</summary>
    Letter,

    /// <summary>网络.</summary>
    Online,

    /// <summary>Nobody was in touch. 未联系</summary>
    None,

    /// <summary>The proposer said that no talk was needed. 本人表示不需要当面沟通</summary>
    NotNeeded,
}

/// <summary>Whether the reply answers what was proposed. 答复是否针对提案</summary>
public enum Pertinence
{
    /// <summary>逐条回应.</summary>
    EveryPoint,

    /// <summary>部分回应.</summary>
    InPart,

    /// <summary>没有针对性.</summary>
    BesideThePoint,
}

/// <summary>Whether a leader of the bureau answered an organisation in person. 分管领导是否答复</summary>
public enum LeaderAnswer
{
    /// <summary>当面答复.</summary>
    InPerson,

    /// <summary>其他方式答复.</summary>
    OtherWise,

    /// <summary>没有答复.</summary>
    NotAtAll,
}

/// <summary>Whether the proposer agrees that the reply is published. 是否同意公开答复</summary>
public enum PublicationConsent
{
    /// <summary>同意全文公开.</summary>
    InFull,

    /// <summary>同意摘要公开.</summary>
    InSummary,

    /// <summary>不同意公开.</summary>
    Refused,
}

/// <summary>What the satisfaction form asks beside the rating of the result; nobody has to answer it. 征询意见表</summary>
/// <param name="HasReceived">Whether the reply arrived; null while not answered.</param>
/// <param name="ReceivedOn">The day on which it did, from the signature to the day of the form; null while not answered.</param>
/// <param name="Contacts">How the bureau was in touch; null while not answered. Nobody in touch stands alone.</param>
/// <param name="Attitude">How the handling was, apart from its result; null while not answered. 对办理态度</param>
/// <param name="Pertinence">Whether the reply answers the proposal; null while not answered.</param>
/// <param name="Leader">Asked of organisations; null while not answered.</param>
/// <param name="Publication">Whether the reply may be published; null while not answered.</param>
/// <param name="PublicationReason">Why not, at most 2000 characters; null where no reason is given.</param>
public sealed record FormAnswers(
    bool? HasReceived = null,
    DateOnly? ReceivedOn = null,
    IReadOnlyList<Contact>? Contacts = null,
    Satisfaction? Attitude = null,
    Pertinence? Pertinence = null,
    LeaderAnswer? Leader = null,
    PublicationConsent? Publication = null,
    string? PublicationReason = null)
{
    /// <summary>Nothing but the rating was given.</summary>
    public bool IsEmpty => this == new FormAnswers();

    /// <summary>Why the answers cannot be taken; null when they can.</summary>
    /// <param name="signedOn">成文日期 of the reply: nothing arrives before it.</param>
    /// <param name="today">The day of the form.</param>
    internal Refusal? Obstacle(DateOnly? signedOn, DateOnly today) =>
        ReceivedOn is { } on && (HasReceived != true || on > today || on < signedOn) ? Refusal.ImpossibleDay
        : Contacts?.Count > 1 && Contacts.Contains(Contact.None) ? Refusal.ContactsContradict
        : PublicationReason?.Length > Limits.Comment ? Refusal.CommentTooLong
        : null;
}
