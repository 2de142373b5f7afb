using Puyang.Proposals.Calendar;
using Puyang.Proposals.Crashes.Faults;
using Puyang.Proposals.Crashes.Town;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Mail;
using Puyang.Proposals.Walk;

namespace Puyang.Proposals.Crashes;

/// <summary>A morning on which an assignment is overdue: the host dies while it reminds, and is started again.</summary>
[Collection(nameof(Campaign))]
public sealed class MorningTests(Campaign campaign)
{
    private static readonly DateTimeOffset Overdue = new(2022, 4, 7, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task Everybody_is_reminded_once_wherever_the_host_is_killed()
    {
        (int calls, IReadOnlyList<string> mails, _, _) = await Remind((_, _) => Fault.None);
        Assert.Equal(4, mails.Count);
        IReadOnlyList<(int Seed, int Point)> points = campaign.Points(calls, count: 1, most: 3);
        (int kills, int repeated) = (0, 0);
        await Campaign.Each(points.SelectMany(Plans.BeforeAndAfter), async kill =>
        {
            var morning = await Remind((number, _) => number == kill.Point ? kill.Fault : Fault.None);
            Assert.Equal(mails, morning.Mails);
            Interlocked.Add(ref kills, morning.Kills);
            Interlocked.Add(ref repeated, morning.Repeated);
        });
        Campaign.Say($"the morning's mails: {calls} storage calls, {kills} kills, {repeated} mails repeated under the same Message-ID");
        Assert.InRange(kills, points.Count * 2 - 2, points.Count * 2);
    }

    [Fact]
    public async Task Everybody_is_reminded_once_however_the_storage_fails()
    {
        (_, IReadOnlyList<string> mails, _, _) = await Remind((_, _) => Fault.None);
        await Campaign.Each(
            campaign.Some(1, Fault.TimedOut, Fault.Cut, Fault.Busy, Fault.TimedOutAfter),
            async fault => Assert.Equal(mails, (await Remind(Plans.FirstTries(fault))).Mails));
    }

    /// <param name="plan">What happens to the calls of the morning, counted from its beginning.</param>
    private static async Task<(int Calls, IReadOnlyList<string> Mails, int Kills, int Repeated)> Remind(Plan plan)
    {
        int began = int.MaxValue;
        await using World world = new((number, request) => number > began ? plan(number - began, request) : Fault.None);
        People people = new(world, Habit.LooksAgain, Manner.Once, 0);
        foreach (Act act in Walk185.Acts.Take(2))
        {
            await people.Do(act);
        }

        await world.Settle();
        began = world.Calls.Made;
        world.Corner.Clock.SetUtcNow(Overdue);
        int calls = 0;

        // A claim that a dead host holds is over after five minutes.
        for (int round = 0; round < 4; round++)
        {
            await world.OnEvery(machine => machine.Get<MorningRound>().Run());
            calls = round == 0 ? world.Calls.Made - began : calls;
            world.Corner.Clock.Advance(TimeSpan.FromMinutes(6));
        }

        world.CalmDown();
        await world.OnEvery(machine => machine.Get<MorningRound>().Run());
        return (calls, await Judge(world), world.Kills, world.Calls.Mails.Values.Sum(copies => copies.Count - 1));
    }

    private static async Task<IReadOnlyList<string>> Judge(World world)
    {
        FoldedCase folded = await world.Journal.Load(Walk185.Id);
        Assert.Empty(folded.Case.Outbox);
        _ = Assert.Single(folded.Entries.SelectMany(entry => entry.Events).OfType<Reminded>());
        Machine machine = await world.Live();
        Assert.Empty((await machine.Get<Verifier>().Run([], [])).Findings);
        return [.. (await world.Mails.All()).Where(mail => mail.Subject.Contains("2022年4月7日", StringComparison.Ordinal))
            .Select(mail => $"{mail.To} {mail.Subject}").Order(StringComparer.Ordinal)];
    }
}
