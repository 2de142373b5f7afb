namespace Puyang.Proposals.Tests.Drafting;

public sealed class DraftingTests
{
    [Fact]
    public void Every_saved_text_is_a_version()
    {
        Life life = At.Drafting().Then(first => first.Save("one", facts: Town.Unfinished));

        DraftSaved saved = life.Do(life.Save("two")).Event<DraftSaved>();

        Assert.Equal((2, Town.Hash("two")), (saved.Number, saved.Document));
        Assert.Equal([Town.Hash("one"), Town.Hash("two")], life.Case.Versions.Select(version => version.Document));
        Assert.Equal(Stage.Drafting, life.Case.Stage);
    }

    [Fact]
    public void Saving_what_is_saved_already_makes_no_version()
    {
        Life life = At.Drafting().Then(first => first.Save("one"));
        life.Ignores(life.Save("one"));
    }

    [Fact]
    public void A_text_written_on_another_version_is_refused()
    {
        Life life = At.Drafting().Then(first => first.Save("one")).Then(second => second.Save("two"));
        life.Refuses(life.Save("three", shown: Town.Hash("one")), Refusal.DocumentChanged);
        life.Refuses(life.Submit("three", shown: Town.Hash("one")), Refusal.DocumentChanged);
    }

    [Fact]
    public void Only_the_case_officer_writes()
    {
        Life life = At.Drafting();
        life.Refuses(life.Save("one", by: Town.SectionHead), Refusal.NotTheHolder);
        life.Refuses(life.Submit("one", by: Town.Clerk), Refusal.NotTheHolder);
    }

    [Fact]
    public void Writing_needs_an_open_draft()
    {
        Life life = At.FirstReview();
        life.Refuses(life.Save("late"), Refusal.TaskIsDone);
        life.Refuses(life.Submit("late"), Refusal.TaskIsDone);
        life.Refuses(life.Submit("late", task: life.Task<ReviewTask>().Id), Refusal.NotThisTask);
    }

    [Fact]
    public void A_submitted_text_goes_to_the_section_head_first()
    {
        Life life = At.Drafting();

        Decision decision = life.Do(life.Submit("draft"));

        Assert.Equal("DraftSaved DraftSubmitted TaskOpened LinkIssued", decision.Story());
        ReviewTask review = decision.Opened<ReviewTask>();
        Assert.Equal((Town.SectionHead, 0, false, Town.Hash("draft")), (review.Holder, review.Step, review.Signs, review.Document));
        Assert.Equal(review.Id, decision.Effect<RequestApproval>().Task);
        Assert.Equal(Stage.Approving, life.Case.Stage);
    }

    [Fact]
    public void A_text_that_was_saved_before_is_submitted_without_another_version()
    {
        Life life = At.Drafting().Then(first => first.Save("draft"));
        Assert.False(life.Do(life.Submit("draft")).Has<DraftSaved>());
        Assert.Single(life.Case.Versions);
    }

    [Theory]
    [InlineData("A", Disclosure.Proactive, false)]
    [InlineData(null, Disclosure.Proactive, true)]
    [InlineData("D", Disclosure.Proactive, true)]
    [InlineData("A", null, true)]
    public void An_incomplete_reply_may_be_saved_but_not_submitted(string? code, Disclosure? disclosure, bool isComplete)
    {
        Life life = At.Drafting();
        DraftFacts facts = new(code, disclosure, isComplete);
        life.Refuses(life.Submit(facts: facts), Refusal.DraftIncomplete);
        life.Do(life.Save("draft", facts: facts));
    }

    [Fact]
    public void Nothing_is_submitted_into_a_chain_that_leads_to_no_signature()
    {
        Life life = At.Drafting();
        Chain chain = Town.Policy.Chains[0];
        Chain unsigned = chain with { Steps = [.. chain.Steps.SkipLast(1)] };
        Chain unmanned = chain with { Steps = [chain.Steps[0] with { By = "duty:nobody" }, .. chain.Steps.Skip(1)] };
        foreach (Chain[] chains in (Chain[][])[[], [chain with { Steps = [] }], [unsigned], [unmanned]])
        {
            life.Office = Town.Bureau with { Policy = Town.Policy with { Chains = chains } };
            life.Refuses(life.Submit(), Refusal.NoApprovalChain);
        }
    }
}
