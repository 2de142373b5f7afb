namespace Puyang.Proposals.Tests.Delivery;

public sealed class ChangeAddressTests
{
    [Fact]
    public void A_changed_address_is_journaled_and_told_to_the_committee()
    {
        Life life = At.Drafting();

        Decision decision = life.Do(life.Move("new@example.com"));

        Assert.Equal(("new@example.com", "本人来电"), (decision.Event<AddressChanged>().Email, decision.Event<AddressChanged>().Reason));
        Assert.Equal((CollectorNotice.AddressChanged, 1), (decision.Effect<TellCollector>().Notice, decision.Effect<TellCollector>().Addressee));
        Assert.Equal("new@example.com", life.Case.Addresses[1]);
    }

    [Fact]
    public void Only_the_office_changes_an_address_of_a_proposer_and_gives_its_reason()
    {
        Life life = At.Drafting();
        life.Refuses(life.Move("new@example.com", by: Town.Miao), Refusal.NotTheOffice);
        life.Refuses(life.Move("new@example.com", addressee: 2), Refusal.NoSuchProposer);
        life.Refuses(life.Move("new@example.com", reason: ""), Refusal.ReasonMissing);
        life.Ignores(life.Move("miao@example.com"));
    }

    [Fact]
    public void A_letter_that_could_not_be_sent_is_tried_at_once_at_the_new_address()
    {
        Life life = At.Delivering();
        DeliverReply letter = life.Due<DeliverReply>()[0];
        life.Do(life.Claim(letter));
        life.Do(life.PutOff(letter, isFinal: true));

        Assert.Equal("AddressChanged EffectRetried", life.Do(life.Move("new@example.com")).Story());

        Pending again = Assert.Single(life.Case.Outbox, pending => pending.Effect == letter);
        Assert.True(again.IsDue(life.Now));
        Assert.Equal(0, again.Attempts);
    }

    [Fact]
    public void A_letter_that_cannot_be_mailed_goes_on_paper_and_its_form_moves()
    {
        Life life = At.Delivering();
        TaskId form = life.Task<FeedbackTask>().Id;

        Decision decision = life.Do(life.Move(null));

        Assert.Equal("AddressChanged EffectSettled FormMoved TaskOpened", decision.Story());
        Assert.Equal([Notice.PaperDelivery], decision.Notices());
        Assert.Empty(life.Due<DeliverReply>());
        life.Refuses(life.Rate(Satisfaction.Satisfied, task: form), Refusal.TaskIsDone);
        life.Do(life.HandOver());
        Assert.Equal(Town.Committee, life.Task<FeedbackTask>().Holder);
    }

    [Fact]
    public void An_attempt_under_way_is_left_alone()
    {
        Life life = At.Delivering();
        DeliverReply letter = life.Due<DeliverReply>()[0];
        life.Do(life.Claim(letter));

        Assert.Equal("AddressChanged", life.Do(life.Move(null)).Story());

        Assert.Equal(DeliveryWay.Mail, life.Do(life.Settle(letter)).Event<LetterDelivered>().Way);
    }

    [Fact]
    public void When_the_attempt_under_way_fails_and_no_address_is_left_the_letter_goes_on_paper()
    {
        Life life = At.Delivering();
        DeliverReply letter = life.Due<DeliverReply>()[0];
        life.Do(life.Claim(letter));
        life.Do(life.Move(null));

        Assert.Equal("EffectSettled FormMoved TaskOpened", life.Do(life.PutOff(letter)).Story());

        Assert.Equal(1, life.Task<PaperDeliveryTask>().Addressee);
    }

    [Fact]
    public void A_letter_of_a_round_that_is_over_goes_on_paper_for_that_round_only()
    {
        Life life = At.Delivering(Town.ByMail, Town.AlsoByMail);
        life.Perform(life.Due<DeliverReply>()[0]);
        life.Do(life.Rate(Satisfaction.Dissatisfied, addressee: 1));
        CaseTask ended = life.Task<FeedbackTask>(addressee: 2);

        life.Do(life.Move(null, addressee: 2));

        Assert.Equal(ended, life.Case.Task(ended.Id));
        Assert.Equal("LetterDelivered ReplyDispatched LetterReceived", life.Do(life.HandOver()).Story());
        Assert.Equal((Stage.Drafting, 2), (life.Case.Stage, life.Case.Round));
        Assert.Empty(life.Case.Reply.Deliveries);
    }

    [Fact]
    public void Who_rated_through_the_link_is_not_asked_again_on_paper()
    {
        Life life = At.Delivering();
        life.Do(life.Rate(Satisfaction.Satisfied));
        life.Do(life.Move(null));

        Assert.Equal("LetterDelivered ReplyDispatched CaseClosed LetterReceived", life.Do(life.HandOver()).Story());

        Assert.Equal(CaseOutcome.Satisfied, life.Case.Outcome);
        Assert.Equal(nameof(ReplyRated), life.Task<FeedbackTask>().Settled!.How);
    }
}
