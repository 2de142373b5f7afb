using Puyang.Proposals.Crashes.Faults;
using Puyang.Proposals.Crashes.Town;

namespace Puyang.Proposals.Crashes;

/// <summary>The walk while something else goes wrong all the time.</summary>
[Collection(nameof(Campaign))]
public sealed class DisturbanceTests(Campaign campaign)
{
    private static readonly Fault[] Passing = [Fault.Busy, Fault.TimedOut, Fault.TimedOutAfter, Fault.Cut];
    private static readonly int[] Periods = [3, 7, 19];

    [Fact]
    public async Task A_storage_that_fails_every_call_once_delays_nothing()
    {
        IReadOnlyList<Run> runs = await Make(
            "every call fails once", [.. Passing.Select(fault => Walk($"{fault}", _ => new World(Plans.FirstTries(fault))))]);
        Assert.All(runs, NothingWaited);
    }

    [Fact]
    public async Task A_storage_that_fails_now_and_then_delays_nothing()
    {
        IReadOnlyList<Run> runs = await Make(
            "now and then a call fails",
            [.. Passing.Reverse().SelectMany((fault, i) => Periods.Select((_, n) => Periods[(i + n) % Periods.Length]).Select(
                period => Walk($"{fault} every {period}", seed => new World(Plans.Every(period, seed, fault)))))]);
        Assert.All(runs, NothingWaited);
    }

    [Fact]
    public async Task Somebody_faster_at_half_of_all_conditional_writes_delays_nothing()
    {
        IReadOnlyList<Run> runs = await Make("412 at conditional writes", [.. new[] { 50, 30, 10 }.Select(
            percent => Walk($"{percent} %", seed => new World(Plans.Races(seed, percent))))]);
        Assert.All(runs, NothingWaited);
    }

    [Fact]
    public Task A_storage_that_is_away_for_a_while_loses_nothing() => Make("the storage is away for a while",
        [.. Enumerable.Range(0, 8).Select(n => Walk($"{n}", seed => new World(Plans.Outages(seed + n)), (Habit)(n % 2)))]);

    [Fact]
    public async Task A_board_that_cannot_be_written_holds_nobody_up()
    {
        IReadOnlyList<Run> runs = await Make(
            "the table of the board is away",
            [.. Passing.Reverse().Select(fault => Walk($"{fault}", _ => new World(Plans.Without("cases", fault))))]);
        Assert.All(runs, NothingWaited);
    }

    [Fact]
    public Task A_form_that_arrives_twice_is_applied_once() => Make("every form twice",
    [
        Walk("at once, at two hosts, failing storage",
            seed => new World(Plans.Every(7, seed, Fault.Cut), hosts: 2), manner: Manner.AtOnce),
        Walk("one after the other", _ => new World(Plans.None), manner: Manner.Twice),
        Walk("at once", _ => new World(Plans.None), manner: Manner.AtOnce),
        Walk("at once, at two hosts", _ => new World(Plans.None, hosts: 2), manner: Manner.AtOnce),
    ]);

    [Fact]
    public Task Of_two_forms_for_one_act_one_is_taken() => Make("two forms for one act",
    [
        Walk("one host", _ => new World(Plans.None), manner: Manner.TwoTabs),
        Walk("two hosts", _ => new World(Plans.None, hosts: 2), manner: Manner.TwoTabs),
    ]);

    [Fact]
    public Task Forms_that_come_late_and_in_any_order_change_nothing() =>
        Make("old forms again", [Walk("late", _ => new World(Plans.None), manner: Manner.Late)]);

    [Fact]
    public Task Wakes_that_are_lost_or_come_twice_change_nothing() => Make("wakes lost and doubled",
    [
        Walk("lost", _ => new World(Plans.None, Wakes.Lost)),
        Walk("doubled, at two hosts, failing storage",
            seed => new World(Plans.Every(5, seed, Fault.Cut), Wakes.Doubled, hosts: 2)),
        Walk("doubled", _ => new World(Plans.None, Wakes.Doubled)),
        Walk("doubled, at two hosts", _ => new World(Plans.None, Wakes.Doubled, hosts: 2)),
    ]);

    // Seed 0 of tests/seeds.tsv begins with the first of each list.
    private Task<IReadOnlyList<Run>> Make(string name, IReadOnlyList<Disturbance> all, int count = 1) =>
        campaign.Make(name, campaign.Some(count, all).Select(each => (each.Seed, each.One.Name, each.One.Walk(each.Seed))));

    private static void NothingWaited(Run run) => Assert.Equal((TimeSpan.Zero, 0), (run.Waited, run.Retried));

    private static Disturbance Walk(
        string name, Func<int, World> world, Habit habit = Habit.LooksAgain, Manner manner = Manner.Once) =>
        new(name, seed => () => Runs.Walk(world(seed), habit, manner, seed));

    /// <summary>What goes wrong on a walk, by its seed.</summary>
    private sealed record Disturbance(string Name, Func<int, Func<Task<Run>>> Walk);
}
