namespace Puyang.Proposals.Tests.Joining;

public sealed class JoinTests
{
    [Fact]
    public void A_proposal_is_handled_with_another_which_takes_it_and_the_office_watches_its_limit()
    {
        TwoCases both = TwoCases.Joined();
        Assert.Equal(both.Other.Case.Id, Assert.Single(both.Lead.Case.Joined));
        Assert.Equal((Stage.Joined, both.Lead.Case.Id), (both.Other.Case.Stage, both.Other.Case.JoinedTo));
        JoinedTask watch = Assert.IsType<JoinedTask>(Assert.Single(both.Other.Case.OpenTasks));
        Assert.Equal("并案答复时限：自交办之日（2026年3月2日）的次日起3个月，2026年6月2日止。", watch.Due!.Explain());
    }

    [Fact]
    public void One_signature_signs_both_and_each_is_answered_under_its_own_number()
    {
        TwoCases both = TwoCases.Signing();
        both.Lead.Do(both.Lead.Approve());

        both.Tell();

        Assert.Equal((Stage.Issuing, Stage.Issuing), (both.Lead.Case.Stage, both.Other.Case.Stage));
        Assert.Equal((Town.Chief, Town.Hash($"draft-of-{TwoCases.OtherId}")), (both.Other.Case.Reply.SignedBy, both.Other.Case.Reply.Signed!.Draft));
        Assert.Single(both.Lead.Due<NumberReply>());
        Assert.Single(both.Other.Due<NumberReply>());
        Assert.Empty(both.Other.Open<JoinedTask>());
        both.Other.ToSealing().Then(office => office.Seal()).ToFeedback();
        both.Other.Do(both.Other.Rate(Satisfaction.Satisfied));
        Assert.Equal((Stage.Closed, Stage.Issuing), (both.Other.Case.Stage, both.Lead.Case.Stage));
    }

    [Fact]
    public void A_signature_that_does_not_show_every_joined_reply_is_refused()
    {
        TwoCases both = TwoCases.Signing();
        SignedContent now = both.Lead.Content();
        both.Lead.Refuses(both.Lead.Approve(content: now with { Joined = null }), Refusal.DocumentChanged);
        both.Lead.Refuses(both.Lead.Approve(content: now with { Joined = [.. now.Joined!, .. now.Joined!] }), Refusal.DocumentChanged);
    }

    [Fact]
    public void A_delegate_s_signature_stands_under_both_names_on_both()
    {
        TwoCases both = TwoCases.Signing(Town.Delegating);
        both.Lead.Now = both.Other.Now = Town.At(3, 17);
        both.Lead.Do(both.Lead.Reroute(both.Lead.Task<ReviewTask>()));
        both.Lead.Do(both.Lead.Approve());
        both.Tell();
        Assert.Equal((Town.Acting, Town.Chief), (both.Other.Case.Reply.SignedBy, both.Other.Case.Reply.SignedFor));
        Assert.Equal(Town.Day(3, 17), both.Other.Case.Reply.SignedOn);
    }

    [Fact]
    public void Two_that_turn_out_to_differ_are_split_again()
    {
        TwoCases both = TwoCases.Joined();
        both.Other.Refuses(both.Other.Leave(by: Town.Officer), Refusal.NotTheOffice);
        both.Other.Refuses(both.Other.Leave(reason: ""), Refusal.ReasonMissing);

        both.Other.Do(both.Other.Leave());
        both.Tell();

        Assert.Equal((Stage.Assigning, null), (both.Other.Case.Stage, both.Other.Case.JoinedTo));
        Assert.Empty(both.Lead.Case.Joined);
        Assert.StartsWith("确定承办科室时限：自取消并案之日（", both.Other.Task<AssignTask>().Due!.Explain(), StringComparison.Ordinal);
        both.Other.Refuses(both.Other.Leave(), Refusal.NotInThisStage);
    }

    [Fact]
    public void Who_leaves_while_the_signature_is_on_its_way_is_answered_by_itself()
    {
        TwoCases both = TwoCases.Signing();
        both.Lead.Do(both.Lead.Approve());
        both.Other.Do(both.Other.Leave());
        both.Tell();
        Assert.Equal((Stage.Assigning, null), (both.Other.Case.Stage, both.Other.Case.Reply.Signed));
        both.Other.Do(both.Other.Assign());
    }

    [Fact]
    public void News_that_overtake_each_other_leave_no_trace()
    {
        TwoCases both = new();
        both.Other.Do(both.Other.Join(TwoCases.LeadId));
        both.Other.Do(both.Other.Leave());
        Assert.True(TwoCases.Carry(both.Other, both.Lead, which: 1));
        both.Tell();
        Assert.Empty(both.Lead.Case.Joined);
    }

    [Fact]
    public void What_the_other_case_does_not_take_is_handled_by_itself_and_the_office_is_told()
    {
        TwoCases both = new();
        both.Lead.Do(both.Lead.Submit());
        both.Other.Do(both.Other.Join(TwoCases.LeadId));
        both.Other.Do(both.Other.Claim(both.Other.Due<TellCase>()[0]));

        Decision decision = both.Other.Do(new SettleEffect(both.Other.NewId(), both.Other.Due<TellCase>()[0].Id, new Outcome.Told(nameof(Refusal.CannotBeJoined))));

        Assert.Equal([Notice.JointRefused], decision.Notices());
        Assert.Equal(("要并入的提案已不能并案", Stage.Assigning), (decision.Event<JointLeft>().Reason, both.Other.Case.Stage));
    }

    [Fact]
    public void When_the_lead_is_withdrawn_the_other_is_handled_by_itself()
    {
        TwoCases both = TwoCases.Signing();
        both.Lead.Do(both.Lead.WithdrawAll());
        Assert.True(TwoCases.Carry(both.Lead, both.Other));
        Assert.Equal(Notice.JointReleased, both.Other.Due<NotifyOffice>()[^1].Notice);
        Assert.IsType<AssignTask>(Assert.Single(both.Other.Case.OpenTasks));
    }

    [Fact]
    public void When_the_other_is_withdrawn_the_lead_goes_on_alone()
    {
        TwoCases both = TwoCases.Signing();
        ApproveStep sign = both.Lead.Approve();
        both.Other.Do(both.Other.WithdrawAll());
        both.Tell();
        both.Lead.Refuses(sign, Refusal.DocumentChanged);
        Assert.False(both.Lead.Do(both.Lead.Approve()).Has<TellCase>());
    }

    [Fact]
    public void A_signed_reply_waits_until_its_own_proposer_has_been_talked_with()
    {
        TwoCases both = TwoCases.Joined(Town.Consulting);
        both.Lead.Then(officer => officer.Talk()).Then(officer => officer.Submit()).ToSigning().Then(chief => chief.Approve());
        TwoCases.Carry(both.Lead, both.Other);
        Assert.Equal((Stage.Joined, Notice.JointWaitsForConsultation), (both.Other.Case.Stage, both.Other.Due<NotifyOffice>()[^1].Notice));

        both.Other.Then(office => office.Talk(Stance.Dissatisfied));
        Assert.Equal(Stage.Joined, both.Other.Case.Stage);
        both.Other.Do(both.Other.Talk());

        Assert.Equal(Stage.Issuing, both.Other.Case.Stage);
        Assert.Equal(2026, both.Other.Due<NumberReply>()[0].Year);
    }

    [Fact]
    public void A_signed_reply_that_waits_can_still_be_given_up()
    {
        Life life = Detours.JointWaiting();
        life.Do(life.Leave());
        Assert.Equal((null, null, null), (life.Case.Reply.Signed, life.Case.Officer, life.Case.Department));
    }

    [Fact]
    public void A_dissatisfied_second_round_is_each_one_s_own()
    {
        TwoCases both = TwoCases.Signing();
        both.Lead.Do(both.Lead.Approve());
        both.Tell();
        Life[] lives = [both.Lead, both.Other];
        foreach (Life life in lives)
        {
            life.ToSealing().Then(office => office.Seal()).ToFeedback();
            life.Do(life.Rate(Satisfaction.Dissatisfied));
            Assert.Equal((Town.Officer, Stage.Drafting), (life.Task<DraftTask>().Holder, life.Case.Stage));
            Assert.Empty(life.Case.Joined);
            Assert.Null(life.Case.JoinedTo);
            life.Then(officer => officer.Submit("second draft")).ToSigning();
            Assert.False(life.Do(life.Approve()).Has<TellCase>());
        }
    }

    [Fact]
    public void What_was_in_hand_is_over_and_whoever_had_it_is_told()
    {
        Life life = Heard().Then(officer => officer.Ask("市民宗局", "mzj@example.com"));
        Decision decision = life.Do(life.Join(Detours.Other));
        Assert.Equal([Town.Officer, PersonId.CoHandler(3)], decision.Effects.OfType<TellCancelled>().Select(told => told.Person));
        Assert.Equal([Standing.Agreed, Standing.Agreed, Standing.Cancelled], life.Case.CoHandlers.Select(unit => unit.Standing));
        Assert.Null(life.Case.Officer);
    }

    [Fact]
    public void A_proposal_is_not_joined_before_the_co_handlers_of_its_own_notice_have_been_heard()
    {
        Life life = At.Received(Town.WithAuthority, Town.LeadProposal());
        life.Refuses(life.Join(Detours.Other), Refusal.HasPartners);
        life.Then(office => office.Assign()).Then(officer => officer.Accept()).Then(finance => finance.Opine(1));
        life.Refuses(life.Join(Detours.Other), Refusal.HasPartners);
        life.Do(life.Opine(2));
        life.Do(life.Join(Detours.Other));
    }

    [Fact]
    public void A_proposal_whose_reply_another_bureau_signs_too_is_not_joined()
    {
        Life life = Heard().Then(officer => officer.Ask(Town.Finance, signsJointly: true)).Then(finance => finance.Opine(1));
        life.Refuses(life.Join(Detours.Other), Refusal.HasPartners);
        life.Then(officer => officer.Ask(Town.Finance, signsJointly: false)).Then(finance => finance.Opine(1));
        life.Do(life.Join(Detours.Other));
    }

    [Fact]
    public void More_time_that_was_asked_for_is_still_the_joined_proposal_s_own()
    {
        Life life = Detours.ExtensionAsked().Then(office => office.AddUnits(Town.Finance)).Then(office => office.Join(Detours.Other));
        Assert.Equal(RequestKind.Extension, Assert.Single(life.Open<AuthorityTask>()).Kind);
        life.Do(life.Answer(true));
        Assert.Equal((Town.Day(7, 1), Town.Day(7, 1)), (life.Case.Reply.Due.Due, life.Task<JoinedTask>().Due!.Due));
        Assert.Equal("并案答复时限：经督查局同意延期，2026年7月1日止。", life.Task<JoinedTask>().Due!.Explain());
    }

    [Fact]
    public void The_wait_moves_with_the_limit_when_the_holidays_are_published()
    {
        Life life = new(TwoCases.OtherId) { Now = Town.At(11, 5) };
        life.Do(life.Register(Town.Proposal() with { HandedOver = Town.Day(11, 5) }));
        life.Do(life.Join(TwoCases.LeadId));
        life.Office = Town.NextYear;
        life.Do(life.Recount());
        Assert.Equal((new DateOnly(2027, 2, 12), life.Case.Reply.Due.Due), (life.Task<JoinedTask>().Due!.Due, life.Case.Reply.Due.Due));
    }

    [Fact]
    public void Only_what_is_alike_in_standing_is_joined()
    {
        Life life = At.Drafting();
        life.Refuses(life.Join(Detours.Other, by: Town.Officer), Refusal.NotTheOffice);
        life.Refuses(life.Join(Detours.Other, reason: ""), Refusal.ReasonMissing);
        life.Refuses(life.Join(life.Case.Id.Value), Refusal.CannotBeJoined);
        Life review = At.FirstReview();
        review.Refuses(review.Join(Detours.Other), Refusal.NotInThisStage);
        Life lead = Detours.Leading();
        lead.Refuses(lead.Join("市-8-6-187-1"), Refusal.CannotBeJoined);
        Life opinion = At.CoHandling();
        opinion.Refuses(opinion.Join(Detours.Other), Refusal.CannotBeJoined);
        Life second = At.SecondRound();
        second.Refuses(second.Join(Detours.Other), Refusal.CannotBeJoined);
        Life disagreed = Detours.Disagreed();
        disagreed.Refuses(disagreed.Join(Detours.Other), Refusal.DisagreementOpen);
    }

    [Fact]
    public void Only_what_is_not_yet_under_review_takes_another()
    {
        Life[] cannot = [At.FirstReview(), At.CoHandling(), Detours.Joined(), At.Returning(), Detours.Withdrawn(), At.SecondRound()];
        Assert.All(cannot, life => life.Refuses(new TakeJoint(life.NewId(), new CaseId("市-8-6-187-1")), Refusal.CannotBeJoined));
        Life nothing = new();
        nothing.Refuses(new TakeJoint(nothing.NewId(), new CaseId("市-8-6-187-1")), Refusal.NoSuchCase);
    }

    [Fact]
    public void News_of_what_is_not_joined_change_nothing()
    {
        Life life = At.Drafting();
        life.Ignores(new DropJoint(life.NewId(), new CaseId(Detours.Other)));
        life.Ignores(new ReleaseJoint(life.NewId(), new CaseId(Detours.Other)));
        life.Ignores(life.Adopt());
        Life joined = Detours.Joined();
        joined.Ignores(joined.Adopt(new CaseId("市-8-6-187-1")));
        joined.Ignores(new ReleaseJoint(joined.NewId(), new CaseId("市-8-6-187-1")));
    }

    // Both units of the notice agree.
    private static Life Heard() => At.Leading().Then(finance => finance.Opine(1)).Then(federation => federation.Opine(2));
}
