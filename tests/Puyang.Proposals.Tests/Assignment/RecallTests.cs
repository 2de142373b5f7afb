namespace Puyang.Proposals.Tests.Assignment;

public sealed class RecallTests
{
    public static TheoryData<string> Places => ["assigned", "drafting", "review", "signing"];

    [Theory]
    [MemberData(nameof(Places))]
    public void The_office_may_take_a_proposal_back_from_whoever_has_it(string place)
    {
        Life life = place switch { "assigned" => At.Assigned(), "drafting" => At.Drafting(), "review" => At.FirstReview(), _ => At.Signing() };
        CaseTask held = life.Case.OpenTasks.Single();

        Decision decision = life.Do(new RecallAssignment(life.NewId(), Town.Clerk, held.Id, "经办人调离"));

        Assert.Equal((held.Holder, held.Id), (decision.Effect<TellCancelled>().Person, decision.Effect<TellCancelled>().Task));
        Assert.IsType<AssignTask>(life.Case.OpenTasks.Single());
        Assert.Equal((Stage.Assigning, null), (life.Case.Stage, life.Case.Officer));
        Assert.Null(life.Case.Open(held.Id));
    }

    [Fact]
    public void A_recalled_text_is_still_there_for_whoever_comes_next()
    {
        Life life = At.Drafting().Then(draft => draft.Save("draft"));
        DocumentHash? text = life.Case.LatestVersion?.Document;
        life.Do(new RecallAssignment(life.NewId(), Town.Clerk, life.Task<DraftTask>().Id, "错分"));
        life.Do(life.Assign());
        life.Do(life.Accept());
        Assert.Equal(text, life.Case.LatestVersion?.Document);
    }

    [Fact]
    public void Only_a_clerk_takes_back_and_only_with_a_reason_and_only_before_the_signature()
    {
        Life life = At.Drafting();
        life.Refuses(new RecallAssignment(life.NewId(), Town.Officer, life.Task<DraftTask>().Id, "理由"), Refusal.NotTheOffice);
        life.Refuses(new RecallAssignment(life.NewId(), Town.Clerk, life.Task<DraftTask>().Id, " "), Refusal.ReasonMissing);
        Life signed = At.Sealing();
        signed.Refuses(new RecallAssignment(signed.NewId(), Town.Clerk, signed.Task<SealTask>().Id, "理由"), Refusal.NotThisTask);
    }

    [Fact]
    public void A_deadline_after_a_recall_says_where_it_runs_from()
    {
        Life life = At.Drafting();
        life.Do(new RecallAssignment(life.NewId(), Town.Clerk, life.Task<DraftTask>().Id, "错分"));
        Assert.StartsWith("确定承办科室时限：自收回之日（", life.Task<AssignTask>().Due!.Explain(), StringComparison.Ordinal);
    }
}
