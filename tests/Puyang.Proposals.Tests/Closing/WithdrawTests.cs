namespace Puyang.Proposals.Tests.Closing;

public sealed class WithdrawTests
{
    public static TheoryData<string> Stages =>
        ["assigning", "accepting", "drafting", "approving", "issuing", "sealing", "returning", "joined", "held", "opinions"];

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_withdrawn_proposal_is_over_at_once_wherever_it_is(string stage)
    {
        Life life = stage switch
        {
            "assigning" => At.Received(),
            "accepting" => At.Assigned(),
            "drafting" => At.Drafting(),
            "approving" => At.Signing(),
            "issuing" => At.Signed(),
            "sealing" => At.Sealing(),
            "returning" => At.Returning(),
            "joined" => Detours.Joined(),
            "held" => Detours.HeldReview(),
            _ => At.Leading(),
        };
        CaseTask[] open = [.. life.Case.OpenTasks];

        Decision decision = life.Do(life.WithdrawAll());

        Assert.Equal((Stage.Closed, CaseOutcome.Withdrawn, null), (life.Case.Stage, life.Case.Outcome, life.Case.Held));
        Assert.Empty(life.Case.OpenTasks);
        Assert.All(open, task => Assert.Equal(nameof(ProposalWithdrawn), life.Case.Task(task.Id)!.Settled!.How));
        Assert.Equal(
            open.Select(task => task.Holder).Where(holder => holder != PersonId.Desk).Distinct(),
            decision.Effects.OfType<TellCancelled>().Select(told => told.Person));
        Assert.Equal(CollectorNotice.Withdrawn, decision.Effect<TellCollector>().Notice);
        Diligence(life);
    }

    [Fact]
    public void A_reply_that_has_been_sealed_cannot_be_unsaid()
    {
        Life[] answered = [At.Delivering(), At.AwaitingFeedback(), At.Closed()];
        Assert.All(answered, life => life.Refuses(life.WithdrawAll(), Refusal.AnsweredAlready));
    }

    [Fact]
    public void Only_the_office_records_a_withdrawal_and_names_the_letter()
    {
        Life life = At.Drafting();
        life.Refuses(life.WithdrawAll(by: Town.Officer), Refusal.NotTheOffice);
        life.Refuses(life.WithdrawAll(by: Town.Miao), Refusal.NotTheOffice);
        life.Refuses(life.WithdrawAll(basis: ""), Refusal.ReasonMissing);
        life.Do(life.WithdrawAll());
        life.Refuses(life.WithdrawAll(), Refusal.HasEnded);
    }

    [Fact]
    public void A_number_that_was_given_is_void()
    {
        Life life = At.Sealing();
        Assert.Equal((1, "某民提〔2026〕1号"), (life.Do(life.WithdrawAll()).Event<NumberVoided>().Round, life.Journal[^1].Events.OfType<NumberVoided>().Single().Number));
    }

    [Fact]
    public void What_nobody_has_begun_is_not_done_any_more()
    {
        Life life = At.Signed();
        life.Do(life.WithdrawAll());
        Assert.Empty(life.Due<NumberReply>());
        Assert.All(life.Due<Effect>(), effect => Assert.True(effect is TellCollector or TellCancelled));
    }

    [Fact]
    public void A_number_that_was_on_its_way_comes_back_as_a_fact_and_is_void()
    {
        Life life = Detours.WithdrawnWhileNumbered();

        Decision decision = life.Do(life.Settle(life.Due<NumberReply>()[0]));

        Assert.Equal("EffectSettled ReplyNumbered NumberVoided", decision.Story());
        Assert.Empty(decision.Effects);
        Assert.Empty(life.Case.OpenTasks);
    }

    [Fact]
    public void A_letter_that_was_being_made_is_not_issued()
    {
        Life life = At.Numbered();
        life.Do(life.Claim(life.Due<RenderReply>()[0]));
        life.Do(life.WithdrawAll());

        Assert.Equal("EffectSettled", life.Do(life.Settle(life.Due<RenderReply>()[0])).Story());

        Assert.Empty(life.Case.Reply.Letters);
        Assert.Empty(life.Case.OpenTasks);
    }

    [Fact]
    public void A_letter_of_the_first_round_that_could_not_be_mailed_opens_nothing_after_the_withdrawal_in_the_second()
    {
        Life life = At.Delivering(Town.ByMail, Town.AlsoByMail);
        life.Perform(life.Due<DeliverReply>()[0]);
        life.Do(life.Rate(Satisfaction.Dissatisfied, addressee: 1));
        DeliverReply waiting = Assert.Single(life.Due<DeliverReply>());
        life.Do(life.Claim(waiting));
        life.Do(life.WithdrawAll());
        life.Do(life.Move(null, addressee: 2));

        Assert.Equal("EffectSettled", life.Do(life.PutOff(waiting)).Story());

        Assert.Empty(life.Case.OpenTasks);
    }

    [Fact]
    public void A_late_opinion_on_a_withdrawn_proposal_is_not_taken()
    {
        Life life = Detours.Waived().Then(office => office.WithdrawAll());
        life.Refuses(life.Opine(2), Refusal.HasEnded);
    }

    private static void Diligence(Life life) => Histories.Diligence.Finish(life);
}
