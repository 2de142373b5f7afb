namespace Puyang.Proposals;

/// <summary>An approval chain; its last step signs.</summary>
/// <param name="For">Kind of document: reply, opinion or request.</param>
/// <param name="AfterCorrection">tell: earlier approvers are told of a later correction; approveAgain: the chain starts again.</param>
/// <param name="When">Which cases it is for; null for all that have no chain of their own.</param>
public sealed record Chain(string For, string AfterCorrection, IReadOnlyList<ChainStep> Steps, ChainScope? When = null)
{
    /// <summary>The chain of formal replies.</summary>
    public const string Reply = "reply";

    /// <summary>The chain of co-handlers' opinions; without one they go through the chain of replies. 会办意见</summary>
    public const string Opinion = "opinion";

    /// <summary>The chain of letters that ask other units for their opinions; without one they are working letters and leave at once. 会办征求函</summary>
    public const string Request = "request";

    /// <summary>What a bureau in this role writes.</summary>
    public static string KindOf(Intake.HandlingRole role) => role == Intake.HandlingRole.CoHandler ? Opinion : Reply;

    /// <summary>A correction sends the text through the whole chain again.</summary>
    public bool StartsAgain => AfterCorrection == "approveAgain";
}

/// <summary>Which cases a chain is for.</summary>
/// <param name="Roles">承办方式; null for any.</param>
/// <param name="IsKey">True for key proposals only, false for the others only; null for both. 重点提案</param>
public sealed record ChainScope(IReadOnlyList<Intake.HandlingRole>? Roles = null, bool? IsKey = null)
{
    internal bool Fits(Case proposal) => (Roles?.Contains(proposal.Role) ?? true) && (IsKey is null || IsKey == proposal.IsKey);
}

/// <summary>One step of a chain.</summary>
/// <param name="Name">As shown: 科室负责人审核.</param>
/// <param name="By">As in <see cref="Policy.Named"/>.</param>
/// <param name="Signs">True for the signature (签发).</param>
/// <param name="With">Who has to agree at the same time as <paramref name="By"/>; the step is done when all have; null for nobody. 会签</param>
/// <param name="Discloses">True for the step at which disclosure and secrecy are reviewed together with the reply (国办发〔2014〕46号). 公开审查</param>
/// <param name="EscalateAfter">How long after its deadline the step goes to somebody else by itself, as in <see cref="Calendar.Term.Parse"/>; null for never.</param>
/// <param name="EscalateTo">Who that is, as in <see cref="Policy.Named"/>.</param>
public sealed record ChainStep(
    string Id, string Name, string By, bool Signs, IReadOnlyList<string>? With = null, bool Discloses = false, string? EscalateAfter = null,
    string? EscalateTo = null);

/// <summary>Somebody acts for somebody else for a time; both names are on record. 委托</summary>
/// <param name="From">Who is away.</param>
/// <param name="To">Who acts.</param>
/// <param name="Starts">The first day, inclusive.</param>
/// <param name="Ends">The last day, inclusive.</param>
/// <param name="Reason">As the record says it: 外出学习.</param>
/// <param name="Scope">What is covered: <see cref="Accept"/>, <see cref="Draft"/>, <see cref="Review"/>, <see cref="Sign"/>, <see cref="Opinion"/>; null for all.</param>
public sealed record Delegation(PersonId From, PersonId To, DateOnly Starts, DateOnly Ends, string Reason, IReadOnlyList<string>? Scope = null)
{
    /// <summary>Taking an assignment or sending it back.</summary>
    public const string Accept = "accept";

    /// <summary>Drafting and talking with the proposer.</summary>
    public const string Draft = "draft";

    /// <summary>Steps of a chain but the signature.</summary>
    public const string Review = "review";

    /// <summary>The signature.</summary>
    public const string Sign = "sign";

    /// <summary>A department's opinion.</summary>
    public const string Opinion = "opinion";

    /// <summary>Every scope.</summary>
    public static IReadOnlyList<string> Scopes { get; } = [Accept, Draft, Review, Sign, Opinion];

    internal bool Covers(PersonId person, string kind, DateOnly day) =>
        From == person && day >= Starts && day <= Ends && (Scope?.Contains(kind) ?? true);
}
