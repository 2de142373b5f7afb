using System.Net;
using System.Text.RegularExpressions;
using Azure.Storage.Blobs;

namespace Puyang.Proposals.Acceptance.Gate;

/// <summary>Somebody at the other end of the wire who sends what no browser would.</summary>
public sealed partial class Caller : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient http;

    public Caller(Site site)
    {
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, CookieContainer = cookies })
        {
            BaseAddress = new Uri(site.Address),
            Timeout = TimeSpan.FromMinutes(2),
        };
    }

    /// <summary>A clerk, by a fresh one-time link.</summary>
    public static async Task<Caller> Clerk(Site site)
    {
        Caller clerk = new(site);
        string link = await SignInLink(site);
        Assert.Equal(302, (await clerk.Submit(link, link)).Status);
        return clerk;
    }

    /// <summary>Whoever holds a link out of a mail; <paramref name="page"/> is the task's clean address.</summary>
    public static async Task<(Caller Holder, string Page)> Follow(Site site, string link)
    {
        Caller holder = new(site);
        Reply opened = await holder.Get(link);
        Assert.Equal(302, opened.Status);
        return (holder, opened.Header("Location"));
    }

    /// <summary>The path of a one-time link that nobody has used.</summary>
    public static async Task<string> SignInLink(Site site)
    {
        BlobClient offered = site.Storage.GetBlobContainerClient("development").GetBlobClient("staff-link.txt");
        return new Uri((await offered.DownloadContentAsync()).Value.Content.ToString()).AbsolutePath;
    }

    public Task<Reply> Get(string path) => Send(HttpMethod.Get, path, null);

    public async Task<Reply> Send(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(method, path) { Content = content };
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using HttpResponseMessage answer = await http.SendAsync(request);
        string text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        return new Reply((int)answer.StatusCode, text, answer.Headers.Concat(answer.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Submits a form found on a page.</summary>
    public async Task<Reply> Submit(string page, string action, params (string Name, string Value)[] fields) =>
        await Post(action, await Token(page), fields);

    /// <summary>Submits a form with a token of one's own choice; null for none.</summary>
    public async Task<Reply> Post(string action, string? token, params (string Name, string Value)[] fields)
    {
        using FormUrlEncodedContent form = new(
            [.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), .. token is null ? [] : new[] { KeyValuePair.Create("form", token) }]);
        return await Send(HttpMethod.Post, action, form);
    }

    /// <summary>Uploads files under their names, byte for byte, whatever the names hold.</summary>
    public async Task<Reply> Upload(string page, string field, params (string Name, byte[] Content)[] files)
    {
        using ByteArrayContent body = Multipart.Of(await Token(page), field, files);
        return await Send(HttpMethod.Post, page, body);
    }

    /// <summary>The anti-forgery token of a page.</summary>
    public async Task<string> Token(string page) => Hidden().Match((await Get(page)).Text).Groups[1].Value is { Length: > 0 } token
        ? token : throw new InvalidOperationException($"{page} has no form.");

    /// <summary>The cookies that would go to a path.</summary>
    public string Cookies(string path) => cookies.GetCookieHeader(new Uri(http.BaseAddress!, path));

    public void Dispose() => http.Dispose();

    [GeneratedRegex("name=\"form\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Hidden();
}

/// <summary>An answer, its text decoded as a reader sees it.</summary>
public sealed record Reply(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public string Header(string name) => Headers.TryGetValue(name, out string? value) ? value : "";
}
