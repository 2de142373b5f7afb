using System.Diagnostics;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Playwright;

namespace Puyang.Proposals.Acceptance;

/// <summary>All that this suite knows of the product: an address and a storage connection. The storage must be fresh.</summary>
public sealed class World : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? chromium;

    /// <summary>Where the host serves.</summary>
    public string Address { get; } = Needed("PROPOSALS_ADDRESS").TrimEnd('/');

    /// <summary>The storage it works on.</summary>
    public BlobServiceClient Storage { get; } = new(Needed("PROPOSALS_STORAGE"));

    /// <summary>Both, for whoever needs no more.</summary>
    public Site Site => new(Address, Storage);

    /// <summary>The attacks of this run.</summary>
    public Gate.Tally Tally { get; } = new();

    /// <summary>The mails that the host kept.</summary>
    public Mailbox Mails => new(Storage.GetBlobContainerClient("mail"));

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        // What a page shows may wait for a queue that is looked at every five seconds.
        Assertions.SetDefaultExpectTimeout(30_000);
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } own ? own : "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync"],
        });
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await chromium!.DisposeAsync();
        playwright!.Dispose();
        Console.WriteLine(Tally);
        await Seen.Write(this);
    }

    /// <summary>Somebody's browser: without JavaScript, as the product promises to work; a phone unless said otherwise.</summary>
    public async Task<IPage> Browser(bool isPhone = true)
    {
        IBrowserContext context = await chromium!.NewContextAsync(new BrowserNewContextOptions
        {
            JavaScriptEnabled = false,
            Locale = "zh-CN",
            ViewportSize = isPhone ? new ViewportSize { Width = 390, Height = 844 } : new ViewportSize { Width = 1280, Height = 900 },
        });
        context.SetDefaultTimeout(30_000);
        return await context.NewPageAsync();
    }

    /// <summary>A clerk who has signed in by a fresh one-time link.</summary>
    public async Task<IPage> Clerk()
    {
        IPage page = await Browser(isPhone: false);
        BlobClient offered = Storage.GetBlobContainerClient("development").GetBlobClient("staff-link.txt");
        await page.GotoAsync((await offered.DownloadContentAsync()).Value.Content.ToString());
        await page.ClickAsync("button");
        await Assertions.Expect(page.Locator("h1").First).ToBeVisibleAsync();
        return page;
    }

    /// <summary>Somebody who has followed the newest link out of a mail.</summary>
    public async Task<IPage> Follow(string mailbox, string subject, string about, bool isPhone = true, int times = 1)
    {
        KeptMail mail = await Mails.Find(mailbox, subject, about, times);
        IPage page = await Browser(isPhone);
        await page.GotoAsync(mail.Link);
        return page;
    }

    /// <summary>Sets the cases' clock.</summary>
    public async Task SetClock(string now)
    {
        using HttpClient http = new();
        using FormUrlEncodedContent form = new(new Dictionary<string, string> { ["now"] = now });
        (await http.PostAsync($"{Address}/dev/clock", form)).EnsureSuccessStatusCode();
    }

    /// <summary>Every blob of some containers with its length and ETag.</summary>
    public async Task<IReadOnlyList<string>> Inventory(params string[] containers)
    {
        List<string> blobs = [];
        foreach (string container in containers)
        {
            await foreach (BlobItem item in Storage.GetBlobContainerClient(container).GetBlobsAsync())
            {
                blobs.Add($"{container}/{item.Name} {item.Properties.ContentLength} {item.Properties.ETag}");
            }
        }

        return blobs;
    }

    /// <summary>The inventory once nothing has changed for three seconds: what a test started has come to rest.</summary>
    public async Task<IReadOnlyList<string>> InventoryAtRest(params string[] containers)
    {
        IReadOnlyList<string> last = await Inventory(containers);
        for (Stopwatch waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(90);)
        {
            await Task.Delay(TimeSpan.FromSeconds(3));
            IReadOnlyList<string> now = await Inventory(containers);
            if (now.SequenceEqual(last))
            {
                return now;
            }

            last = now;
        }

        throw new TimeoutException("The store does not come to rest within 90 s.");
    }

    private static string Needed(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value
        ? value
        : throw new InvalidOperationException($"{variable} is not set. Run tests/run acceptance, or set PROPOSALS_ADDRESS and PROPOSALS_STORAGE.");
}

/// <summary>One world for all: the tests take turns, because they move its clock.</summary>
[CollectionDefinition(nameof(World))]
public sealed class WorldCollection : ICollectionFixture<World>;
