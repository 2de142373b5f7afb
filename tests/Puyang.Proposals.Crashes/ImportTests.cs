using System.Text;
using System.Text.Json.Nodes;
using Puyang.Proposals.Crashes.Faults;
using Puyang.Proposals.Crashes.Town;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Crashes;

/// <summary>A clerk hands in thirty proposals in three files; they become an import, which the host works off and the sweep takes up again.</summary>
[Collection(nameof(Campaign))]
public sealed class ImportTests(Campaign campaign)
{
    private const int Count = 30;
    private const int Patience = 40;
    private static readonly PersonId Clerk = new("wang-min");
    private static readonly string Proposal = File.ReadAllText(Tree.Path("templates", "samples", "proposal-185.json"));

    [Fact]
    public async Task An_import_is_registered_once_wherever_the_host_is_killed()
    {
        (int started, int sent, int calls) = await Take(new World(Plans.None), imports: 1);

        // A full run has every call while the import is written down, before and after; of the others, which are alike, some.
        (int Seed, (int Point, Fault Fault) Kill)[] kills =
        [
            .. campaign.Points(sent - started, count: 1, most: 1)
                .SelectMany(each => Plans.BeforeAndAfter((each.Seed, started + each.Point))),
            .. campaign.Points(calls, count: 3)
                .Where(each => each.Point <= started || each.Point > sent).Where((_, i) => i % 6 == 0)
                .Select(each => (each.Seed, (each.Point, each.Point % 2 == 0 ? Fault.KilledBefore : Fault.KilledAfter))),
        ];
        int killed = 0;
        await Campaign.Each(kills, async kill =>
        {
            World town = new(Plans.At(kill.Point, kill.Fault));
            await Take(town);
            Interlocked.Add(ref killed, town.Kills);
        });
        Campaign.Say($"import of {Count}: {calls} storage calls, {sent - started} of them while it is written down, "
            + $"{kills.Length} walks, {killed} kills");
        Assert.InRange(killed, kills.Length - 1, kills.Length);
    }

    // A start alone takes some 35 calls, and the sweep in it more with every case; all of it takes over 300, so that both come twice whatever the seed.
    [Fact]
    public Task An_import_comes_to_its_end_although_the_host_is_killed_again_and_again() =>
        Campaign.Each(campaign.Some(1, 149, 151).Select(each => (each.Seed, each)), async each =>
        {
            World town = new(Plans.Every(each.One, each.Seed, each.One % 4 == 3 ? Fault.KilledAfter : Fault.KilledBefore));
            await Take(town);
            Campaign.Say($"import of {Count}, killed at every {each.One}th call: {town.Kills} kills");
            Assert.True(town.Kills > 1, $"{town.Kills} kills");
        });

    private static async Task<(int Started, int Sent, int All)> Take(World town, int? imports = null)
    {
        await using World world = town;
        int started = await Send(world);
        int sent = world.Calls.Made;
        for (int round = 0; await IsOpen(world); round++)
        {
            Assert.True(round < Patience, "The import does not come to its end.");
            await world.OnEvery(machine => machine.Import());
            await world.OnEvery(machine => machine.Rounds());
            world.Corner.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        int calls = world.Calls.Made;
        world.CalmDown();
        await world.OnEvery(machine => machine.Rounds());
        await Judge(world, imports);
        return (started, sent, calls);
    }

    // Whoever sees no answer uploads the files again.
    private static async Task<int> Send(World world)
    {
        SentFile[] files = [Holding("甲.json", 1, 10), Holding("乙.json", 11, 10), Holding("丙.json", 21, 10)];
        for (int attempt = 0; attempt < Patience; attempt++)
        {
            Machine machine = await world.Live();
            int started = world.Calls.Made;
            try
            {
                await machine.Get<ImportDesk>().Take(files, Clerk);
                return started;
            }
            catch (Exception) when (machine.IsDead)
            {
                // The next host takes them.
            }
        }

        throw new TimeoutException("The files were never taken.");
    }

    private static async Task<bool> IsOpen(World world) =>
        (await Imports(world)).Any(import => import.ClosedAt is null);

    private static async Task Judge(World world, int? imports)
    {
        foreach (int number in Enumerable.Range(1, Count))
        {
            FoldedCase folded = await world.Journal.Load(new CaseId($"x5e02-8-6-{number}-1"));
            Assert.Equal($"{number}", Assert.Single(folded.Entries.SelectMany(entry => entry.Events).OfType<ProposalReceived>()).Proposal.Number);
        }

        Assert.Equal(Count, await world.Journal.List().CountAsync());
        Assert.Equal(Count, (await new CaseTable(world.Corner.Sight.Table("cases")).All()).Count);
        IReadOnlyList<Import> all = await Imports(world);
        Assert.True(imports is null || all.Count == imports, $"{all.Count} imports");
        foreach (Import import in all)
        {
            IReadOnlyList<ImportItem> items = await new ImportTable(world.Corner.Sight.Table("imports")).Items(import.Id);
            Assert.Equal(Enumerable.Range(0, Count), items.Select(item => item.Index));
            Assert.All(items, item => Assert.True(item.Result?.Outcome is IntakeOutcome.Registered or IntakeOutcome.Known, $"{item}"));
        }

        Machine machine = await world.Live();
        Assert.Empty((await machine.Get<Verifier>().Run([], [])).Findings);
    }

    private static Task<IReadOnlyList<Import>> Imports(World world) => new ImportTable(world.Corner.Sight.Table("imports")).Recent(default);

    private static SentFile Holding(string name, int from, int count) => new(name, Encoding.UTF8.GetBytes(
        new JsonArray([.. Enumerable.Range(from, count).Select(Numbered)]).ToJsonString()));

    private static JsonNode Numbered(int number)
    {
        JsonNode proposal = JsonNode.Parse(Proposal)!;
        proposal["number"] = $"{number}";
        return proposal;
    }
}
