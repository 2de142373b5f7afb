namespace Puyang.Proposals.Tests.Approval;

public sealed class CorrectDraftTests
{
    [Fact]
    public void A_correction_makes_a_version_and_the_review_goes_on_with_it()
    {
        Life life = At.FirstReview();

        DraftCorrected corrected = life.Do(life.Correct("corrected")).Event<DraftCorrected>();

        Assert.Equal((2, Town.Hash("corrected")), (corrected.Number, corrected.Document));
        Assert.Equal(Town.SectionHead, life.Case.LatestVersion!.By);
        Assert.Equal(Town.Hash("corrected"), life.Task<ReviewTask>().Document);
        Assert.Equal(Town.Hash("corrected"), life.Do(life.Approve()).Opened<ReviewTask>().Document);
    }

    [Fact]
    public void Earlier_approvers_are_told_of_a_later_correction()
    {
        Life life = At.Signing();
        Decision decision = life.Do(life.Correct("corrected"));
        Assert.Equal([Town.SectionHead, Town.OfficeHead, Town.Deputy], decision.Effects.Cast<TellApprover>().Select(told => told.Person));
    }

    [Fact]
    public void Where_all_must_approve_again_a_correction_starts_the_chain_again()
    {
        Life life = At.Signing();
        life.Office = Town.ApprovingAgain;
        TaskId signing = life.Task<ReviewTask>().Id;

        Decision decision = life.Do(life.Correct("corrected"));

        Assert.Equal("DraftCorrected ChainRestarted TaskOpened LinkIssued", decision.Story());
        Assert.Equal((Town.SectionHead, Town.Hash("corrected")), (decision.Opened<ReviewTask>().Holder, decision.Opened<ReviewTask>().Document));
        Assert.False(decision.Has<TellApprover>());
        life.Refuses(life.Approve(by: Town.Chief, task: signing), Refusal.TaskIsDone);
    }

    [Fact]
    public void A_correction_at_the_first_step_starts_nothing_again()
    {
        Life life = At.FirstReview();
        life.Office = Town.ApprovingAgain;
        Assert.Equal("DraftCorrected", life.Do(life.Correct("corrected")).Story());
    }

    [Fact]
    public void Only_the_named_approver_corrects_and_only_what_was_shown()
    {
        Life life = At.FirstReview();
        life.Refuses(life.Correct("x", by: Town.Officer), Refusal.NotTheApprover);
        life.Refuses(life.Correct("x", shown: Town.Hash("older")), Refusal.DocumentChanged);
        life.Ignores(life.Correct("draft"));
    }

    [Theory]
    [InlineData("A", Disclosure.Proactive, false)]
    [InlineData(null, Disclosure.Proactive, true)]
    [InlineData("D", Disclosure.Proactive, true)]
    [InlineData("A", null, true)]
    public void A_correction_may_not_make_the_reply_incomplete(string? code, Disclosure? disclosure, bool isComplete)
    {
        Life life = At.FirstReview();
        life.Refuses(life.Correct("x", facts: new DraftFacts(code, disclosure, isComplete)), Refusal.DraftIncomplete);
    }

    [Fact]
    public void A_correction_needs_an_open_review_and_a_chain()
    {
        Life life = At.FirstReview();
        life.Office = Town.Bureau with { Policy = Town.Policy with { Chains = [] } };
        life.Refuses(life.Correct("x"), Refusal.NoApprovalChain);
        Life signed = At.Signed();
        signed.Refuses(signed.Correct("x"), Refusal.TaskIsDone);
        Life drafting = At.FirstReview().Then(first => first.Return());
        drafting.Refuses(drafting.Correct("x", task: drafting.Task<DraftTask>().Id), Refusal.NotThisTask);
    }
}
