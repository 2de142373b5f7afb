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
        IReadOnlyList<Run> runs = await campaign.Make("killed again and again", new[] { 79, 83, 97, 101 }.Select(
            every => ($"every {every}", (Func<Task<Run>>)(() => Again(every)))));
        Assert.All(runs, run => Assert.True(run.Kills > 5, $"{run.Kills} kills"));
    }

    private async Task Kill(string name, Fault fault)
    {
        int first = campaign.Seed % campaign.Every + 1;
        int[] points = [.. Enumerable.Range(0, campaign.Plain.Calls).Select(n => first + n * campaign.Every).TakeWhile(n => n <= campaign.Plain.Calls)];
        IReadOnlyList<Run> runs = await campaign.Make(name, points.Select(point => ($"{fault} {point}", (Func<Task<Run>>)(() => At(point, fault)))));

        // The last point may lie behind the end of a walk that needed one call less.
        Assert.InRange(runs.Sum(run => run.Kills), points.Length - 1, points.Length);
    }

    // Every second person sends the form again, the others look first.
    private static Task<Run> At(int point, Fault fault) =>
        Runs.Walk(new World(Plans.At(point, fault)), (Habit)(point % 2));

    private Task<Run> Again(int every) => Runs.Walk(
        new World(Plans.Every(every, campaign.Seed, every % 4 == 1 ? Fault.KilledAfter : Fault.KilledBefore)));
}
