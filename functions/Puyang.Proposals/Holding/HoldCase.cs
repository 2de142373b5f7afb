using Puyang.Proposals.Calendar;
using Puyang.Proposals.Consultation;

namespace Puyang.Proposals.Holding;

/// <summary>The office is to take the case up again. 待恢复局内时限</summary>
public sealed record HoldTask(TaskId Id, int Round, Deadline? Due) : CaseTask(Id, PersonId.Desk, Round, Due);

/// <summary>The case rests: the bureau's own deadlines stand still, the reply's legal limit runs on. 暂停局内时限</summary>
/// <param name="Since">From which day.</param>
/// <param name="Until">When the office looks at it again.</param>
public sealed record CaseHeld(string Reason, DateOnly Since, DateOnly Until) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal with { Held = this };
}

/// <summary>The case goes on. 恢复局内时限</summary>
/// <param name="Days">For how many working days it had rested.</param>
public sealed record CaseResumed(TaskId Task, string Reason, int Days) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal.Settle(Task, entry, nameof(CaseResumed)) with { Held = null };
}

/// <summary>Puts a case on hold before its signature. The legal limit runs on: only an extension moves it. 暂停局内时限</summary>
/// <param name="Reason">1 to 2000 characters.</param>
/// <param name="Until">The day on which the office looks at it again, later than today.</param>
public sealed record HoldCase(MessageId Id, PersonId By, string Reason, DateOnly Until) : Message(Id, By)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) =>
        !office.Policy.IsClerk(By) ? Refusal.NotTheOffice
        : proposal.HasEnded ? Refusal.HasEnded
        : proposal.Held is not null ? Refusal.CaseIsHeld
        : !proposal.Stage.IsBeforeSignature() ? Refusal.NotInThisStage
        : !Limits.IsReason(Reason) ? Refusal.ReasonMissing
        : Until <= office.Policy.Day(now) ? Refusal.DayNotAhead
        : Held(new Steps(proposal, office, now));

    private Steps Held(Steps steps)
    {
        steps.Then(new CaseHeld(Reason, steps.Today, Until));
        steps.Open(id => new HoldTask(
            id, steps.Proposal.Round, Deadline.Named(DeadlineRules.Hold, steps.Today, Until, steps.Office.Policy.Calendar)));
        return steps.TellOfficer(CaseNews.Held);
    }
}

/// <summary>Takes a case up again; the bureau's own deadlines go on where they stood. 恢复局内时限</summary>
/// <param name="Reason">1 to 2000 characters.</param>
public sealed record ResumeCase(MessageId Id, PersonId By, string Reason) : Message(Id, By)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) =>
        !office.Policy.IsClerk(By) ? Refusal.NotTheOffice
        : proposal.Held is not { } held ? Refusal.NotHeld
        : !Limits.IsReason(Reason) ? Refusal.ReasonMissing
        : Resumed(new Steps(proposal, office, now), held);

    private Steps Resumed(Steps steps, CaseHeld held)
    {
        Case proposal = steps.Proposal;
        WorkCalendar calendar = steps.Office.Policy.Calendar;
        int days = calendar.WorkingDays(held.Since, steps.Today);
        HoldTask task = proposal.OpenTasks.OfType<HoldTask>().Last();
        steps.Then(new CaseResumed(task.Id, Reason, days));
        foreach (CaseTask paused in proposal.OpenTasks.Where(proposal.IsPaused).Where(paused => paused.Due is not null && days > 0))
        {
            Deadline due = paused.Due!.After(days, calendar).NoLaterThan(proposal.Reply.Due, steps.Today);
            steps.Then(new DeadlineMoved(paused.Id, paused.Round, paused.Due!, due));
        }

        steps.TellOfficer(CaseNews.Resumed);

        // What became a key proposal meanwhile needs its talks now.
        return proposal.Stage.IsInWork() ? ConsultTask.Ask(steps, proposal.Round, start: "恢复局内时限之日") : steps;
    }
}
