using System.Collections.Concurrent;
using System.Globalization;
using Azure.Storage.Blobs;

namespace Puyang.Proposals.Walk;

/// <summary>Everybody: does what pages and mails ask, each person in a browser of their own. Needs a host in development.</summary>
/// <param name="door">The host.</param>
/// <param name="storage">The storage that it works on.</param>
public sealed class Walker(Door door, BlobServiceClient storage)
{
    private const int LongestRest = 60;
    private readonly ConcurrentDictionary<string, Visitor> visitors = new();

    /// <summary>A walker against a host that listens.</summary>
    public static Walker Against(Uri address, BlobServiceClient storage) =>
        new(new Door(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false }, address), storage);

    /// <summary>The mails that the host kept.</summary>
    public Mailbox Mails => new(storage.GetBlobContainerClient("mail"), Rest);

    /// <summary>Somebody's browser.</summary>
    public Visitor Visitor(string person) => visitors.GetOrAdd(person, _ => new Visitor());

    /// <summary>Somebody's cookies are gone.</summary>
    public void Forget(string person) => visitors.TryRemove(person, out _);

    /// <summary>Brings an act about.</summary>
    /// <returns>What the form was answered with.</returns>
    /// <exception cref="WalkException">The page does not offer it, or refuses it.</exception>
    public async Task<Page> Do(Act act)
    {
        Visitor visitor = Visitor(act.Person);
        if (act.Person == Act.Clerk)
        {
            // What the page offers may wait for what the program does by itself, numbering for one.
            await Rest();
        }

        Page page = await visitor.Open(door, await act.Where(Mails));
        if (page.Status == 401 && act.Person == Act.Clerk)
        {
            await SignIn(visitor);
            page = await visitor.Open(door, page.Address);
        }

        if (page.Leftovers is { Count: > 0 } code)
        {
            throw new WalkException($"“{act.Name}”: {page.Address} shows code: {string.Join(", ", code)}");
        }

        Form form = Form.With(act.Button, page)
            ?? throw new WalkException($"“{act.Name}”: {page.Address} ({page.Status}) has no button “{act.Button}”. {page.Problem}");
        Page answer = await visitor.Post(door, form.Filled(act.Typed(form)), act.File);
        return act.IsAccepted(answer)
            ? answer : throw new WalkException($"“{act.Name}”: answered with {answer.Status} at {answer.Address}. {answer.Problem}");
    }

    /// <summary>Opens a page of the office, signed in.</summary>
    public async Task<Page> Look(string address)
    {
        Visitor clerk = Visitor(Act.Clerk);
        Page page = await clerk.Open(door, address);
        if (page.Status == 401)
        {
            await SignIn(clerk);
            page = await clerk.Open(door, address);
        }

        return page;
    }

    /// <summary>Sets the cases' clock; what belongs to that morning has left when it returns.</summary>
    public Task SetClock(DateTimeOffset now) => Post("/dev/clock", new() { ["now"] = now.ToString("O", CultureInfo.InvariantCulture) });

    /// <summary>Has the host do at once what it does by the clock.</summary>
    public Task Ring() => Post("/dev/round", []);

    /// <summary>Returns when no effect is due and nothing is queued.</summary>
    /// <exception cref="TimeoutException">The host does not come to rest within a minute.</exception>
    public async Task Rest()
    {
        Page answer = await new Visitor().Open(door, $"/dev/idle?wait={LongestRest}");
        if (answer.Status != 200)
        {
            throw new TimeoutException($"The host does not come to rest within {LongestRest} s: {answer.Status} {answer.Text}");
        }
    }

    private async Task Post(string address, Dictionary<string, string> fields)
    {
        Page answer = await new Visitor().Post(door, new Form(address, IsMultipart: false, fields));
        if (answer.Status != 200)
        {
            throw new WalkException($"{address}: {answer.Status} {answer.Text}");
        }
    }

    private async Task SignIn(Visitor visitor)
    {
        BlobClient offered = storage.GetBlobContainerClient("development").GetBlobClient("staff-link.txt");
        string link = new Uri((await offered.DownloadContentAsync()).Value.Content.ToString()).PathAndQuery;
        Page page = await visitor.Open(door, link);
        if (Form.With("登录", page) is not { } form || (await visitor.Post(door, form)).Status != 302)
        {
            throw new WalkException($"Nobody was let in by {link}: {page.Status} {page.Problem}");
        }
    }
}
