namespace Puyang.Proposals.Tests.Intake;

public sealed class VoidRegistrationTests
{
    public static TheoryData<string> Stages => ["assigning", "accepting", "drafting", "approving", "issuing", "sealing", "returning", "joined", "held", "opinions"];

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_void_registration_is_over_at_once_and_whoever_had_it_is_told(string stage)
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
        PersonId? officer = life.Case.Officer;

        Decision decision = life.Do(life.MakeVoid(successor: Detours.Other));

        Assert.Equal((Stage.Closed, CaseOutcome.Void, null), (life.Case.Stage, life.Case.Outcome, life.Case.Held));
        Assert.Equal((true, false, Detours.Other), (life.Case.HasEnded, life.Case.OwesReply, life.Case.Successor!.Value.Value));
        Assert.All(open, task => Assert.Equal(nameof(RegistrationVoided), life.Case.Task(task.Id)!.Settled!.How));
        Assert.Equal(
            open.Select(task => task.Holder).Where(holder => holder != PersonId.Desk).Distinct(),
            decision.Effects.OfType<TellCancelled>().Select(told => told.Person));
        Assert.True(officer is null || open.Any(task => task.Holder == officer) != decision.Has<TellOfficer>());
        Assert.False(decision.Has<TellCollector>());
        Histories.Diligence.Finish(life);
    }

    [Fact]
    public void A_reply_that_has_been_sealed_is_no_mistake_any_more()
    {
        Life[] answered = [At.Delivering(), At.AwaitingFeedback(), At.Closed(), At.SecondRound()];
        Assert.All(answered, life => life.Refuses(life.MakeVoid(), Refusal.SealedAlready));
    }

    [Fact]
    public void Only_the_office_says_so_once_and_names_another_case_if_any()
    {
        Life life = At.Drafting();
        life.Refuses(life.MakeVoid(by: Town.Officer), Refusal.NotTheOffice);
        life.Refuses(life.MakeVoid(successor: life.Case.Id.Value), Refusal.NoSuccessor);
        life.Refuses(life.MakeVoid(successor: "185"), Refusal.NoSuccessor);
        life.Do(life.MakeVoid());
        life.Refuses(life.MakeVoid(), Refusal.IsVoid);
        life.Refuses(life.WithdrawAll(), Refusal.IsVoid);
        life.Refuses(life.Amend(now => now with { Subject = "加强乡村治理" }), Refusal.IsVoid);
        Life withdrawn = Detours.Withdrawn();
        withdrawn.Refuses(withdrawn.MakeVoid(), Refusal.HasEnded);
    }

    [Fact]
    public void A_number_that_was_given_is_void_with_it()
    {
        Life life = At.Sealing();
        Assert.Equal("某民提〔2026〕1号", life.Do(life.MakeVoid()).Event<NumberVoided>().Number);
        Life onTheWay = At.Signed();
        onTheWay.Do(onTheWay.Claim(onTheWay.Due<NumberReply>()[0]));
        onTheWay.Do(onTheWay.MakeVoid());
        Assert.Equal("EffectSettled ReplyNumbered NumberVoided", onTheWay.Do(onTheWay.Settle(onTheWay.Due<NumberReply>()[0])).Story());
    }

    [Fact]
    public void What_is_handled_with_it_is_handled_by_itself_again()
    {
        Assert.Equal(CrossNews.JointReleased, Leads(Detours.Leading()).News);
        Assert.Equal(CrossNews.JointLeft, Leads(Detours.Joined()).News);
        static TellCase Leads(Life life) => life.Do(life.MakeVoid()).Effect<TellCase>();
    }
}
