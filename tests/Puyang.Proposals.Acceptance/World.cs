using System.Globalization;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Playwright;

namespace Puyang.Proposals.Acceptance;

/// <summary>All that a class of tests knows of the product: an address and a storage connection, which nobody else uses meanwhile.</summary>
public sealed class World : IAsyncLifetime
{
    /// <summary>How long a page may take to show something, in milliseconds: long, because it ends when the page does show it.</summary>
    internal const int Patience = 60_000;

    private readonly List<IBrowserContext> open = [];
    private Site? site;
    private Walker? walker;
    private string? signedIn;

    /// <summary>The host and its storage.</summary>
    public Site Site => site ?? throw new InvalidOperationException("No host has been taken yet.");

    /// <summary>Where the host serves.</summary>
    public string Address => Site.Address;

    /// <summary>The storage it works on.</summary>
    public BlobServiceClient Storage => Site.Storage;

    /// <summary>Everybody, without a browser: for the way to where a test begins.</summary>
    public Walker Walker => walker ??= Walker.Against(new Uri(Address), Storage);

    /// <summary>The same, act by act.</summary>
    public Errands Errands => new(this);

    /// <summary>The mails that the host kept.</summary>
    public Mailbox Mails => Walker.Mails;

    /// <inheritdoc/>
    public async Task InitializeAsync() => site = await Sites.Take();

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await CloseBrowsers();
        await Seen.Write(this);
        Sites.Return(Site);
    }

    /// <summary>Ends what the people of a test had open.</summary>
    public async Task CloseBrowsers()
    {
        List<string> leftovers = [];
        foreach (IBrowserContext context in open)
        {
            foreach (IPage page in context.Pages)
            {
                leftovers.AddRange(new Page(200, page.Url, await page.ContentAsync()).Leftovers.Select(found => $"{page.Url}: {found}"));
            }

            await context.CloseAsync();
        }

        open.Clear();
        Assert.Empty(leftovers);
    }

    /// <summary>Somebody's browser: without JavaScript, as the product promises to work; a phone unless said otherwise.</summary>
    /// <param name="isPhone">390 pixels wide, else 1280.</param>
    /// <param name="state">Cookies that it has already; null for none.</param>
    public async Task<IPage> Browser(bool isPhone = true, string? state = null)
    {
        IBrowserContext context = await (await Chromium.Running).NewContextAsync(new BrowserNewContextOptions
        {
            JavaScriptEnabled = false,
            Locale = "zh-CN",
            StorageState = state,
            ViewportSize = isPhone ? new ViewportSize { Width = 390, Height = 844 } : new ViewportSize { Width = 1280, Height = 900 },
        });
        open.Add(context);
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    /// <summary>A clerk who has signed in: the first of a class by a fresh one-time link, the others are still signed in.</summary>
    public async Task<IPage> Clerk()
    {
        IPage page = await Browser(isPhone: false, signedIn);
        if (signedIn is null)
        {
            BlobClient offered = Storage.GetBlobContainerClient("development").GetBlobClient("staff-link.txt");
            await page.GotoAsync((await offered.DownloadContentAsync()).Value.Content.ToString());
            await page.ClickAsync("button");
            await Assertions.Expect(page.Locator("h1").First).ToBeVisibleAsync();
            signedIn = await page.Context.StorageStateAsync();
        }

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
    public Task SetClock(string now) => Walker.SetClock(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));

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

    /// <summary>The inventory once what a test started has come to rest.</summary>
    public async Task<IReadOnlyList<string>> InventoryAtRest(params string[] containers)
    {
        await Walker.Rest();
        return await Inventory(containers);
    }
}
