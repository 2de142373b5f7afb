using Puyang.Proposals.Crashes.Faults;
using Puyang.Proposals.Crashes.Town;
using Puyang.Proposals.Walk;

namespace Puyang.Proposals.Crashes;

/// <summary>What became of one walk.</summary>
internal sealed record Run(Traces Traces, int Calls, int Faults, int Beaten, int Kills, int Accepted, int RepeatedMails)
{
    /// <summary>How much time had to pass for what nobody did.</summary>
    public TimeSpan Waited { get; init; }

    /// <summary>How often people had to try again.</summary>
    public int Retried { get; init; }
}

/// <summary>Makes walks.</summary>
internal static class Runs
{
    /// <summary>Walks 185 to its end and judges it.</summary>
    public static async Task<Run> Walk(World world, Habit habit = Habit.LooksAgain, Manner manner = Manner.Once, int seed = 0)
    {
        await using World town = world;
        DateTimeOffset began = world.Corner.Clock.GetUtcNow();
        People people = new(world, habit, manner, seed);
        foreach (Act act in Walk185.Acts)
        {
            await people.Do(act);
        }

        await world.Settle();
        int calls = world.Calls.Made;
        Traces traces = await Verdict.Of(world);
        return new Run(
            traces, calls, world.Calls.Faults, world.Calls.Beaten, world.Kills,
            world.Ledger.Select(seen => seen.Message).Distinct().Count(),
            world.Calls.Mails.Values.Sum(copies => copies.Count - 1))
        {
            Waited = world.Corner.Clock.GetUtcNow() - began,
            Retried = people.Retried,
        };
    }
}
