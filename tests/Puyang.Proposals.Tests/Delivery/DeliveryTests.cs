namespace Puyang.Proposals.Tests.Delivery;

public sealed class DeliveryTests
{
    [Fact]
    public void The_time_of_a_form_runs_from_the_day_its_letter_left()
    {
        Life life = At.Delivering();
        life.Now = Town.At(3, 6);

        Decision decision = life.Perform(Assert.Single(life.Due<DeliverReply>()));

        Assert.Equal("EffectSettled LetterDelivered ReplyDispatched DeadlineSet", decision.Story());
        Deadline due = decision.Event<DeadlineSet>().Due;
        Assert.Equal((DeadlineRules.Feedback, Town.Day(3, 6), Town.Day(3, 27)), (due.Rule, due.Base, due.Due));
        Assert.Equal(due, life.Task<FeedbackTask>().Due);
    }

    [Fact]
    public void The_reply_is_dispatched_when_its_last_letter_has_left_and_on_that_day()
    {
        Life life = At.Delivering(Town.ByMail, Town.OnPaper);
        Assert.False(life.Perform(Assert.Single(life.Due<DeliverReply>())).Has<ReplyDispatched>());
        Assert.Equal(Stage.Delivering, life.Case.Stage);
        life.Now = Town.At(3, 5);

        Decision decision = life.Do(life.HandOver(on: Town.Day(3, 4)));

        Assert.Equal(Town.Day(3, 4), decision.Event<ReplyDispatched>().On);
        Assert.Equal((Stage.AwaitingFeedback, Town.Day(3, 4)), (life.Case.Stage, life.Case.Reply.DispatchedOn));
    }

    [Fact]
    public void A_paper_letters_form_is_collected_by_the_committee_never_by_the_office()
    {
        Life life = At.Delivering(Town.OnPaper);

        Decision decision = life.Do(life.HandOver());

        Assert.Equal("LetterDelivered ReplyDispatched TaskOpened LinkIssued", decision.Story());
        Assert.Equal((Town.Committee, 1), (decision.Opened<FeedbackTask>().Holder, decision.Opened<FeedbackTask>().Addressee));
        Assert.Equal(decision.Opened<FeedbackTask>().Id, decision.Effect<AskForForm>().Task);
        life.Refuses(life.Rate(Satisfaction.Satisfied, by: Town.Clerk), Refusal.NotTheHolder);
        life.Do(life.Rate(Satisfaction.Satisfied, by: Town.Committee));
    }

    [Fact]
    public void Only_the_office_records_a_paper_delivery_and_says_when_and_how()
    {
        Life life = At.Delivering(Town.OnPaper);
        life.Refuses(life.HandOver(by: Town.Officer), Refusal.NotTheOffice);
        life.Refuses(life.HandOver(on: Town.Day(3, 3)), Refusal.ImpossibleDay);
        life.Refuses(life.HandOver(on: Town.Day(3, 1)), Refusal.ImpossibleDay);
        life.Refuses(life.HandOver(how: ""), Refusal.MannerMissing);
        life.Refuses(life.HandOver(how: new string('长', Limits.Comment + 1)), Refusal.MannerMissing);
        life.Do(life.HandOver());
        life.Refuses(life.HandOver(), Refusal.TaskIsDone);
        life.Refuses(life.HandOver(task: life.Task<FeedbackTask>().Id), Refusal.NotThisTask);
    }

    [Fact]
    public void Each_office_confirms_its_own_copies()
    {
        Life life = At.Delivering();
        TaskId committees = life.Case.OpenTasks.First(task => task.Holder == Town.Committee).Id;
        life.Refuses(life.Receive(Town.Supervision, committees), Refusal.NotTheHolder);
        life.Refuses(life.Receive(Town.Clerk, committees), Refusal.NotTheHolder);

        Assert.Equal("ReceiptConfirmed", life.Do(life.Receive(Town.Committee)).Story());

        life.Refuses(life.Receive(Town.Committee), Refusal.TaskIsDone);
        life.Refuses(life.Receive(Town.Miao, life.Task<FeedbackTask>().Id), Refusal.NotThisTask);
        Assert.Equal(Town.Supervision, Assert.Single(life.Open<ReceiptTask>()).Holder);
    }

    [Fact]
    public void Copies_that_left_are_on_record()
    {
        Life life = At.Sealing();
        life.Do(life.Seal());
        Assert.Equal(["committee", "supervision"], life.Due<CopyToAuthorities>().Select(copy => life.Perform(copy).Event<CopySent>().Copy));
    }

    [Fact]
    public void A_case_closes_although_copies_are_not_confirmed()
    {
        Life life = At.Closed();
        Assert.Equal(2, life.Open<ReceiptTask>().Count);
        Assert.Equal(Stage.Closed, life.Case.Stage);
        life.Do(life.Receive(Town.Committee));
    }
}
