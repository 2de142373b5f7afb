using Azure.Data.Tables;
using Puyang.Proposals.Assignment;
using Puyang.Proposals.Calendar;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Tests.Casework;

public sealed class CaseworkerTests
{
    private static readonly MessageId Same = new("same");

    [Fact]
    public async Task Of_two_conflicting_acts_at_once_one_is_accepted_and_one_refused()
    {
        await using TestOffice office = await TestOffice.Open();
        await using TestOffice beside = office.Beside();
        Life life = await office.Receive185();
        TaskId task = (await life.Open<AssignTask>()).Id;
        Answer[] answers = await Task.WhenAll(
            office.Work.Advance(life.Id, new AssignDepartment(new MessageId("a"), Life.Clerk, task, "jiceng", null, "")),
            beside.Work.Advance(life.Id, new AssignDepartment(new MessageId("b"), Life.Clerk, task, "yanglao", null, "")));
        Assert.Equal([null, Refusal.TaskIsDone], answers.Select(answer => answer.Refusal).OrderBy(refusal => refusal?.Code));
        _ = Assert.Single((await life.Case()).OpenTasks.OfType<AcceptTask>());
    }

    [Fact]
    public async Task A_message_that_arrives_twice_is_accepted_twice_and_written_once()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        AssignDepartment act = new(Same, Life.Clerk, (await life.Open<AssignTask>()).Id, "jiceng", null, "");
        Answer first = await life.Tell(act);
        Answer second = await life.Tell(act);
        Assert.True(first.IsAccepted && second.IsAccepted);
        Assert.Equal(first.Case.Length, second.Case.Length);
    }

    [Fact]
    public async Task A_message_that_arrives_twice_at_once_is_written_once()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        AssignDepartment act = new(Same, Life.Clerk, (await life.Open<AssignTask>()).Id, "jiceng", null, "");
        Answer[] answers = await Task.WhenAll(life.Tell(act), life.Tell(act), life.Tell(act));
        Assert.All(answers, answer => Assert.True(answer.IsAccepted));
        Assert.Equal(2, (await office.Work.Load(life.Id)).Entries.Length);
    }

    [Fact]
    public async Task The_same_message_from_somebody_else_is_refused()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        AssignDepartment act = new(Same, Life.Clerk, (await life.Open<AssignTask>()).Id, "jiceng", null, "");
        await life.Accepted(act);
        Assert.Equal(Refusal.ForeignMessage, (await life.Tell(act with { By = new PersonId("chen-hong") })).Refusal);
    }

    [Fact]
    public async Task A_case_that_nobody_registered_takes_no_act()
    {
        await using TestOffice office = await TestOffice.Open();
        CaseId unknown = new("unknown");
        Answer answer = await office.Work.Advance(unknown, new AcceptAssignment(Same, Life.Clerk, new TaskId("t1")));
        Assert.Equal(Refusal.NoSuchCase, answer.Refusal);
        Assert.True((await office.Work.Turn(unknown)).Over);
        Assert.Empty(await office.Get<Journal>().List().ToListAsync());
    }

    [Fact]
    public async Task Time_stands_still_in_a_journal_when_the_clock_goes_back()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        office.Ground.Clock.Offset = TimeSpan.FromHours(-5);
        await life.Assign();
        Assert.Equal([TestOffice.Morning, TestOffice.Morning], (await office.Work.Load(life.Id)).Entries.Select(entry => entry.At));
    }

    [Fact]
    public async Task A_turn_notices_a_passed_deadline_once()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        office.Machine.Advance(TimeSpan.FromDays(8));
        await life.Work();
        long length = (await office.Work.Load(life.Id)).Length;
        await life.Work();

        FoldedCase folded = await office.Work.Load(life.Id);
        Assert.Equal(length, folded.Length);
        _ = Assert.Single(folded.Entries.SelectMany(entry => entry.Events).OfType<TaskOverdue>());
        Assert.True((await life.Open<AssignTask>()).IsOverdue);
    }

    [Fact]
    public async Task Two_turns_at_once_notice_a_passed_deadline_once()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        office.Machine.Advance(TimeSpan.FromDays(8));
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => office.Work.Turn(life.Id)));
        _ = Assert.Single((await office.Work.Load(life.Id)).Entries.SelectMany(entry => entry.Events).OfType<TaskOverdue>());
    }

    [Fact]
    public async Task A_deadline_is_still_kept_at_the_very_end_of_its_day()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        Deadline due = (await life.Open<AssignTask>()).Due!;
        office.Machine.SetUtcNow(new DateTimeOffset(due.Due.ToDateTime(new TimeOnly(23, 59, 59)), TimeSpan.FromHours(8)));
        await office.Work.Turn(life.Id);
        Assert.False((await life.Open<AssignTask>()).IsOverdue);
        office.Machine.Advance(TimeSpan.FromSeconds(1));
        await office.Work.Turn(life.Id);
        Assert.True((await life.Open<AssignTask>()).IsOverdue);
    }

    [Fact]
    public async Task The_legal_limit_of_the_reply_is_noticed_once()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        office.Machine.Advance(TimeSpan.FromDays(120));
        await life.Work();
        await life.Work();
        Assert.True((await life.Case()).Reply.IsOverdue);
        _ = Assert.Single((await office.Work.Load(life.Id)).Entries.SelectMany(entry => entry.Events).OfType<ReplyOverdue>());
    }

    [Fact]
    public async Task A_turn_waits_until_the_next_deadline_but_no_longer_than_half_a_day()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.Work();
        Assert.Equal(TimeSpan.FromHours(12), (await office.Work.Turn(life.Id)).Wait);
        office.Machine.SetUtcNow(new DateTimeOffset((await life.Open<AssignTask>()).Due!.Due.ToDateTime(new TimeOnly(22, 59, 59)), TimeSpan.FromHours(8)));
        Assert.Equal(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(1), (await office.Work.Turn(life.Id)).Wait);
    }

    [Fact]
    public async Task Every_accepted_act_wakes_the_case_and_a_refused_one_does_not()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        office.Wakes.Clear();
        await life.Tell(new AssignDepartment(Same, Life.Clerk, new TaskId("t9"), "jiceng", null, ""));
        Assert.Empty(office.Wakes.Heard);
        await life.Assign();
        Assert.Equal([life.Id], office.Wakes.Heard);
    }

    [Fact]
    public async Task The_row_follows_the_journal()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.Assign();
        CaseRow row = Assert.Single(await office.Get<CaseTable>().All());
        FoldedCase folded = await office.Work.Load(life.Id);
        Assert.Equal((folded.Length, folded.Head, Stage.Accepting, "jiceng"), (row.Length, row.Head, row.Stage, row.Department));
        Assert.Equal(("Accept", "guo-xiaomin"), (Assert.Single(row.Tasks).Kind, row.Tasks[0].Holder.Value));
    }

    [Fact]
    public async Task An_older_row_never_replaces_a_newer_one()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        CaseRow old = Assert.Single(await office.Get<CaseTable>().All());
        await life.Assign();
        await office.Get<CaseTable>().Put(old);
        Assert.Equal(Stage.Accepting, Assert.Single(await office.Get<CaseTable>().All()).Stage);
    }

    [Fact]
    public async Task The_rows_of_one_meeting_are_told_from_those_of_meetings_whose_ids_begin_alike()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        CaseTable rows = office.Get<CaseTable>();
        CaseRow row = Assert.Single(await rows.All());
        foreach (string other in (string[])["x5e02-8-6-186-1", "x5e02-8-6-185-2", "x5e02-8-60-185-1", "x5e02-8-0-185-1", "x5e02-80-6-185-1", "x5e020-8-6-185-1"])
        {
            await rows.Put(row with { Id = new CaseId(other) });
        }

        Assert.Equal(
            ["x5e02-8-6-185-1", "x5e02-8-6-185-2", "x5e02-8-6-186-1"],
            (await rows.SameMeeting(life.Id)).Select(found => found.Id.Value).Order(StringComparer.Ordinal));
        Assert.Equal(7, (await rows.All()).Count);
    }

    [Fact]
    public async Task The_sweep_finds_a_case_whose_row_was_lost_and_the_turn_writes_it_again()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.Work();
        CaseRow row = Assert.Single(await office.Get<CaseTable>().All());
        TableClient rows = office.Ground.Storage.Table("cases");
        await rows.DeleteEntityAsync("cases", life.Id.Value);
        await Swept(office, [life.Id]);
        await office.Work.Turn(life.Id);
        Assert.Equal(OfficeJson.Write(row), OfficeJson.Write(Assert.Single(await office.Get<CaseTable>().All())));
    }

    [Fact]
    public async Task The_sweep_finds_work_whose_wake_was_lost()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.Assign();
        await Swept(office, [life.Id]);
        await life.Work();
        await Swept(office, []);
        office.Machine.Advance(TimeSpan.FromDays(8));
        await Swept(office, [life.Id]);
    }

    [Fact]
    public async Task The_sweep_finds_a_row_that_lags_its_journal()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.Work();
        FoldedCase folded = await office.Work.Load(life.Id);
        await office.Get<Journal>().TryAppend(folded, folded.Entries[^1] with { Id = Same, Events = [], Effects = [] });
        await Swept(office, [life.Id]);
    }

    [Fact]
    public async Task The_sweep_raises_a_counter_that_was_lost()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.UntilSealing();
        await foreach (TableEntity row in office.Ground.Storage.Table("numbers").QueryAsync<TableEntity>())
        {
            await office.Ground.Storage.Table("numbers").DeleteEntityAsync(row);
        }

        await office.Get<Sweep>().Run();
        Assert.Equal(2, await office.Get<Numbers>().Take("reply", 2022, "another", 1));
    }

    private static async Task Swept(TestOffice office, CaseId[] expected)
    {
        office.Wakes.Clear();
        await office.Get<Sweep>().Run();
        Assert.Equal(expected, office.Wakes.Heard);
    }
}
