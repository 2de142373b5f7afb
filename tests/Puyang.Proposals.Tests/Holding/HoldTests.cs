namespace Puyang.Proposals.Tests.Holding;

public sealed class HoldTests
{
    [Fact]
    public void A_held_case_is_looked_at_again_on_the_day_that_the_office_named()
    {
        Life life = At.Drafting();

        Decision decision = life.Do(life.Hold(Town.Day(4, 20)));

        HoldTask task = decision.Opened<HoldTask>();
        Assert.Equal((PersonId.Desk, Town.Day(4, 20)), (task.Holder, task.Due!.Due));
        Assert.Equal("恢复日期：按办公室指定的日期，2026年4月20日止。", task.Due.Explain());
        Assert.Equal((CaseNews.Held, Stage.Drafting), (decision.Effect<TellOfficer>().News, life.Case.Stage));
    }

    [Fact]
    public void What_is_on_hold_moves_for_nobody_but_a_text_may_be_kept()
    {
        Life life = Detours.HeldDrafting();
        life.Refuses(life.Submit(), Refusal.CaseIsHeld);
        life.Refuses(life.Recall(), Refusal.CaseIsHeld);
        life.Refuses(life.Join(Detours.Other), Refusal.CaseIsHeld);
        life.Do(life.Save("half a text"));
        Life review = Detours.HeldReview();
        review.Refuses(review.Approve(), Refusal.CaseIsHeld);
        review.Refuses(review.Return(), Refusal.CaseIsHeld);
        review.Refuses(review.Correct("other"), Refusal.CaseIsHeld);
    }

    [Fact]
    public void The_bureau_s_own_deadlines_stand_still_and_nobody_is_reminded_of_them()
    {
        Life life = Detours.HeldDrafting();
        life.Now = Town.At(4, 15);
        life.Ignores(life.Reach(life.Task<DraftTask>()));
        life.Ignores(life.Remind(life.Task<DraftTask>()));
        Assert.Empty(Alarms.Ringing(life.Case, life.Office, life.Now));
    }

    [Fact]
    public void The_reply_s_legal_limit_runs_on()
    {
        Life life = Detours.HeldDrafting();
        life.Now = Town.At(6, 3);
        Assert.Equal("ReplyOverdue", life.Do(life.ReachReply()).Story());
        Assert.Equal(Town.Day(6, 2), life.Case.Reply.Due.Due);
    }

    [Fact]
    public void A_resumed_case_has_as_many_working_days_left_as_when_it_was_put_on_hold()
    {
        Life life = Detours.HeldDrafting();
        Assert.Equal(Town.Day(4, 14), life.Task<DraftTask>().Due!.Due);
        life.Now = Town.At(3, 16);

        Decision decision = life.Do(life.Resume());

        Assert.Equal(10, decision.Event<CaseResumed>().Days);
        Assert.Equal(Town.Day(4, 28), life.Task<DraftTask>().Due!.Due);
        Assert.Equal("起草时限：自开始起草之日（2026年3月2日）的次日起30个工作日，另加暂停的10个工作日，2026年4月28日止。", life.Task<DraftTask>().Due!.Explain());
        Assert.Equal((Town.Day(6, 2), CaseNews.Resumed), (life.Case.Reply.Due.Due, decision.Effect<TellOfficer>().News));
    }

    [Fact]
    public void A_resumed_deadline_still_never_reaches_beyond_the_legal_limit()
    {
        Life life = Detours.HeldDrafting();
        life.Now = Town.At(5, 29);
        life.Do(life.Resume());
        Assert.Equal((Town.Day(6, 2), "reply"), (life.Task<DraftTask>().Due!.Due, life.Task<DraftTask>().Due!.Within));
    }

    [Fact]
    public void A_case_that_is_resumed_on_the_same_day_has_lost_nothing()
    {
        Life life = Detours.HeldDrafting();
        Assert.Equal("CaseResumed", life.Do(life.Resume()).Story());
        life.Do(life.Submit());
    }

    [Fact]
    public void The_days_on_hold_are_kept_when_a_new_policy_counts_anew()
    {
        Life life = Detours.HeldDrafting();
        life.Now = Town.At(3, 16);
        life.Do(life.Resume());
        life.Office = Town.NextYear;
        life.Do(life.Recount());
        Assert.Equal((Town.Policy.Calendar.Add(Town.Day(3, 2), Term.Parse("30wd")), 10), (life.Task<DraftTask>().Due!.Due, life.Task<DraftTask>().Due!.Held));
    }

    [Fact]
    public void A_deadline_that_had_passed_before_the_hold_is_still_passed_afterwards()
    {
        Life life = At.Drafting();
        life.Now = Town.At(4, 15);
        life.Do(life.Reach(life.Task<DraftTask>()));
        life.Then(office => office.Hold(Town.Day(4, 20))).Then(office => office.Resume());
        Assert.True(life.Task<DraftTask>().IsOverdue);
    }

    [Fact]
    public void What_others_owe_goes_on()
    {
        Life life = At.Leading().Then(office => office.Hold(Town.Day(4, 20)));
        life.Do(life.Opine(1));
        life.Do(life.Extend(Town.Day(7, 1)));
        life.Do(life.Answer(true));
    }

    [Fact]
    public void A_delegation_that_begins_during_the_hold_takes_effect_when_the_case_goes_on()
    {
        Life life = At.Drafting(Town.Delegating).Then(office => office.Hold(Town.Day(4, 20)));
        life.Now = Town.At(3, 12);
        life.Ignores(life.Reroute(life.Task<DraftTask>()));
        life.Do(life.Resume());
        Assert.IsType<RerouteTask>(Assert.Single(Alarms.Ringing(life.Case, life.Office, life.Now)));
    }

    [Fact]
    public void Only_the_office_holds_and_resumes_with_a_reason_before_the_signature()
    {
        Life life = At.Drafting();
        life.Refuses(life.Hold(Town.Day(4, 20), by: Town.Officer), Refusal.NotTheOffice);
        life.Refuses(life.Hold(Town.Day(4, 20), reason: ""), Refusal.ReasonMissing);
        life.Refuses(life.Hold(Town.Day(3, 2)), Refusal.DayNotAhead);
        life.Refuses(life.Resume(), Refusal.NotHeld);
        life.Do(life.Hold(Town.Day(3, 3)));
        life.Refuses(life.Hold(Town.Day(4, 20)), Refusal.CaseIsHeld);
        life.Refuses(life.Resume(by: Town.Officer), Refusal.NotTheOffice);
        life.Refuses(life.Resume(reason: ""), Refusal.ReasonMissing);
        Life signed = At.Sealing();
        signed.Refuses(signed.Hold(Town.Day(4, 20)), Refusal.NotInThisStage);
    }
}
