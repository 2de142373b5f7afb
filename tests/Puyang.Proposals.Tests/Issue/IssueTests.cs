namespace Puyang.Proposals.Tests.Issue;

public sealed class IssueTests
{
    [Fact]
    public void A_signed_reply_takes_one_number_of_the_signatures_year()
    {
        Life life = At.Signing();
        Decision decision = life.Do(life.Approve());
        Assert.Equal((1, 2026), (decision.Effect<NumberReply>().Round, decision.Effect<NumberReply>().Year));
    }

    [Fact]
    public void Where_each_proposer_gets_a_letter_they_share_one_number()
    {
        Life life = At.SignedEach(Town.ByMail, Town.OnPaper, Town.AlsoByMail);

        Decision decision = life.Perform(Assert.Single(life.Due<NumberReply>()));

        Assert.Equal("EffectSettled ReplyNumbered", decision.Story());
        Assert.Equal("某民提〔2026〕1号", life.Case.Reply.Number);
        Assert.Equal([1, 2, 3], decision.Effects.Cast<RenderReply>().Select(letter => letter.Addressee));
    }

    [Fact]
    public void A_letter_is_made_from_what_was_signed_the_number_and_the_day_of_the_signature()
    {
        Life life = At.Signing();
        SignedContent signed = life.Content();
        life.Then(chief => chief.Approve()).Perform<NumberReply>();
        life.Now = life.Now.AddDays(3);

        LetterIssued letter = life.Perform(Assert.Single(life.Due<RenderReply>())).Event<LetterIssued>();

        Assert.Equal((1, 1, signed.Hash, "某民提〔2026〕1号", Town.Day(3, 2)), (letter.Round, letter.Addressee, letter.Signed, letter.Number, letter.Date));
    }

    [Fact]
    public void The_office_seals_only_when_every_letter_is_made_in_whatever_order()
    {
        Life life = At.SignedEach(Town.ByMail, Town.OnPaper, Town.AlsoByMail).Perform<NumberReply>();
        IReadOnlyList<RenderReply> letters = life.Due<RenderReply>();

        Assert.Equal("EffectSettled LetterIssued", life.Perform(letters[2]).Story());
        Assert.Equal("EffectSettled LetterIssued", life.Perform(letters[0]).Story());
        Decision last = life.Perform(letters[1]);

        Assert.Equal("EffectSettled LetterIssued TaskOpened SealingBegun", last.Story());
        Assert.Equal([Notice.ReadyToSeal], last.Notices());
        Assert.Equal((Stage.Sealing, Town.Day(3, 4)), (life.Case.Stage, last.Opened<SealTask>().Due!.Due));
        Assert.Equal([1, 2, 3], life.Case.Reply.Letters.Select(letter => letter.Addressee));
    }

    [Fact]
    public void A_number_or_a_letter_that_comes_twice_is_taken_once()
    {
        Life life = At.Signed();
        NumberReply number = Assert.Single(life.Due<NumberReply>());
        life.Perform(number);
        life.Ignores(life.Settle(number));
        RenderReply letter = Assert.Single(life.Due<RenderReply>());
        life.Perform(letter);
        life.Ignores(life.Settle(letter));
    }

    [Fact]
    public void Only_the_office_confirms_the_seal_and_only_once()
    {
        Life life = At.Sealing();
        life.Refuses(life.Seal(by: Town.Chief), Refusal.NotTheOffice);
        life.Do(life.Seal());
        life.Refuses(life.Seal(), Refusal.TaskIsDone);
        life.Refuses(life.Seal(task: life.Task<FeedbackTask>().Id), Refusal.NotThisTask);
    }

    [Fact]
    public void A_scan_belongs_to_one_of_the_proposers_and_is_sent_instead_of_the_letter()
    {
        Life life = At.SignedEach(Town.ByMail, Town.AlsoByMail).ToSealing();
        life.Refuses(life.Seal(scans: new SealedScan(3, Town.Hash("scan"))), Refusal.NoSuchProposer);

        SealedScan[] scans = [new SealedScan(2, Town.Hash("scan")), new SealedScan(2, Town.Hash("again"))];
        life.Do(life.Seal(scans: scans) with { Way = LetterWay.Paper });

        Assert.Equal(Town.Hash("letter-1-1"), life.Case.Reply.FileFor(1));
        Assert.Equal(Town.Hash("scan"), life.Case.Reply.FileFor(2));
        Assert.Null(life.Case.Reply.FileFor(3));
    }

    [Fact]
    public void Sealed_letters_leave_by_mail_with_their_form_or_on_paper_by_the_offices_hand()
    {
        Life life = At.Sealing(Town.ByMail, Town.OnPaper);

        Decision decision = life.Do(life.Seal());

        FeedbackTask form = decision.Opened<FeedbackTask>();
        Assert.Equal((PersonId.Proposer(1), 1, null), (form.Holder, form.Addressee, form.Due));
        Assert.Equal((form.Id, 1), (decision.Effect<DeliverReply>().Task, decision.Effect<DeliverReply>().Addressee));
        Assert.Equal((PersonId.Desk, 2), (decision.Opened<PaperDeliveryTask>().Holder, decision.Opened<PaperDeliveryTask>().Addressee));
        Assert.Equal([Notice.PaperDelivery], decision.Notices());
        Assert.Equal(Stage.Delivering, life.Case.Stage);
    }

    [Fact]
    public void Both_offices_that_get_copies_are_asked_to_confirm_them()
    {
        Life life = At.Sealing();

        Decision decision = life.Do(life.Seal());

        Assert.Equal([Town.Committee, Town.Supervision], life.Open<ReceiptTask>().Select(copy => copy.Holder));
        Assert.Equal(["committee", "supervision"], decision.Effects.OfType<CopyToAuthorities>().Select(copy => copy.Copy));
        Assert.All(life.Open<ReceiptTask>(), copy => Assert.Equal(Town.Day(3, 9), copy.Due!.Due));
    }
}
