namespace Puyang.Proposals.Tests.Feedback;

public sealed class RateReplyTests
{
    [Theory]
    [InlineData(Satisfaction.Satisfied, CaseOutcome.Satisfied)]
    [InlineData(Satisfaction.BasicallySatisfied, CaseOutcome.BasicallySatisfied)]
    public void A_good_rating_of_the_only_proposer_closes_the_case(Satisfaction rating, CaseOutcome outcome)
    {
        Life life = At.AwaitingFeedback();
        Assert.Equal("ReplyRated CaseClosed", life.Do(life.Rate(rating)).Story());
        Assert.Equal((Stage.Closed, outcome), (life.Case.Stage, life.Case.Outcome));
    }

    [Fact]
    public void A_rating_is_told_to_the_committee_and_the_office_and_confirmed_to_the_proposer()
    {
        Life life = At.AwaitingFeedback();
        Decision decision = life.Do(life.Rate(Satisfaction.Satisfied));
        Assert.Equal(CollectorNotice.Rated, decision.Effect<TellCollector>().Notice);
        Assert.Equal([Notice.Rated], decision.Notices());
        Assert.Equal((1, 1), (decision.Effect<ConfirmRating>().Round, decision.Effect<ConfirmRating>().Addressee));
    }

    [Fact]
    public void What_the_form_asks_beside_the_rating_is_kept_and_nothing_is_kept_of_an_empty_answer()
    {
        Life life = At.AwaitingFeedback();
        FormAnswers answers = new(true, null, [Contact.Phone], Satisfaction.Dissatisfied, Pertinence.InPart);
        Assert.Same(answers, life.Do(life.Rate(Satisfaction.Satisfied) with { Answers = answers }).Event<ReplyRated>().Answers);
        life = At.AwaitingFeedback();
        Assert.Null(life.Do(life.Rate(Satisfaction.Satisfied) with { Answers = new FormAnswers() }).Event<ReplyRated>().Answers);
    }

    [Fact]
    public void Answers_that_cannot_be_are_refused()
    {
        Life life = At.AwaitingFeedback();
        DateOnly today = life.Office.Policy.Day(life.Now), signed = life.Case.Reply.SignedOn!.Value;
        Refuses(new FormAnswers(true, today.AddDays(1)), Refusal.ImpossibleDay);
        Refuses(new FormAnswers(true, signed.AddDays(-1)), Refusal.ImpossibleDay);
        Refuses(new FormAnswers(false, today), Refusal.ImpossibleDay);
        Refuses(new FormAnswers(Contacts: [Contact.None, Contact.Visit]), Refusal.ContactsContradict);
        Refuses(new FormAnswers(PublicationReason: new string('长', Limits.Comment + 1)), Refusal.CommentTooLong);
        life.Do(life.Rate(Satisfaction.Satisfied) with { Answers = new FormAnswers(true, signed, [Contact.None]) });

        void Refuses(FormAnswers answers, Refusal refusal) => life.Refuses(life.Rate(Satisfaction.Satisfied) with { Answers = answers }, refusal);
    }

    [Fact]
    public void A_form_entered_from_paper_is_confirmed_to_nobodys_mailbox()
    {
        Life life = At.AwaitingFeedback(Town.OnPaper);
        Assert.False(life.Do(life.Rate(Satisfaction.Satisfied)).Has<ConfirmRating>());
    }

    [Fact]
    public void Only_the_forms_holder_rates_and_only_once()
    {
        Life life = At.AwaitingFeedback();
        life.Refuses(life.Rate(Satisfaction.Satisfied, by: Town.Clerk), Refusal.NotTheHolder);
        life.Refuses(life.Rate(Satisfaction.Satisfied, by: PersonId.Proposer(2)), Refusal.NotTheHolder);
        life.Refuses(life.Rate(Satisfaction.Satisfied, by: Town.Committee), Refusal.NotTheHolder);
        life.Refuses(life.Rate(Satisfaction.Satisfied, comment: new string('长', Limits.Comment + 1)), Refusal.CommentTooLong);
        life.Do(life.Rate(Satisfaction.Satisfied));
        life.Refuses(life.Rate(Satisfaction.Dissatisfied), Refusal.TaskIsDone);
    }

    [Fact]
    public void Only_forms_are_rated()
    {
        Life life = At.AwaitingFeedback();
        TaskId copy = life.Task<ReceiptTask>().Id;
        life.Refuses(new RateReply(life.NewId(), Town.Supervision, copy, Satisfaction.Satisfied, ""), Refusal.NotThisTask);
        life.Refuses(new RateReply(life.NewId(), Town.Miao, new TaskId("t99"), Satisfaction.Satisfied, ""), Refusal.TaskIsDone);
    }

    [Fact]
    public void A_joint_proposal_closes_with_its_last_form_and_the_worse_rating_counts()
    {
        Life life = At.AwaitingFeedback(Town.ByMail, Town.AlsoByMail);
        Assert.Equal("ReplyRated", life.Do(life.Rate(Satisfaction.BasicallySatisfied, addressee: 1)).Story());
        Assert.Equal("ReplyRated CaseClosed", life.Do(life.Rate(Satisfaction.Satisfied, addressee: 2)).Story());
        Assert.Equal(CaseOutcome.BasicallySatisfied, life.Case.Outcome);
    }

    [Fact]
    public void Silence_closes_as_not_returned_and_is_never_satisfaction()
    {
        Life life = At.AwaitingFeedback(Town.ByMail, Town.AlsoByMail);
        life.Do(life.Rate(Satisfaction.Satisfied, addressee: 1));
        life.Now = Town.At(3, 24);

        Assert.Equal("FeedbackLapsed CaseClosed", life.Do(life.Reach(life.Task<FeedbackTask>(addressee: 2))).Story());

        Assert.Equal((Stage.Closed, CaseOutcome.NotReturned), (life.Case.Stage, life.Case.Outcome));
        Assert.False(life.Task<FeedbackTask>(addressee: 2).IsOverdue);
    }

    [Fact]
    public void A_late_rating_is_still_taken_and_corrects_the_outcome()
    {
        Life life = At.NotReturned();
        Assert.Equal("ReplyRated CaseClosed", life.Do(life.Rate(Satisfaction.Satisfied)).Story());
        Assert.Equal(CaseOutcome.Satisfied, life.Case.Outcome);
        life.Refuses(life.Rate(Satisfaction.Satisfied), Refusal.TaskIsDone);
    }

    [Fact]
    public void One_late_rating_of_two_missing_ones_leaves_the_outcome_as_it_was()
    {
        Life life = At.AwaitingFeedback(Town.ByMail, Town.AlsoByMail);
        life.Now = Town.At(3, 24);
        life.Do(life.Reach(life.Task<FeedbackTask>(addressee: 1)));
        life.Do(life.Reach(life.Task<FeedbackTask>(addressee: 2)));
        Assert.Equal("ReplyRated", life.Do(life.Rate(Satisfaction.Satisfied, addressee: 1)).Story());
        Assert.Equal(CaseOutcome.NotReturned, life.Case.Outcome);
    }

    [Fact]
    public void A_late_dissatisfied_rating_reopens_the_case()
    {
        Life life = At.NotReturned();
        life.Do(life.Rate(Satisfaction.Dissatisfied));
        Assert.Equal((Stage.Drafting, null, 2), (life.Case.Stage, life.Case.Outcome, life.Case.Round));
    }

    [Fact]
    public void A_proposer_quicker_than_the_record_of_the_delivery_still_closes_the_case()
    {
        Life life = At.Delivering();
        Assert.Equal("ReplyRated", life.Do(life.Rate(Satisfaction.Satisfied)).Story());
        Assert.Equal(Stage.Delivering, life.Case.Stage);

        Decision decision = life.Perform(life.Due<DeliverReply>()[0]);

        Assert.Equal("EffectSettled LetterDelivered ReplyDispatched CaseClosed", decision.Story());
        Assert.Equal((Stage.Closed, CaseOutcome.Satisfied), (life.Case.Stage, life.Case.Outcome));
    }

    [Fact]
    public void A_quick_dissatisfied_rating_opens_the_round_and_the_record_of_the_delivery_follows()
    {
        Life life = At.Delivering();
        life.Do(life.Rate(Satisfaction.Dissatisfied));

        Assert.Equal("EffectSettled LetterDelivered ReplyDispatched", life.Perform(life.Due<DeliverReply>()[0]).Story());

        Assert.Equal((Stage.Drafting, 2), (life.Case.Stage, life.Case.Round));
        Assert.NotNull(life.Case.Replies[0].DispatchedOn);
    }
}
