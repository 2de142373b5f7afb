using Puyang.Proposals.Crashes.Faults;
using Puyang.Proposals.Crashes.Town;

namespace Puyang.Proposals.Crashes;

/// <summary>What became of one walk.</summary>
internal sealed record Run(Traces Traces, int Calls, int Faults, int Beaten, int Kills, int Accepted, int RepeatedMails, TimeSpan Took);

/// <summary>Makes walks.</summary>
internal static class Runs
{
    /// <summary>Walks 185 to its end and judges it.</summary>
    public static async Task<Run> Walk(World world, Habit habit = Habit.LooksAgain)
    {
        await using World town = world;
        long began = TimeProvider.System.GetTimestamp();
        People people = new(world, habit);
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
            world.Calls.Mails.Values.Sum(copies => copies.Count - 1),
            TimeProvider.System.GetElapsedTime(began));
    }
}
