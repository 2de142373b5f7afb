namespace Puyang.Proposals.Tests.Outbox;

public sealed class OutboxTests
{
    private static Pending Waiting(Life life) => Assert.Single(life.Case.Outbox, pending => pending.Effect is NumberReply);

    [Fact]
    public void An_effect_waits_from_the_entry_that_caused_it_under_an_id_made_of_it()
    {
        Life life = At.Signed();
        Pending pending = Waiting(life);
        Assert.Equal((0, life.Now, null, null), (pending.Attempts, pending.NotBefore, pending.ClaimedUntil, pending.Parked));
        Assert.Equal($"{life.Case.EventCount}.1", pending.Effect.Id.Value);
    }

    [Fact]
    public void Nobody_else_may_try_an_effect_for_five_minutes()
    {
        Life life = At.Signed();
        NumberReply number = life.Due<NumberReply>()[0];
        life.Do(life.Claim(number));

        life.Refuses(life.Claim(number), Refusal.NotToBeDoneNow);
        life.Now = life.Now.AddMinutes(5).AddTicks(-1);
        life.Refuses(life.Claim(number), Refusal.NotToBeDoneNow);
        life.Now = life.Now.AddTicks(1);
        life.Do(life.Claim(number));

        Assert.Equal(2, Waiting(life).Attempts);
        Assert.Equal(life.Now.AddMinutes(5), Waiting(life).Next);
    }

    [Fact]
    public void A_failed_attempt_is_repeated_later_and_later_and_the_eighth_parks_it()
    {
        Life life = At.Signed();
        NumberReply number = life.Due<NumberReply>()[0];
        List<TimeSpan> pauses = [];
        while (Waiting(life).Parked is null)
        {
            life.Do(life.Claim(number));
            life.Do(life.PutOff(number));
            if (Waiting(life).Next is { } next)
            {
                pauses.Add(next - life.Now);
                life.Refuses(life.Claim(number), Refusal.NotToBeDoneNow);
                life.Now = next;
            }
        }

        Assert.Equal([1, 5, 15, 60, 240, 720, 1440], pauses.Select(pause => pause.TotalMinutes));
        Assert.Equal((8, null), (Waiting(life).Attempts, Waiting(life).Next));
    }

    [Fact]
    public void An_attempt_that_fails_after_its_claim_has_run_out_does_not_touch_the_next_one()
    {
        Life life = At.Signed();
        NumberReply number = life.Due<NumberReply>()[0];
        life.Do(life.Claim(number));
        PutOffEffect late = life.PutOff(number, isFinal: true);
        life.Now = life.Now.AddMinutes(5);
        life.Do(life.Claim(number));

        life.Ignores(late);

        life.Refuses(life.Claim(number), Refusal.NotToBeDoneNow);
    }

    [Fact]
    public void The_office_is_told_of_what_was_given_up()
    {
        Life life = At.Signed();
        NumberReply number = life.Due<NumberReply>()[0];
        life.Do(life.Claim(number));

        Decision decision = life.Do(life.PutOff(number, isFinal: true));

        Assert.Equal("EffectParked", decision.Story());
        Assert.Equal([Notice.EffectParked], decision.Notices());
        life.Refuses(life.Claim(number), Refusal.NotToBeDoneNow);
        life.Ignores(life.PutOff(number));
    }

    [Fact]
    public void A_notice_that_cannot_be_delivered_raises_no_further_notice()
    {
        Life life = new();
        life.Do(life.Register(by: PersonId.System));
        Decision decision = life.Do(life.PutOff(life.Due<NotifyOffice>()[0], isFinal: true));
        Assert.Empty(decision.Effects);
    }

    [Fact]
    public void Only_the_office_has_a_parked_effect_tried_again_and_then_from_the_beginning()
    {
        Life life = At.Signed();
        NumberReply number = life.Due<NumberReply>()[0];
        life.Refuses(life.Retry(number), Refusal.NotToBeDoneNow);
        life.Do(life.Claim(number));
        life.Do(life.PutOff(number, isFinal: true));
        life.Refuses(life.Retry(number, by: Town.Officer), Refusal.NotTheOffice);
        life.Now = life.Now.AddDays(1);

        life.Do(life.Retry(number));

        Assert.Equal(new Pending(number, 0, life.Now, null, null), Waiting(life));
        life.Refuses(life.Retry(number), Refusal.NotToBeDoneNow);
    }

    [Fact]
    public void What_an_effect_did_is_a_fact_even_when_it_was_given_up_meanwhile()
    {
        Life life = At.Signed();
        NumberReply number = life.Due<NumberReply>()[0];
        life.Do(life.Claim(number));
        life.Do(life.PutOff(number, isFinal: true));
        Assert.Equal("EffectSettled ReplyNumbered", life.Do(life.Settle(number)).Story());
    }

    [Fact]
    public void A_settled_effect_leaves_the_outbox_and_is_not_settled_put_off_or_claimed_again()
    {
        Life life = At.Signed();
        NumberReply number = life.Due<NumberReply>()[0];
        life.Perform(number);
        life.Ignores(life.Settle(number));
        life.Ignores(life.PutOff(number));
        life.Refuses(life.Claim(number), Refusal.NotToBeDoneNow);
        life.Refuses(life.Retry(number), Refusal.NotToBeDoneNow);
    }
}
