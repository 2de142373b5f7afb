namespace Puyang.Proposals.Tests.Issue;

/// <summary>A joint proposal has one letter to all or one each; deliveries and ratings are everybody's own. 联名</summary>
public sealed class OneLetterTests
{
    private static readonly Proposer[] Three = [Town.ByMail, Town.AlsoByMail, Town.OnPaper];

    [Fact]
    public void One_letter_to_all_has_one_number_one_file_and_a_delivery_and_a_form_for_each()
    {
        Life life = At.Signed(Three);
        Assert.True(life.Case.Reply.IsToAll);
        life.Perform<NumberReply>();
        Assert.Equal(1, Assert.Single(life.Due<RenderReply>()).Addressee);
        Decision made = life.Perform(life.Due<RenderReply>()[0]);
        Assert.True(made.Has<SealingBegun>());
        life.Refuses(life.Seal(null, null, new SealedScan(2, Town.Hash("scan"))), Refusal.NoSuchProposer);

        Decision left = life.Do(life.Seal(null, null, new SealedScan(1, Town.Hash("scan"))));

        Assert.Equal([1, 2], left.Effects.OfType<DeliverReply>().Select(mail => mail.Addressee));
        Assert.Equal(3, left.Opened<PaperDeliveryTask>().Addressee);
        Assert.All(Enumerable.Range(1, 3), proposer => Assert.Equal(Town.Hash("scan"), life.Case.Reply.FileFor(proposer)));
        life.Mailed().ToFeedback();
        Assert.Equal([1, 2, 3], life.Open<FeedbackTask>().Select(form => form.Addressee).Order());
        Assert.Single(life.Journal.SelectMany(entry => entry.Events).OfType<ReplyNumbered>());
    }

    [Fact]
    public void One_letter_each_has_a_file_for_each_and_still_one_number()
    {
        Life life = At.SignedEach(Three).Perform<NumberReply>();
        Assert.False(life.Case.Reply.IsToAll);
        Assert.Equal([1, 2, 3], life.Due<RenderReply>().Select(letter => letter.Addressee));
        life.Perform<RenderReply>();
        Assert.Equal(Stage.Sealing, life.Case.Stage);
        life.Do(life.Seal(null, null, new SealedScan(3, Town.Hash("scan"))) with { Way = LetterWay.Paper });
        Assert.Equal(Town.Hash("letter-1-1"), life.Case.Reply.FileFor(1));
        Assert.Equal(Town.Hash("scan"), life.Case.Reply.FileFor(3));
    }

    [Fact]
    public void What_was_signed_decides_how_many_letters_there_are_whatever_the_policy_says_afterwards()
    {
        Life life = At.Signed(Three);
        life.Office = Town.OneEach;
        life.Perform<NumberReply>();
        Assert.Single(life.Due<RenderReply>());
    }

    [Fact]
    public void A_reply_that_was_signed_before_there_was_a_choice_goes_on_as_a_letter_each()
    {
        Life life = At.SignedEach(Three);
        Assert.Null(life.Case.Reply.Signed!.IsToAll);
        life.Office = Town.Bureau;
        life.Perform<NumberReply>();
        Assert.Equal(3, life.Due<RenderReply>().Count);
    }

    [Fact]
    public void One_case_may_be_chosen_to_go_another_way_than_the_policy()
    {
        Life life = At.Drafting(Three).Then(office => office.Choose(false));
        Assert.False(life.Case.HasOneLetter(life.Office.Policy));
        life.Ignores(life.Choose(false));
        life.Then(officer => officer.Submit()).ToSigning().Then(chief => chief.Approve()).Perform<NumberReply>();
        Assert.Equal(3, life.Due<RenderReply>().Count);
        life.Refuses(life.Choose(true), Refusal.NotInThisStage);
    }

    [Fact]
    public void Whoever_has_agreed_to_another_salutation_is_told_and_a_content_of_the_other_kind_is_not_signed()
    {
        Life life = At.FirstReview(Three).Then(section => section.Approve());
        SignedContent before = life.Content();

        Decision decision = life.Do(life.Choose(false));

        Assert.Equal(Town.SectionHead, decision.Effect<TellApprover>().Person);
        life.Refuses(life.Approve(content: before), Refusal.DocumentChanged);
        life.Do(life.Approve());
    }

    [Fact]
    public void Where_a_correction_is_approved_by_all_again_another_salutation_is_too()
    {
        Life life = At.FirstReview(Town.ApprovingAgain, Town.Proposal(Three)).Then(section => section.Approve());
        Assert.Equal("LettersChosen ChainRestarted TaskOpened LinkIssued", life.Do(life.Choose(false)).Story());
        Assert.Equal(Town.SectionHead, life.Task<ReviewTask>().Holder);
    }

    [Fact]
    public void Only_the_office_chooses_with_a_reason_and_only_for_a_joint_proposal_that_it_answers()
    {
        Life life = At.Drafting(Three);
        life.Refuses(life.Choose(false, Town.Officer), Refusal.NotTheOffice);
        life.Refuses(life.Choose(false, reason: " "), Refusal.ReasonMissing);
        Life alone = At.Drafting();
        alone.Refuses(alone.Choose(true), Refusal.NotJoint);
        Life opinion = At.CoHandling();
        opinion.Refuses(opinion.Choose(true), Refusal.NotJoint);
        Life held = At.Drafting(Three).Then(office => office.Hold(Town.Day(4, 20)));
        held.Refuses(held.Choose(false), Refusal.CaseIsHeld);
    }
}
