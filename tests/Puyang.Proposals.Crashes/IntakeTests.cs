using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Puyang.Proposals.Crashes.Faults;
using Puyang.Proposals.Crashes.Town;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Crashes;

/// <summary>Three files are dropped into the container intake: a proposal, one that cannot be read, one that is marked secret.</summary>
[Collection(nameof(Campaign))]
public sealed class IntakeTests(Campaign campaign)
{
    private const string Proposal = "proposal-185.json";

    [Fact]
    public async Task Dropped_files_are_taken_in_once_wherever_the_host_is_killed()
    {
        int calls = await Take(new World(Plans.None));
        int kills = 0;
        IReadOnlyList<(int Seed, int Point)> points = campaign.Points(calls, count: 2, most: 1);
        await Campaign.Each(points, async point =>
        {
            World town = new(Plans.At(point, point % 2 == 0 ? Fault.KilledBefore : Fault.KilledAfter));
            await Take(town);
            Interlocked.Add(ref kills, town.Kills);
        });
        Campaign.Say($"intake box: {calls} storage calls, {kills} kills");
        Assert.InRange(kills, points.Count - 1, points.Count);
    }

    [Fact]
    public Task Dropped_files_are_taken_in_once_however_the_storage_fails() =>
        Campaign.Each(
            campaign.Some(1, Fault.Busy, Fault.TimedOutAfter, Fault.TimedOut, Fault.Cut).Select(each => (each.Seed, each)),
            async each =>
            {
                await Take(new World(Plans.FirstTries(each.One)));
                await Take(new World(Plans.Every(5, each.Seed, each.One), hosts: 2));
            });

    private static async Task<int> Take(World town)
    {
        await using World world = town;
        await world.Corner.Sight.Prepare();
        BlobContainerClient box = world.Corner.Sight.Container("intake");
        await box.GetBlobClient(Proposal).UploadAsync(Tree.Path("templates", "samples", Proposal));
        await box.GetBlobClient("broken.docx").UploadAsync(BinaryData.FromString("PK, but no more"));
        await box.GetBlobClient("secret.json").UploadAsync(BinaryData.FromString("""{ "subject": "机密★一年", "body": "此件为机密" }"""));
        for (int round = 0; round < 3; round++)
        {
            await world.OnEvery(machine => machine.Rounds());
            await world.Settle();
            world.Corner.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        int calls = world.Calls.Made;
        await Judge(world);
        return calls;
    }

    private static async Task Judge(World world)
    {
        Assert.Empty(await Names(world, "intake"));
        FoldedCase folded = await world.Journal.Load(Walk185.Id);
        _ = Assert.Single(folded.Entries.SelectMany(entry => entry.Events).OfType<ProposalReceived>());
        Assert.Empty(folded.Case.Outbox);
        string[] rejected = [.. (await Names(world, "intake-rejected")).Select(name => name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..])];
        Assert.Equal(["content", "reasons.json", "reasons.json"], rejected.Order(StringComparer.Ordinal));
        Assert.Equal(3, (await world.Mails.All()).Count);
        Assert.All(world.Calls.Mails.Values, copies => Assert.Single(copies.Distinct()));
        Assert.All(world.Calls.Mails.Values, copies => Assert.InRange(copies.Count, 1, 3));
    }

    private static async Task<IReadOnlyList<string>> Names(World world, string container)
    {
        List<string> names = [];
        await foreach (BlobItem item in world.Corner.Sight.Container(container).GetBlobsAsync())
        {
            names.Add(item.Name);
        }

        return names;
    }
}
