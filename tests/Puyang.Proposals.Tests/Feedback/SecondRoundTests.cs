namespace Puyang.Proposals.Tests.Feedback;

public sealed class SecondRoundTests
{
    [Fact]
    public void Dissatisfaction_opens_a_second_round_at_the_drafting_with_a_month_for_the_reply()
    {
        Life life = At.AwaitingFeedback();

        Decision decision = life.Do(life.Rate(Satisfaction.Dissatisfied, comment: "没有答复第二点"));

        Assert.Equal("ReplyRated RoundOpened TaskOpened LinkIssued", decision.Story());
        Deadline due = decision.Event<RoundOpened>().Due;
        Assert.Equal((DeadlineRules.Redo, Town.Day(3, 2), Town.Day(4, 2)), (due.Rule, due.Base, due.Due));
        DraftTask draft = decision.Opened<DraftTask>();
        Assert.Equal((Town.Officer, 2, "没有答复第二点"), (draft.Holder, draft.Round, draft.Comment));
        Assert.Equal(draft.Id, decision.Effect<NotifyDepartment>().Task);
        Assert.Equal(2, life.Case.LinkOf(draft.Id)!.Round);
    }

    [Fact]
    public void The_first_round_stays_as_it_was()
    {
        Life life = At.AwaitingFeedback();
        Reply first = life.Case.Reply;
        life.Then(miao => miao.Rate(Satisfaction.Dissatisfied)).Then(officer => officer.Submit("second draft")).ToSigning().Then(chief => chief.Approve());

        Reply now = life.Case.Replies[0];

        Assert.Equal(first with { Ratings = now.Ratings }, now);
        Assert.Equal(Satisfaction.Dissatisfied, Assert.Single(now.Ratings).Rating);
        Assert.Equal(Town.Hash("second draft"), life.Case.Reply.Signed!.Draft);
    }

    [Fact]
    public void What_the_first_round_still_waited_for_is_over()
    {
        Life life = At.AwaitingFeedback(Town.ByMail, Town.AlsoByMail);
        TaskId other = life.Task<FeedbackTask>(addressee: 2).Id;

        life.Do(life.Rate(Satisfaction.Dissatisfied, addressee: 1));

        Assert.Empty(life.Open<FeedbackTask>());
        Assert.Empty(life.Open<ReceiptTask>());
        Assert.Equal(nameof(RoundOpened), life.Case.Task(other)!.Settled!.How);
        life.Refuses(life.Rate(Satisfaction.Satisfied, task: other), Refusal.RoundPassed);
    }

    [Fact]
    public void The_second_round_begins_with_no_text_and_numbers_its_versions_on()
    {
        Life life = At.SecondRound();
        Assert.Null(life.Case.LatestVersion);
        life.Refuses(life.Submit("second draft", shown: Town.Hash("draft")), Refusal.DocumentChanged);
        Assert.Equal(2, life.Do(life.Submit("second draft")).Event<DraftSaved>().Number);
    }

    [Fact]
    public void The_second_reply_has_its_own_number_letter_copies_and_form()
    {
        Life life = At.SecondFeedback();
        Assert.Equal(["某民提〔2026〕1号", "某民提〔2026〕2号"], life.Case.Replies.Select(reply => reply.Number));
        Assert.Equal(Town.Hash("letter-2-1"), life.Case.Reply.FileFor(1));
        Assert.All(life.Open<ReceiptTask>(), copy => Assert.Equal(2, copy.Round));
        Assert.Equal(2, Assert.Single(life.Open<FeedbackTask>()).Round);
    }

    [Fact]
    public void Satisfaction_with_the_second_reply_closes_the_case_as_satisfied()
    {
        Life life = At.SecondFeedback();
        life.Do(life.Rate(Satisfaction.Satisfied));
        Assert.Equal((Stage.Closed, CaseOutcome.Satisfied), (life.Case.Stage, life.Case.Outcome));
    }

    [Fact]
    public void A_second_dissatisfaction_goes_to_the_authorities_and_closes_as_dissatisfied()
    {
        Life life = At.SecondFeedback();

        Decision decision = life.Do(life.Rate(Satisfaction.Dissatisfied));

        Assert.Equal("ReplyRated FaceToFaceAsked CaseClosed", decision.Story());
        Assert.Equal([CollectorNotice.Rated, CollectorNotice.FaceToFace], decision.Effects.OfType<TellCollector>().Select(told => told.Notice));
        Assert.Equal((Stage.Closed, CaseOutcome.Dissatisfied), (life.Case.Stage, life.Case.Outcome));
    }

    [Fact]
    public void Where_the_policy_allows_one_round_the_first_dissatisfaction_is_the_last()
    {
        Life life = At.AwaitingFeedback();
        life.Office = Town.Bureau with { Policy = Town.Policy with { Times = Town.Policy.Times with { MaxRounds = 1 } } };
        Assert.Equal("ReplyRated FaceToFaceAsked CaseClosed", life.Do(life.Rate(Satisfaction.Dissatisfied)).Story());
    }
}
