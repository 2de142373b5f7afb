namespace Puyang.Proposals.Tests.Intake;

public sealed class NoticeTests
{
    [Fact]
    public void The_meeting_s_notice_sets_the_day_for_all_its_proposals()
    {
        Deadline due = At.Received(Town.Strict, Town.Proposal()).Case.Reply.Due;
        Assert.Equal("答复时限：按交办通知指定的日期，2026年6月30日止。", due.Explain());
    }

    [Fact]
    public void Collective_proposals_have_the_notice_s_earlier_day()
    {
        Assert.Equal(Town.Day(5, 10), At.Received(Town.Strict, Town.Proposal(Town.OnPaper, Town.ByMail)).Case.Reply.Due.Due);
        Bureau same = Town.Strict with { Policy = Town.Strict.Policy with { Notices = [new HandoverNotice("市", 8, 6, Town.Day(6, 30))] } };
        Assert.Equal(Town.Day(6, 30), At.Received(same, Town.Proposal(Town.OnPaper)).Case.Reply.Due.Due);
    }

    [Fact]
    public void The_proposal_s_own_day_comes_first_and_another_meeting_s_notice_says_nothing()
    {
        Assert.Equal(Town.Day(5, 31), At.Received(Town.Strict, Town.Proposal() with { NoticeDue = Town.Day(5, 31) }).Case.Reply.Due.Due);
        Assert.Equal(Town.Day(6, 2), At.Received(Town.Strict, Town.Proposal() with { Session = 5 }).Case.Reply.Due.Due);
        Assert.Equal(Town.Day(6, 2), At.Received(Town.Strict, Town.Proposal() with { Session = null }).Case.Reply.Due.Due);
    }

    [Fact]
    public void A_notice_s_day_before_the_handover_is_no_day()
    {
        Life life = At.Received(Town.Strict, Town.Proposal() with { HandedOver = Town.Day(7, 1) });
        Assert.Equal(Town.Day(10, 1), life.Case.Reply.Due.Due);
    }

    [Fact]
    public void An_opinion_s_own_limit_is_not_the_reply_s()
    {
        Life life = At.Received(Town.Strict, Town.CoHandlerProposal());
        Assert.Equal((DeadlineRules.Opinion, Town.Day(4, 2)), (life.Case.Reply.Due.Rule, life.Case.Reply.Due.Due));
    }

    [Fact]
    public void The_office_knows_the_mailboxes_of_the_units_that_a_notice_names()
    {
        Life life = At.Received(Town.WithAuthority, Town.LeadProposal());
        Assert.Equal(["finance@example.com", null], life.Case.Proposal!.Others!.Select(unit => unit.Email));
    }

    [Fact]
    public void What_the_notice_calls_a_key_proposal_is_one()
    {
        Assert.True(At.Received(Town.Bureau, Town.Proposal() with { IsKey = true }).Case.IsKey);
        Assert.False(At.Received().Case.IsKey);
    }

    [Fact]
    public void Every_proposer_of_a_joint_proposal_has_the_letter_to_all_and_a_form_of_the_own()
    {
        Life life = At.Delivering(Town.ByMail, Town.AlsoByMail, Town.OnPaper);
        Assert.Single(life.Case.Reply.Letters);
        Assert.All(Enumerable.Range(1, 3), proposer => Assert.NotNull(life.Case.Reply.FileFor(proposer)));
        Assert.Equal([1, 2], life.Open<FeedbackTask>().Select(form => form.Addressee));
        Assert.Equal(3, Assert.Single(life.Open<PaperDeliveryTask>()).Addressee);
    }
}
