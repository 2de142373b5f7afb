using System.Collections.Concurrent;
using Puyang.Proposals.Feedback;
using Puyang.Proposals.Functions.Loop;
using Puyang.Proposals.Functions.Tests.Cloud;
using Puyang.Proposals.Office.Tests;
using Puyang.Proposals.Tests;
using Xunit.Sdk;

namespace Puyang.Proposals.Functions.Tests.Loop;

/// <summary>The loop while steps fail, answers get lost and wakes go astray, as a seed has it.</summary>
[Trait(Seeds.Kind, Seeds.Loop)]
public sealed class ChanceTests
{
    // Each time costs the engine's two seconds before it tries again.
    private const int Percent = 8;

    [Fact]
    public async Task Whatever_goes_wrong_on_the_way_the_case_comes_to_its_end_and_everything_is_done_once()
    {
        foreach (int seed in Seeds.Of(Seeds.Loop))
        {
            try
            {
                await Carry(seed);
            }
            catch (Exception wrong)
            {
                throw new XunitException($"{Seeds.Replay(Seeds.Loop, seed)}\n{wrong}");
            }
        }
    }

    private static async Task Carry(int seed)
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        Mishaps mishaps = new(seed);
        cloud.Before = (name, input) => mishaps.Meet("before", name, input);
        cloud.After = async (name, input, result) =>
        {
            await mishaps.Meet("after", name, input);

            // The planted fault: nobody learns what a step came to.
            return Seeds.IsCanary && input is DueEffect ? null : result;
        };
        Carried carried = await Carried.Receive185(cloud);
        await Settle(cloud, carried);
        foreach (((Func<Life, Task> act, Stage stage), int turn) in Carried.Acts.Select((act, turn) => (act, turn)))
        {
            cloud.Wakes = Seeds.Dice(seed, $"wakes {turn}", 4);
            await act(carried.Life);
            await Settle(cloud, carried);
            Assert.Equal(stage, (await carried.Life.Case()).Stage);
        }

        await carried.Over();
        Assert.Equal(CaseOutcome.Satisfied, (await carried.Life.Case()).Outcome);
        await carried.DoneOnce();
        Assert.Equal(14, (await cloud.Office.Kept()).Count);
    }

    // Where no wake was raised, the sweep finds what is to be done.
    private static async Task Settle(CloudOffice cloud, Carried carried)
    {
        if (cloud.Wakes == 0)
        {
            cloud.Wakes = 1;
            await cloud.Sweep();
        }

        await Until.True(async () => await carried.Found() is not null && await carried.IsSettled(), "every effect is settled");
    }

    /// <summary>What goes wrong, never twice in a row: a step is tried four times, and this is not about giving up.</summary>
    private sealed class Mishaps(int seed)
    {
        private readonly ConcurrentDictionary<string, int> calls = new();

        public Task Meet(string moment, string name, object input)
        {
            string step = $"{moment} {name} {(input as DueEffect)?.EffectId}";
            int call = calls.AddOrUpdate(step, 1, (_, before) => before + 1);
            return Fails(step, call) && !Fails(step, call - 1) ? throw new IOException("by chance") : Task.CompletedTask;
        }

        private bool Fails(string step, int call) => call > 0 && Seeds.Dice(seed, $"{step} {call}", 100) < Percent;
    }
}
