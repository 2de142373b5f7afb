using Puyang.Proposals.Calendar;

namespace Puyang.Proposals;

/// <summary>A decision in the making: gives tasks, links and effects their numbers in the order they come.</summary>
internal sealed class Steps(Case proposal, Bureau office, DateTimeOffset now)
{
    private readonly List<Event> events = [];
    private readonly List<Effect> effects = [];
    private int effectsOfThisEvent;

    public Case Proposal => proposal;

    public Bureau Office => office;

    public DateTimeOffset Now => now;

    public DateOnly Today => office.Policy.Day(now);

    public static implicit operator Decision(Steps steps) => new(steps.events, steps.effects);

    public Steps Then(Event fact)
    {
        events.Add(fact);
        effectsOfThisEvent = 0;
        return this;
    }

    public Steps Do(Func<EffectId, Effect> make)
    {
        effects.Add(make(new EffectId($"{proposal.EventCount + events.Count}.{++effectsOfThisEvent}")));
        return this;
    }

    /// <summary>From here on the decision sees the case as the fact just added left it.</summary>
    /// <remarks>Not for tasks and links, which are counted as they are opened.</remarks>
    /// <param name="by">Who acts.</param>
    public Steps Fold(PersonId by)
    {
        proposal = events[^1].Apply(proposal, new Entry(new MessageId(""), "", by, null, now, [], [], office.PolicyHash));
        return this;
    }

    /// <summary>How many events of a kind this decision holds so far.</summary>
    public int Count<T>(Func<T, bool>? which = null)
        where T : Event => events.OfType<T>().Count(fact => which?.Invoke(fact) ?? true);

    /// <summary>Opens a task, for a delegate where there is one; ids go on from the tasks of the case and of this decision.</summary>
    public CaseTask Open(Func<TaskId, CaseTask> make)
    {
        int number = proposal.Tasks.Length + Count<TaskOpened>() + 1;
        CaseTask task = Approval.Routing.Opened(make(new TaskId($"t{number}")), office.Policy, Today);
        Then(new TaskOpened(task));
        return task;
    }

    /// <summary>Opens a task that its holder reaches by mail, and does what carries the link there.</summary>
    /// <param name="isQuiet">True when another task's mail of this decision carries this one's link too.</param>
    public Steps Ask(Func<TaskId, CaseTask> make, Func<EffectId, TaskId, int, Effect> carry, bool isQuiet = false)
    {
        CaseTask task = Open(make);
        if (!isQuiet)
        {
            return Send(task, carry);
        }

        IssueLink(task);
        return this;
    }

    /// <summary>Opens a task that its holder reaches by mail, or that the office does on paper where it is the holder.</summary>
    public Steps Ask(Func<TaskId, CaseTask> make, Func<EffectId, TaskId, int, Effect> carry, Notice onPaper)
    {
        CaseTask task = Open(make);
        return task.Holder == PersonId.Desk ? Tell(task, onPaper) : Send(task, carry);
    }

    /// <summary>Opens a task on the office's desk, and mails the office that it is there.</summary>
    public Steps AskOffice(Func<TaskId, CaseTask> make, Notice notice) => Tell(Open(make), notice);

    /// <summary>Makes the next link of a task and returns its serial.</summary>
    public int IssueLink(CaseTask task)
    {
        int serial = proposal.Links.Count(link => link.Task == task.Id) + 1;
        Then(new LinkIssued(new Link(task.Id, task.Holder, task.Round, serial, office.LinkKey, Expiry(task))));
        return serial;
    }

    public Deadline Limit(string rule) => office.Limit(rule, now);

    /// <summary>An inner deadline of the bureau: never later than the legal limit of the reply it serves.</summary>
    /// <param name="start">What it runs from, where that is not what the rule usually runs from.</param>
    public Deadline Inner(string rule, Deadline? legal = null, string? start = null) =>
        (Limit(rule) with { Start = start }).NoLaterThan(legal ?? proposal.Reply.Due, Today);

    private Steps Tell(CaseTask task, Notice notice) => Do(id => new NotifyOffice(id, notice, task.Id));

    private Steps Send(CaseTask task, Func<EffectId, TaskId, int, Effect> carry)
    {
        int serial = IssueLink(task);
        return Do(id => carry(id, task.Id, serial));
    }

    private DateTimeOffset Expiry(CaseTask task)
    {
        Term grace = Term.Parse(office.Policy.Times.LinkGrace);

        // A satisfaction form's time runs from the delivery, which is still to come: its link must outlast that too.
        DateOnly due = (task.Due ?? Limit(DeadlineRules.Feedback)).Due;
        DateOnly from = due > Today ? due : Today;
        return new DateTimeOffset(office.Policy.Calendar.Add(from, grace).ToDateTime(office.Policy.Times.DayEnd), office.Policy.Unit.UtcOffset);
    }
}
