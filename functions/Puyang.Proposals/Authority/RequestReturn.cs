using Puyang.Proposals.Assignment;
using Puyang.Proposals.Calendar;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Consultation;
using Puyang.Proposals.Drafting;

namespace Puyang.Proposals.Authority;

/// <summary>The 交办机关 was asked to take the proposal back; what was in hand inside the bureau is over. 申请退回</summary>
/// <param name="Basis">职责依据; null where it was not stated apart from the reason.</param>
public sealed record ReturnRequested(string Reason, string SuggestedUnit, string? Basis = null) : Event
{
    internal override Case Apply(Case proposal, Entry entry) =>
        proposal.SettleAll(IsOver, entry, nameof(ReturnRequested)).WithoutAsked() with { Stage = Stage.Returning, HasAskedReturn = true, Department = null, Officer = null };

    internal static bool IsOver(CaseTask task) => task is AssignTask or AcceptTask or DraftTask or ConsultTask or OpinionTask or AuthorityTask
            or RequestReviewTask or RequestSealTask;
}

/// <summary>Asks the 交办机关 to take back what is not the bureau's: inside the window, once. 申请退回</summary>
/// <param name="Reason">Why, 1 to 2000 characters.</param>
/// <param name="SuggestedUnit">Who should have it, at most 2000 characters; may be empty.</param>
/// <param name="Basis">The rule that says whose it is, at most 2000 characters; null or empty where the reason names it. 职责依据</param>
public sealed record RequestReturn(
    MessageId Id, PersonId By, string Reason, string SuggestedUnit, string? Basis = null) : Message(Id, By)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) =>
        !office.Policy.IsClerk(By) ? Refusal.NotTheOffice
        : Obstacle(proposal, office.Policy, now) is { } obstacle ? obstacle
        : !Limits.IsReason(Reason) || SuggestedUnit.Length > Limits.Comment ? Refusal.ReasonMissing
        : Basis?.Length > Limits.Comment ? Refusal.CommentTooLong
        : Asked(new Steps(proposal, office, now));

    /// <summary>Why the proposal cannot be given back now, whoever asks; null when it can.</summary>
    public static Refusal? Obstacle(Case proposal, Policy policy, DateTimeOffset now) =>
        proposal.HasEnded ? Refusal.HasEnded
        : proposal.HasAskedReturn ? Refusal.ReturnAskedBefore
        : proposal.Held is not null ? Refusal.CaseIsHeld
        : proposal is not { Round: 1, Joined.Length: 0 } || !proposal.Stage.IsBeforeApproval() ? Refusal.NotInThisStage
        : IsTooLate(proposal, policy, now) ? Refusal.ReturnTooLate
        : null;

    /// <summary>Until when a proposal can be given back.</summary>
    public static Deadline Window(Case proposal, Policy policy) => Deadline.Count(
        DeadlineRules.ReturnWindow, proposal.Proposal!.HandedOver, policy.Times.Of(DeadlineRules.ReturnWindow), policy.Calendar);

    private static bool IsTooLate(Case proposal, Policy policy, DateTimeOffset now) =>
        policy.Return is not { LateIsRefused: false } && policy.End(Window(proposal, policy)) < now;

    private Decision Asked(Steps steps)
    {
        CoHandling.RequestLetters.Void(steps.Then(new ReturnRequested(Reason, SuggestedUnit, Limits.Stated(Basis)))).TellCancelled(ReturnRequested.IsOver);
        return AuthorityTask.Ask(steps, RequestKind.Return, Reason, SuggestedUnit, basis: Basis);
    }
}
