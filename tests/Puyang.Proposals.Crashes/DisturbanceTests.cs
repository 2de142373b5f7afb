using Puyang.Proposals.Crashes.Faults;
using Puyang.Proposals.Crashes.Town;

namespace Puyang.Proposals.Crashes;

/// <summary>The walk while something else goes wrong all the time.</summary>
[Collection(nameof(Campaign))]
public sealed class DisturbanceTests(Campaign campaign)
{
    private static readonly Fault[] Passing = [Fault.Busy, Fault.TimedOut, Fault.TimedOutAfter, Fault.Cut];

    [Fact]
    public async Task A_storage_that_fails_every_call_once_delays_nothing()
    {
        IReadOnlyList<Run> runs = await campaign.Make("every call fails once", Passing.Select(
            fault => ($"{fault}", Walk(() => new World(Plans.FirstTries(fault))))));
        Assert.All(runs, run => Assert.Equal((TimeSpan.Zero, 0), (run.Waited, run.Retried)));
    }

    [Fact]
    public async Task A_storage_that_fails_now_and_then_delays_nothing()
    {
        IReadOnlyList<Run> runs = await campaign.Make("now and then a call fails", Passing.SelectMany(fault => new[] { 3, 7, 19 }.Select(
            period => ($"{fault} every {period}", Walk(() => new World(Plans.Every(period, campaign.Seed, fault)))))));
        Assert.All(runs, run => Assert.Equal((TimeSpan.Zero, 0), (run.Waited, run.Retried)));
    }

    [Fact]
    public async Task Somebody_faster_at_half_of_all_conditional_writes_delays_nothing()
    {
        IReadOnlyList<Run> runs = await campaign.Make("412 at conditional writes", new[] { 10, 30, 50 }.Select(
            percent => ($"{percent} %", Walk(() => new World(Plans.Races(campaign.Seed, percent))))));
        Assert.All(runs, run => Assert.Equal((TimeSpan.Zero, 0), (run.Waited, run.Retried)));
    }

    [Fact]
    public Task A_storage_that_is_away_for_a_while_loses_nothing() => campaign.Make("the storage is away for a while", Enumerable.Range(0, 8).Select(
        n => ($"seed {campaign.Seed + n}", Walk(() => new World(Plans.Outages(campaign.Seed + n)), (Habit)(n % 2)))));

    [Fact]
    public async Task A_board_that_cannot_be_written_holds_nobody_up()
    {
        IReadOnlyList<Run> runs = await campaign.Make("the table of the board is away", Passing.Select(
            fault => ($"{fault}", Walk(() => new World(Plans.Without("cases", fault))))));
        Assert.All(runs, run => Assert.Equal((TimeSpan.Zero, 0), (run.Waited, run.Retried)));
    }

    [Fact]
    public Task A_form_that_arrives_twice_is_applied_once() => campaign.Make("every form twice",
    [
        ("one after the other", Walk(() => new World(Plans.None), Habit.LooksAgain, Manner.Twice)),
        ("at once", Walk(() => new World(Plans.None), Habit.LooksAgain, Manner.AtOnce)),
        ("at once, at two hosts", Walk(() => new World(Plans.None, hosts: 2), Habit.LooksAgain, Manner.AtOnce)),
        ("at once, at two hosts, with a failing storage", Walk(() => new World(Plans.Every(7, campaign.Seed, Fault.Cut), hosts: 2), Habit.LooksAgain, Manner.AtOnce)),
    ]);

    [Fact]
    public Task Of_two_forms_for_one_act_one_is_taken() => campaign.Make("two forms for one act",
    [
        ("one host", Walk(() => new World(Plans.None), Habit.LooksAgain, Manner.TwoTabs)),
        ("two hosts", Walk(() => new World(Plans.None, hosts: 2), Habit.LooksAgain, Manner.TwoTabs)),
    ]);

    [Fact]
    public Task Forms_that_come_late_and_in_any_order_change_nothing() => campaign.Make("old forms again",
        [("late", Walk(() => new World(Plans.None), Habit.LooksAgain, Manner.Late))]);

    [Fact]
    public Task Wakes_that_are_lost_or_come_twice_change_nothing() => campaign.Make("wakes lost and doubled",
    [
        ("lost", Walk(() => new World(Plans.None, Wakes.Lost))),
        ("doubled", Walk(() => new World(Plans.None, Wakes.Doubled))),
        ("doubled, at two hosts", Walk(() => new World(Plans.None, Wakes.Doubled, hosts: 2))),
        ("doubled, at two hosts, with a failing storage", Walk(() => new World(Plans.Every(5, campaign.Seed, Fault.Cut), Wakes.Doubled, hosts: 2))),
    ]);

    private Func<Task<Run>> Walk(Func<World> world, Habit habit = Habit.LooksAgain, Manner manner = Manner.Once) =>
        () => Runs.Walk(world(), habit, manner, campaign.Seed);
}
