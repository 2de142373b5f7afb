namespace Puyang.Proposals.Tests.Approval;

public sealed class ReturnDraftTests
{
    [Fact]
    public void A_returned_draft_is_with_its_officer_again_with_the_comment_verbatim()
    {
        Life life = At.Signing();

        Decision decision = life.Do(life.Return(comment: "第二部分请补充数据。"));

        Assert.Equal("DraftReturned TaskOpened LinkIssued", decision.Story());
        Assert.Equal((Town.Officer, "第二部分请补充数据。"), (decision.Opened<DraftTask>().Holder, decision.Opened<DraftTask>().Comment));
        Assert.Equal(decision.Opened<DraftTask>().Id, decision.Effect<NotifyDepartment>().Task);
        Assert.Equal(Stage.Drafting, life.Case.Stage);
    }

    [Fact]
    public void What_came_back_has_what_is_left_of_its_time()
    {
        Life life = At.FirstReview();
        Puyang.Proposals.Calendar.Deadline first = life.Case.Tasks.OfType<DraftTask>().Single().Due!;
        Assert.Equal(first, life.Do(life.Return()).Opened<DraftTask>().Due);
    }

    [Fact]
    public void What_came_back_late_has_two_working_days_but_never_more_than_the_reply()
    {
        Life life = At.FirstReview();
        life.Now = Town.At(5, 20);
        Puyang.Proposals.Calendar.Deadline due = life.Do(life.Return()).Opened<DraftTask>().Due!;
        Assert.Equal("修改时限：自退回修改之日（2026年5月20日）的次日起2个工作日，2026年5月22日止。", due.Explain());

        Life late = At.FirstReview();
        late.Now = Town.At(life.Case.Reply.Due.Due.Month, life.Case.Reply.Due.Due.Day);
        Assert.Equal(life.Case.Reply.Due.Due, late.Do(late.Return()).Opened<DraftTask>().Due!.Due);
    }

    [Fact]
    public void Only_the_named_approver_may_return_a_draft()
    {
        Life life = At.FirstReview();
        life.Refuses(life.Return(by: Town.OfficeHead), Refusal.NotTheApprover);
        life.Refuses(life.Return(by: Town.Clerk), Refusal.NotTheApprover);
    }

    [Fact]
    public void A_return_says_what_must_change()
    {
        Life life = At.FirstReview();
        life.Refuses(life.Return(comment: "  "), Refusal.ReasonMissing);
        life.Refuses(life.Return(comment: new string('长', Limits.Comment + 1)), Refusal.ReasonMissing);
    }

    [Fact]
    public void A_return_of_another_version_than_the_one_shown_is_refused()
    {
        Life life = At.FirstReview();
        life.Refuses(life.Return(shown: Town.Hash("older")), Refusal.DocumentChanged);
    }

    [Fact]
    public void What_was_approved_or_returned_cannot_be_returned_again()
    {
        Life life = At.FirstReview();
        TaskId review = life.Task<ReviewTask>().Id;
        life.Do(life.Return());
        life.Refuses(life.Return(task: review), Refusal.TaskIsDone);
        life.Refuses(life.Return(task: life.Task<DraftTask>().Id), Refusal.NotThisTask);
    }

    [Fact]
    public void A_resubmitted_text_starts_at_the_foot_of_the_chain()
    {
        Life life = At.Signing().Then(signing => signing.Return());
        Assert.Equal(Town.SectionHead, life.Do(life.Submit("better")).Opened<ReviewTask>().Holder);
    }
}
