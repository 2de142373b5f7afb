using System.Collections.Concurrent;
using Puyang.Proposals.Crashes.Faults;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Walk;

namespace Puyang.Proposals.Crashes.Town;

/// <summary>An act that somebody saw accepted.</summary>
/// <param name="Message">The message's id in the journal, or how it begins.</param>
internal sealed record SeenAccepted(string Act, string Message);

/// <summary>A town with its office: people who act on pages, and hosts that die and are started again over the same storage.</summary>
/// <param name="plan">What happens to the hosts' storage calls.</param>
/// <param name="wakes">What becomes of wakes.</param>
/// <param name="hosts">How many hosts serve side by side.</param>
internal sealed class World(Plan plan, Wakes wakes = Wakes.Heard, int hosts = 1) : IAsyncDisposable
{
    private const int Patience = 60;
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(10);
    private readonly Machine?[] machines = new Machine?[hosts];
    private readonly ConcurrentDictionary<string, Visitor> visitors = new();
    private int requests;
    private volatile bool isCalm;

    public Corner Corner { get; } = new();

    public Calls Calls { get; } = new();

    public List<SeenAccepted> Ledger { get; } = [];

    /// <summary>How many hosts were killed.</summary>
    public int Kills { get; private set; }

    public Mailbox Mails => new(Corner.Sight.Container("mail"));

    public Journal Journal => new(Corner.Sight.Container("journal"));

    /// <summary>From now on nothing goes wrong any more.</summary>
    public void CalmDown() => isCalm = true;

    public Visitor Visitor(string person) => visitors.GetOrAdd(person, _ => new Visitor());

    /// <summary>A host that lives; the next one in turn where there are several.</summary>
    public async Task<Machine> Live()
    {
        int turn = requests++ % hosts;
        for (int start = 0; machines[turn] is not { IsDead: false }; start++)
        {
            await Bury(turn);
            Tap tap = new(Calls, (number, request) => isCalm ? Fault.None : plan(number, request));
            try
            {
                machines[turn] = await Machine.Start(Corner, tap, wakes);
            }
            catch (Exception fault) when (start < Patience && (tap.IsDead || Calls.Faults > 0))
            {
                // Whoever runs the office starts it once more.
                Kills += fault is HostKilled ? 1 : 0;
            }
        }

        Introduce();
        return machines[turn]!;
    }

    /// <summary>Lets the hosts work, and time pass, until nothing is left to be done by itself.</summary>
    public async Task Settle()
    {
        for (int round = 0; round < Patience; round++)
        {
            await OnEvery(machine => machine.Work());
            if ((await Journal.Load(Walk185.Id)).Case.Outbox.IsEmpty && machines.All(machine => machine is { IsDead: false }))
            {
                return;
            }

            Machine machine = await Live();
            DateTimeOffset now = Corner.Clock.GetUtcNow();
            Corner.Clock.Advance(machine.Loop.Alarm is { } alarm && alarm > now && alarm - now < BetweenSweeps ? alarm - now : BetweenSweeps);
            await OnEvery(one => one.Rounds());
        }

        throw new TimeoutException("The case does not come to rest.");
    }

    /// <summary>Runs a step on each host; a host that dies of it is dead, any other fault is the step's own.</summary>
    public async Task OnEvery(Func<Machine, Task> step)
    {
        for (int turn = 0; turn < hosts; turn++)
        {
            Machine machine = await Live();
            try
            {
                await step(machine);
            }
            catch (Exception) when (machine.IsDead || Calls.Faults > 0)
            {
                // The loop and the rounds come back by themselves.
            }
        }
    }

    /// <summary>Ends every host in order; the next act starts them again.</summary>
    public async Task Stop()
    {
        for (int turn = 0; turn < hosts; turn++)
        {
            await Bury(turn);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        await Corner.Clear();
    }

    private void Introduce()
    {
        for (int turn = 0; turn < hosts && hosts > 1; turn++)
        {
            if (machines[turn] is { } machine)
            {
                machine.Loop.Neighbour = machines[(turn + 1) % hosts]?.Loop;
            }
        }
    }

    private async Task Bury(int turn)
    {
        if (machines[turn] is { } dead)
        {
            Kills += dead.IsDead ? 1 : 0;
            machines[turn] = null;
            await dead.DisposeAsync();
        }
    }
}
