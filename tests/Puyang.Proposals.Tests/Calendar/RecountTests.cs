namespace Puyang.Proposals.Tests.Calendar;

public sealed class RecountTests
{
    [Fact]
    public void A_published_year_moves_what_was_provisional_and_the_history_says_why()
    {
        Life life = Provisional();
        Deadline before = life.Case.Reply.Due;
        Assert.Equal((new DateOnly(2027, 2, 5), true), (before.Due, before.IsProvisional));

        life.Office = Town.NextYear;
        DeadlineMoved moved = life.Do(life.Recount()).Events.OfType<DeadlineMoved>().Single(fact => fact.Task is null);

        Assert.Equal(before, moved.From);
        Assert.Equal((new DateOnly(2027, 2, 12), false, "放假安排2026–2027"), (moved.To.Due, moved.To.IsProvisional, moved.To.Calendar));
        Assert.Equal(moved.To, life.Case.Reply.Due);
        Assert.Equal("答复时限：自交办之日（2026年11月5日）的次日起3个月，2027年2月12日止（2027年2月5日为休息日，顺延）。", moved.To.Explain());
    }

    [Fact]
    public void The_next_years_notice_moves_a_deadline_out_of_its_New_Year_holiday()
    {
        Life life = new() { Now = Town.At(9, 30) };
        life.Do(life.Register(Town.Proposal() with { HandedOver = Town.Day(9, 30) }));
        Deadline before = life.Case.Reply.Due;
        Assert.Equal((new DateOnly(2026, 12, 30), true), (before.Due, before.IsProvisional));

        Bureau office = Town.NextYear;
        CalendarYear[] years = [.. office.Policy.Calendar.Years.Where(year => year.Year != 2027),
            new(2027, "通知", [new(2026, 12, 30), new(2026, 12, 31), new(2027, 1, 1)], [])];
        life.Office = office with { Policy = office.Policy with { Calendar = new WorkCalendar("新", years) } };
        DeadlineMoved moved = life.Do(life.Recount()).Events.OfType<DeadlineMoved>().Single(fact => fact.Task is null);
        Assert.Equal((new DateOnly(2027, 1, 4), false), (moved.To.Due, moved.To.IsProvisional));
    }

    [Fact]
    public void A_changed_term_reaches_open_tasks_and_whoever_has_them_is_told()
    {
        Life life = At.Drafting();
        life.Office = Town.NextYear;
        Decision decision = life.Do(life.Recount());

        DeadlineMoved moved = decision.Event<DeadlineMoved>();
        Assert.Equal(("30wd", "20wd"), (moved.From.Term, moved.To.Term));
        Assert.Equal(moved.To, life.Task<DraftTask>().Due);
        Assert.Equal((Town.Officer, life.Task<DraftTask>().Id, moved.From.Due), Told(decision.Effect<TellMoved>()));

        static (PersonId, TaskId?, DateOnly) Told(TellMoved told) => (told.To, told.Task, told.From);
    }

    [Fact]
    public void A_policy_reaches_a_case_once()
    {
        Life life = At.Drafting();
        life.Ignores(life.Recount());
        life.Office = Town.NextYear;
        life.Do(life.Recount());
        life.Ignores(life.Recount());
        Assert.Empty(Alarms.Ringing(life.Case, life.Office, life.Now));
        life.Office = Town.Bureau;
        life.Do(Assert.Single(Alarms.Ringing(life.Case, life.Office, life.Now)));
        Assert.Equal("30wd", life.Task<DraftTask>().Due!.Term);
    }

    [Fact]
    public void A_shorter_term_never_ends_before_the_day_on_which_it_came()
    {
        Life life = At.Drafting();
        life.Office = Town.NextYear;
        life.Now = Town.At(4, 9);
        Deadline due = life.Do(life.Recount()).Event<DeadlineMoved>().To;
        Assert.Equal(Town.Day(4, 9), due.Due);
        Assert.Equal(
            "起草时限：自开始起草之日（2026年3月2日）的次日起20个工作日，新规定自2026年4月9日起施行时已届满，故2026年4月9日止。",
            due.Explain());
    }

    [Fact]
    public void A_day_that_the_notice_named_stands()
    {
        Life life = new();
        life.Do(life.Register(Town.Proposal() with { NoticeDue = new DateOnly(2027, 2, 8) }));
        life.Office = Town.NextYear;
        life.Do(life.Recount());
        Assert.Equal(new DateOnly(2027, 2, 8), life.Case.Reply.Due.Due);
    }

    [Fact]
    public void An_inner_limit_still_never_reaches_beyond_the_legal_one()
    {
        Life life = new();
        life.Do(life.Register(Town.Proposal() with { NoticeDue = Town.Day(3, 20) }));
        life.Do(life.Assign());
        life.Do(life.Accept());
        life.Office = Town.NextYear;
        life.Do(life.Recount());
        Assert.Equal((Town.Day(3, 20), "reply"), (life.Task<DraftTask>().Due!.Due, life.Task<DraftTask>().Due!.Within));
    }

    [Fact]
    public void What_moved_into_the_future_is_not_overdue_any_more_and_can_become_so_again()
    {
        Life life = Provisional();
        life.Now = new DateTimeOffset(2027, 2, 6, 9, 0, 0, TimeSpan.FromHours(8));
        life.Do(life.ReachReply());
        life.Office = Town.NextYear;
        life.Do(life.Recount());
        Assert.False(life.Case.Reply.IsOverdue);
        life.Now = new DateTimeOffset(2027, 2, 13, 9, 0, 0, TimeSpan.FromHours(8));
        life.Do(life.ReachReply());
        Assert.True(life.Case.Reply.IsOverdue);
    }

    [Fact]
    public void A_closed_case_is_left_alone()
    {
        Life life = At.Closed();
        foreach (ReceiptTask receipt in life.Open<ReceiptTask>())
        {
            life.Do(life.Receive(receipt.Holder, receipt.Id));
        }

        life.Office = Town.NextYear;
        Assert.Empty(Alarms.Ringing(life.Case, life.Office, life.Now));
    }

    // Handed over on 5 November 2026: three months later lies in a year whose holidays are not published yet.
    private static Life Provisional()
    {
        Life life = new() { Now = Town.At(11, 5) };
        life.Do(life.Register(Town.Proposal() with { HandedOver = Town.Day(11, 5) }));
        return life;
    }
}
