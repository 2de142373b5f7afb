using Microsoft.DurableTask.Client;
using Puyang.Proposals.Functions.Loop;
using Puyang.Proposals.Functions.Tests.Cloud;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Functions.Tests.Loop;

public sealed class SweepTests
{
    [Fact]
    public async Task A_loop_that_does_not_answer_is_woken_at_the_first_sweep_and_replaced_at_the_second()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        Carried carried = await StuckAfterIntake(cloud);
        await Sweep(cloud);
        Assert.Equal((1, LoopHealth.Missed), await Known(cloud, carried));
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await carried.Found())!.RuntimeStatus);

        await Sweep(cloud);
        await carried.Settled();
        await carried.Shows(Stage.Assigning, serial: 2);
        Assert.Equal(2, (await cloud.Book.Find(carried.Id))!.Serial);
        await carried.Life.Assign();
        await carried.Shows(Stage.Accepting, serial: 2);
        await carried.Settled();
        await carried.DoneOnce();
    }

    [Fact]
    public async Task A_replaced_loop_that_comes_to_itself_is_told_that_it_is_over_and_touches_nothing()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        Carried carried = await StuckAfterIntake(cloud);
        await cloud.Book.Missed(carried.Id, cloud.Office.Machine.GetUtcNow().AddMinutes(-10));
        await cloud.Book.Missed(carried.Id, cloud.Office.Machine.GetUtcNow());
        cloud.Office.Machine.Advance(TimeSpan.FromMinutes(2));
        await carried.Life.Assign();
        await carried.Settled();

        long length = (await carried.Life.Folded()).Length;
        await cloud.Client.RaiseEventAsync(carried.Instance(), Orchestration.Loosen, "");
        await carried.Over();
        Assert.Equal(1, carried.Turns(carried.Instance()));
        Assert.Equal(length, (await carried.Life.Folded()).Length);
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await carried.Found(2))!.RuntimeStatus);
    }

    [Fact]
    public async Task A_loop_that_the_book_names_and_the_engine_never_had_is_replaced()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        cloud.Wakes = 0;
        Carried carried = await Carried.Receive185(cloud);
        await cloud.Book.ToWake(carried.Id);
        await cloud.Book.Turned(carried.Id, carried.Instance(), TimeSpan.FromHours(12), isOver: false);
        await Sweep(cloud);
        await Sweep(cloud);
        await carried.Settled();
        Assert.Equal(2, (await cloud.Book.Find(carried.Id))!.Serial);
        await carried.DoneOnce();
    }

    [Fact]
    public async Task A_replaced_loop_that_stays_stuck_is_ended_and_forgotten_and_the_book_knows()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        Carried carried = await StuckAfterIntake(cloud);
        await Sweep(cloud);
        await Sweep(cloud);
        await Until.True(async () => (await carried.Found())?.RuntimeStatus is null or OrchestrationRuntimeStatus.Terminated, "the first loop is ended");
        await Sweep(cloud);
        Assert.Null(await carried.Found());
        Assert.Empty((await cloud.Book.Find(carried.Id))!.Spent);
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await carried.Found(2))!.RuntimeStatus);
    }

    [Fact]
    public async Task A_loop_that_is_over_is_forgotten_by_the_next_sweep_and_no_other_one_is()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        Carried carried = await Carried.Receive185(cloud);
        await carried.Live();
        await carried.Over();
        await Sweep(cloud);
        Assert.Null(await carried.Found());
        Assert.Equal((1, LoopHealth.Over), await Known(cloud, carried));
        Assert.Empty((await cloud.Book.Find(carried.Id))!.Spent);
        await carried.DoneOnce();
    }

    [Fact]
    public async Task A_healthy_loop_is_never_replaced_however_often_the_sweep_finds_its_case_overdue()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        Carried carried = await Carried.Receive185(cloud);
        await carried.Live(acts: 2);
        await carried.Resting();

        // A reminder has come due on a day off: overdue for the sweep until the next working morning.
        cloud.Office.Machine.Advance(new DateTimeOffset(2022, 6, 25, 10, 0, 0, TimeSpan.FromHours(8)) - cloud.Office.Machine.GetUtcNow());
        for (int sweep = 0; sweep < 6; sweep++)
        {
            // Other cases, which are woken after this one, take the sweep so long that its turn is over; or they don't.
            int turns = carried.Turns();
            TaskCompletionSource isNoted = new();
            bool isSlow = sweep % 2 == 0;
            cloud.Before = (name, _) => name == Names.Turn && !isSlow ? isNoted.Task : Task.CompletedTask;
            cloud.Woken = _ => isSlow ? carried.Resting(turns + 1) : Task.CompletedTask;
            await Sweep(cloud);
            isNoted.SetResult();
            await carried.Resting(turns + 1);
        }

        Assert.Equal(1, (await cloud.Book.Find(carried.Id))!.Serial);
    }

    // It has registered the case, and its orchestration hears nothing.
    private static async Task<Carried> StuckAfterIntake(CloudOffice cloud)
    {
        cloud.Stuck.Add("x5e02-8-6-185-1.1");
        Carried carried = await Carried.Receive185(cloud);
        Assert.Equal("x5e02-8-6-185-1.1", carried.Instance());
        await Until.True(async () => (await carried.Found())?.RuntimeStatus == OrchestrationRuntimeStatus.Running, "the loop is there");
        return carried;
    }

    private static async Task Sweep(CloudOffice cloud)
    {
        cloud.Office.Machine.Advance(TimeSpan.FromMinutes(10));
        await cloud.Sweep();
    }

    private static async Task<(int Serial, LoopHealth Health)> Known(CloudOffice cloud, Carried carried)
    {
        CaseLoop known = (await cloud.Book.Find(carried.Id))!;
        return (known.Serial, known.State.Health);
    }
}
