using Puyang.Proposals.Calendar;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Mail;

/// <summary>Where a line stands in the morning's mail; in this order.</summary>
internal enum Urgency
{
    /// <summary>The deadline has passed. 已逾期</summary>
    Overdue,

    /// <summary>The deadline is today. 今天到期</summary>
    Today,

    /// <summary>The deadline is near. 即将到期</summary>
    Soon,

    /// <summary>The deadline has moved. 期限调整</summary>
    Moved,
}

/// <summary>One line of somebody's morning mail, as the case stands now: what was done meanwhile is not mentioned any more.</summary>
/// <param name="About">The task; null for the reply's legal limit.</param>
/// <param name="Link">The link to show, when the recipient has the task in hand.</param>
/// <param name="To">Who is told.</param>
internal sealed record MorningLine(
    CaseId Case, TaskId? About, Urgency Urgency, DateOnly Due, string Title, IReadOnlyList<string> Text, string Label, Link? Link, PersonId To)
{
    /// <summary>The line for an effect; null when what it would remind of is done.</summary>
    public static MorningLine? Of(Case proposal, Effect effect, Policy policy, DateOnly today) => effect switch
    {
        Remind remind => Line(proposal, remind.Task, remind.To, null, policy, today),
        RemindHolder old => Line(proposal, old.Task, proposal.Task(old.Task)?.Holder ?? PersonId.Desk, null, policy, today),
        TellMoved moved => Line(proposal, moved.Task, moved.To, moved.From, policy, today),
        _ => throw new InvalidOperationException($"{effect.GetType().Name} does not go with the morning's mail."),
    };

    /// <summary>Who gets the line; null when nobody has that id any more.</summary>
    public static PersonId Addressee(Case proposal, Effect effect) => effect switch
    {
        Remind remind => remind.To,
        RemindHolder old => proposal.Task(old.Task)?.Holder ?? PersonId.Desk,
        TellMoved moved => moved.To,
        _ => PersonId.Desk,
    };

    private static MorningLine? Line(Case proposal, TaskId? about, PersonId to, DateOnly? movedFrom, Policy policy, DateOnly today)
    {
        CaseTask? task = about is { } id ? proposal.Open(id) : null;
        bool isMoot = about is null ? !proposal.OwesReply : task?.Due is null;
        if (isMoot)
        {
            return null;
        }

        Deadline due = task?.Due ?? proposal.Reply.Due;
        CaseTask? own = task ?? proposal.OpenTasks.FirstOrDefault(open => open.Holder == to);
        Urgency urgency = movedFrom is not null ? Urgency.Moved
            : due.Due < today ? Urgency.Overdue
            : due.Due == today ? Urgency.Today
            : Urgency.Soon;
        return new MorningLine(
            proposal.Id,
            about,
            urgency,
            due.Due,
            $"{(proposal.Proposal!.IsSample ? "【样例】" : "")}{Wording.Designation(proposal.Proposal, policy)}：{proposal.Proposal.Subject}",
            [What(proposal, task, to, policy) + How(due, movedFrom, policy, today), due.Explain()],
            own is null ? "" : Invitation.To(own, proposal, policy).Label,
            own?.Holder == to && proposal.LinkOf(own.Id) is { IsWithdrawn: false } link ? link : null,
            to);
    }

    private static string What(Case proposal, CaseTask? task, PersonId to, Policy policy)
    {
        if (task is not null)
        {
            string what = Pages.Words.Name(task);
            return task.Holder == to ? $"{what}：" : $"{what}（{policy.Name(proposal, task.Holder)}）：";
        }

        string[] holders = [.. proposal.OpenTasks.Where(open => open.Holder != to).Select(open => policy.Name(proposal, open.Holder)).Distinct()];
        string where = Pages.Words.Name(proposal.Stage) + (holders.Length > 0 ? $"，在{string.Join('、', holders)}处" : "");
        return $"{Pages.Words.Answer(proposal)}（{where}）：";
    }

    private static string How(Deadline due, DateOnly? movedFrom, Policy policy, DateOnly today) =>
        movedFrom is { } from ? $"期限由{Chinese.Date(from)}调整为{Chinese.Date(due.Due)}"
        : due.Due < today ? $"{Chinese.Date(due.Due)}到期，已逾期{policy.Calendar.WorkingDays(due.Due, today)}个工作日"
        : due.Due == today ? "今天到期"
        : $"{Chinese.Date(due.Due)}到期，还有{policy.Calendar.WorkingDays(today, due.Due)}个工作日";
}
