namespace Puyang.Proposals.Tests.Issue;

public sealed class LetterWayTests
{
    private static readonly SealedScan First = new(1, Town.Hash("first scan"));
    private static readonly SealedScan Second = new(2, Town.Hash("second scan"));

    [Fact]
    public void How_the_letters_leave_is_chosen_and_never_supposed()
    {
        Life life = At.Sealing();
        life.Refuses(life.Seal() with { Way = null }, Refusal.LetterWayMissing);
        Assert.Equal(LetterWay.Text, life.Do(life.Seal()).Event<ReplySealed>().Way);
        Assert.Equal(LetterWay.Text, life.Case.Reply.Way);
    }

    [Fact]
    public void Letters_that_leave_as_scans_need_one_each()
    {
        Life life = At.SignedEach(Town.ByMail, Town.OnPaper).ToSealing();
        life.Refuses(life.Seal() with { Way = LetterWay.Scan }, Refusal.ScanMissing);
        life.Refuses(life.Seal(scans: [Second, Second]), Refusal.ScanMissing);
        life.Do(life.Seal(scans: [Second, First]));
        Assert.Equal((First.File, Second.File), (life.Case.Reply.FileFor(1), life.Case.Reply.FileFor(2)));
    }

    [Fact]
    public void One_letter_to_all_needs_one_scan()
    {
        Life life = At.Sealing(Town.ByMail, Town.AlsoByMail);
        life.Do(life.Seal(scans: First));
        Assert.Equal(First.File, life.Case.Reply.FileFor(2));
    }

    [Fact]
    public void A_scan_that_would_not_be_sent_is_refused()
    {
        Life life = At.Sealing();
        life.Refuses(life.Seal(scans: First) with { Way = LetterWay.Text }, Refusal.ScanNotSent);
    }

    [Fact]
    public void On_paper_every_letter_is_posted_and_whoever_has_an_address_gets_the_forms_link()
    {
        Life life = At.Sealing(Town.ByMail, Town.OnPaper);

        life.Then(clerk => clerk.Seal() with { Way = LetterWay.Paper });

        Assert.Equal([1, 2], life.Open<PaperDeliveryTask>().Select(paper => paper.Addressee));
        Assert.Equal(1, Assert.Single(life.Open<FeedbackTask>()).Addressee);
        Assert.Equal(1, Assert.Single(life.Due<DeliverReply>()).Addressee);
    }

    [Fact]
    public void The_mail_that_announces_a_letter_on_paper_is_no_delivery()
    {
        Life life = Posted();

        Assert.Equal("EffectSettled PaperAnnounced", life.Perform(Assert.Single(life.Due<DeliverReply>())).Story());

        Assert.Equal((Stage.Delivering, null), (life.Case.Stage, life.Task<FeedbackTask>().Due));
        life.Now = Town.At(3, 5);
        Decision left = life.Do(life.HandOver());
        Assert.Equal("LetterDelivered ReplyDispatched DeadlineSet LetterReceived", left.Story());
        Assert.Equal((life.Task<FeedbackTask>().Id, Town.Day(3, 5)), (left.Event<DeadlineSet>().Task, left.Event<DeadlineSet>().Due.Base));
        Assert.Equal(Stage.AwaitingFeedback, life.Case.Stage);
        life.Do(life.Rate(Satisfaction.Satisfied));
        Assert.Equal(Stage.Closed, life.Case.Stage);
    }

    [Fact]
    public void A_letter_that_left_before_its_mail_is_announced_all_the_same()
    {
        Life life = Posted();
        life.Do(life.HandOver());
        Assert.Equal("EffectSettled PaperAnnounced", life.Perform(Assert.Single(life.Due<DeliverReply>())).Story());
        Assert.NotNull(life.Task<FeedbackTask>().Due);
    }

    [Fact]
    public void Whoever_rates_before_the_paper_has_left_rates_once()
    {
        Life life = Posted().Perform<DeliverReply>().Then(proposer => proposer.Rate(Satisfaction.Satisfied));
        Assert.Equal(Stage.Delivering, life.Case.Stage);
        Assert.Equal("LetterDelivered ReplyDispatched CaseClosed LetterReceived", life.Do(life.HandOver()).Story());
    }

    [Fact]
    public void Without_an_address_after_all_the_form_is_collected_and_no_second_letter_is_posted()
    {
        Life before = Posted();
        before.Do(before.Move(null));
        Assert.Single(before.Open<PaperDeliveryTask>());
        Assert.Empty(before.Open<FeedbackTask>());
        Assert.Equal(Town.Committee, before.Do(before.HandOver()).Opened<FeedbackTask>().Holder);

        Life after = Posted();
        after.Do(after.HandOver());
        Assert.Equal(Town.Committee, after.Do(after.Move(null)).Opened<FeedbackTask>().Holder);
        Assert.Empty(after.Open<PaperDeliveryTask>());
    }

    [Fact]
    public void An_opinion_on_paper_goes_on_paper_alone()
    {
        Life life = Detours.OpinionSealing();
        Decision decision = life.Do(life.Seal() with { Way = LetterWay.Paper });
        Assert.Equal(1, decision.Opened<PaperDeliveryTask>().Addressee);
        Assert.False(decision.Has<DeliverOpinion>());
    }

    [Fact]
    public void A_journal_from_before_the_choice_means_what_it_did()
    {
        Life life = At.Sealing();
        Entry old = Entry.Of(life.Seal(), life.Case, new Decision([new ReplySealed(life.Task<SealTask>().Id, [First])], []), life.Now, life.Office.PolicyHash);
        Case after = life.Case.After(old);
        Assert.Equal((null, First.File), (after.Reply.Way, after.Reply.FileFor(1)));
    }

    private static Life Posted() => At.Sealing().Then(clerk => clerk.Seal() with { Way = LetterWay.Paper });
}
