namespace Puyang.Proposals.Tests.Feedback;

/// <summary>Whoever is dissatisfied says why; whose rating decides is the policy's.</summary>
public sealed class ReasonTests
{
    private static readonly Bureau FirstDecides = Town.Bureau with { Policy = Town.Policy with { Answering = new AnsweringPolicy(EveryRatingCounts: false) } };

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public void A_proposer_who_is_dissatisfied_says_why(string comment)
    {
        Life life = At.AwaitingFeedback();
        TaskId form = life.Task<FeedbackTask>().Id;
        life.Refuses(new RateReply(life.NewId(), Town.Miao, form, Satisfaction.Dissatisfied, comment), Refusal.DissatisfiedWithoutReason);
        life.Do(new RateReply(life.NewId(), Town.Miao, form, Satisfaction.BasicallySatisfied, comment));
    }

    [Fact]
    public void A_form_on_paper_without_a_reason_is_recorded_as_such()
    {
        Life life = At.AwaitingFeedback(Town.OnPaper);
        Decision decision = life.Do(new RateReply(life.NewId(), Town.Committee, life.Task<FeedbackTask>().Id, Satisfaction.Dissatisfied, ""));
        Assert.Equal("未填写原因", decision.Event<ReplyRated>().Comment);
        Assert.Equal("未填写原因", decision.Opened<DraftTask>().Comment);
    }

    [Fact]
    public void Where_the_first_proposer_s_rating_counts_another_s_is_recorded_and_decides_nothing()
    {
        Life life = Joint();
        Assert.Equal("ReplyRated", life.Do(life.Rate(Satisfaction.Dissatisfied, addressee: 2)).Story());
        Assert.Equal("ReplyRated CaseClosed", life.Do(life.Rate(Satisfaction.Satisfied, addressee: 1)).Story());
        Assert.Equal(CaseOutcome.Satisfied, life.Case.Outcome);
        Assert.Equal(2, life.Case.Reply.Ratings.Length);
    }

    [Fact]
    public void Where_the_first_proposer_s_rating_counts_silence_of_that_one_is_no_satisfaction()
    {
        Life life = Joint();
        life.Do(life.Rate(Satisfaction.Satisfied, addressee: 2));
        life.Now = life.Now.AddMonths(2);
        life.Do(life.Reach(life.Task<FeedbackTask>(1)));
        Assert.Equal(CaseOutcome.NotReturned, life.Case.Outcome);
        life.Do(life.Rate(Satisfaction.Dissatisfied, addressee: 1));
        Assert.Equal((2, Stage.Drafting), (life.Case.Round, life.Case.Stage));
    }

    private static Life Joint() => At.FirstReview(FirstDecides, Town.Proposal(Town.ByMail, Town.AlsoByMail)).ToSigning()
        .Then(life => life.Approve()).ToSealing().Then(life => life.Seal()).ToFeedback();
}
