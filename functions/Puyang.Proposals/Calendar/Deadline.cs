namespace Puyang.Proposals.Calendar;

/// <summary>The last day for something, with all it takes to explain it years later. 办理时限</summary>
/// <param name="Rule">Which rule of office.json set it; a key of <see cref="DeadlineRules"/>.</param>
/// <param name="Base">The day it runs from; that day is not counted.</param>
/// <param name="Term">The term, as in <see cref="Calendar.Term.Parse"/>; null when a notice named the day.</param>
/// <param name="Calendar">The version of the calendar it was counted with.</param>
/// <param name="Due">The last day, inclusive, until the policy's end of day.</param>
/// <param name="IsProvisional">True when it falls beyond the published calendars, or in days that the next notice can still
/// change, and may move.</param>
/// <param name="Start">What the base day is, where the rule's usual beginning would be wrong; null for the usual one.</param>
/// <param name="Within">The rule of the legal limit that cut it short; null when nothing did.</param>
/// <param name="NotBefore">The day on which a shorter term came into force, when it would have ended before that day; null otherwise.</param>
/// <param name="Grantor">Who granted this day as an extension; null for any other day. 延期</param>
/// <param name="Held">For how many working days the case was on hold meanwhile; null when it never was. 暂停局内时限</param>
public sealed record Deadline(
    string Rule, DateOnly Base, string? Term, string Calendar, DateOnly Due, bool IsProvisional, string? Within = null, string? Start = null,
    DateOnly? NotBefore = null, string? Grantor = null, int? Held = null)
{
    /// <summary>Counts a term from a day.</summary>
    public static Deadline Count(string rule, DateOnly from, Term term, WorkCalendar calendar)
    {
        DateOnly due = calendar.Add(from, term);
        return new Deadline(rule, from, term.ToString(), calendar.Version, due, !calendar.IsPublished(due));
    }

    /// <summary>Takes over a day that a notice names; it stands as named, even on a rest day.</summary>
    public static Deadline Named(string rule, DateOnly from, DateOnly due, WorkCalendar calendar) =>
        new(rule, from, null, calendar.Version, due, false);

    /// <summary>A later day, which the authority granted; the day from which it all runs stays.</summary>
    public Deadline Extended(DateOnly until, string grantor) =>
        new(Rule, Base, null, Calendar, until, false, Grantor: grantor);

    /// <summary>An inner deadline goes on where it stood when the case was put on hold.</summary>
    /// <param name="days">Working days on hold.</param>
    public Deadline After(int days, WorkCalendar calendar)
    {
        DateOnly due = calendar.Add(Due, new Term(days, TermUnit.WorkingDays));
        return this with { Calendar = calendar.Version, Due = due, Held = (Held ?? 0) + days, IsProvisional = !calendar.IsPublished(due) };
    }

    /// <summary>Cuts an inner deadline short at the legal limit, which it serves; a limit that has passed cuts nothing any more.</summary>
    public Deadline NoLaterThan(Deadline legal, DateOnly today) => Due > legal.Due && legal.Due >= today
        ? this with { Due = legal.Due, IsProvisional = legal.IsProvisional, Within = legal.Rule }
        : this;

    /// <summary>A shorter term that came into force after it would have ended ends on the day on which it came, or the next working day.</summary>
    public Deadline NoEarlierThan(DateOnly day, WorkCalendar calendar)
    {
        DateOnly due = calendar.NextWorkingDay(day);
        return this with { Due = due, NotBefore = day, IsProvisional = !calendar.IsPublished(due) };
    }

    /// <summary>Why the day is what it is, as an official would say it.</summary>
    public string Explain()
    {
        string name = DeadlineRules.Name(Rule);
        string end = $"{Chinese.Date(Due)}止";
        string from = $"{name}：自{Start ?? DeadlineRules.Start(Rule)}（{Chinese.Date(Base)}）的次日起";
        string counted =
            Grantor is { } grantor ? $"{name}：经{grantor}同意延期，{end}"
            : Term is null ? $"{name}：按{(Rule is DeadlineRules.Reply or DeadlineRules.Opinion ? "交办通知" : "办公室")}指定的日期，{end}"
            : Held is { } held && Within is null ? $"{from}{InChinese()}，另加暂停的{held}个工作日，{end}"
            : Within is { } limit ? $"{from}{InChinese()}，但不得超过{DeadlineRules.Name(limit)}，{end}"
            : NotBefore is { } day ? $"{from}{InChinese()}，新规定自{Chinese.Date(day)}起施行时已届满，故{end}"
            : $"{from}{InChinese()}，{end}{Rolled()}";
        return counted + (!IsProvisional ? "。"
            : WorkCalendar.IsYearEnd(Due) ? "；次年元旦放假安排尚未公布，暂按周末推算。"
            : "；该年节假日安排尚未公布，暂按周末推算。");
    }

    private string InChinese() => Puyang.Proposals.Calendar.Term.Parse(Term!).InChinese;

    private string Rolled()
    {
        Term term = Puyang.Proposals.Calendar.Term.Parse(Term!);
        DateOnly plain = term.Unit switch
        {
            TermUnit.Days => Base.AddDays(term.Length),
            TermUnit.Months => Base.AddMonths(term.Length),
            _ => Due,
        };
        return plain == Due ? "" : $"（{Chinese.Date(plain)}为休息日，顺延）";
    }
}
