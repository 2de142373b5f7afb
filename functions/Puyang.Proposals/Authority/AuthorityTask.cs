using Puyang.Proposals.Calendar;

namespace Puyang.Proposals.Authority;

/// <summary>What the bureau asks of the 交办机关. Stored in journals, so never renamed.</summary>
public enum RequestKind
{
    /// <summary>To take the proposal back. 退回</summary>
    Return,

    /// <summary>To add units that co-handle. 增办</summary>
    AddUnits,

    /// <summary>More time for the reply. 延期</summary>
    Extension,

    /// <summary>To decide between the bureau and a co-handler. 会办分歧协调</summary>
    Disagreement,

    /// <summary>To let the reply leave without a late co-handler. 先行答复</summary>
    Proceed,
}

/// <summary>The 交办机关 answers what the bureau asks; between departments of the bureau its own leader does. 待交办机关答复</summary>
/// <param name="Holder">The authority; the proposal office where it is asked on paper; a leader of the bureau.</param>
/// <param name="Kind">What is asked.</param>
/// <param name="Reason">Why, as the bureau wrote it.</param>
/// <param name="Units">The unit that should have it (退回), or the units to be added, joined by 、 (增办); null otherwise.</param>
/// <param name="Until">The day asked for (延期); null otherwise.</param>
/// <param name="CoHandler">Which co-handler it is about, from 1; null otherwise.</param>
/// <param name="Basis">The rule that says whose it is (退回); null where it was not stated apart. 职责依据</param>
/// <param name="Done">What has been done so far (延期); null where it was not stated apart. 已做工作</param>
public sealed record AuthorityTask(
    TaskId Id, PersonId Holder, int Round, Deadline? Due, RequestKind Kind, string Reason, string? Units = null, DateOnly? Until = null,
    int? CoHandler = null, string? Basis = null, string? Done = null) : CaseTask(Id, Holder, Round, Due)
{
    internal static Steps Ask(
        Steps steps, RequestKind kind, string reason, string? units = null, DateOnly? until = null, string? basis = null,
        string? done = null)
    {
        PersonId holder = steps.Office.Policy.AuthorityPerson;
        return Ask(steps, id => new AuthorityTask(
            id, holder, steps.Proposal.Round, steps.Limit(DeadlineRules.Authority), kind, reason, units, until,
            Basis: Limits.Stated(basis), Done: Limits.Stated(done)));
    }

    /// <summary>Asks for a decision about a co-handler: the authority about another bureau, a leader about a department of one's own.</summary>
    internal static Steps AskAbout(Steps steps, RequestKind kind, string reason, int coHandler)
    {
        PersonId? leader = Leader(steps.Proposal, steps.Office.Policy, steps.Proposal.CoHandlers[coHandler - 1]);
        PersonId holder = leader ?? steps.Office.Policy.AuthorityPerson;
        Deadline due = leader is null ? steps.Limit(DeadlineRules.Authority) : steps.Inner(DeadlineRules.Review, start: "报请之日");
        steps.Then(new AuthorityAsked(kind, leader));
        return Ask(steps, id => new AuthorityTask(id, holder, steps.Proposal.Round, due, kind, reason, CoHandler: coHandler));
    }

    private static Steps Ask(Steps steps, Func<TaskId, AuthorityTask> make) =>
        steps.Ask(make, (id, task, serial) => new AskAuthority(id, task, serial), Notice.AuthorityOnPaper);

    // Whoever is over both departments; else whoever signs.
    internal static PersonId? Leader(Case proposal, Policy policy, CoHandling.CoHandler unit)
    {
        Department? own = policy.Department(proposal.Department ?? "");
        return unit.IsExternal || own is null ? null
            : policy.Department(unit.Department!)?.Deputy == own.Deputy ? own.Deputy
            : policy.ChainOf(proposal)?.Steps[^1].By is { } by ? policy.Named(by, own) : null;
    }

    internal static bool IsAsked(Case proposal, RequestKind kind, int? coHandler = null) =>
        proposal.OpenTasks.OfType<AuthorityTask>().Any(task => task.Kind == kind && task.CoHandler == coHandler);
}

/// <summary>Mails the 交办机关 what is asked of it, with the link by which it answers. 报交办机关</summary>
public sealed record AskAuthority(EffectId Id, TaskId Task, int Serial) : Effect(Id)
{
    /// <inheritdoc/>
    public override string Step => "AskAuthority";
}
