namespace Puyang.Proposals.Tests.Approval;

public sealed class ParallelTests
{
    [Fact]
    public void A_step_of_several_asks_all_of_them_at_once_and_is_done_when_all_agree()
    {
        Life life = At.FirstReview(Town.Parallel);

        Decision first = life.Do(life.Approve());
        Assert.Equal([Town.OfficeHead, Town.Counsel], life.Open<ReviewTask>().Select(task => task.Holder));
        Assert.Equal(2, first.Effects.OfType<RequestApproval>().Count());

        Assert.Equal("DisclosureReviewed StepApproved", life.Do(Agree(life, Town.Counsel)).Story());
        Assert.Equal(Town.OfficeHead, Assert.Single(life.Open<ReviewTask>()).Holder);
        Assert.Equal(Town.Deputy, life.Do(Agree(life, Town.OfficeHead)).Opened<ReviewTask>().Holder);
    }

    [Fact]
    public void One_who_returns_the_draft_ends_the_step_for_all()
    {
        Life life = Detours.HalfAgreed();
        TaskId other = life.Open<ReviewTask>()[0].Id;
        Assert.False(life.Do(life.Return(by: Town.Counsel)).Has<TellCancelled>());
        Assert.Empty(life.Open<ReviewTask>());
        life.Refuses(life.Approve(by: Town.Counsel, task: other), Refusal.TaskIsDone);
        life.Then(officer => officer.Submit("better"));
        Assert.Equal(Town.SectionHead, Assert.Single(life.Open<ReviewTask>()).Holder);
    }

    [Fact]
    public void Whoever_still_had_the_text_that_another_returned_is_told_to_stop()
    {
        Life life = Detours.Parallel();
        Assert.Equal(Town.OfficeHead, life.Do(life.Return(by: Town.Counsel, task: life.Open<ReviewTask>()[1].Id)).Effect<TellCancelled>().Person);
    }

    [Fact]
    public void A_correction_changes_the_text_for_everybody_at_the_step_and_whoever_agreed_is_told()
    {
        Life life = Detours.HalfAgreed();
        Decision alone = life.Do(life.Correct("corrected", by: Town.Counsel));
        Assert.Equal([Town.SectionHead, Town.OfficeHead], alone.Effects.OfType<TellApprover>().Select(told => told.Person));

        Life both = Detours.Parallel();
        ReviewTask office = both.Open<ReviewTask>()[0];
        ApproveStep old = both.Approve(by: office.Holder, task: office.Id);
        both.Do(both.Correct("corrected", by: Town.Counsel));
        Assert.All(both.Open<ReviewTask>(), task => Assert.Equal(Town.Hash("corrected"), task.Document));
        both.Refuses(old, Refusal.DocumentChanged);
    }

    [Fact]
    public void Who_agrees_first_of_two_signatories_does_not_sign()
    {
        Chain chain = Town.Policy.Chains[0];
        ChainStep two = chain.Steps[^1] with { With = ["department.deputy"] };
        Life life = At.Signing();
        life.Then(chief => chief.Return()).Office = Town.Bureau with { Policy = Town.Policy with { Chains = [chain with { Steps = [chain.Steps[0], two] }] } };
        life.Then(officer => officer.Submit("better")).Then(section => section.Approve());

        Assert.Equal("StepApproved", life.Do(Agree(life, Town.Deputy)).Story());
        Assert.Equal("SignedOff", life.Do(Agree(life, Town.Chief)).Story());
        Assert.Equal(Town.Chief, life.Case.Reply.SignedBy);
    }

    [Fact]
    public void Whoever_is_named_twice_at_a_step_agrees_once()
    {
        Chain chain = Town.Policy.Chains[0];
        Life life = At.Drafting();
        life.Office = Town.Bureau with { Policy = Town.Policy with { Chains = [chain with { Steps = [chain.Steps[0] with { With = ["department.head"] }, chain.Steps[^1]] }] } };
        life.Do(life.Submit());
        Assert.Null(Assert.Single(life.Open<ReviewTask>()).Seat);
    }

    [Fact]
    public void Disclosure_and_secrecy_are_reviewed_together_with_the_reply()
    {
        Life life = Detours.Parallel();
        life.Refuses(life.Approve(task: life.Open<ReviewTask>()[0].Id, by: Town.OfficeHead, isReviewed: false), Refusal.DisclosureNotReviewed);
        Decision decision = life.Do(Agree(life, Town.OfficeHead));
        Assert.Equal(Disclosure.Proactive, decision.Event<DisclosureReviewed>().Disclosure);
    }

    [Fact]
    public void Where_no_disclosure_is_reviewed_nothing_is_said_of_it()
    {
        Life life = At.FirstReview();
        Assert.Equal("StepApproved TaskOpened LinkIssued", life.Do(life.Approve(isReviewed: false)).Story());
    }

    [Fact]
    public void Another_disclosure_than_the_one_reviewed_is_reviewed_again()
    {
        Life life = Detours.HalfAgreed().Then(counsel => Agree(counsel, Town.Counsel));
        Assert.False(life.Decide(life.Correct("corrected")).Has<ChainRestarted>());

        Decision decision = life.Do(life.Correct("corrected", facts: Town.Complete with { Disclosure = Disclosure.Withheld }));

        Assert.Equal(Town.SectionHead, decision.Opened<ReviewTask>().Holder);
        Assert.True(decision.Has<ChainRestarted>());
    }

    [Fact]
    public void A_correction_at_a_later_step_sends_the_text_through_all_seats_again_where_the_policy_says_so()
    {
        Life life = At.FirstReview(Town.Strict).Then(officer => officer.Talk()).Then(section => section.Approve());
        life.Do(life.Correct("corrected", by: Town.Counsel));
        Assert.Equal(Town.SectionHead, Assert.Single(life.Open<ReviewTask>()).Holder);
    }

    private static ApproveStep Agree(Life life, PersonId who) => life.Approve(by: who, task: life.Open<ReviewTask>().Single(task => task.Holder == who).Id);
}
