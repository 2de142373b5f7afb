namespace Puyang.Proposals.Tests.CoHandling;

public sealed class AskOpinionTests
{
    [Fact]
    public void Every_co_handler_of_the_notice_is_asked_when_the_department_takes_the_proposal()
    {
        Life life = At.Received(Town.WithAuthority, Town.LeadProposal()).Then(office => office.Assign());

        Decision decision = life.Do(life.Accept());

        Assert.Equal([(PersonId.CoHandler(1), 1), (PersonId.Desk, 2)], life.Open<OpinionTask>().Select(task => (task.Holder, task.CoHandler)));
        Assert.Equal(life.Question(1).Id, decision.Effect<AskCoHandler>().Task);
        Assert.Equal([Notice.OpinionOnPaper], decision.Notices());
    }

    [Fact]
    public void An_opinion_is_due_after_a_month_when_the_reply_has_long_enough()
    {
        Life life = At.Leading();
        Assert.Equal((Town.Day(4, 2), null), (life.Question().Due!.Due, life.Question().Due!.Within));
        Assert.Equal("征求会办意见时限：自征求意见之日（2026年3月2日）的次日起1个月，2026年4月2日止。", life.Question().Due!.Explain());
    }

    [Fact]
    public void An_opinion_is_due_thirty_days_before_the_reply_at_the_latest()
    {
        Life life = At.Drafting(Town.WithAuthority, Town.LeadProposal() with { NoticeDue = Town.Day(4, 20) });
        Deadline due = life.Question().Due!;
        Assert.Equal(Town.Day(3, 20), due.Due); // 21 March is a Saturday.
        Assert.Equal("征求会办意见时限：自征求意见之日（2026年3月2日）的次日起1个月，但不得超过答复时限届满前30日，2026年3月20日止。", due.Explain());
    }

    [Fact]
    public void Where_those_thirty_days_have_begun_the_reply_s_own_limit_stands()
    {
        Life life = At.Drafting(Town.WithAuthority, Town.LeadProposal() with { NoticeDue = Town.Day(3, 20) });
        Assert.Equal((Town.Day(3, 20), "reply"), (life.Question().Due!.Due, life.Question().Due!.Within));
    }

    [Fact]
    public void A_new_policy_leaves_the_thirty_days()
    {
        Life life = At.Drafting(Town.WithAuthority, Town.LeadProposal() with { NoticeDue = Town.Day(4, 20) });
        life.Office = Town.InNextYear(life.Office);
        life.Do(life.Recount());
        Assert.Equal(Town.Day(3, 20), life.Question().Due!.Due);
    }

    [Fact]
    public void A_department_of_the_bureau_is_asked_by_its_head_s_link()
    {
        Life life = At.Drafting();

        Decision decision = life.Do(life.Ask("", department: Town.Care, question: "床位补贴的标准"));

        Assert.Equal((new PersonId("care-head"), "床位补贴的标准"), (decision.Opened<OpinionTask>().Holder, decision.Opened<OpinionTask>().Question));
        Assert.Equal(("养老服务科", false), (life.Case.CoHandlers[0].Name, life.Case.CoHandlers[0].IsExternal));
        life.Refuses(life.Ask("", department: Town.Grassroots), Refusal.NoSuchDepartment);
        life.Refuses(life.Ask("", department: "fishery"), Refusal.NoSuchDepartment);
    }

    [Fact]
    public void Only_a_lead_asks_other_bureaus()
    {
        Life life = At.Drafting();
        life.Refuses(life.Ask(Town.Finance), Refusal.NotTheLead);
        Life opinion = At.CoHandling();
        opinion.Refuses(opinion.Ask(Town.Finance), Refusal.NotTheLead);
        opinion.Do(opinion.Ask("", department: Town.Care));
    }

    [Fact]
    public void Whoever_has_the_case_in_hand_asks_and_names_the_unit()
    {
        Life life = At.Leading();
        life.Refuses(life.Ask("市民宗局", by: Town.Stranger), Refusal.NotTheHolder);
        life.Refuses(life.Ask(" "), Refusal.NameMissing);
        life.Refuses(life.Ask(new string('长', 61)), Refusal.NameMissing);
        life.Refuses(life.Ask("市民宗局", question: new string('长', Limits.Comment + 1)), Refusal.CommentTooLong);
        life.Do(life.Ask("市民宗局", by: Town.Clerk));
        Life assigned = At.Received(Town.WithAuthority, Town.LeadProposal());
        assigned.Refuses(assigned.Ask("市民宗局", by: Town.Clerk), Refusal.NotInThisStage);
    }

    [Fact]
    public void A_unit_that_has_been_asked_can_only_be_given_another_address_and_its_old_link_ends()
    {
        Life life = At.Leading();
        life.Refuses(life.Ask(Town.Finance, "finance@example.com"), Refusal.AskedAlready);
        life.Refuses(life.Ask(Town.Finance), Refusal.AskedAlready);

        Decision decision = life.Do(life.Ask(Town.Finance, "budget@example.com"));

        Assert.Equal(RerouteReason.AddressChanged, decision.Event<TaskRerouted>().Why);
        Assert.Equal((life.Question().Id, 2), (decision.Effect<AskCoHandler>().Task, decision.Effect<AskCoHandler>().Serial));
        Assert.Equal(2, life.Case.LinkOf(life.Question().Id)!.Serial);
    }

    [Fact]
    public void A_unit_that_has_been_asked_can_be_asked_to_sign_too_before_it_answers()
    {
        Life life = At.Leading();
        Assert.Equal("CoHandlerNamed", life.Do(life.Ask(Town.Finance, signsJointly: true)).Story());
        Assert.True(life.Case.CoHandlers[0].SignsJointly);
        life.Refuses(life.Ask(Town.Finance, signsJointly: true), Refusal.AskedAlready);
    }

    [Fact]
    public void What_was_asked_on_paper_can_go_on_by_link()
    {
        Life life = At.Leading();
        life.Do(life.Ask(Town.Federation, "federation@example.com"));
        Assert.Equal(PersonId.CoHandler(2), life.Question(2).Holder);
        life.Do(life.Opine(2));
    }

    [Fact]
    public void A_recalled_and_taken_again_proposal_asks_nobody_twice()
    {
        Life life = At.Leading().Then(leading => leading.Opine(1)).Then(office => office.Recall());
        life.Do(life.Assign());
        Assert.False(life.Do(life.Accept()).Has<AskCoHandler>());
        Assert.Single(life.Open<OpinionTask>());
    }

    [Fact]
    public void After_a_refused_return_whoever_had_not_answered_is_asked_again_and_a_new_unit_gets_its_own_number()
    {
        Life life = At.Received(Town.WithAuthority, Town.LeadProposal() with { Others = [new OtherUnit(Town.Finance, HandlingRole.CoHandler)] })
            .Then(office => office.Assign()).Then(officer => officer.Accept()).Then(office => office.GiveBack());
        Assert.Equal(Standing.Cancelled, life.Case.CoHandlers[0].Standing);
        life.Then(authority => authority.Answer(false)).Then(office => office.AddUnits("市民宗局")).Then(authority => authority.Answer(true)).Then(office => office.Assign());

        life.Do(life.Accept());

        Assert.Equal([(1, Town.Finance), (2, "市民宗局")], life.Case.CoHandlers.Select(unit => (unit.Ordinal, unit.Name)));
        Assert.All(life.Case.CoHandlers, unit => Assert.Equal(Standing.Asked, unit.Standing));
    }

    [Fact]
    public void A_unit_that_the_notice_names_twice_is_asked_once()
    {
        OtherUnit finance = new(Town.Finance, HandlingRole.CoHandler);
        Life life = At.Drafting(Town.WithAuthority, Town.LeadProposal() with { Others = [finance, finance] });
        Assert.Single(life.Case.CoHandlers);
    }

    [Fact]
    public void Nobody_is_asked_while_the_case_is_on_hold()
    {
        Life life = Detours.HeldDrafting();
        life.Refuses(life.Ask("", department: Town.Care), Refusal.CaseIsHeld);
    }
}
