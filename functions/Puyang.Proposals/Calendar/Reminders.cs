namespace Puyang.Proposals.Calendar;

/// <summary>When people are reminded of their deadlines, and who else hears of it. 催办</summary>
/// <param name="From">From when on a working day reminders leave, at the bureau's offset; never earlier, never on a rest day.</param>
/// <param name="Until">Until when; what comes due later waits for the next working morning.</param>
/// <param name="Ladders">By key of <see cref="DeadlineRules"/>; <see cref="Usual"/> serves rules that have none of their own.</param>
public sealed record Reminders(TimeOnly From, TimeOnly Until, IReadOnlyDictionary<string, IReadOnlyList<Rung>> Ladders)
{
    /// <summary>The ladder of every rule that has none of its own.</summary>
    public const string Usual = "default";

    /// <summary>The rungs for a rule, in any order.</summary>
    public IReadOnlyList<Rung> Of(string rule) => Ladders.TryGetValue(rule, out IReadOnlyList<Rung>? own) ? own : Ladders.GetValueOrDefault(Usual) ?? [];
}

/// <summary>One rung of a ladder: a day before, on or after the deadline, and who is told then.</summary>
/// <param name="When"><c>-3d</c> or <c>-2wd</c> before, <c>0d</c> on the day, <c>+1wd</c> after.</param>
/// <param name="To"><see cref="Holder"/>, <see cref="Office"/>, or as in a chain: department.head, department.deputy, duty:{duty}, a person's id.</param>
public sealed record Rung(string When, IReadOnlyList<string> To)
{
    /// <summary>Who has the thing in hand.</summary>
    public const string Holder = "holder";

    /// <summary>The proposal office. 局办公室</summary>
    public const string Office = "office";

    /// <summary>True for what is sent after the deadline has passed.</summary>
    public bool IsAfter => When.StartsWith('+');

    /// <summary>The working day on which it is sent; before and on the day it rather comes early, after it rather late.</summary>
    /// <exception cref="FormatException"><see cref="When"/> is no such text; the check of office.json makes sure that it is.</exception>
    public DateOnly Day(DateOnly due, WorkCalendar calendar)
    {
        Term term = Term.Parse(When.TrimStart('+', '-'));
        return IsAfter ? calendar.Add(due, term) : calendar.Subtract(due, term);
    }

    /// <summary>True when <see cref="When"/> can be read.</summary>
    public bool IsWellFormed => When.Length > 1
        && Term.TryParse(When[0] is '+' or '-' ? When[1..] : When, out Term term)
        && (When[0] is '+' or '-' ? term.Length > 0 : term.Length == 0);
}
