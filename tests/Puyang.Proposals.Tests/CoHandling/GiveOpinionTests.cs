namespace Puyang.Proposals.Tests.CoHandling;

public sealed class GiveOpinionTests
{
    [Fact]
    public void Opinions_come_in_one_by_one_and_the_last_one_frees_the_draft()
    {
        Life life = At.Leading();
        Assert.Equal(CaseNews.OpinionGiven, life.Do(life.Opine(1)).Effect<TellOfficer>().News);
        life.Refuses(life.Submit(), Refusal.OpinionsOutstanding);

        Decision last = life.Do(life.Opine(2));

        Assert.Equal((CaseNews.OpinionsComplete, Town.Clerk), (last.Effect<TellOfficer>().News, life.Case.Task(life.Question(2).Id)!.Settled!.By));
        life.Do(life.Submit());
    }

    [Fact]
    public void A_department_s_opinion_holds_the_draft_up_like_another_bureau_s()
    {
        Life life = At.Drafting().Then(officer => officer.Ask("", department: Town.Care));
        life.Refuses(life.Submit(), Refusal.OpinionsOutstanding);
        life.Do(life.Opine());
        life.Do(life.Submit());
    }

    [Fact]
    public void Only_the_unit_answers_or_a_clerk_who_has_it_on_paper()
    {
        Life life = At.Leading();
        life.Refuses(life.Opine(1, by: PersonId.CoHandler(2)), Refusal.NotTheHolder);
        life.Refuses(life.Opine(1, by: Town.Officer), Refusal.NotTheHolder);
        life.Do(life.Opine(1, by: Town.Clerk));
        life.Refuses(life.Opine(1), Refusal.TaskIsDone);
    }

    [Fact]
    public void Whoever_disagrees_says_why_and_whoever_answers_signs()
    {
        Life life = At.Leading();
        life.Refuses(new GiveOpinion(life.NewId(), PersonId.CoHandler(1), life.Question().Id, false, " ", "李四", null), Refusal.ReasonMissing);
        life.Refuses(life.Opine(1, signer: " "), Refusal.NameMissing);
        life.Refuses(life.Opine(1, signer: new string('长', 61)), Refusal.NameMissing);
        life.Refuses(life.Opine(1, opinion: new string('长', Limits.Comment + 1)), Refusal.CommentTooLong);
        life.Refuses(new GiveOpinion(life.NewId(), Town.Clerk, life.Task<DraftTask>().Id, true, "", "李四", null), Refusal.NotThisTask);
        Assert.Equal(CaseNews.OpinionDisagrees, life.Do(life.Opine(1, agrees: false)).Effect<TellOfficer>().News);
    }

    [Fact]
    public void A_disagreement_is_talked_out_by_asking_again()
    {
        Life life = Detours.Disagreed();
        life.Refuses(life.Submit(), Refusal.DisagreementOpen);
        life.Do(life.Ask(Town.Finance, "finance@example.com", question: "按修改稿"));
        life.Refuses(life.Submit(), Refusal.OpinionsOutstanding);
        life.Do(life.Opine(1));
        Assert.Equal([false, true, true], life.Case.Opinions.Select(opinion => opinion.Agrees));
        life.Do(life.Submit());
    }

    [Fact]
    public void A_disagreement_that_lasts_is_decided_by_the_authority()
    {
        Life life = Detours.Referred();
        life.Refuses(life.Submit(), Refusal.DisagreementOpen);
        life.Refuses(life.Answer(true, note: ""), Refusal.ReasonMissing);

        Decision decision = life.Do(life.Answer(false, note: "按财政局意见办"));

        Assert.Equal((1, false), (decision.Event<DisagreementDecided>().CoHandler, decision.Event<DisagreementDecided>().ForLead));
        Assert.Equal((Standing.Decided, new Ruling(false, "按财政局意见办")), (life.Case.CoHandlers[0].Standing, life.Case.CoHandlers[0].Ruling));
        Assert.Equal(nameof(RequestRefused), life.Task<AuthorityTask>().Settled!.How);
        life.Do(life.Submit());
    }

    [Fact]
    public void Between_sections_of_the_bureau_whoever_is_over_both_decides()
    {
        Life life = Detours.SectionAsked().Then(section => section.Opine(agrees: false));

        Decision decision = life.Do(life.Refer());

        Assert.Equal(Town.Deputy, decision.Opened<AuthorityTask>().Holder);
        Assert.Equal(Town.Deputy, decision.Event<AuthorityAsked>().Leader);
        life.Refuses(life.Answer(true, by: Town.Supervision), Refusal.NotTheHolder);
        life.Do(life.Answer(true, note: "按承办科室意见"));
        life.Do(life.Submit());
    }

    [Fact]
    public void A_leader_s_decision_goes_to_a_delegate_and_to_a_successor_and_nobody_who_left_is_mailed()
    {
        Life life = Detours.SectionReferred();
        Bureau before = life.Office;
        life.Office = before with { Policy = before.Policy with { Delegations = [new Delegation(Town.Deputy, Town.Counsel, Town.Day(3, 1), Town.Day(3, 31), "外出")] } };
        Assert.Equal((Town.Counsel, Town.Deputy), (life.Do(life.Reroute(life.Task<AuthorityTask>())).Event<TaskRerouted>().To, life.Task<AuthorityTask>().OnBehalfOf));

        life.Office = before with
        {
            Policy = before.Policy with
            {
                People = [.. before.Policy.People.Where(person => person.Id != Town.Deputy && person.Id != Town.Counsel)],
                Departments = [.. before.Policy.Departments.Select(department => department with { Deputy = Town.Chief })],
            },
        };
        Decision decision = life.Do(life.Reroute(life.Task<AuthorityTask>()));
        Assert.Equal(Town.Chief, decision.Event<TaskRerouted>().To);
        Assert.False(decision.Has<TellCancelled>());
        life.Do(life.Answer(true, note: "按承办科室意见"));
    }

    [Fact]
    public void What_is_recalled_while_a_section_is_late_is_not_put_to_the_authority()
    {
        Life life = Detours.SectionAsked();
        life.Now = life.Office.Policy.End(life.Question().Due!).AddMinutes(1);
        life.Then(office => office.Recall());
        life.Refuses(life.Proceed(life.Question().Id), Refusal.NotInThisStage);
    }

    [Fact]
    public void Between_sections_of_two_deputies_whoever_signs_decides_also_about_a_late_one()
    {
        Life life = Detours.SectionAsked();
        life.Office = life.Office with
        {
            Policy = life.Office.Policy with { Departments = [Town.Policy.Departments[0], Town.Policy.Departments[1] with { Deputy = Town.Counsel }] },
        };
        life.Now = life.Office.Policy.End(life.Question().Due!).AddMinutes(1);
        Assert.Equal(Town.Chief, life.Do(life.Proceed(life.Question().Id)).Opened<AuthorityTask>().Holder);
        life.Do(life.Answer(true));
        life.Do(life.Submit());
    }

    [Fact]
    public void A_disagreement_is_referred_once_by_the_office_before_the_signature_and_not_asked_about_meanwhile()
    {
        Life life = Detours.Disagreed();
        life.Refuses(life.Refer(by: Town.Officer), Refusal.NotTheOffice);
        life.Refuses(life.Refer(2), Refusal.NoDisagreement);
        life.Refuses(life.Refer(3), Refusal.NoSuchCoHandler);
        life.Refuses(life.Refer(0), Refusal.NoSuchCoHandler);
        life.Refuses(life.Refer(reason: ""), Refusal.ReasonMissing);
        life.Do(life.Refer());
        life.Refuses(life.Refer(), Refusal.AskedAlready);
        life.Refuses(life.Ask(Town.Finance, "finance@example.com"), Refusal.AskedAlready);
        life.Do(life.TakeBack());
        life.Do(life.Ask(Town.Finance, "finance@example.com"));
    }

    [Fact]
    public void A_disagreement_that_comes_after_the_reply_has_been_signed_is_not_referred_any_more()
    {
        Life life = Detours.Waived().Then(officer => officer.Submit()).ToSigning().Then(chief => chief.Approve());
        life.Do(life.Opine(2, agrees: false));
        life.Refuses(life.Refer(2), Refusal.NotInThisStage);
    }

    [Fact]
    public void The_signature_waits_for_what_was_asked_during_the_review()
    {
        Life life = At.Signing().Then(office => office.Ask("", department: Town.Care, by: Town.Clerk));
        life.Refuses(life.Approve(), Refusal.OpinionsOutstanding);
        life.Do(life.Opine(agrees: false));
        life.Refuses(life.Approve(), Refusal.DisagreementOpen);
        life.Then(office => office.Refer()).Then(authority => authority.Answer(true)).Do(life.Approve());
    }

    [Fact]
    public void The_lead_goes_on_without_a_late_unit_only_with_the_authority_s_leave()
    {
        Life life = At.Leading().Then(leading => leading.Opine(1));
        TaskId late = life.Question(2).Id;
        life.Refuses(life.Proceed(late), Refusal.NotOverdue);
        life.Now = Town.At(4, 2, 18, 1);
        life.Refuses(life.Proceed(late, by: Town.Officer), Refusal.NotTheOffice);
        life.Refuses(life.Proceed(late, reason: ""), Refusal.ReasonMissing);
        life.Refuses(life.Proceed(life.Task<DraftTask>().Id), Refusal.NotThisTask);
        life.Do(life.Proceed(late));
        life.Refuses(life.Proceed(late), Refusal.AskedAlready);
        life.Refuses(life.Submit(), Refusal.OpinionsOutstanding);

        Decision decision = life.Do(life.Answer(true));

        Assert.Equal(late, decision.Event<OpinionWaived>().Task);
        life.Refuses(life.Proceed(late), Refusal.TaskIsDone);
        life.Do(life.Submit());
    }

    [Fact]
    public void Without_that_leave_the_late_unit_is_waited_for()
    {
        Life life = Detours.ProceedAsked().Then(authority => authority.Answer(false));
        life.Refuses(life.Submit(), Refusal.OpinionsOutstanding);
        life.Do(life.Opine(2));
        life.Do(life.Submit());
    }

    [Fact]
    public void Leave_for_a_late_answer_does_not_excuse_the_next_question()
    {
        Life life = Detours.ProceedAsked().Then(late => late.Opine(2, agrees: false)).Then(officer => officer.Ask(Town.Federation));
        Assert.Equal("RequestGranted", life.Do(life.Answer(true)).Story());
        life.Refuses(life.Submit(), Refusal.OpinionsOutstanding);
    }

    [Fact]
    public void A_late_opinion_is_still_taken_once_and_holds_what_is_not_signed()
    {
        Life life = Detours.Waived();
        Assert.True(life.Do(life.Opine(2, agrees: false)).Event<OpinionGiven>().IsLate);
        life.Refuses(life.Opine(2), Refusal.TaskIsDone);
        life.Refuses(life.Submit(), Refusal.DisagreementOpen);
    }

    [Fact]
    public void A_late_opinion_does_not_answer_a_question_that_was_asked_anew()
    {
        Life life = Detours.Waived();
        TaskId late = life.Question(2).Id;
        life.Do(life.Ask(Town.Federation));
        life.Refuses(life.Opine(2, task: late), Refusal.TaskIsDone);
        life.Do(life.Opine(2));
    }

    [Fact]
    public void A_unit_that_was_asked_before_a_refused_return_and_not_again_signs_nothing_and_gets_no_copy()
    {
        Life life = At.Leading().Then(officer => officer.Ask("市民宗局", "mzj@example.com", signsJointly: true))
            .Then(office => office.GiveBack()).Then(authority => authority.Answer(false)).Then(office => office.Assign()).Then(officer => officer.Accept());
        Assert.Equal([Standing.Asked, Standing.Asked, Standing.Cancelled], life.Case.CoHandlers.Select(unit => unit.Standing));

        life.Then(finance => finance.Opine(1)).Then(federation => federation.Opine(2)).Then(officer => officer.Submit());
        Assert.DoesNotContain(Flow.Of(life.Case, life.Office.Policy)!, step => step.Holders.Contains(PersonId.CoHandler(3)));
        life.ToSigning().Then(chief => chief.Approve()).ToSealing();
        life.Do(life.Seal());

        Assert.Equal([Town.Committee, Town.Supervision, PersonId.CoHandler(1)], life.Open<ReceiptTask>().Select(copy => copy.Holder));
    }

    [Fact]
    public void Co_handlers_get_copies_of_the_reply_by_mail_or_on_paper()
    {
        Life life = Detours.CopyOnPaper();
        ReceiptTask receipt = life.Open<ReceiptTask>().Single(task => task.Holder == PersonId.CoHandler(1));
        Assert.Equal((PaperNotice.CoHandlerCopy, 2), (life.Task<PaperNoticeTask>().Notice, life.Task<PaperNoticeTask>().Whom));
        Assert.Contains(life.Journal.SelectMany(entry => entry.Events), fact => fact is CoHandlerCopySent { CoHandler: 1 });
        life.Do(life.Receive(PersonId.CoHandler(1), receipt.Id));
    }
}
