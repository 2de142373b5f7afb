using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Azure.Storage.Blobs;

namespace Puyang.Proposals.Acceptance.Gate;

/// <summary>What every attack must leave as it was: no case more, no journal longer, the host serving.</summary>
public sealed class Siege : IAsyncLifetime
{
    private readonly World world = new();
    private IReadOnlyList<string>? journals;
    private Caller? clerk;

    public World World => world;

    public Task InitializeAsync() => world.InitializeAsync();

    public Task DisposeAsync()
    {
        clerk?.Dispose();
        return world.DisposeAsync();
    }

    /// <summary>One clerk for all attacks of a class.</summary>
    public async Task<Caller> Clerk() => clerk ??= await Caller.Clerk(world.Site);

    /// <summary>Runs one attack; it counts as held off when its own assertions hold and nothing has changed.</summary>
    public async Task Attack(Func<Task> attack)
    {
        journals ??= await world.InventoryAtRest("journal");
        Tally.OfAll.Begun();
        await attack();
        Assert.Equal(journals, await world.Inventory("journal"));
        using Caller stranger = new(world.Site);
        Assert.Equal((200, "ok"), await stranger.Get("/health") is var health ? (health.Status, health.Text) : default);
        Tally.OfAll.HeldOff();
    }

    /// <summary>To be called after a test has changed cases on purpose.</summary>
    public void Changed() => journals = null;

    /// <summary>Asserts that a refused file is kept with a reason.</summary>
    /// <param name="keeps">How many of its first bytes; 0 when nothing of it may be kept.</param>
    public async Task AssertRejected(byte[] file, string reason, int keeps)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(file.AsSpan(0, keeps == 0 ? file.Length : keeps)));
        BlobContainerClient rejected = world.Storage.GetBlobContainerClient("intake-rejected");
        using JsonDocument reasons = JsonDocument.Parse((await rejected.GetBlobClient($"{hash}/reasons.json").DownloadContentAsync()).Value.Content);
        Assert.Contains(reasons.RootElement.GetProperty("reasons").EnumerateArray(), one => one.GetString()!.Contains(reason, StringComparison.Ordinal));
        Assert.Equal(keeps > 0 || file.Length == 0, await rejected.GetBlobClient($"{hash}/content").ExistsAsync());
        if (keeps > 0)
        {
            Assert.Equal(keeps, (await rejected.GetBlobClient($"{hash}/content").GetPropertiesAsync()).Value.ContentLength);
        }
    }

    /// <summary>The mail by which the office was told of a refused file.</summary>
    public async Task<KeptMail> Told(byte[] file)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(file))[..32];
        for (Stopwatch waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(60); await Task.Delay(200))
        {
            if ((await world.Mails.WithId(hash)).SingleOrDefault() is { } told)
            {
                return told;
            }
        }

        throw new TimeoutException("The office was not told of the refused file.");
    }
}

/// <summary>Counts the attacks of a run, for the line that says how many there were.</summary>
public sealed class Tally
{
    private int begun;
    private int held;

    /// <summary>The attacks of this run.</summary>
    public static Tally OfAll { get; } = new();

    public void Begun() => Interlocked.Increment(ref begun);

    public void HeldOff() => Interlocked.Increment(ref held);

    public override string ToString() => $"attacks: {begun}, let through: {begun - held}";
}
