namespace Puyang.Proposals.Tests.Consultation;

public sealed class ConsultationTests
{
    private static readonly Proposal Key = Town.Proposal() with { IsKey = true };

    [Fact]
    public void The_same_talk_from_two_open_pages_of_one_task_is_recorded_once()
    {
        Life life = At.Drafting(Town.Consulting);
        ConsultTask task = life.Task<ConsultTask>();
        RecordConsultation Talk() => (RecordConsultation)life.Talk() with { Task = task.Id };
        life.Do(Talk());
        Assert.NotNull(life.Case.Task(task.Id)!.Settled);
        life.Refuses(Talk(), Refusal.TaskIsDone);
    }

    [Fact]
    public void The_officer_who_takes_a_proposal_talks_with_the_proposer_within_fifteen_working_days_of_the_handover()
    {
        Life life = At.Received(Town.Consulting, Town.Proposal());
        life.Now = Town.At(3, 4);
        life.Do(life.Assign());

        ConsultTask task = life.Do(life.Accept()).Opened<ConsultTask>();

        Assert.Equal((Town.Officer, Town.Day(3, 23)), (task.Holder, task.Due!.Due));
        Assert.Equal("沟通时限：自交办之日（2026年3月2日）的次日起15个工作日，2026年3月23日止。", task.Due.Explain());
    }

    [Fact]
    public void Who_takes_it_later_than_that_has_fifteen_working_days_from_then()
    {
        Life life = At.Received(Town.Consulting, Town.Proposal());
        life.Now = Town.At(3, 24);
        life.Then(office => office.Assign()).Do(life.Accept());
        Assert.StartsWith("沟通时限：自科室签收之日（2026年3月24日）", life.Task<ConsultTask>().Due!.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_demanded_nobody_is_asked_to_talk()
    {
        Life life = At.Drafting();
        Assert.Empty(life.Open<ConsultTask>());
        Assert.Equal("ConsultationRecorded", life.Do(life.Talk(by: Town.Officer)).Story());
    }

    [Fact]
    public void A_record_says_with_whom_when_how_what_was_said_and_whether_it_may_be_published()
    {
        Life life = At.Drafting(Town.Consulting);
        RecordConsultation talk = new(life.NewId(), Town.Officer, 1, Channel.Phone, Town.Day(3, 2), "王科长、苗方杰", "同意思路", Stance.NotAsked, true);

        Decision decision = life.Do(talk);

        Assert.Equal(new ConsultationRecorded(1, 1, Channel.Phone, Town.Day(3, 2), "王科长、苗方杰", "同意思路", Stance.NotAsked, true), decision.Event<ConsultationRecorded>());
        Assert.Equal(nameof(ConsultationSufficed), life.Task<ConsultTask>().Settled!.How);
    }

    [Fact]
    public void What_the_bureau_explained_and_where_stand_apart_and_empty_is_nothing()
    {
        Life life = At.Drafting();
        ConsultationRecorded talk = life.Do(life.Talk() with { UnitSaid = "正在起草。", Place = " " }).Event<ConsultationRecorded>();
        Assert.Equal(("正在起草。", null), (talk.UnitSaid, talk.Place));
        life.Refuses(life.Talk() with { UnitSaid = new string('长', Limits.Comment + 1) }, Refusal.CommentTooLong);
    }

    [Fact]
    public void A_record_is_complete_and_made_by_whoever_has_the_case_in_hand()
    {
        Life life = At.Drafting(Town.Consulting);
        life.Refuses(life.Talk(by: Town.SectionHead), Refusal.NotTheHolder);
        life.Refuses(life.Talk(addressee: 2), Refusal.NoSuchProposer);
        life.Refuses(life.Talk(addressee: 0), Refusal.NoSuchProposer);
        life.Refuses(life.Talk(on: Town.Day(3, 3)), Refusal.ImpossibleDay);
        life.Refuses(life.Talk(on: Town.Day(3, 1)), Refusal.ImpossibleDay);
        life.Refuses(life.Talk(said: " "), Refusal.ReasonMissing);
        life.Refuses(life.Talk(present: new string('长', Limits.Comment + 1)), Refusal.CommentTooLong);
        Life held = Detours.HeldDrafting();
        held.Refuses(held.Talk(), Refusal.CaseIsHeld);
    }

    [Fact]
    public void A_draft_for_which_more_talks_were_demanded_meanwhile_goes_back_before_the_signature()
    {
        Life life = Detours.NotConsulted().Then(section => section.Approve()).Then(office => office.Approve());

        Decision decision = life.Do(life.Approve());

        Assert.Equal("StepApproved DraftHeldBack TaskOpened LinkIssued", decision.Story());
        Assert.Equal("与提案人的沟通还没有达到要求：苗方杰还差1次。请先沟通并登记。", decision.Opened<DraftTask>().Comment);
        Assert.Equal(Stage.Drafting, life.Case.Stage);
        life.Then(officer => officer.Talk(by: Town.Officer)).Then(officer => officer.Submit("draft")).ToSigning().Do(life.Approve());
    }

    [Fact]
    public void A_dissatisfied_proposer_sends_the_draft_back_from_any_step()
    {
        Life life = At.Drafting(Town.Consulting).Then(officer => officer.Talk()).Then(officer => officer.Submit()).ToSigning();

        Decision decision = life.Do(life.Talk(Stance.Dissatisfied, said: "第二点没有答复"));

        Assert.Equal("ConsultationRecorded DraftHeldBack TaskOpened LinkIssued TaskOpened LinkIssued", decision.Story());
        Assert.Equal("提案人在沟通中表示不满意：\n第二点没有答复", decision.Opened<DraftTask>().Comment);
        Assert.Empty(life.Open<ReviewTask>());
        Assert.Equal(Town.Officer, decision.Opened<ConsultTask>().Holder);
    }

    [Fact]
    public void After_a_dissatisfied_word_only_a_better_one_leads_to_the_signature()
    {
        Life life = At.Drafting(Town.Consulting).Then(officer => officer.Talk()).Then(officer => officer.Talk(Stance.Dissatisfied));
        Assert.Equal("提案人苗方杰在沟通中表示不满意，请修改后再次沟通。", life.Decide(life.Submit("better")).Refusal?.Text);
        life.Then(officer => officer.Talk(Stance.NotAsked));
        Assert.Equal(Refusal.ProposerDissatisfied.Code, ConsultationGate.Lacking(life.Case, life.Office.Policy)?.Code);
        life.Then(officer => officer.Talk());
        Assert.Null(ConsultationGate.Lacking(life.Case, life.Office.Policy));
        life.Do(life.Submit("better"));
    }

    [Fact]
    public void The_signature_itself_is_refused_when_the_policy_demanded_a_talk_meanwhile()
    {
        Life life = At.Signing();
        life.Office = Town.Consulting;
        life.Refuses(life.Approve(), Refusal.NotConsulted);
        life.Do(life.Talk());
        life.Do(life.Approve());
    }

    [Fact]
    public void A_dissatisfied_word_while_drafting_asks_the_officer_for_another_talk()
    {
        Life life = At.Drafting(Town.Consulting).Then(officer => officer.Talk());
        Decision decision = life.Do(life.Talk(Stance.Dissatisfied));
        Assert.StartsWith("沟通时限：自登记上次沟通之日（2026年3月2日）", decision.Opened<ConsultTask>().Due!.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_proposal_needs_more_talks_one_of_them_face_to_face()
    {
        Life life = At.Drafting(Town.Consulting, Key).Then(officer => officer.Talk(channel: Channel.Phone));
        Assert.Equal(Town.Day(3, 23), Assert.Single(life.Open<ConsultTask>()).Due!.Due);
        life.Do(life.Talk(channel: Channel.Letter));
        Assert.Equal(Refusal.NotConsulted.Code, ConsultationGate.Lacking(life.Case, life.Office.Policy)?.Code);
        life.Do(life.Talk(channel: Channel.Meeting));
        Assert.Empty(life.Open<ConsultTask>());
    }

    [Fact]
    public void A_proposer_may_say_that_no_talk_is_needed()
    {
        Life life = At.Drafting(Town.Consulting, Key);
        life.Do(life.Talk(Stance.NotAsked, Channel.Waived, said: "来电表示无需面商"));
        Assert.Empty(life.Open<ConsultTask>());
    }

    [Fact]
    public void Where_every_proposer_counts_the_first_does_not_stand_for_all()
    {
        Life life = At.Drafting(Town.Strict, Town.Proposal(Town.ByMail, Town.AlsoByMail)).Then(officer => officer.Talk());
        Assert.Single(life.Open<ConsultTask>());
        life.Do(life.Talk(addressee: 2));
        Assert.Empty(life.Open<ConsultTask>());
    }

    [Fact]
    public void Whichever_proposer_is_dissatisfied_holds_the_signature_up()
    {
        Life life = At.Drafting(Town.Consulting, Town.Proposal(Town.ByMail, Town.AlsoByMail)).Then(officer => officer.Talk());
        life.Do(life.Talk(Stance.Dissatisfied, addressee: 2));
        Assert.Equal(Refusal.ProposerDissatisfied.Code, ConsultationGate.Lacking(life.Case, life.Office.Policy)?.Code);
    }

    [Fact]
    public void A_second_round_is_talked_over_anew()
    {
        Life life = At.Drafting(Town.Consulting).Then(officer => officer.Talk()).Then(officer => officer.Submit()).ToSigning().Then(chief => chief.Approve())
            .ToSealing().Then(office => office.Seal()).ToFeedback();

        Decision decision = life.Do(life.Rate(Satisfaction.Dissatisfied));

        Assert.Equal(("收到“不满意”意见之日", 2), (decision.Opened<ConsultTask>().Due!.Start, decision.Opened<ConsultTask>().Round));
        Assert.Equal(Refusal.NotConsulted.Code, ConsultationGate.Lacking(life.Case, life.Office.Policy)?.Code);
    }

    [Fact]
    public void Talking_goes_with_whoever_has_the_case()
    {
        Life life = At.Drafting(Town.Consulting);
        life.Do(life.Recall(life.Task<ConsultTask>()));
        Assert.IsType<AssignTask>(Assert.Single(life.Case.OpenTasks));
        life.Do(life.Assign(officer: Town.Colleague));
        life.Do(life.Accept(Town.Colleague));
        Assert.Equal(Town.Colleague, life.Task<ConsultTask>().Holder);
    }
}
