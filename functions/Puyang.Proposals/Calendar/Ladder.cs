namespace Puyang.Proposals.Calendar;

/// <summary>Which rungs of a ladder have come for a deadline.</summary>
internal static class Ladder
{
    /// <summary>The rungs whose day came after the last reminder, oldest first. More than one only when time has jumped.</summary>
    /// <param name="since">The day of the last reminder, or on which the deadline began: what had its day by then is over.</param>
    public static IReadOnlyList<Rung> Outstanding(Deadline due, DateOnly since, DateOnly today, Policy policy) =>
        [.. Days(due, since, policy).Where(rung => rung.Day <= today).OrderBy(rung => rung.Day).Select(rung => rung.Rung)];

    /// <summary>When the next rung comes; null when none is left.</summary>
    public static DateTimeOffset? Next(Deadline due, DateOnly since, Policy policy)
    {
        DateOnly[] days = [.. Days(due, since, policy).Select(rung => rung.Day)];
        return days.Length == 0 ? null : policy.Moment(days.Min(), policy.Times.Reminders!.From);
    }

    /// <summary>Who is told, without repetition.</summary>
    /// <param name="holders">Who has the thing in hand.</param>
    public static IReadOnlyList<PersonId> Recipients(IEnumerable<Rung> rungs, IReadOnlyList<PersonId> holders, Case proposal, Policy policy)
    {
        Department? department = policy.Department(proposal.Department ?? "");
        return
        [
            .. rungs.SelectMany(rung => rung.To).Distinct().SelectMany<string, PersonId>(to => to switch
            {
                Rung.Holder => holders,
                Rung.Office => [PersonId.Desk],
                _ => policy.Named(to, department) is { } person ? [person] : [],
            }).Distinct(),
        ];
    }

    private static IEnumerable<(DateOnly Day, Rung Rung)> Days(Deadline due, DateOnly since, Policy policy) =>
        policy.Times.Reminders is not { } reminders ? []
        : reminders.Of(due.Rule).Select(rung => (Day: rung.Day(due.Due, policy.Calendar), rung)).Where(rung => rung.Day > since);
}
