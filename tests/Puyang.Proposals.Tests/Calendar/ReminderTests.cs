namespace Puyang.Proposals.Tests.Calendar;

public sealed class ReminderTests
{
    // Assigned on Monday 2 March: to be taken by Wednesday 4 March.
    [Theory]
    [InlineData(3, "-1wd", "officer")]
    [InlineData(4, "0d", "officer")]
    [InlineData(5, "+1wd", "officer desk")]
    [InlineData(9, "+3wd", "officer desk section-head")]
    [InlineData(11, "+5wd", "officer desk deputy chief section-head")]
    public void The_ladder_goes_from_the_holder_to_the_office_and_up_the_chain(int day, string rung, string told)
    {
        Life life = At.Assigned();
        life.Now = Town.At(3, day);
        Decision decision = life.Do(life.Remind(life.Task<AcceptTask>()));
        Assert.Equal(rung, decision.Event<Reminded>().When);
        Assert.Equal(told.Split(' ').Order(), decision.Effects.OfType<Remind>().Select(remind => remind.To.Value).Order());
    }

    [Fact]
    public void A_day_of_reminding_comes_once()
    {
        Life life = At.Assigned();
        life.Now = Town.At(3, 4);
        life.Do(life.Remind(life.Task<AcceptTask>()));
        life.Ignores(life.Remind(life.Task<AcceptTask>()));
        life.Now = Town.At(3, 4, 17);
        life.Ignores(life.Remind(life.Task<AcceptTask>()));
    }

    [Fact]
    public void Who_has_just_got_the_task_is_not_reminded_on_the_same_day()
    {
        Life life = At.Received();
        life.Now = Town.At(3, 3);
        life.Do(life.Assign());
        life.Ignores(life.Remind(life.Task<AcceptTask>()));
    }

    [Fact]
    public void When_time_has_jumped_one_reminder_stands_for_all_that_were_missed()
    {
        Life life = At.Assigned();
        life.Now = Town.At(5, 20);
        Decision decision = life.Do(life.Remind(life.Task<AcceptTask>()));
        Assert.Equal("+5wd", decision.Event<Reminded>().When);
        Assert.Equal(5, decision.Effects.Count);
        life.Now = Town.At(6, 20);
        life.Ignores(life.Remind(life.Task<AcceptTask>()));
    }

    [Theory]
    [InlineData(4, 8, 29)] // early
    [InlineData(4, 17, 31)] // in the evening
    [InlineData(4, 0, 1)] // at night
    [InlineData(7, 10, 0)] // Saturday
    [InlineData(8, 10, 0)] // Sunday
    public void Nobody_is_reminded_at_night_or_on_a_rest_day(int day, int hour, int minute)
    {
        Life life = At.Assigned();
        life.Now = Town.At(3, day, hour, minute);
        life.Ignores(life.Remind(life.Task<AcceptTask>()));
    }

    [Fact]
    public void What_is_done_is_not_reminded_of()
    {
        Life life = At.Drafting();
        life.Now = Town.At(3, 4);
        life.Ignores(life.Remind(life.Task<AcceptTask>()));
        Life answered = At.AwaitingFeedback();
        answered.Now = Town.At(6, 3);
        answered.Ignores(answered.Remind(null));
    }

    [Fact]
    public void The_legal_limit_is_everybodys_who_has_a_part_of_the_work_in_hand()
    {
        Life life = At.FirstReview();
        life.Now = Town.At(6, 2);
        Assert.Equal(["section-head", "desk"], life.Do(life.Remind(null)).Event<Reminded>().To.Select(person => person.Value));
        life.Now = Town.At(6, 3);
        Assert.Equal(["section-head", "desk", "chief"], life.Do(life.Remind(null)).Event<Reminded>().To.Select(person => person.Value));
    }

    [Fact]
    public void The_proposer_is_reminded_of_the_form_after_five_and_ten_working_days()
    {
        Life life = At.AwaitingFeedback();
        List<DateOnly> days = [];
        DateOnly left = DateOnly.FromDateTime(life.Now.DateTime);
        for (; life.Task<FeedbackTask>().Settled is null && days.Count < 9; life.Now = life.Now.AddDays(1))
        {
            if (life.Take(life.Remind(life.Task<FeedbackTask>())).Events.OfType<Reminded>().FirstOrDefault() is { } reminded)
            {
                Assert.Equal([Town.Miao], reminded.To);
                days.Add(reminded.On);
            }

            life.Take(life.Reach(life.Task<FeedbackTask>()));
        }

        Assert.Equal([5, 10], days.Select(day => Town.Policy.Calendar.WorkingDays(left, day)));
    }

    // 2026-09-25 is a holiday on a Friday: what falls on it comes early before a deadline and late after it.
    [Theory]
    [InlineData("2026-09-28", "-3d", "2026-09-24")]
    [InlineData("2026-09-28", "-1wd", "2026-09-24")]
    [InlineData("2026-09-25", "0d", "2026-09-24")]
    [InlineData("2026-09-24", "+1d", "2026-09-28")]
    [InlineData("2026-09-24", "+1wd", "2026-09-28")]
    [InlineData("2026-05-09", "0d", "2026-05-09")] // a Saturday that is worked
    public void A_reminder_rather_comes_early_before_the_day_and_late_after_it(string due, string rung, string expected) =>
        Assert.Equal(WorkCalendarTests.Day(expected), new Rung(rung, []).Day(WorkCalendarTests.Day(due), Town.Policy.Calendar));

    [Theory]
    [InlineData("-3d", true)]
    [InlineData("0d", true)]
    [InlineData("+1wd", true)]
    [InlineData("3d", false)]
    [InlineData("-0d", false)]
    [InlineData("+", false)]
    [InlineData("", false)]
    [InlineData("--3d", false)]
    [InlineData("soon", false)]
    public void A_rung_says_before_on_or_after(string when, bool isWellFormed) => Assert.Equal(isWellFormed, new Rung(when, []).IsWellFormed);

    [Fact]
    public void A_case_sleeps_until_the_next_working_morning_that_has_something_to_say()
    {
        Life life = At.Assigned();
        Assert.Equal(Town.At(3, 3, 8, 30), Alarms.Next(life.Case, Town.Policy));

        // The reminder of the 4th was missed; it is the night before a weekend.
        life.Now = Town.At(3, 6, 20);
        foreach (Message message in Alarms.Ringing(life.Case, life.Office, life.Now))
        {
            life.Do(message);
        }

        Assert.Equal(Town.At(3, 9, 8, 30) - life.Now, Alarms.Wait(life.Case, Town.Policy, life.Now));
    }
}
