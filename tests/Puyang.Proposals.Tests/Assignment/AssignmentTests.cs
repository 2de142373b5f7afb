namespace Puyang.Proposals.Tests.Assignment;

public sealed class AssignmentTests
{
    private static readonly string TooLong = new('长', Limits.Comment + 1);

    [Fact]
    public void The_named_department_is_asked_by_mail_to_take_the_proposal()
    {
        Life life = At.Received();

        Decision decision = life.Do(life.Assign());

        Assert.Equal("DepartmentAssigned TaskOpened LinkIssued", decision.Story());
        AcceptTask task = decision.Opened<AcceptTask>();
        Assert.Equal((Town.Officer, Town.Day(3, 4)), (task.Holder, task.Due!.Due));
        Assert.Equal((task.Id, 1), (decision.Effect<NotifyDepartment>().Task, decision.Effect<NotifyDepartment>().Serial));
        Assert.Equal((Stage.Accepting, Town.Grassroots), (life.Case.Stage, life.Case.Department));
    }

    [Fact]
    public void Only_the_office_names_a_department()
    {
        Life life = At.Received();
        life.Refuses(life.Assign(by: Town.Chief), Refusal.NotTheOffice);
        life.Refuses(life.Assign(by: PersonId.Desk), Refusal.NotTheOffice);
    }

    [Fact]
    public void The_department_must_exist_and_the_officer_must_be_one_of_its_own()
    {
        Life life = At.Received();
        life.Refuses(life.Assign(department: "fishery"), Refusal.NoSuchDepartment);
        life.Refuses(life.Assign(officer: Town.Stranger), Refusal.NotOfThatDepartment);
        life.Refuses(life.Assign(note: TooLong), Refusal.CommentTooLong);
    }

    [Fact]
    public void A_department_is_named_once_and_by_its_own_task()
    {
        Life life = At.Assigned();
        life.Refuses(life.Assign(), Refusal.TaskIsDone);
        life.Refuses(life.Assign(task: life.Task<AcceptTask>().Id), Refusal.NotThisTask);
        life.Refuses(life.Assign(task: new TaskId("t99")), Refusal.TaskIsDone);
    }

    [Fact]
    public void The_officer_who_takes_it_gets_the_draft_to_write()
    {
        Life life = At.Assigned();

        Decision decision = life.Do(life.Accept());

        Assert.Equal("AssignmentAccepted TaskOpened LinkIssued", decision.Story());
        DraftTask draft = decision.Opened<DraftTask>();
        Assert.Equal((Town.Officer, "", 1), (draft.Holder, draft.Comment, draft.Round));
        Assert.Equal(draft.Id, decision.Effect<NotifyDepartment>().Task);
        Assert.Equal(Stage.Drafting, life.Case.Stage);
    }

    [Fact]
    public void Only_the_named_officer_takes_it_or_sends_it_back()
    {
        Life life = At.Assigned();
        life.Refuses(life.Accept(by: Town.SectionHead), Refusal.NotTheHolder);
        life.Refuses(life.Accept(by: Town.Clerk), Refusal.NotTheHolder);
        life.Refuses(life.SendBack(by: Town.SectionHead), Refusal.NotTheHolder);
    }

    [Fact]
    public void Sending_back_needs_a_reason_of_at_most_2000_characters()
    {
        Life life = At.Assigned();
        life.Refuses(life.SendBack(reason: " "), Refusal.ReasonMissing);
        life.Refuses(life.SendBack(reason: TooLong), Refusal.ReasonMissing);
        life.Refuses(life.SendBack(owner: TooLong), Refusal.ReasonMissing);
        life.Do(life.SendBack(owner: ""));
    }

    [Fact]
    public void What_comes_back_is_the_offices_to_assign_again()
    {
        Life life = At.Assigned();

        Decision decision = life.Do(life.SendBack());

        Assert.Equal("AssignmentReturned TaskOpened", decision.Story());
        Assert.Equal([Notice.AssignmentReturned], decision.Notices());
        Assert.Equal(decision.Opened<AssignTask>().Id, decision.Effect<NotifyOffice>().Task);
        Assert.Equal((Stage.Assigning, null, null), (life.Case.Stage, life.Case.Department, life.Case.Officer));
    }

    [Fact]
    public void A_second_department_can_take_what_the_first_sent_back()
    {
        Life life = At.Assigned().Then(first => first.SendBack());
        TaskId old = life.Task<AcceptTask>().Id;

        life.Do(life.Assign(department: Town.Care));

        life.Refuses(life.Accept(task: old), Refusal.TaskIsDone);
        life.Do(life.Accept(by: Town.Stranger));
        Assert.Equal(Town.Stranger, life.Task<DraftTask>().Holder);
    }

    [Fact]
    public void What_was_taken_cannot_be_sent_back_and_other_tasks_are_not_taken()
    {
        Life life = At.Drafting();
        life.Refuses(life.SendBack(), Refusal.TaskIsDone);
        life.Refuses(life.SendBack(task: life.Task<DraftTask>().Id), Refusal.NotThisTask);
        life.Refuses(life.Accept(task: life.Task<DraftTask>().Id), Refusal.NotThisTask);
    }
}
