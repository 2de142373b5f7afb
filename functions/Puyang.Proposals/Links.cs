namespace Puyang.Proposals;

/// <summary>A link that opens one task to one person. The token is derived from these fields and never stored.</summary>
/// <param name="Serial">Counted from 1 within the task; a newer link ends the older ones.</param>
/// <param name="Key">Id of the key it is derived from.</param>
/// <param name="Expires">The task's deadline plus grace; renewed links get a new one.</param>
/// <param name="IsWithdrawn">True once the office has withdrawn it.</param>
public sealed record Link(
    TaskId Task, PersonId Person, int Round, int Serial, string Key, DateTimeOffset Expires, bool IsWithdrawn = false);

/// <summary>A link was made; the mail that carries it is an effect.</summary>
public sealed record LinkIssued(Link Link) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal with { Links = proposal.Links.Add(Link) };
}

/// <summary>The office withdrew a task's link.</summary>
public sealed record LinkWithdrawn(TaskId Task) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal with
    {
        Links = [.. proposal.Links.Select(link => link.Task == Task ? link with { IsWithdrawn = true } : link)],
    };
}

/// <summary>Mails a task's link again, to the registered address. 补发链接</summary>
public sealed record SendLink(EffectId Id, TaskId Task, int Serial) : Effect(Id)
{
    /// <inheritdoc/>
    public override string Step => "SendLink";
}

/// <summary>Asks for a new link; the office for anyone, a person for the own task. 申请补发链接</summary>
public sealed record RenewLink(MessageId Id, PersonId By, TaskId Task) : Message(Id, By)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) => proposal.Task(Task) switch
    {
        null => Refusal.TaskIsDone,
        { Settled: not null } and not (Feedback.FeedbackTask { HasLapsed: true } or CoHandling.OpinionTask { IsWaived: true }) => Refusal.TaskIsDone,
        var task when task.Holder != By && !office.Policy.IsClerk(By) => Refusal.NotTheHolder,
        var task when task.Holder == PersonId.Desk => Refusal.NoLink,
        var task => Renewed(proposal, office, now, task),
    };

    private static Decision Renewed(Case proposal, Bureau office, DateTimeOffset now, CaseTask task)
    {
        Steps steps = new(proposal, office, now);
        int serial = steps.IssueLink(task);
        return steps.Do(id => new SendLink(id, task.Id, serial));
    }
}

/// <summary>Ends a task's link at once, for example when it went to the wrong mailbox. 撤回链接</summary>
public sealed record WithdrawLink(MessageId Id, PersonId By, TaskId Task) : Message(Id, By)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) =>
        !office.Policy.IsClerk(By) ? Refusal.NotTheOffice
        : proposal.Task(Task) is Feedback.FeedbackTask ? Refusal.NotTheOfficesToWithdraw
        : proposal.LinkOf(Task) is not { IsWithdrawn: false } ? Refusal.NoLink
        : new Steps(proposal, office, now).Then(new LinkWithdrawn(Task));
}
