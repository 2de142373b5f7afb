namespace Puyang.Proposals.Tests.CoHandling;

public sealed class WithdrawQuestionTests
{
    [Fact]
    public void A_unit_that_should_not_have_been_asked_is_told_and_holds_nothing_up()
    {
        Life life = Heard().Then(officer => officer.Ask("市教育局", "jyj@example.com"));
        life.Refuses(life.Submit(), Refusal.OpinionsOutstanding);

        Decision decision = life.Do(life.Unask(life.Question(3).Id));

        Assert.Equal("QuestionWithdrawn", decision.Story());
        Assert.Equal((PersonId.CoHandler(3), CaseNews.QuestionWithdrawn), (decision.Effect<TellCancelled>().Person, decision.Effect<TellOfficer>().News));
        Assert.Equal(Standing.Cancelled, life.Case.CoHandlers[2].Standing);
        life.Refuses(life.Opine(3), Refusal.TaskIsDone);
        life.Do(life.Submit());
    }

    [Fact]
    public void What_a_unit_said_before_it_was_asked_again_stands()
    {
        Life life = Heard().Then(officer => officer.Ask("市教育局", "jyj@example.com")).Then(education => education.Opine(3, agrees: false))
            .Then(officer => officer.Ask("市教育局"));
        life.Do(life.Unask(life.Question(3).Id));
        life.Refuses(life.Submit(), Refusal.DisagreementOpen);
        life.Then(officer => officer.Ask("市教育局")).Then(education => education.Opine(3)).Then(officer => officer.Ask("市教育局"));
        life.Do(life.Unask(life.Question(3).Id));
        life.Do(life.Submit());
    }

    [Fact]
    public void What_was_decided_before_a_unit_was_asked_again_stands_and_so_does_whether_it_signs()
    {
        Life life = Detours.SectionReferred().Then(deputy => deputy.Answer(true, note: "按承办科室意见")).Then(officer => officer.Ask("", department: Town.Care));
        life.Do(life.Unask(life.Question().Id));
        Assert.Equal((Standing.Decided, new Ruling(true, "按承办科室意见")), (life.Case.CoHandlers[0].Standing, life.Case.CoHandlers[0].Ruling));
        life.Do(life.Submit());

        Life joint = Heard().Then(officer => officer.Ask("市教育局", "jyj@example.com")).Then(education => education.Opine(3))
            .Then(officer => officer.Ask("市教育局", signsJointly: true));
        joint.Do(joint.Unask(joint.Question(3).Id));
        Assert.Equal((Standing.Agreed, false), (joint.Case.CoHandlers[2].Standing, joint.Case.CoHandlers[2].SignsJointly));
    }

    [Fact]
    public void A_unit_whose_question_was_withdrawn_is_not_made_a_joint_signatory_during_the_review()
    {
        Life life = Heard().Then(officer => officer.Ask("市教育局", "jyj@example.com", signsJointly: true));
        life.Then(office => office.Unask(office.Question(3).Id)).Then(officer => officer.Submit());
        life.Refuses(life.Ask("市教育局", "jyj@example.com", signsJointly: true), Refusal.NotInThisStage);
        life.Do(life.Ask("市教育局"));
        Assert.False(life.Case.CoHandlers[2].SignsJointly);
    }

    [Fact]
    public void Whom_the_notice_or_the_authority_named_is_always_heard()
    {
        Life life = At.Leading();
        life.Refuses(life.Unask(life.Question(1).Id), Refusal.NamedByTheNotice);
        life.Refuses(life.Unask(life.Question(2).Id), Refusal.NamedByTheNotice);
        Life added = Detours.UnitsAsked().Then(authority => authority.Answer(true));
        added.Refuses(added.Unask(added.Question().Id), Refusal.NamedByTheNotice);
    }

    [Fact]
    public void Only_the_office_takes_it_back_with_a_reason_and_not_while_it_asks_to_go_on_without_it()
    {
        Life life = Detours.SectionAsked();
        TaskId asked = life.Question().Id;
        life.Refuses(life.Unask(asked, Town.Officer), Refusal.NotTheOffice);
        life.Refuses(life.Unask(asked, reason: " "), Refusal.ReasonMissing);
        life.Refuses(life.Unask(life.Task<DraftTask>().Id), Refusal.NotThisTask);
        life.Now = life.Office.Policy.End(life.Question().Due!).AddMinutes(1);
        life.Then(office => office.Proceed(asked));
        life.Refuses(life.Unask(asked), Refusal.AskedAlready);
        life.Then(office => office.TakeBack()).Do(life.Unask(asked));
        life.Refuses(life.Unask(asked), Refusal.TaskIsDone);
    }

    private static Life Heard() => At.Leading().Then(finance => finance.Opine(1)).Then(federation => federation.Opine(2));
}
