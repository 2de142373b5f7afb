namespace Puyang.Proposals.Tests.Authority;

public sealed class AddUnitsTests
{
    [Fact]
    public void A_granted_unit_co_handles_and_the_bureau_leads_from_then_on()
    {
        Life life = Detours.UnitsAsked();

        Decision decision = life.Do(life.Answer(true));

        Assert.Equal(HandlingRole.Lead, life.Case.Role);
        Assert.Equal((Town.Finance, "finance@example.com"), (life.Case.CoHandlers[0].Name, life.Case.CoHandlers[0].Email));
        Assert.Equal(decision.Opened<OpinionTask>().Id, decision.Effect<AskCoHandler>().Task);
        life.Refuses(life.Submit(), Refusal.OpinionsOutstanding);
    }

    [Fact]
    public void A_unit_that_is_granted_before_the_department_has_taken_it_is_asked_then()
    {
        Life life = At.Received(Town.WithAuthority, Town.Proposal()).Then(office => office.AddUnits(Town.Finance, " 市民宗局 ")).Then(office => office.Answer(true));
        Assert.Empty(life.Case.CoHandlers);
        life.Do(life.Assign());
        life.Do(life.Accept());
        Assert.Equal([Town.Finance, "市民宗局"], life.Case.CoHandlers.Select(unit => unit.Name));
    }

    [Fact]
    public void A_unit_that_is_granted_during_the_review_is_asked_at_once_and_holds_the_signature_up()
    {
        Life life = Detours.UnitsAsked().Then(officer => officer.Submit());
        life.Do(life.Answer(true));
        Assert.Single(life.Open<OpinionTask>());
        life.ToSigning().Refuses(life.Approve(), Refusal.OpinionsOutstanding);
    }

    [Fact]
    public void A_refused_or_withdrawn_request_changes_nothing()
    {
        Life life = Detours.UnitsAsked().Then(authority => authority.Answer(false));
        Assert.Equal((HandlingRole.Sole, Stage.Drafting), (life.Case.Role, life.Case.Stage));
        life.Do(life.AddUnits(Town.Finance));
        Assert.Equal("RequestTakenBack", life.Do(life.TakeBack()).Story());
    }

    [Fact]
    public void Units_are_named_and_asked_for_by_the_office_once_and_before_the_review()
    {
        Life life = At.Drafting();
        life.Refuses(life.AddUnits(Town.Finance) with { By = Town.Officer }, Refusal.NotTheOffice);
        life.Refuses(life.AddUnits(), Refusal.NameMissing);
        life.Refuses(life.AddUnits(Town.Finance, " "), Refusal.NameMissing);
        life.Refuses(life.AddUnits(new string('长', 61)), Refusal.NameMissing);
        life.Refuses(life.AddUnits(Town.Finance) with { Reason = "" }, Refusal.ReasonMissing);
        life.Do(life.AddUnits(Town.Finance));
        life.Refuses(life.AddUnits(Town.Federation), Refusal.AskedAlready);
        Life review = At.FirstReview();
        review.Refuses(review.AddUnits(Town.Finance), Refusal.NotInThisStage);
        Life opinion = At.CoHandling();
        opinion.Refuses(opinion.AddUnits(Town.Finance), Refusal.NotInThisStage);
    }

    [Fact]
    public void Answers_and_withdrawals_belong_to_requests()
    {
        Life life = At.Drafting();
        TaskId draft = life.Task<DraftTask>().Id;
        life.Refuses(new AnswerRequest(life.NewId(), Town.Clerk, draft, true, "", null), Refusal.NotThisTask);
        life.Refuses(new TakeBackRequest(life.NewId(), Town.Clerk, draft, "理由"), Refusal.NotThisTask);
        life.Refuses(new TakeBackRequest(life.NewId(), Town.Clerk, new TaskId("t99"), "理由"), Refusal.TaskIsDone);
    }
}
