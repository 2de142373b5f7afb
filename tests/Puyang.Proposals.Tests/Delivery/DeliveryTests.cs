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

        Assert.Equal("LetterDelivered ReplyDispatched TaskOpened LinkIssued LetterReceived", decision.Story());
        Assert.Equal((Town.Committee, 1), (decision.Opened<FeedbackTask>().Holder, decision.Opened<FeedbackTask>().Addressee));
        Assert.Equal(decision.Opened<FeedbackTask>().Id, decision.Effect<AskForForm>().Task);
        life.Refuses(life.Rate(Satisfaction.Satisfied, by: Town.Clerk), Refusal.NotTheHolder);
        life.Do(life.Rate(Satisfaction.Satisfied, by: Town.Committee));
    }

    [Fact]
    public void Only_the_office_records_that_a_letter_was_posted_when_how_and_under_which_number()
    {
        Life life = At.Delivering(Town.OnPaper);
        life.Refuses(life.Post(by: Town.Officer), Refusal.NotTheOffice);
        life.Refuses(life.Post(on: Town.Day(3, 3)), Refusal.ImpossibleDay);
        life.Refuses(life.Post(on: Town.Day(3, 1)), Refusal.ImpossibleDay);
        life.Refuses(life.Post(number: " "), Refusal.MailNumberMissing);
        life.Refuses(life.Post(carrier: Carriage.Ems, number: ""), Refusal.MailNumberMissing);
        life.Do(life.Post(carrier: Carriage.Messenger, number: ""));
        life.Refuses(life.Post(), Refusal.TaskIsDone);
        life.Refuses(life.Post(task: life.Task<FeedbackTask>().Id), Refusal.NotThisTask);
    }

    [Fact]
    public void A_posted_letter_counts_as_dispatched_and_is_received_when_somebody_has_signed_for_it()
    {
        Life life = At.Delivering(Town.OnPaper);

        Decision posted = life.Do(life.Post(on: Town.Day(3, 2)));

        LetterDelivered left = posted.Event<LetterDelivered>();
        Assert.Equal((DeliveryWay.Paper, Carriage.Registered, "XA12345678941"), (left.Way, left.Carrier, left.MailNumber));
        Assert.Equal((Town.Day(3, 2), Stage.AwaitingFeedback), (life.Case.Reply.DispatchedOn, life.Case.Stage));
        Assert.Empty(life.Case.Reply.Receipts);
        LetterReceiptTask task = posted.Opened<LetterReceiptTask>();
        Assert.Equal((DeadlineRules.LetterReceipt, Town.Day(3, 16)), (task.Due!.Rule, task.Due.Due));

        life.Now = Town.At(3, 5);
        life.Refuses(life.HandOver(by: Town.Officer, task: task.Id), Refusal.NotTheOffice);
        life.Refuses(life.HandOver(on: Town.Day(3, 1), task: task.Id), Refusal.ReceivedBeforePosted);
        life.Refuses(life.HandOver(on: Town.Day(3, 6), task: task.Id), Refusal.ReceivedBeforePosted);
        life.Refuses(life.HandOver(signer: " ", task: task.Id), Refusal.NameMissing);
        Decision received = life.Do(life.HandOver(on: Town.Day(3, 4), task: task.Id) with { Proof = Town.Hash("proof") });

        Assert.Equal("LetterReceived", received.Story());
        LetterReceived receipt = Assert.Single(life.Case.Reply.Receipts);
        Assert.Equal((1, Town.Day(3, 4), "张三", Town.Hash("proof")), (receipt.Addressee, receipt.On, receipt.Signer, receipt.Proof!.Value));
        life.Refuses(life.HandOver(task: task.Id), Refusal.TaskIsDone);
        Assert.Equal(Town.Day(3, 2), life.Case.Reply.DispatchedOn);
    }

    [Fact]
    public void A_letter_that_is_handed_over_at_once_has_left_and_was_received_on_that_day()
    {
        Life life = At.Delivering(Town.OnPaper);
        life.Refuses(life.HandOver(on: Town.Day(3, 1)), Refusal.ImpossibleDay);
        life.Do(life.HandOver());
        Assert.Equal(Carriage.Messenger, Assert.Single(life.Case.Reply.Deliveries).Carrier);
        Assert.Equal("张三", Assert.Single(life.Case.Reply.Receipts).Signer);
        Assert.Empty(life.Open<LetterReceiptTask>());
    }

    [Fact]
    public void A_case_closes_although_nobody_has_recorded_who_received_the_letter()
    {
        Life life = At.Delivering(Town.OnPaper).Then(clerk => clerk.Post()).Then(committee => committee.Rate(Satisfaction.Satisfied));
        Assert.Equal(Stage.Closed, life.Case.Stage);
        life.Do(life.HandOver(task: Assert.Single(life.Open<LetterReceiptTask>()).Id));
    }

    [Fact]
    public void A_delivery_from_before_the_two_steps_means_what_it_did()
    {
        Life life = At.Delivering(Town.OnPaper);
        LetterDelivered old = new(1, 1, DeliveryWay.Paper, Town.Day(3, 2), "当面送交", life.Task<PaperDeliveryTask>().Id);
        Case after = life.Case.After(Entry.Of(life.Post(), life.Case, new Decision([old], []), life.Now, life.Office.PolicyHash));
        Assert.Empty(after.OpenTasks.OfType<PaperDeliveryTask>());
        Assert.Equal("当面送交", Assert.Single(after.Reply.Deliveries).How);
        Assert.Empty(after.Reply.Receipts);
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
