namespace Puyang.Proposals.Tests.Authority;

public sealed class ExtensionTests
{
    [Fact]
    public void A_granted_extension_moves_the_legal_limit_and_the_proposer_is_told_in_writing()
    {
        Life life = Detours.ExtensionAsked();

        Decision decision = life.Do(life.Answer(true));

        DeadlineMoved moved = decision.Event<DeadlineMoved>();
        Assert.Equal((null, Town.Day(6, 2), Town.Day(7, 1)), (moved.Task, moved.From.Due, moved.To.Due));
        Assert.Equal("答复时限：经督查局同意延期，2026年7月1日止。", life.Case.Reply.Due.Explain());
        Assert.Equal(1, decision.Effect<TellProposer>().Addressee);
        Assert.Equal([Notice.AuthorityAnswered], decision.Notices());
    }

    [Fact]
    public void What_the_old_limit_had_cut_short_gets_its_time_back_and_whoever_has_it_is_told()
    {
        Life life = At.Received(Town.WithAuthority, Town.LeadProposal() with { NoticeDue = Town.Day(3, 20) })
            .Then(office => office.Assign()).Then(officer => officer.Accept()).Then(office => office.Extend(Town.Day(7, 1)));
        DraftTask draft = life.Task<DraftTask>();
        Assert.Equal((Town.Day(3, 20), Town.Day(3, 20)), (draft.Due!.Due, life.Question().Due!.Due));

        Decision decision = life.Do(life.Answer(true));

        Assert.Equal((Town.Day(4, 14), null), (life.Task<DraftTask>().Due!.Due, life.Task<DraftTask>().Due!.Within));
        Assert.Equal(Town.Day(4, 2), life.Question().Due!.Due);
        Assert.Equal([draft.Holder, PersonId.CoHandler(1), PersonId.Desk], decision.Effects.OfType<TellMoved>().Select(told => told.To));
    }

    [Fact]
    public void Nobody_is_late_any_more_for_a_day_that_no_longer_counts()
    {
        Life life = At.Received(Town.WithAuthority, Town.LeadProposal() with { NoticeDue = Town.Day(3, 20) })
            .Then(office => office.Assign()).Then(officer => officer.Accept()).Then(office => office.Extend(Town.Day(7, 1)));
        life.Now = Town.At(3, 20, 18, 1);
        life.Then(late => late.Reach(late.Task<DraftTask>()));
        Assert.True(life.Task<DraftTask>().IsOverdue);
        life.Do(life.Answer(true));
        Assert.False(life.Task<DraftTask>().IsOverdue);
    }

    [Fact]
    public void A_proposer_without_an_address_is_told_on_paper_and_the_office_records_it()
    {
        Life life = Detours.ExtensionToTell();
        Assert.Equal((PaperNotice.Extended, 1, Town.Day(3, 4)), (life.Task<PaperNoticeTask>().Notice, life.Task<PaperNoticeTask>().Whom, life.Task<PaperNoticeTask>().Due!.Due));
        life.Refuses(life.Notify(by: Town.Officer), Refusal.NotTheOffice);
        life.Refuses(life.Notify(how: " "), Refusal.MannerMissing);
        life.Refuses(life.Notify(on: Town.Day(3, 3)), Refusal.ImpossibleDay);
        life.Refuses(life.Notify(on: Town.Day(3, 1)), Refusal.ImpossibleDay);
        life.Refuses(life.Notify(life.Task<DraftTask>().Id), Refusal.NotThisTask);
        life.Do(life.Notify());
        life.Refuses(life.Notify(), Refusal.TaskIsDone);
    }

    [Fact]
    public void A_refused_extension_leaves_the_limit_and_can_be_asked_for_again()
    {
        Life life = Detours.ExtensionAsked();
        Assert.Equal("RequestRefused", life.Do(life.Answer(false)).Story());
        Assert.Equal((Town.Day(6, 2), 0), (life.Case.Reply.Due.Due, life.Case.Reply.Extensions));
        life.Do(life.Extend(Town.Day(7, 1)));
    }

    [Fact]
    public void It_is_asked_for_before_the_limit_has_passed()
    {
        Life life = At.Drafting();
        life.Now = Town.At(6, 2, 18, 1);
        life.Refuses(life.Extend(Town.Day(7, 1)), Refusal.ExtensionTooLate);
        life.Now = Town.At(6, 2, 18);
        life.Do(life.Extend(Town.Day(7, 1)));
    }

    [Fact]
    public void It_never_reaches_beyond_six_months_in_all_and_always_beyond_the_limit()
    {
        Life life = At.Drafting();
        Assert.Equal(Town.Day(9, 2), RequestExtension.Latest(life.Case, Town.Policy));
        life.Refuses(life.Extend(Town.Day(9, 3)), Refusal.ExtensionOutOfRange);
        life.Refuses(life.Extend(Town.Day(6, 2)), Refusal.ExtensionOutOfRange);
        life.Do(life.Extend(Town.Day(9, 2)));
        life.Refuses(life.Answer(true, until: Town.Day(9, 3)), Refusal.ExtensionOutOfRange);
        life.Refuses(life.Answer(true, until: Town.Day(6, 2)), Refusal.ExtensionOutOfRange);
        life.Do(life.Answer(true, until: Town.Day(6, 3)));
        Assert.Equal(Town.Day(6, 3), life.Case.Reply.Due.Due);
    }

    [Fact]
    public void It_is_granted_as_often_as_the_policy_says_and_never_asked_for_twice_at_once()
    {
        Life life = Detours.ExtensionAsked();
        life.Refuses(life.Extend(Town.Day(7, 2)), Refusal.AskedAlready);
        life.Do(life.Answer(true));
        life.Refuses(life.Extend(Town.Day(8, 3)), Refusal.ExtendedBefore);
        life.Office = life.Office with { Policy = life.Office.Policy with { Extension = new ExtensionPolicy(2, "6m") } };
        life.Do(life.Extend(Town.Day(9, 2)));
        life.Do(life.Answer(true));
        life.Refuses(life.Extend(Town.Day(9, 3)), Refusal.ExtendedBefore);
    }

    [Fact]
    public void Only_the_office_asks_with_a_reason_and_only_while_a_reply_is_owed()
    {
        Life life = At.Drafting();
        life.Refuses(life.Extend(Town.Day(7, 1), by: Town.Officer), Refusal.NotTheOffice);
        life.Refuses(life.Extend(Town.Day(7, 1), reason: ""), Refusal.ReasonMissing);
        Life answered = At.AwaitingFeedback();
        answered.Refuses(answered.Extend(Town.Day(7, 1)), Refusal.NotInThisStage);
    }

    [Fact]
    public void A_limit_that_was_extended_is_not_overdue_any_more_and_stands_when_the_calendar_changes()
    {
        Life life = Detours.ExtensionAsked();
        life.Now = Town.At(6, 3);
        life.Do(life.ReachReply());
        life.Do(life.Answer(true));
        Assert.False(life.Case.Reply.IsOverdue);
        life.Office = Town.InNextYear(life.Office);
        life.Do(life.Recount());
        Assert.Equal(Town.Day(7, 1), life.Case.Reply.Due.Due);
    }

    [Fact]
    public void An_answer_that_comes_after_the_reply_has_left_is_not_needed_any_more()
    {
        Life life = Detours.ExtensionAsked().Then(officer => officer.Submit()).ToSigning().Then(chief => chief.Approve()).ToSealing().Then(office => office.Seal());
        TaskId asked = life.Task<AuthorityTask>().Id;

        Decision decision = life.Perform(life.Due<DeliverReply>()[0]);

        Assert.Equal(Town.Supervision, decision.Effect<TellCancelled>().Person);
        life.Refuses(life.Answer(true, task: asked), Refusal.TaskIsDone);
    }

    [Fact]
    public void An_extension_of_the_first_round_never_moves_the_second()
    {
        Life life = Detours.ExtensionAsked(proposal: Town.Proposal(Town.ByMail, Town.OnPaper)).Then(officer => officer.Submit()).ToSigning()
            .Then(chief => chief.Approve()).ToSealing().Then(office => office.Seal());
        life.Perform<DeliverReply>();
        life.Do(life.Rate(Satisfaction.Dissatisfied, addressee: 1));
        life.Refuses(life.Answer(true), Refusal.TaskIsDone);
        Assert.Equal(DeadlineRules.Redo, life.Case.Reply.Due.Rule);
    }

    [Fact]
    public void Where_the_bureau_co_handles_the_lead_is_told_and_no_proposer()
    {
        Life life = At.CoHandling();
        life.Do(life.Extend(Town.Day(5, 8)));
        Assert.Single(life.Do(life.Answer(true)).Effects.OfType<TellProposer>());
        Assert.Equal("social-work@example.com", life.Case.Addresses[1]);
    }
}
