namespace Puyang.Proposals.Calendar;

/// <summary>One year of the State Council's holiday notice. 节假日安排</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Source">The notice it was taken from.</param>
/// <param name="Rest">Rest days that fall on weekdays or weekends, in any order; a New Year holiday begins in the December
/// before (2018-12-31).</param>
/// <param name="Work">Make-up workdays on weekends (调休上班), in the last days of the December before as well (2018-12-29).</param>
public sealed record CalendarYear(int Year, string Source, IReadOnlyList<DateOnly> Rest, IReadOnlyList<DateOnly> Work);

/// <summary>Which days are worked. Outside the published years only weekends rest, and every date is provisional.</summary>
/// <param name="Version">Named in every deadline, so that it can be explained later.</param>
/// <param name="Years">The published years.</param>
public sealed record WorkCalendar(string Version, IReadOnlyList<CalendarYear> Years)
{
    // The New Year holiday has three days at most, 1 January among them, so it begins on 30 December at the earliest; the
    // weekend that makes up
    // for it lies within the week. Of all notices since 2007 none went back further than 29 December.
    private const int FirstDayOfYearEnd = 25;

    /// <summary>True for the last days of December, which the next year's notice can still change: from 25 December on.</summary>
    public static bool IsYearEnd(DateOnly day) => day is { Month: 12, Day: >= FirstDayOfYearEnd };

    /// <summary>True when the notice for the day's year has been loaded, and for the last days of December the next year's
    /// as well.</summary>
    public bool IsPublished(DateOnly day) => Year(day.Year) is not null && (!IsYearEnd(day) || Year(day.Year + 1) is not null);

    /// <summary>True on weekdays that are not holidays and on make-up workdays.</summary>
    public bool IsWorkingDay(DateOnly day)
    {
        // The next year's notice is the later one, and says of December what holds.
        CalendarYear? notice = (Year(day.Year + 1) is { } next && Names(next, day) ? next : null) ?? Year(day.Year);
        bool isWeekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return isWeekend ? notice?.Work.Contains(day) ?? false : !(notice?.Rest.Contains(day) ?? false);
    }

    /// <summary>The last day of a term that starts on the day after <paramref name="start"/> (民法典 201–203).</summary>
    /// <remarks>A term in days or months that ends on a rest day ends on the next working day.</remarks>
    public DateOnly Add(DateOnly start, Term term) => term.Unit switch
    {
        TermUnit.WorkingDays => AddWorkingDays(start, term.Length),
        TermUnit.Days => NextWorkingDay(start.AddDays(term.Length)),
        TermUnit.Months => NextWorkingDay(start.AddMonths(term.Length)),
        _ => throw new ArgumentOutOfRangeException(nameof(term)),
    };

    /// <summary>The day itself when it is worked, otherwise the first worked day after it.</summary>
    public DateOnly NextWorkingDay(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The working day that lies a term before <paramref name="end"/>, or the last one before that; a term of 0 gives the day itself when it is worked.</summary>
    public DateOnly Subtract(DateOnly end, Term term)
    {
        if (term.Unit != TermUnit.WorkingDays)
        {
            return PreviousWorkingDay(term.Unit == TermUnit.Days ? end.AddDays(-term.Length) : end.AddMonths(-term.Length));
        }

        DateOnly day = PreviousWorkingDay(end);
        for (int left = term.Length; left > 0; left--)
        {
            day = PreviousWorkingDay(day.AddDays(-1));
        }

        return day;
    }

    /// <summary>How many working days lie after <paramref name="from"/>, up to and including <paramref name="to"/>; 0 when that is not later.</summary>
    public int WorkingDays(DateOnly from, DateOnly to)
    {
        int count = 0;
        for (DateOnly day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    private DateOnly PreviousWorkingDay(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    private DateOnly AddWorkingDays(DateOnly start, int count)
    {
        DateOnly day = start;
        for (int left = count; left > 0; left--)
        {
            day = NextWorkingDay(day.AddDays(1));
        }

        return NextWorkingDay(day);
    }

    private static bool Names(CalendarYear notice, DateOnly day) => notice.Rest.Contains(day) || notice.Work.Contains(day);

    private CalendarYear? Year(int number) => Years.FirstOrDefault(year => year.Year == number);
}
