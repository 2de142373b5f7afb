namespace Puyang.Proposals.Tests.Authority;

public sealed class ReturnTests
{
    [Fact]
    public void What_is_not_ours_is_offered_back_to_the_authority_by_its_link_and_all_in_hand_is_over()
    {
        Life life = At.Drafting(Town.WithAuthority);

        Decision decision = life.Do(life.GiveBack());

        AuthorityTask asked = decision.Opened<AuthorityTask>();
        Assert.Equal((Town.Supervision, RequestKind.Return, "市委社会工作部"), (asked.Holder, asked.Kind, asked.Units));
        Assert.Equal((Town.Day(3, 9), asked.Id), (asked.Due!.Due, decision.Effect<AskAuthority>().Task));
        Assert.Equal((Town.Officer, Stage.Returning), (decision.Effect<TellCancelled>().Person, life.Case.Stage));
        Assert.Equal(asked, Assert.Single(life.Case.OpenTasks) with { RemindedOn = default });
    }

    [Fact]
    public void Where_the_authority_has_no_link_the_office_asks_on_paper_and_records_the_answer()
    {
        Life life = At.Received();

        Decision decision = life.Do(life.GiveBack());

        Assert.Equal(PersonId.Desk, decision.Opened<AuthorityTask>().Holder);
        Assert.Equal([Notice.AuthorityOnPaper], decision.Notices());
        life.Refuses(life.Answer(true, note: ""), Refusal.ReasonMissing);
        life.Do(life.Answer(true, note: "督查局来函"));
    }

    [Fact]
    public void The_rule_that_says_whose_it_is_stands_apart_from_the_reason_and_is_not_demanded()
    {
        Life life = At.Received();
        life.Refuses(life.GiveBack() with { Basis = new string('长', Limits.Comment + 1) }, Refusal.CommentTooLong);
        Decision decision = life.Do(life.GiveBack() with { Basis = "“三定”规定" });
        Assert.Equal(("“三定”规定", "“三定”规定"), (decision.Opened<AuthorityTask>().Basis, decision.Event<ReturnRequested>().Basis));
        Assert.Null(At.Received().Do(At.Received().GiveBack() with { Basis = "" }).Opened<AuthorityTask>().Basis);
    }

    [Fact]
    public void A_granted_return_ends_the_case()
    {
        Life life = At.Returning();

        Decision decision = life.Do(life.Answer(true, note: ""));

        Assert.Equal("RequestGranted CaseClosed", decision.Story());
        Assert.Equal((Stage.Closed, CaseOutcome.Returned), (life.Case.Stage, life.Case.Outcome));
        Assert.Empty(life.Case.OpenTasks);
        Assert.False(life.Case.OwesReply);
    }

    [Fact]
    public void A_case_that_was_returned_is_handled_no_more()
    {
        Life life = Detours.Returned();
        life.Refuses(life.GiveBack(), Refusal.HasEnded);
        life.Refuses(life.Extend(Town.Day(7, 1)), Refusal.HasEnded);
        life.Refuses(life.WithdrawAll(), Refusal.HasEnded);
        life.Refuses(life.Hold(Town.Day(7, 1)), Refusal.HasEnded);
        life.Now = life.Now.AddYears(1);
        Assert.Empty(Alarms.Ringing(life.Case, life.Office, life.Now));
    }

    [Fact]
    public void A_refused_return_is_the_offices_to_assign_and_is_never_asked_again()
    {
        Life life = At.Returning();
        life.Refuses(life.Answer(false, note: " "), Refusal.ReasonMissing);

        Decision decision = life.Do(life.Answer(false, note: "属于你局职责"));

        Assert.Equal("RequestRefused TaskOpened", decision.Story());
        Assert.StartsWith("确定承办科室时限：自退回申请未获同意之日（", decision.Opened<AssignTask>().Due!.Explain(), StringComparison.Ordinal);
        life.Refuses(life.GiveBack(), Refusal.ReturnAskedBefore);
        life.Do(life.Assign());
    }

    [Fact]
    public void A_return_that_was_taken_back_is_never_asked_again()
    {
        Life life = At.Returning();
        life.Refuses(life.TakeBack(by: Town.Officer), Refusal.NotTheOffice);
        life.Refuses(life.TakeBack(reason: ""), Refusal.ReasonMissing);

        Decision decision = life.Do(life.TakeBack());

        Assert.Equal((Town.Supervision, Stage.Assigning), (decision.Effect<TellCancelled>().Person, life.Case.Stage));
        life.Refuses(life.GiveBack(), Refusal.ReturnAskedBefore);
    }

    [Fact]
    public void A_return_is_refused_after_the_window()
    {
        Life life = At.Received(Town.WithAuthority, Town.Proposal());
        Assert.Equal(Town.Day(3, 9), RequestReturn.Window(life.Case, Town.Policy).Due);
        life.Now = Town.At(3, 9, 18, 1);
        life.Refuses(life.GiveBack(), Refusal.ReturnTooLate);
        life.Now = Town.At(3, 9, 18);
        life.Do(life.GiveBack());
    }

    [Fact]
    public void Where_the_authority_takes_late_returns_the_window_closes_nothing()
    {
        Life life = At.Received(Town.Strict, Town.Proposal());
        life.Now = Town.At(5, 9);
        life.Do(life.GiveBack());
    }

    [Fact]
    public void Only_the_office_asks_with_a_reason_before_the_review_and_not_while_on_hold()
    {
        Life life = At.Drafting();
        life.Refuses(life.GiveBack(by: Town.Officer), Refusal.NotTheOffice);
        life.Refuses(life.GiveBack(reason: ""), Refusal.ReasonMissing);
        life.Refuses(life.GiveBack(unit: new string('长', Limits.Comment + 1)), Refusal.ReasonMissing);
        Life review = At.FirstReview();
        review.Refuses(review.GiveBack(), Refusal.NotInThisStage);
        Life held = Detours.HeldDrafting();
        held.Refuses(held.GiveBack(), Refusal.CaseIsHeld);
        Life second = At.SecondRound();
        second.Refuses(second.GiveBack(), Refusal.NotInThisStage);
        Life lead = Detours.Leading();
        lead.Refuses(lead.GiveBack(), Refusal.NotInThisStage);
    }

    [Fact]
    public void The_reply_s_limit_runs_on_while_the_authority_thinks()
    {
        Life life = At.Returning();
        life.Now = Town.At(6, 3);
        life.Do(life.ReachReply());
        life.Refuses(life.Extend(Town.Day(7, 1)), Refusal.NotInThisStage);
    }

    [Fact]
    public void Another_handover_of_a_returned_proposal_is_a_case_of_its_own_that_knows_the_first()
    {
        Life life = new(CaseKey.TryMake("市", 8, 6, "185", 2)!.Value.Value);
        life.Do(life.Register(Town.Proposal() with { HandedOver = Town.Day(3, 20), Previous = new CaseId("市-8-6-185-1") }));
        Assert.Equal((Town.Day(6, 22), new CaseId("市-8-6-185-1")), (life.Case.Reply.Due.Due, life.Case.Proposal!.Previous));
        Assert.False(life.Case.HasAskedReturn);
    }

    [Fact]
    public void Only_the_authority_answers_or_a_clerk_who_has_it_on_paper_and_then_the_authority_is_told()
    {
        Life life = At.Returning();
        life.Refuses(life.Answer(true, by: Town.Chief), Refusal.NotTheHolder);
        life.Refuses(life.Answer(true, by: Town.Committee), Refusal.NotTheHolder);
        life.Refuses(life.Answer(true, by: Town.Clerk, note: ""), Refusal.ReasonMissing);
        Assert.Equal(Town.Supervision, life.Do(life.Answer(true, by: Town.Clerk, note: "书面答复")).Effect<TellCancelled>().Person);
        life.Refuses(life.Answer(true), Refusal.TaskIsDone);
    }
}
