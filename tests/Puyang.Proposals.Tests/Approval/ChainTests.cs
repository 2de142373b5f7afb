namespace Puyang.Proposals.Tests.Approval;

public sealed class ChainTests
{
    private static readonly Proposal Key = Town.Proposal() with { IsKey = true };

    [Fact]
    public void A_chain_made_for_a_kind_of_case_goes_before_the_one_made_for_all()
    {
        Assert.Null(Town.Rich.Policy.ChainOf(At.Drafting(Town.Rich).Case)!.When);
        Assert.True(Town.Rich.Policy.ChainOf(At.Drafting(Town.Rich, Key).Case)!.When!.IsKey);
        Assert.Equal(Chain.Opinion, Town.Rich.Policy.ChainOf(At.CoHandling().Case)!.For);
    }

    [Fact]
    public void Without_a_chain_of_its_own_an_opinion_goes_the_way_of_a_reply()
    {
        Life life = At.Drafting(Town.Bureau, Town.CoHandlerProposal());
        Assert.Equal(Chain.Reply, Town.Policy.ChainOf(life.Case)!.For);
        life.Do(life.Submit());
    }

    [Fact]
    public void A_chain_for_roles_is_not_for_others()
    {
        Chain leads = Town.Policy.Chains[0] with { When = new ChainScope([HandlingRole.Lead]) };
        Policy policy = Town.Policy with { Chains = [leads] };
        Assert.Null(policy.ChainOf(At.Drafting().Case));
        Assert.Equal(leads, policy.ChainOf(At.Leading().Case));
    }

    [Fact]
    public void A_chain_for_ordinary_proposals_is_not_for_key_ones()
    {
        Policy policy = Town.Policy with { Chains = [Town.Policy.Chains[0] with { When = new ChainScope(null, false) }] };
        Assert.NotNull(policy.ChainOf(At.Drafting().Case));
        Assert.Null(policy.ChainOf(At.Drafting(Town.Bureau, Key).Case));
    }

    [Fact]
    public void A_key_proposal_goes_its_own_way()
    {
        Life life = At.FirstReview(Town.Rich, Key).Then(section => section.Approve());
        Assert.Equal([Town.OfficeHead, Town.Counsel, Town.Deputy], life.Open<ReviewTask>().Select(task => task.Holder));
    }

    [Fact]
    public void What_becomes_a_key_proposal_during_the_review_begins_its_way_anew()
    {
        Life life = At.FirstReview(Town.Rich).ToSigning();

        Decision decision = life.Do(life.Mark());

        Assert.Equal("KeyMarked ChainRestarted TaskOpened LinkIssued TaskOpened LinkIssued", decision.Story());
        Assert.Equal(CaseNews.KeyChanged, decision.Effect<TellOfficer>().News);
        Assert.Equal(Town.Officer, decision.Opened<ConsultTask>().Holder);
        Assert.Equal((Town.SectionHead, Town.Chief), (decision.Opened<ReviewTask>().Holder, decision.Effect<TellCancelled>().Person));
        life.Then(officer => officer.Talk()).ToSigning();
        Assert.Equal("局长签发重点提案", life.Task<ReviewTask>().Name);
        life.Do(life.Approve());
    }

    [Fact]
    public void Where_the_way_is_the_same_the_review_goes_on()
    {
        Life life = At.Signing();
        Assert.Equal("KeyMarked", life.Do(life.Mark()).Story());
        life.Do(life.Approve());
    }

    [Fact]
    public void What_becomes_a_key_proposal_while_it_is_drafted_is_talked_over_more_often_and_the_officer_hears_it_at_once()
    {
        Life life = At.Drafting(Town.Rich, Town.Proposal()).Then(officer => officer.Talk());
        Assert.Empty(life.Open<ConsultTask>());

        Decision decision = life.Do(life.Mark());

        Assert.Equal((CaseNews.KeyChanged, Town.Officer), (decision.Effect<TellOfficer>().News, decision.Opened<ConsultTask>().Holder));
        Assert.Equal("KeyMarked ConsultationSufficed", life.Do(life.Mark(false)).Story());
    }

    [Fact]
    public void What_became_a_key_proposal_on_hold_asks_for_its_talks_when_it_goes_on()
    {
        Life life = At.Drafting(Town.Rich, Town.Proposal()).Then(officer => officer.Talk()).Then(office => office.Hold(Town.Day(4, 20))).Then(office => office.Mark());
        Assert.Empty(life.Open<ConsultTask>());
        Assert.Equal(Town.Officer, life.Do(life.Resume()).Opened<ConsultTask>().Holder);
    }

    [Fact]
    public void The_head_of_the_first_step_who_is_asked_again_is_not_told_that_nothing_is_left_to_do()
    {
        Life life = At.FirstReview(Town.Rich);
        Decision decision = life.Do(life.Mark());
        Assert.Equal(Town.SectionHead, decision.Opened<ReviewTask>().Holder);
        Assert.False(decision.Has<TellCancelled>());
    }

    [Fact]
    public void The_way_does_not_change_while_the_case_is_on_hold()
    {
        Life life = At.FirstReview(Town.Rich).Then(office => office.Hold(Town.Day(3, 20)));
        life.Refuses(life.Mark(), Refusal.CaseIsHeld);
    }

    [Fact]
    public void Only_the_office_marks_with_the_notice_s_words_and_the_same_again_is_nothing()
    {
        Life life = At.Drafting();
        life.Refuses(life.Mark(by: Town.Officer), Refusal.NotTheOffice);
        life.Refuses(life.Mark(reason: ""), Refusal.ReasonMissing);
        life.Ignores(life.Mark(false));
        life.Do(life.Mark());
        Assert.True(life.Case.IsKey);
        life.Do(life.Mark(false));
        Assert.False(life.Case.IsKey);
    }
}
