namespace Puyang.Proposals.Tests.Intake;

public sealed class IntakeGateTests
{
    [Fact]
    public void Without_the_proposal_s_own_text_it_is_assigned_and_drafted_and_not_submitted()
    {
        Life life = At.Drafting(Town.Bureau, Town.Proposal() with { LacksText = true });
        life.Do(life.Save("first"));
        Assert.Equal("提案原文尚未补登，不能送审。", life.Decide(life.Submit()).Refusal?.Text);
    }

    [Fact]
    public void Every_signatory_is_named_before_the_text_goes_up()
    {
        Life life = At.Drafting(Town.Bureau, Town.Proposal() with { Signatories = 8 });
        Assert.Equal("尚未补全联名人（共8人，已登记1人），不能送审。", life.Decide(life.Submit()).Refusal?.Text);
        life.Do(life.Amend(now => now with { Proposers = [now.Proposers[0], Town.AlsoByMail], Signatories = 2 }));
        Assert.Null(life.Case.Proposal!.Signatories);
        life.Do(life.Submit());
    }

    [Fact]
    public void What_is_lacking_is_said_at_once()
    {
        Life life = Detours.Unread();
        Assert.Equal("提案原文尚未补登，不能送审。尚未补全联名人（共2人，已登记1人），不能送审。", life.Decide(life.Submit()).Refusal?.Text);
        Assert.Equal("提案原文尚未补登，不能并案。尚未补全联名人（共2人，已登记1人），不能并案。", life.Decide(life.Join(Detours.Other)).Refusal?.Text);
    }

    [Fact]
    public void What_is_found_lacking_under_review_holds_the_signature_up()
    {
        Life life = At.Signing().Then(clerk => clerk.Amend(now => now with { Signatories = 3 }));
        for (int step = 0; step < 3; step++)
        {
            life.Then(reviewer => reviewer.Approve());
        }

        life.Refuses(life.Approve(), Refusal.SignatoriesLacking);
        life.Do(life.Amend(now => now with { Signatories = null }));
        Histories.Diligence.Finish(life);
    }
}
