using Puyang.Proposals.Calendar;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Intake;

namespace Puyang.Proposals.Authority;

/// <summary>Something was asked of the 交办机关 while the handling goes on. 报请</summary>
/// <param name="Leader">The leader of the bureau who is asked instead, about a department of one's own; null otherwise.</param>
public sealed record AuthorityAsked(RequestKind Kind, PersonId? Leader = null) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal;
}

/// <summary>Takes the proposal on and asks for other units to co-handle it. 申请增办</summary>
/// <param name="Units">Their full names, at least one, 1 to 60 characters each.</param>
/// <param name="Reason">1 to 2000 characters.</param>
public sealed record RequestUnits(MessageId Id, PersonId By, IReadOnlyList<string> Units, string Reason) : Message(Id, By)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) =>
        !office.Policy.IsClerk(By) ? Refusal.NotTheOffice
        : Obstacle(proposal) is { } obstacle ? obstacle
        : Units.Count == 0 || Units.Any(unit => unit.Trim().Length is 0 or > 60) ? Refusal.NameMissing
        : !Limits.IsReason(Reason) ? Refusal.ReasonMissing
        : AuthorityTask.Ask(
            new Steps(proposal, office, now).Then(new AuthorityAsked(RequestKind.AddUnits)),
            RequestKind.AddUnits, Reason, string.Join('、', Units.Select(unit => unit.Trim()).Distinct()));

    /// <summary>Why no units can be asked for now, whoever asks; null when they can.</summary>
    public static Refusal? Obstacle(Case proposal) =>
        proposal.HasEnded ? Refusal.HasEnded
        : proposal.Role is not (HandlingRole.Sole or HandlingRole.Lead) || !proposal.Stage.IsBeforeApproval() ? Refusal.NotInThisStage
        : AuthorityTask.IsAsked(proposal, RequestKind.AddUnits) ? Refusal.AskedAlready
        : null;
}

/// <summary>Asks for more time, before the limit has passed. 申请延期</summary>
/// <param name="Until">The last day asked for, inclusive: later than the limit, within the cap.</param>
/// <param name="Reason">1 to 2000 characters.</param>
/// <param name="Done">What has been done so far, at most 2000 characters; null or empty where it is not stated. 已做工作</param>
public sealed record RequestExtension(
    MessageId Id, PersonId By, DateOnly Until, string Reason, string? Done = null) : Message(Id, By)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) =>
        !office.Policy.IsClerk(By) ? Refusal.NotTheOffice
        : Obstacle(proposal, office.Policy, now) is { } obstacle ? obstacle
        : !IsInRange(proposal, office.Policy, Until) ? Refusal.ExtensionOutOfRange
        : !Limits.IsReason(Reason) ? Refusal.ReasonMissing
        : Done?.Length > Limits.Comment ? Refusal.CommentTooLong
        : AuthorityTask.Ask(
            new Steps(proposal, office, now).Then(new AuthorityAsked(RequestKind.Extension)),
            RequestKind.Extension, Reason, until: Until, done: Done);

    /// <summary>Why no more time can be asked for now, whoever asks; null when it can.</summary>
    public static Refusal? Obstacle(Case proposal, Policy policy, DateTimeOffset now) =>
        proposal.HasEnded ? Refusal.HasEnded
        : !proposal.OwesReply || proposal.Stage == Stage.Returning ? Refusal.NotInThisStage
        : policy.End(proposal.Reply.Due) < now ? Refusal.ExtensionTooLate
        : AuthorityTask.IsAsked(proposal, RequestKind.Extension) ? Refusal.AskedAlready
        : proposal.Reply.Extensions >= (policy.Extension ?? ExtensionPolicy.Usual).Most ? Refusal.ExtendedBefore
        : null;

    /// <summary>The last day to which the round's reply can be extended.</summary>
    public static DateOnly Latest(Case proposal, Policy policy) =>
        policy.Calendar.Add(proposal.Reply.Due.Base, Term.Parse((policy.Extension ?? ExtensionPolicy.Usual).Cap));

    internal static bool IsInRange(Case proposal, Policy policy, DateOnly until) =>
        until > proposal.Reply.Due.Due && until <= Latest(proposal, policy);
}

/// <summary>Asks the authority, or about a department of one's own a leader, to decide a disagreement that could not be talked out. 报请协调</summary>
/// <param name="CoHandler">Which co-handler, from 1.</param>
/// <param name="Reason">Both views, 1 to 2000 characters.</param>
public sealed record ReferDisagreement(MessageId Id, PersonId By, int CoHandler, string Reason) : Message(Id, By)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) =>
        !office.Policy.IsClerk(By) ? Refusal.NotTheOffice
        : Obstacle(proposal, CoHandler) is { } obstacle ? obstacle
        : !Limits.IsReason(Reason) ? Refusal.ReasonMissing
        : AuthorityTask.AskAbout(new Steps(proposal, office, now), RequestKind.Disagreement, Reason, CoHandler);

    /// <summary>Why a unit's disagreement cannot be referred now, whoever refers it; null when it can.</summary>
    /// <param name="coHandler">Which co-handler, from 1.</param>
    public static Refusal? Obstacle(Case proposal, int coHandler) =>
        proposal.HasEnded ? Refusal.HasEnded
        : coHandler < 1 || coHandler > proposal.CoHandlers.Length ? Refusal.NoSuchCoHandler
        : AuthorityTask.IsAsked(proposal, RequestKind.Disagreement, coHandler) ? Refusal.AskedAlready
        : proposal.CoHandlers[coHandler - 1].Standing != Standing.Disagreed ? Refusal.NoDisagreement
        : !proposal.Stage.IsInWork() ? Refusal.NotInThisStage
        : null;
}

/// <summary>Asks the authority, or about a department of one's own a leader, to let the reply leave without a co-handler that is late. 申请先行答复</summary>
/// <param name="Task">The co-handler's task, overdue.</param>
/// <param name="Reason">1 to 2000 characters.</param>
public sealed record RequestToProceed(MessageId Id, PersonId By, TaskId Task, string Reason) : Message(Id, By), IOfTask
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) => proposal.Open(Task) switch
    {
        _ when !office.Policy.IsClerk(By) => Refusal.NotTheOffice,
        null => Refusal.TaskIsDone,
        OpinionTask task when Obstacle(proposal, task, office.Policy, now) is { } obstacle => obstacle,
        OpinionTask when !Limits.IsReason(Reason) => Refusal.ReasonMissing,
        OpinionTask late => AuthorityTask.AskAbout(new Steps(proposal, office, now), RequestKind.Proceed, Reason, late.CoHandler),
        _ => Refusal.NotThisTask,
    };

    /// <summary>Why the reply must wait for this opinion, whoever asks; null when the authority can be asked to let it go on.</summary>
    public static Refusal? Obstacle(Case proposal, OpinionTask task, Policy policy, DateTimeOffset now) =>
        !proposal.Stage.IsInWork() ? Refusal.NotInThisStage
        : AuthorityTask.IsAsked(proposal, RequestKind.Proceed, task.CoHandler) ? Refusal.AskedAlready
        : task.Due is { } due && policy.End(due) >= now ? Refusal.NotOverdue
        : null;
}
