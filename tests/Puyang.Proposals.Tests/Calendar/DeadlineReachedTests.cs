namespace Puyang.Proposals.Tests.Calendar;

public sealed class DeadlineReachedTests
{
    [Fact]
    public void A_deadline_is_kept_until_six_on_its_last_day_and_passes_once()
    {
        Life life = At.Assigned();
        CaseTask task = life.Task<AcceptTask>();
        life.Now = Town.At(3, 4, 18);
        life.Ignores(life.Reach(task));
        life.Now = life.Now.AddTicks(1);

        Assert.Equal("TaskOverdue", life.Do(life.Reach(task)).Story());

        Assert.True(life.Task<AcceptTask>().IsOverdue);
        life.Ignores(life.Reach(task));
    }

    [Fact]
    public void A_deadline_passes_at_night_and_wakes_nobody()
    {
        Life life = At.Drafting();
        life.Now = Town.At(6, 2, 23);
        Assert.Empty(life.Do(life.Reach(life.Task<DraftTask>())).Effects);
        Assert.Empty(life.Do(life.ReachReply()).Effects);
    }

    [Fact]
    public void A_task_that_is_done_or_has_no_deadline_is_never_overdue()
    {
        Life life = At.Delivering();
        life.Now = life.Now.AddYears(1);
        life.Ignores(life.Reach(life.Task<SealTask>()));
        life.Ignores(life.Reach(life.Task<FeedbackTask>()));
        life.Ignores(new DeadlineReached(life.NewId(), new TaskId("t99")));
    }

    [Fact]
    public void An_overdue_task_can_still_be_done()
    {
        Life life = At.Assigned();
        life.Now = Town.At(3, 20);
        life.Do(life.Reach(life.Task<AcceptTask>()));
        life.Do(life.Accept());
    }

    [Fact]
    public void The_legal_limit_is_missed_once_when_no_letter_has_left_by_then()
    {
        Life life = At.Drafting();
        life.Now = Town.At(6, 2, 18);
        life.Ignores(life.ReachReply());
        life.Now = Town.At(6, 2, 18, 1);

        Decision decision = life.Do(life.ReachReply());

        Assert.Equal("ReplyOverdue", decision.Story());
        Assert.True(life.Case.Reply.IsOverdue);
        life.Ignores(life.ReachReply());
    }

    [Fact]
    public void The_legal_limit_is_met_at_dispatch_and_each_round_has_its_own()
    {
        Life life = At.AwaitingFeedback();
        life.Now = Town.At(6, 3);
        life.Ignores(life.ReachReply());
        life.Do(life.Rate(Satisfaction.Dissatisfied));
        life.Ignores(life.ReachReply(round: 2));
        life.Now = Town.At(7, 4);
        life.Ignores(life.ReachReply(round: 1));
        life.Do(life.ReachReply(round: 2));
    }
}
