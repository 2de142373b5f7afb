using Puyang.Proposals.Feedback;
using Puyang.Proposals.Functions.Loop;
using Puyang.Proposals.Functions.Tests.Cloud;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Tests;

namespace Puyang.Proposals.Functions.Tests.Loop;

public sealed class WakeTests
{
    [Fact]
    public async Task Without_any_wake_after_the_first_the_loops_own_timer_brings_the_case_to_its_end()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        Carried carried = await Carried.Receive185(cloud);
        cloud.Wakes = 0;
        cloud.After = (_, _, result) => Task.FromResult<object?>(result is TurnFound turn ? turn with { Wait = TimeSpan.FromMilliseconds(100) } : result);
        await cloud.Client.RaiseEventAsync(carried.Instance(), Names.Wake, "");
        await carried.Live();
        await carried.Over();
        await carried.DoneOnce();
    }

    [Fact]
    public async Task Without_any_wake_the_sweep_brings_the_case_to_its_end()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        cloud.Wakes = 0;
        Carried carried = await Carried.Receive185(cloud);
        await Swept(cloud, carried);
        foreach ((Func<Life, Task> act, _) in Carried.Acts)
        {
            await act(carried.Life);
            await Swept(cloud, carried);
        }

        await carried.Over();
        await carried.DoneOnce();
        Assert.Equal(14, (await cloud.Office.Kept()).Count);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public async Task However_often_each_wake_is_heard_everything_is_done_once(int times)
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        cloud.Wakes = times;
        Carried carried = await Carried.Receive185(cloud);
        await carried.Live();
        await carried.Over();
        await carried.DoneOnce();
        Assert.Equal(14, (await cloud.Office.Kept()).Count);
        Assert.Equal("濮民提〔2022〕1号", (await carried.Life.Case()).Reply.Number);
        Assert.Equal(1, (await cloud.Book.Find(carried.Id))!.Serial);
    }

    [Fact]
    public async Task A_resting_case_costs_one_turn_for_each_wake_and_none_without()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        Carried carried = await Carried.Receive185(cloud);
        await carried.Resting();
        int before = carried.Turns();
        for (int wake = 1; wake <= 10; wake++)
        {
            await cloud.Client.RaiseEventAsync(carried.Instance(), Names.Wake, "");
            await carried.Resting(before + wake);
        }

        Assert.Equal(before + 10, carried.Turns());
    }

    [Fact]
    public async Task What_is_done_while_the_first_turn_has_not_begun_needs_no_wake()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        TaskCompletionSource first = new();
        cloud.Before = (name, _) => name == Names.Turn ? first.Task : Task.CompletedTask;
        Carried carried = await Carried.Receive185(cloud);
        await Until.True(() => carried.Turns() == 1, "the first turn is asked for");
        await carried.Life.Assign();
        first.SetResult();
        await carried.Settled();
        await carried.DoneOnce();
        await carried.Shows(Stage.Accepting);
    }

    [Fact]
    public async Task What_is_done_while_a_turn_runs_is_found_without_waiting_for_the_clock()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        Carried carried = await Carried.Receive185(cloud);
        await carried.Resting();

        // A turn has read the case, and its answer comes only when the act is done.
        TaskCompletionSource hasRead = new();
        TaskCompletionSource goesOn = new();
        cloud.After = async (name, _, result) =>
        {
            hasRead.TrySetResult();
            await (name == Names.Turn ? goesOn.Task : Task.CompletedTask);
            return result;
        };
        await cloud.Client.RaiseEventAsync(carried.Instance(), Names.Wake, "");
        await hasRead.Task;
        await carried.Life.Assign();
        goesOn.SetResult();
        await carried.Settled();
        await carried.Shows(Stage.Accepting);
    }

    [Fact]
    public async Task A_loop_that_was_asked_for_and_never_came_is_asked_for_again_after_a_minute()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        cloud.Wakes = 0;
        Carried carried = await Carried.Receive185(cloud);

        // Whoever asked died between the book and the engine.
        await cloud.Book.ToWake(carried.Id);
        cloud.Office.Machine.Advance(TimeSpan.FromMinutes(2));
        cloud.Wakes = 1;
        await carried.Life.Assign();
        await carried.Settled();
        Assert.Equal(1, (await cloud.Book.Find(carried.Id))!.Serial);
    }

    [Fact]
    public async Task A_wake_that_comes_after_the_end_changes_nothing()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        Carried carried = await Carried.Receive185(cloud);
        await carried.Live();
        await carried.Over();
        int turns = carried.Turns();
        long length = (await carried.Life.Folded()).Length;
        await cloud.Client.RaiseEventAsync(carried.Instance(), Names.Wake, "");
        await carried.Over();
        Assert.Equal((turns, length), (carried.Turns(), (await carried.Life.Folded()).Length));
    }

    [Fact]
    public async Task A_late_dissatisfaction_gets_the_closed_case_another_loop()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        Carried carried = await Carried.Receive185(cloud);
        await carried.Live(acts: 9);

        // Nobody rates it: the time for that passes.
        cloud.Office.Machine.Advance(TimeSpan.FromDays(60));
        await cloud.Office.Get<ICaseLoops>().Wake(carried.Id);
        await carried.Over();
        Assert.Equal(CaseOutcome.NotReturned, (await carried.Life.Case()).Outcome);

        FeedbackTask form = (await carried.Life.Case()).Tasks.OfType<FeedbackTask>().Single();
        await carried.Life.Accepted(new RateReply(carried.Life.NextId(), form.Holder, form.Id, Satisfaction.Dissatisfied, "没有说清楚"));
        await carried.Settled();
        await carried.Shows(Stage.Drafting, serial: 2);
        Assert.Equal(2, (await cloud.Book.Find(carried.Id))!.Serial);
        await carried.DoneOnce();
    }

    private static async Task Swept(CloudOffice cloud, Carried carried)
    {
        cloud.Wakes = 1;
        await cloud.Sweep();
        cloud.Wakes = 0;
        await carried.Settled();
    }
}
