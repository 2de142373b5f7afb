namespace Puyang.Proposals.Calendar;

/// <summary>The last day for something, with all it takes to explain it years later. 办理时限</summary>
/// <param name="Rule">Which rule of office.json set it; a key of <see cref="DeadlineRules"/>.</param>
/// <param name="Base">The day it runs from; that day is not counted.</param>
/// <param name="Term">The term, as in <see cref="Calendar.Term.Parse"/>; null when a notice named the day.</param>
/// <param name="Calendar">The version of the calendar it was counted with.</param>
/// <param name="Due">The last day, inclusive, until the policy's end of day.</param>
/// <param name="IsProvisional">True when it falls beyond the published calendars and may still move.</param>
/// <param name="Start">What the base day is, where the rule's usual beginning would be wrong; null for the usual one.</param>
/// <param name="Within">The rule of the legal limit that cut it short; null when nothing did.</param>
public sealed record Deadline(
    string Rule, DateOnly Base, string? Term, string Calendar, DateOnly Due, bool IsProvisional, string? Within = null, string? Start = null)
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

    /// <summary>Cuts an inner deadline short at the legal limit, which it serves; a limit that has passed cuts nothing any more.</summary>
    public Deadline NoLaterThan(Deadline legal, DateOnly today) => Due > legal.Due && legal.Due >= today
        ? this with { Due = legal.Due, IsProvisional = legal.IsProvisional, Within = legal.Rule }
        : this;

    /// <summary>Why the day is what it is, as an official would say it.</summary>
    public string Explain()
    {
        string counted = Within is { } limit
            ? $"{DeadlineRules.Name(Rule)}：自{Start ?? DeadlineRules.Start(Rule)}（{Chinese.Date(Base)}）的次日起{Puyang.Proposals.Calendar.Term.Parse(Term!).InChinese}，"
                + $"但不得超过{DeadlineRules.Name(limit)}，{Chinese.Date(Due)}止"
            : Term is null
            ? $"{DeadlineRules.Name(Rule)}：按交办通知指定的日期，{Chinese.Date(Due)}止"
            : $"{DeadlineRules.Name(Rule)}：自{Start ?? DeadlineRules.Start(Rule)}（{Chinese.Date(Base)}）的次日起{Puyang.Proposals.Calendar.Term.Parse(Term).InChinese}，"
                + $"{Chinese.Date(Due)}止{Rolled()}";
        return counted + (IsProvisional ? "；该年节假日安排尚未公布，暂按周末推算。" : "。");
    }

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
