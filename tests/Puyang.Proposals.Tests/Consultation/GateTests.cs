namespace Puyang.Proposals.Tests.Consultation;

/// <summary>What is lacking is said when the text is to go up, and not after three leaders have agreed to it.</summary>
public sealed class GateTests
{
    private static readonly Proposer[] Three = [Town.ByMail, Town.AlsoByMail, Town.OnPaper];

    [Fact]
    public void A_text_without_the_talk_does_not_go_up()
    {
        Life life = At.Drafting(Town.Consulting);
        life.Refuses(life.Submit(), Refusal.NotConsulted);
        life.Do(life.Save("draft"));
        life.Do(life.Talk());
        life.Do(life.Submit());
    }

    [Theory]
    [InlineData("", "苗方杰还差2次，其中至少1次须走访或座谈")]
    [InlineData("Phone", "苗方杰还差1次，须走访或座谈")]
    [InlineData("Phone Letter", "苗方杰还差1次，须走访或座谈")]
    [InlineData("Phone Letter Online", "苗方杰还差1次，须走访或座谈")]
    [InlineData("Visit", "苗方杰还差1次")]
    [InlineData("Meeting", "苗方杰还差1次")]
    [InlineData("Visit Phone", null)]
    [InlineData("Waived", null)]
    public void What_a_key_proposal_lacks_is_said_in_plain_words(string talks, string? lacking)
    {
        Life life = At.Drafting(Town.Consulting, Town.Proposal() with { IsKey = true });
        foreach (string channel in talks.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            life.Do(life.Talk(Stance.NotAsked, Enum.Parse<Channel>(channel)));
        }

        Assert.Equal(lacking is null ? null : $"与提案人的沟通还没有达到要求：{lacking}。请先沟通并登记。", life.Decide(life.Submit()).Refusal?.Text);
    }

    [Fact]
    public void Where_every_proposer_counts_each_who_lacks_is_named()
    {
        Life life = At.Drafting(Town.Strict, Town.Proposal(Three)).Then(officer => officer.Talk(addressee: 2));
        Assert.Equal(
            "与提案人的沟通还没有达到要求：苗方杰还差1次；民盟濮阳市委还差1次。请先沟通并登记。", life.Decide(life.Submit()).Refusal?.Text);
    }

    [Fact]
    public void Where_the_first_proposer_stands_for_all_a_talk_with_another_is_not_enough()
    {
        Life life = At.Drafting(Town.Consulting, Town.Proposal(Three)).Then(officer => officer.Talk(addressee: 2));
        life.Refuses(life.Submit(), Refusal.NotConsulted);
        life.Do(life.Talk());
        life.Do(life.Submit());
    }

    [Fact]
    public void What_lacks_and_who_is_dissatisfied_is_said_at_once()
    {
        Life life = At.Drafting(Town.Strict, Town.Proposal(Three)).Then(officer => officer.Talk(Stance.Dissatisfied, addressee: 2));
        Assert.Equal(
            "与提案人的沟通还没有达到要求：苗方杰还差1次；民盟濮阳市委还差1次。请先沟通并登记。提案人何晓丽在沟通中表示不满意，请修改后再次沟通。",
            life.Decide(life.Submit()).Refusal?.Text);
    }

    [Fact]
    public void An_opinion_to_a_lead_unit_or_a_report_to_the_authority_needs_no_talk()
    {
        At.CoHandling().Then(officer => officer.Submit());
        Detours.PassedOn().Then(officer => officer.Submit());
    }

    [Fact]
    public void A_follow_up_is_recorded_after_the_dispatch_and_after_the_end_and_stands_for_no_talk_before_the_next_reply()
    {
        Life life = At.Drafting(Town.Consulting);
        life.Refuses(life.Talk(phase: ConsultationPhase.FollowUp), Refusal.PhaseDoesNotFit);
        life.Then(officer => officer.Talk()).Then(officer => officer.Submit()).ToSigning().Then(chief => chief.Approve())
            .ToSealing().Then(office => office.Seal()).ToFeedback();
        life.Now = life.Now.AddDays(3);
        life.Refuses(life.Talk(phase: ConsultationPhase.During), Refusal.PhaseDoesNotFit);
        life.Do(life.Talk(phase: ConsultationPhase.During, on: Town.Day(3, 2)));
        life.Do(life.Talk(phase: ConsultationPhase.FollowUp));
        life.Do(life.Rate(Satisfaction.Satisfied));
        Assert.Equal(Stage.Closed, life.Case.Stage);
        Assert.Equal("ConsultationRecorded", life.Do(life.Talk(Stance.Dissatisfied, phase: ConsultationPhase.FollowUp, objection: "还没有落实")).Story());
        Assert.Equal(Stage.Closed, life.Case.Stage);

        Life again = At.AwaitingFeedback();
        again.Office = Town.Consulting;
        again.Do(again.Rate(Satisfaction.Dissatisfied));
        again.Do(again.Talk(phase: ConsultationPhase.FollowUp));
        again.Refuses(again.Submit("second draft"), Refusal.NotConsulted);
    }

    [Fact]
    public void A_talk_keeps_up_to_five_photos_and_why_a_proposer_was_not_satisfied()
    {
        Life life = At.Drafting(Town.Consulting).Then(officer => officer.Talk()).Then(officer => officer.Submit());
        Evidence[] five = [.. Enumerable.Range(1, 5).Select(number => new Evidence(Town.Hash($"photo {number}"), $"{number}.jpg"))];
        life.Refuses(life.Talk(evidence: [.. five, five[0]]), Refusal.TooMuchEvidence);
        life.Refuses(life.Talk(Stance.Dissatisfied, objection: " "), Refusal.ReasonMissing);

        Decision decision = life.Do(life.Talk(Stance.Dissatisfied, evidence: five, objection: "第二点没有答复"));

        Assert.Equal((5, "第二点没有答复"), (decision.Event<ConsultationRecorded>().Evidence!.Count, decision.Event<ConsultationRecorded>().Objection));
        Assert.Equal("提案人在沟通中表示不满意：\n第二点没有答复", decision.Opened<DraftTask>().Comment);
        Assert.Null(life.Do(life.Talk(objection: "多余")).Event<ConsultationRecorded>().Objection);
    }
}
