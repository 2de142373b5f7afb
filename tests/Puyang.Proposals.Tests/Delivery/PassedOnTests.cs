namespace Puyang.Proposals.Tests.Delivery;

/// <summary>What was done about a proposal that a higher level passed on goes to the 交办机关, never to the member. 转办</summary>
public sealed class PassedOnTests
{
    [Fact]
    public void It_goes_to_the_authority_which_confirms_it_and_no_proposer_hears_of_it()
    {
        Life life = Detours.ReportSealing();

        Decision decision = life.Do(life.Seal());

        Assert.Equal("ReplySealed TaskOpened LinkIssued", decision.Story());
        Assert.Equal(PersonId.Lead, decision.Opened<ReceiptTask>().Holder);
        Assert.IsType<DeliverOpinion>(Assert.Single(decision.Effects));
        Assert.Equal("supervision@example.com", life.Case.Addresses[1]);
        life.ToFeedback();
        Assert.Equal(CaseOutcome.AnswerReported, life.Case.Outcome);
        Assert.DoesNotContain(life.Case.Tasks, task => task.Holder.IsProposer);
        Assert.DoesNotContain(life.Journal.SelectMany(entry => entry.Effects), effect => effect is DeliverReply or ConfirmRating or TellProposer or AskForForm);
    }

    [Fact]
    public void Without_a_mailbox_of_the_authority_it_goes_on_paper()
    {
        Life life = At.Drafting(Town.Strict, Town.Proposal() with { Level = Town.Province }).Then(officer => officer.Submit()).ToSigning()
            .Then(chief => chief.Approve()).ToSealing();
        Assert.Equal(1, life.Do(life.Seal()).Opened<PaperDeliveryTask>().Addressee);
        life.Do(life.HandOver());
        Assert.Equal(CaseOutcome.AnswerReported, life.Case.Outcome);
    }

    [Fact]
    public void A_joint_one_has_one_document()
    {
        Life life = At.Drafting(Town.Strict, Town.Proposal(Town.ByMail, Town.AlsoByMail) with { Level = Town.Province })
            .Then(officer => officer.Submit()).ToSigning().Then(chief => chief.Approve()).Perform<NumberReply>();
        Assert.Single(life.Due<RenderReply>());
        Assert.Null(life.Case.Reply.Signed!.IsToAll);
    }

    [Fact]
    public void Another_level_a_co_handled_one_and_a_bureau_that_says_nothing_of_it_answer_as_usual()
    {
        Assert.True(At.Drafting(Town.Rich).Case.AnswersProposers);
        Assert.True(At.Drafting(Town.Bureau, Town.Proposal() with { Level = Town.Province }).Case.AnswersProposers);
        Life opinion = At.Drafting(Town.Rich, Town.CoHandlerProposal() with { Level = Town.Province });
        Assert.Equal("市委社会工作部", opinion.Case.Receiver!.Name);
    }

    [Fact]
    public void Whoever_co_handled_it_gets_a_copy_and_no_cc_office_does()
    {
        Life life = At.Drafting(Town.Rich, Town.LeadProposal() with { Level = Town.Province })
            .Then(leading => leading.Opine(1)).Then(leading => leading.Opine(2)).Then(leading => leading.Submit()).ToSigning()
            .Then(chief => chief.Approve()).ToSealing();
        Decision decision = life.Do(life.Seal());
        Assert.Equal(1, decision.Effect<CopyToCoHandler>().CoHandler);
        Assert.Empty(decision.Effects.OfType<CopyToAuthorities>());
    }

    [Fact]
    public void When_the_authority_grants_more_time_it_needs_not_be_told_so()
    {
        Life life = Detours.PassedOn().Then(office => office.Extend(Town.Day(7, 1)));
        Assert.False(life.Do(life.Answer(true, until: Town.Day(7, 1))).Has<TellProposer>());
    }
}
