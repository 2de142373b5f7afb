using Puyang.Proposals.Crashes.Faults;
using Puyang.Proposals.Crashes.Town;

namespace Puyang.Proposals.Crashes;

/// <summary>The host dies at one storage call of the walk, is started again over the same storage, and the walk is finished.</summary>
[Collection(nameof(Campaign))]
public sealed class KillTests(Campaign campaign)
{
    [Fact]
    public Task A_host_killed_before_a_storage_call_loses_nothing_and_does_nothing_twice() => Kill("killed before a call", Fault.KilledBefore);

    [Fact]
    public Task A_host_killed_after_a_storage_call_loses_nothing_and_does_nothing_twice() => Kill("killed after a call", Fault.KilledAfter);

    // A start alone takes some 35 calls: who is killed more often never gets to work.
    [Fact]
    public async Task A_host_that_is_killed_again_and_again_still_brings_the_walk_to_its_end()
    {
        IReadOnlyList<Run> runs = await campaign.Make("killed again and again", campaign.Some(1, 97, 79, 101, 83).Select(
            each => (each.Seed, $"every {each.One}", (Func<Task<Run>>)(() => Again(each.One, each.Seed)))));
        Assert.All(runs, run => Assert.True(run.Kills > 5, $"{run.Kills} kills"));
    }

    private async Task Kill(string name, Fault fault)
    {
        IReadOnlyList<(int Seed, int Point)> points = campaign.Points(campaign.Plain.Calls, count: 1);
        IReadOnlyList<Run> runs = await campaign.Make(name, points.Select(
            each => (each.Seed, $"{fault} {each.Point}", (Func<Task<Run>>)(() => At(each.Point, fault)))));

        // The last point may lie behind the end of a walk that needed one call less.
        Assert.InRange(runs.Sum(run => run.Kills), points.Count - 1, points.Count);
    }

    // Every second person sends the form again, the others look first.
    private static Task<Run> At(int point, Fault fault) =>
        Runs.Walk(new World(Plans.At(point, fault)), (Habit)(point % 2));

    private static Task<Run> Again(int every, int seed) => Runs.Walk(
        new World(Plans.Every(every, seed, every % 4 == 1 ? Fault.KilledAfter : Fault.KilledBefore)));
}
