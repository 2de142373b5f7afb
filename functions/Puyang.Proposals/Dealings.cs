namespace Puyang.Proposals;

/// <summary>Another bureau. 其他单位</summary>
/// <param name="Name">Full name, as notices write it.</param>
/// <param name="Email">Where mail to it goes.</param>
public sealed record PartnerUnit(string Name, string Email);

/// <summary>What must have been talked over with the proposer before a reply is signed. 沟通</summary>
/// <param name="Minimum">How many talks a round takes, 0 to 9.</param>
/// <param name="KeyMinimum">The same for key proposals.</param>
/// <param name="EveryProposer">True when every proposer of a joint proposal counts, false when the first one stands for all.</param>
/// <param name="KeyChannels">Ways of which a key proposal needs at least one; null for any.</param>
public sealed record ConsultationPolicy(
    int Minimum, int KeyMinimum, bool EveryProposer = false, IReadOnlyList<Consultation.Channel>? KeyChannels = null);

/// <summary>Who is answered, in how many letters, and whose rating counts. 答复</summary>
/// <param name="OneLetterToAll">True where a joint proposal's proposers get one letter to all, false for one each. 联名</param>
/// <param name="EveryRatingCounts">True where every proposer's rating decides, false where the first one's (第一提案人) does.</param>
/// <param name="PassedOn">Levels, by their ids, whose proposals a higher CPPCC passed on: what was done is reported to the 交办机关,
/// never to the proposers; null for none. 转办</param>
public sealed record AnsweringPolicy(
    bool OneLetterToAll = true, bool EveryRatingCounts = true, IReadOnlyList<string>? PassedOn = null)
{
    /// <summary>What holds where office.json says nothing: one letter to all, everybody's rating, nothing passed on.</summary>
    public static AnsweringPolicy Usual { get; } = new();
}

/// <summary>How co-handlers are asked.</summary>
/// <param name="LatestBeforeDue">How long before the reply's own limit their opinion must be there, in days (30d).</param>
/// <param name="Copies">How many copies of the reply each co-handler gets. 份数</param>
public sealed record CoHandlingPolicy(string LatestBeforeDue, int Copies)
{
    /// <summary>What holds where office.json says nothing: a month before the reply (国务院办公厅办理规程的通例), one copy.</summary>
    public static CoHandlingPolicy Usual { get; } = new("30d", 1);
}

/// <summary>How a proposal is given back to the 交办机关.</summary>
/// <param name="LateIsRefused">True where nothing is taken back after the window.</param>
public sealed record ReturnPolicy(bool LateIsRefused);

/// <summary>How a reply's limit may be extended.</summary>
/// <param name="Most">How often in one round, at least 0.</param>
/// <param name="Cap">How long the reply may take in all, from the day its limit runs from (6m).</param>
public sealed record ExtensionPolicy(int Most, string Cap)
{
    /// <summary>What holds where office.json says nothing: once, and six months in all (全国政协提案办理的通例).</summary>
    public static ExtensionPolicy Usual { get; } = new(1, "6m");
}

/// <summary>The days that one meeting's handover notice sets for its proposals. 交办通知</summary>
/// <param name="Level">层级, an id of the levels.</param>
/// <param name="Session">次; null for proposals made between sessions.</param>
/// <param name="Due">The last day for replies; null when the notice sets none.</param>
/// <param name="CollectiveDue">The last day for replies to collective proposals; null when it is the same.</param>
public sealed record HandoverNotice(string Level, int Term, int? Session, DateOnly? Due, DateOnly? CollectiveDue = null)
{
    internal bool IsOf(Intake.Proposal proposal) => (Level, Term, Session) == (proposal.Level, proposal.Term, proposal.Session);

    internal DateOnly? DueFor(Intake.Proposal proposal) => proposal.IsCollective ? CollectiveDue ?? Due : Due;
}
