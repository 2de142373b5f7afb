using Puyang.Proposals.Functions.Loop;
using Puyang.Proposals.Functions.Tests.Cloud;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Tests;

namespace Puyang.Proposals.Functions.Tests.Loop;

public sealed class GenerationTests
{
    private const int Cases = 2;

    // Twenty turns: each asked for, begun, answered, waited for, woken, and the bookkeeping of the engine between.
    private const int ShortHistory = 600;

    [Fact]
    public async Task An_open_timer_never_holds_the_next_generation_back()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        Carried carried = await Carried.Receive185(cloud);
        await carried.Resting();
        for (int wake = 0; wake < 45; wake++)
        {
            int turns = carried.Turns();
            await cloud.Client.RaiseEventAsync(carried.Instance(), Names.Wake, "");
            await carried.Resting(turns + 1);
        }

        // The first turn and 45 more, 20 a generation; not one timer has rung, each would have taken hours.
        Assert.Equal(2, await carried.Generation());
        Assert.InRange(cloud.LongestHistory(carried.Instance()), 20, ShortHistory);
    }

    [Fact]
    public async Task Hundreds_of_wakes_across_generations_lose_nothing_of_what_their_acts_ask_for()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        Carried[] cases = await Received(cloud);
        cloud.Wakes = 3;
        await Task.WhenAll(cases.Select(carried => Renewals(carried, 60, afterEach: turns => Until.True(() => carried.Turns() > turns, "a turn follows"))));
        foreach (Carried carried in cases)
        {
            await carried.Settled();
            await carried.DoneOnce();
            Assert.True(await carried.Generation() >= 2, "Fewer than two generations followed the first one.");
            Assert.InRange(cloud.LongestHistory(carried.Instance()), 20, ShortHistory);
        }
    }

    [Fact]
    public async Task Timers_that_fire_while_wakes_come_lose_nothing()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        int waits = 0;
        cloud.After = (_, _, result) => Task.FromResult<object?>(
            result is TurnFound turn ? turn with { Wait = TimeSpan.FromMilliseconds(Interlocked.Increment(ref waits) % 7 * 5) } : result);
        Carried[] cases = await Received(cloud);
        await Task.WhenAll(cases.Select(carried => Renewals(carried, 40, afterEach: _ => Task.CompletedTask)));
        foreach (Carried carried in cases)
        {
            await carried.Settled();
            await carried.DoneOnce();
        }
    }

    private static async Task<Carried[]> Received(CloudOffice cloud)
    {
        List<Carried> cases = [];
        for (int number = 1; number <= Cases; number++)
        {
            Carried carried = new(cloud, await cloud.Office.Receive(Proposals185.Alone.Replace("\"185\"", $"\"{number}\"", StringComparison.Ordinal)));
            await carried.Settled();
            await carried.Life.Assign();
            cases.Add(carried);
        }

        Assert.Equal(Cases, cases.Select(carried => carried.Id).Distinct().Count());
        return [.. cases];
    }

    // A new link again and again: each is one act, one wake and one mail.
    private static async Task Renewals(Carried carried, int acts, Func<int, Task> afterEach)
    {
        TaskId task = (await carried.Life.Case()).OpenTasks.Single().Id;
        for (int act = 0; act < acts; act++)
        {
            int turns = carried.Turns();
            await carried.Life.Accepted(new RenewLink(carried.Life.NextId(), Life.Clerk, task));
            await afterEach(turns);
        }
    }
}
