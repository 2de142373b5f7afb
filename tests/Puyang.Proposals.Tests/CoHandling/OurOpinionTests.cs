namespace Puyang.Proposals.Tests.CoHandling;

/// <summary>The bureau co-handles: its opinion goes to the lead, which answers the proposer.</summary>
public sealed class OurOpinionTests
{
    [Fact]
    public void An_opinion_is_due_a_month_after_the_handover_and_goes_through_its_own_chain()
    {
        Life life = At.CoHandling();
        Assert.Equal(("会办意见时限：自交办之日（2026年3月2日）的次日起1个月，2026年4月2日止。", 1), (life.Case.Reply.Due.Explain(), life.Case.AddresseeCount));
        life.Do(life.Submit(facts: new DraftFacts(null, null, true)));
        life.Do(life.Approve());
        Assert.Equal((Town.Deputy, true), (life.Task<ReviewTask>().Holder, life.Task<ReviewTask>().Signs));
    }

    [Fact]
    public void An_opinion_needs_neither_class_nor_disclosure_but_a_text()
    {
        Life life = At.CoHandling();
        life.Refuses(life.Submit(facts: new DraftFacts(null, null, false)), Refusal.DraftIncomplete);
        life.Do(life.Submit(facts: new DraftFacts(null, null, true)));
    }

    [Fact]
    public void It_takes_its_number_from_its_own_series_and_its_own_template()
    {
        Life life = Detours.OpinionSealing();
        Assert.Equal("opinion", life.Office.Policy.SeriesOf(life.Case)!.Id);
        Assert.Equal(Town.Hash("opinion template"), life.Case.Reply.Signed!.Template);
        Assert.Equal("reply", Town.Policy.SeriesOf(life.Case)!.Id);
    }

    [Fact]
    public void One_letter_goes_to_the_lead_by_mail_and_ends_the_case()
    {
        Life life = Detours.OpinionSealing();
        Decision seal = life.Do(life.Seal());
        Assert.Equal((PersonId.Lead, 1), (seal.Opened<ReceiptTask>().Holder, seal.Effects.Count));

        Decision sent = life.Perform(life.Due<DeliverOpinion>()[0]);

        Assert.Equal("EffectSettled LetterDelivered ReplyDispatched CaseClosed", sent.Story());
        Assert.Equal((Stage.Closed, CaseOutcome.OpinionGiven), (life.Case.Stage, life.Case.Outcome));
        life.Do(life.Receive(PersonId.Lead));
        Assert.Empty(life.Case.OpenTasks);
    }

    [Fact]
    public void A_lead_without_an_address_gets_it_on_paper()
    {
        Life life = Detours.OpinionDelivering(onPaper: true);
        Decision handed = life.Do(life.HandOver());
        Assert.Equal("LetterDelivered ReplyDispatched CaseClosed LetterReceived", handed.Story());
        Assert.False(handed.Has<AskForForm>());
    }

    [Fact]
    public void A_lead_s_address_that_was_taken_away_sends_it_on_paper()
    {
        Life life = Detours.OpinionDelivering();
        Decision moved = life.Do(life.Move(null));
        Assert.Equal(1, moved.Opened<PaperDeliveryTask>().Addressee);
        Assert.False(moved.Has<TellCollector>());
        Assert.Empty(life.Open<ReceiptTask>());
        life.Do(life.HandOver());
        Assert.Equal(CaseOutcome.OpinionGiven, life.Case.Outcome);
    }

    [Fact]
    public void The_proposer_is_the_lead_s_to_talk_with()
    {
        Life life = At.CoHandling();
        life.Refuses(life.Talk(), Refusal.NotOurProposer);
        Assert.Empty(life.Open<ConsultTask>());
        Assert.Null(ConsultationGate.Lacking(life.Case, life.Office.Policy));
    }

    [Fact]
    public void A_unit_among_equals_answers_the_proposer_itself()
    {
        Life life = At.Received(Town.Bureau, Town.Proposal() with { Role = HandlingRole.Separate, Others = [new OtherUnit(Town.Finance, HandlingRole.Separate)] })
            .Then(office => office.Assign()).Then(officer => officer.Accept());
        Assert.Empty(life.Case.CoHandlers);
        life.Then(officer => officer.Submit()).ToSigning().Then(chief => chief.Approve()).ToSealing().Then(office => office.Seal());
        Assert.Single(life.Due<DeliverReply>());
    }
}
