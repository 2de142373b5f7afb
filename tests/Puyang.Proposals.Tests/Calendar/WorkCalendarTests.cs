namespace Puyang.Proposals.Tests.Calendar;

public sealed class WorkCalendarTests
{
    private static readonly WorkCalendar Shipped = Tree.Calendar;

    // Counted by hand from the State Council's notices; the start day is not counted.
    [Theory]
    [InlineData("2022-04-01", 5, "2022-04-11")]
    [InlineData("2022-04-28", 7, "2022-05-11")]
    [InlineData("2022-09-29", 5, "2022-10-11")]
    [InlineData("2026-02-12", 3, "2026-02-24")]
    [InlineData("2026-04-29", 5, "2026-05-09")]
    [InlineData("2026-09-18", 5, "2026-09-24")]
    [InlineData("2026-09-30", 5, "2026-10-13")]
    public void Working_days_skip_holidays_and_count_make_up_workdays(string start, int days, string expected) =>
        Assert.Equal(Day(expected), Shipped.Add(Day(start), new Term(days, TermUnit.WorkingDays)));

    [Theory]
    [InlineData("2026-01-31", "1m", "2026-02-28")] // the month's end, a Saturday that is worked
    [InlineData("2022-01-31", "1m", "2022-02-28")] // the month's end
    [InlineData("2022-03-31", "1m", "2022-05-05")] // 30 April 2022 begins the holiday
    [InlineData("2026-03-01", "2m", "2026-05-06")] // 1 to 5 May are rest days
    [InlineData("2022-03-29", "3m", "2022-06-29")]
    [InlineData("2022-03-29", "90d", "2022-06-27")]
    [InlineData("2026-09-01", "1m", "2026-10-08")] // over the National Day
    [InlineData("2026-05-02", "7d", "2026-05-09")] // a Saturday that is worked
    [InlineData("2026-05-03", "7d", "2026-05-11")] // a Sunday
    [InlineData("2026-05-02", "0wd", "2026-05-06")]
    public void Days_and_months_end_on_the_same_day_of_the_month_or_the_next_working_day(string start, string term, string expected) =>
        Assert.Equal(Day(expected), Shipped.Add(Day(start), Term.Parse(term)));

    [Theory]
    [InlineData("2026-02-14", true)] // Saturday, made up
    [InlineData("2026-02-16", false)] // Monday, Spring Festival
    [InlineData("2026-03-07", false)] // an ordinary Saturday
    [InlineData("2026-03-09", true)]
    [InlineData("2030-10-01", true)] // not published: only weekends rest
    [InlineData("2030-10-05", false)]
    public void A_day_is_worked_or_not(string day, bool isWorked) => Assert.Equal(isWorked, Shipped.IsWorkingDay(Day(day)));

    // Each as its notice has it: 2008, 2012, 2019 and 2023, whose New Year holidays or make-up days lie in the December before.
    [Theory]
    [InlineData(2019, "2018-12-30 2018-12-31 2019-01-01", "2018-12-29", "2018-12-31", false)]
    [InlineData(2019, "2018-12-30 2018-12-31 2019-01-01", "2018-12-29", "2018-12-29", true)]
    [InlineData(2019, "2018-12-30 2018-12-31 2019-01-01", "2018-12-29", "2018-12-30", false)]
    [InlineData(2019, "2018-12-30 2018-12-31 2019-01-01", "2018-12-29", "2018-12-28", true)]
    [InlineData(2008, "2007-12-30 2007-12-31 2008-01-01", "2007-12-29", "2007-12-31", false)]
    [InlineData(2012, "2012-01-01 2012-01-02 2012-01-03", "2011-12-31", "2011-12-31", true)]
    [InlineData(2023, "2022-12-31 2023-01-01 2023-01-02", "", "2022-12-31", false)]
    [InlineData(2023, "2022-12-31 2023-01-01 2023-01-02", "", "2023-01-02", false)]
    public void A_notice_holds_for_the_last_days_of_the_year_before(int year, string rest, string work, string day, bool isWorked)
    {
        CalendarYear before = new(year - 1, "上一年", [], []);
        CalendarYear notice = new(year, "本年", Days(rest), Days(work));
        Assert.Equal(isWorked, new WorkCalendar("两年", [before, notice]).IsWorkingDay(Day(day)));
        Assert.Equal(isWorked, new WorkCalendar("一年", [notice]).IsWorkingDay(Day(day)));

        static DateOnly[] Days(string days) => [.. days.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Day)];
    }

    [Fact]
    public void Where_two_notices_speak_of_a_day_the_later_one_holds()
    {
        CalendarYear before = new(2018, "上一年", [Day("2018-12-28")], [Day("2018-12-30")]);
        CalendarYear notice = new(2019, "本年", [Day("2018-12-30")], []);
        Assert.False(new WorkCalendar("两年", [before, notice]).IsWorkingDay(Day("2018-12-30")));
        Assert.False(new WorkCalendar("两年", [before, notice]).IsWorkingDay(Day("2018-12-28")));
    }

    [Theory]
    [InlineData("2026-12-24", true)]
    [InlineData("2026-12-25", false)]
    [InlineData("2026-12-30", false)]
    [InlineData("2026-12-31", false)]
    [InlineData("2025-12-31", true)] // the notice for 2026 is in
    [InlineData("2027-01-04", false)]
    public void The_last_days_of_December_are_published_with_the_next_notice(string day, bool isPublished) =>
        Assert.Equal(isPublished, Shipped.IsPublished(Day(day)));

    [Fact]
    public void Every_rest_day_and_make_up_day_of_the_shipped_years_is_read_from_the_file()
    {
        Assert.Equal([2022, 2023, 2024, 2025, 2026], Shipped.Years.Select(year => year.Year));
        Assert.All(Shipped.Years, year =>
        {
            Assert.All(year.Rest, day => Assert.False(Shipped.IsWorkingDay(day), $"{day}"));
            Assert.All(year.Work, day => Assert.True(Shipped.IsWorkingDay(day), $"{day}"));
            Assert.All(year.Work, day => Assert.Contains(day.DayOfWeek, (DayOfWeek[])[DayOfWeek.Saturday, DayOfWeek.Sunday]));
        });
    }

    [Theory]
    [InlineData("5wd", 5, TermUnit.WorkingDays, "5个工作日")]
    [InlineData("7d", 7, TermUnit.Days, "7日")]
    [InlineData("3m", 3, TermUnit.Months, "3个月")]
    [InlineData("0d", 0, TermUnit.Days, "0日")]
    [InlineData("999wd", 999, TermUnit.WorkingDays, "999个工作日")]
    public void A_term_reads_and_writes_the_same(string text, int length, TermUnit unit, string chinese)
    {
        Assert.Equal(new Term(length, unit), Term.Parse(text));
        Assert.Equal((text, chinese), (Term.Parse(text).ToString(), Term.Parse(text).InChinese));
    }

    [Theory]
    [InlineData("")]
    [InlineData("wd")]
    [InlineData("5")]
    [InlineData("5w")]
    [InlineData("-1d")]
    [InlineData("1000d")]
    [InlineData("1.5m")]
    [InlineData("五日")]
    public void Anything_else_is_no_term(string text)
    {
        Assert.False(Term.TryParse(text, out _));
        Assert.Equal(
            $"“{text}”不是期间：应写作 5wd（工作日）、7d（日）或 3m（月），数字为 0 至 999。",
            Assert.Throws<FormatException>(() => Term.Parse(text)).Message);
    }

    internal static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
