namespace Puyang.Proposals.Tests.Approval;

public sealed class ApproveStepTests
{
    [Fact]
    public void The_draft_goes_up_the_chain_step_by_step_and_the_last_step_signs()
    {
        Life life = At.FirstReview();
        List<(PersonId, bool)> seen = [];
        while (life.Case.Stage == Stage.Approving)
        {
            seen.Add((life.Task<ReviewTask>().Holder, life.Task<ReviewTask>().Signs));
            life.Do(life.Approve());
        }

        Assert.Equal([(Town.SectionHead, false), (Town.OfficeHead, false), (Town.Deputy, false), (Town.Chief, true)], seen);
        Assert.Equal((Stage.Issuing, Town.Chief), (life.Case.Stage, life.Case.Reply.SignedBy));
    }

    [Fact]
    public void Agreement_asks_the_next_approver_by_mail()
    {
        Life life = At.FirstReview();

        Decision decision = life.Do(life.Approve());

        Assert.Equal("StepApproved TaskOpened LinkIssued", decision.Story());
        Assert.Equal(Town.OfficeHead, decision.Opened<ReviewTask>().Holder);
        Assert.Equal(decision.Opened<ReviewTask>().Id, decision.Effect<RequestApproval>().Task);
    }

    [Fact]
    public void Only_the_named_approver_agrees()
    {
        Life life = At.FirstReview();
        life.Refuses(life.Approve(by: Town.Chief), Refusal.NotTheApprover);
        life.Refuses(life.Approve(by: Town.Officer), Refusal.NotTheApprover);
    }

    [Fact]
    public void Agreement_binds_exactly_what_was_shown()
    {
        Life life = At.FirstReview();
        SignedContent now = life.Content();
        life.Refuses(life.Approve(shown: Town.Hash("what was shown an hour ago")), Refusal.DocumentChanged);
        life.Refuses(life.Approve(content: now with { Draft = Town.Hash("another draft") }), Refusal.DocumentChanged);
        life.Refuses(life.Approve(content: now with { Template = Town.Hash("old template") }), Refusal.DocumentChanged);
        life.Refuses(life.Approve(content: now with { Policy = Town.Hash("old policy") }), Refusal.DocumentChanged);
    }

    [Fact]
    public void A_signature_on_a_page_opened_before_the_policy_or_the_template_changed_is_refused()
    {
        Life life = At.Signing();
        ApproveStep sign = life.Approve();
        life.Office = Town.Bureau with { PolicyHash = Town.Hash("new policy") };
        life.Refuses(sign, Refusal.DocumentChanged);
        life.Office = Town.Bureau with { Template = Town.Hash("new template") };
        life.Refuses(sign, Refusal.DocumentChanged);
        life.Do(life.Approve());
    }

    [Fact]
    public void A_signature_on_a_page_opened_before_a_correction_is_refused()
    {
        Life life = At.Signing();
        ApproveStep sign = life.Approve();
        life.Do(life.Correct("corrected"));
        life.Refuses(sign, Refusal.DocumentChanged);
        life.Do(life.Approve());
        Assert.Equal(Town.Hash("corrected"), life.Case.Reply.Signed!.Draft);
    }

    [Fact]
    public void A_comment_has_at_most_2000_characters()
    {
        Life life = At.FirstReview();
        life.Refuses(life.Approve(comment: new string('长', Limits.Comment + 1)), Refusal.CommentTooLong);
        life.Do(life.Approve(comment: new string('长', Limits.Comment)));
    }

    [Fact]
    public void A_step_is_approved_once_and_other_tasks_are_not_approved()
    {
        Life life = At.FirstReview();
        TaskId first = life.Task<ReviewTask>().Id;
        life.Do(life.Approve());
        life.Refuses(life.Approve(by: Town.SectionHead, task: first), Refusal.TaskIsDone);
        Life drafting = At.Drafting();
        drafting.Refuses(
            new ApproveStep(drafting.NewId(), Town.Officer, drafting.Task<DraftTask>().Id, drafting.Content().Hash, drafting.Content(), ""),
            Refusal.NotThisTask);
    }

    [Fact]
    public void Agreement_stops_where_the_chain_no_longer_leads_to_a_signature()
    {
        Life life = At.FirstReview();
        life.Office = Town.Bureau with { Policy = Town.Policy with { Chains = [] } };
        life.Refuses(life.Approve(), Refusal.NoApprovalChain);
    }

    [Fact]
    public void A_chain_that_became_shorter_meanwhile_goes_on_with_its_signature()
    {
        Life life = At.FirstReview().Then(first => first.Approve()).Then(second => second.Approve());
        Chain chain = Town.Policy.Chains[0];
        life.Office = Town.Bureau with { Policy = Town.Policy with { Chains = [chain with { Steps = [chain.Steps[0], chain.Steps[3]] }] } };
        Assert.True(life.Do(life.Approve()).Opened<ReviewTask>().Signs);
    }

    [Fact]
    public void The_letters_date_is_the_day_of_the_signature()
    {
        Life life = At.Signing();
        life.Now = Town.At(6, 30, 23, 30);
        Assert.Equal(Town.Day(6, 30), life.Do(life.Approve()).Event<SignedOff>().On);
    }

    [Fact]
    public void The_day_is_the_bureaus_day_even_when_it_is_still_yesterday_in_UTC()
    {
        Life life = At.Signing();
        life.Now = new DateTimeOffset(2025, 12, 31, 23, 30, 0, TimeSpan.Zero);

        Decision decision = life.Do(life.Approve());

        Assert.Equal(Town.Day(1, 1), decision.Event<SignedOff>().On);
        Assert.Equal(2026, decision.Effect<NumberReply>().Year);
    }
}
