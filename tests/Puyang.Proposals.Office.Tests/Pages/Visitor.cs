using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Puyang.Proposals.Office.Tests.Pages;

/// <summary>What a request came to.</summary>
/// <param name="Location">Where a redirect leads.</param>
/// <param name="Refresh">After how many seconds the page looks again by itself; null when it does not.</param>
internal sealed record Seen(int Status, string Text, string? Location, string? Refresh);

/// <summary>Somebody with a browser, which keeps its cookies and follows no redirects.</summary>
internal sealed partial class Visitor(HttpMessageHandler door, string? principal)
{
    private static readonly Uri Address = new("https://tian.example.gov.cn");
    private readonly CookieContainer cookies = new();

    public Task<Seen> Open(string path) => Send(new HttpRequestMessage(HttpMethod.Get, new Uri(Address, path)));

    /// <summary>Sends a form with the token that a page gave for it.</summary>
    public async Task<Seen> Post(string page, string path, params (string Name, string Content)[] files)
    {
        string token = WebUtility.HtmlDecode(Token().Match((await Open(page)).Text).Groups[1].Value);
        MultipartFormDataContent form = new() { { new StringContent(token), "form" } };
        foreach ((string name, string content) in files)
        {
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "files", name);
        }

        return await Send(new HttpRequestMessage(HttpMethod.Post, new Uri(Address, path)) { Content = form });
    }

    /// <summary>Sends one file with the token that a page gave for it.</summary>
    public async Task<Seen> Upload(string page, string name, byte[] content)
    {
        string token = WebUtility.HtmlDecode(Token().Match((await Open(page)).Text).Groups[1].Value);
        MultipartFormDataContent form = new() { { new StringContent(token), "form" }, { new ByteArrayContent(content), "files", name } };
        return await Send(new HttpRequestMessage(HttpMethod.Post, new Uri(Address, page)) { Content = form });
    }

    /// <summary>A file as its bytes.</summary>
    public async Task<byte[]> Download(string path)
    {
        HttpRequestMessage request = new(HttpMethod.Get, new Uri(Address, path));
        request.Headers.Add("Cookie", cookies.GetCookieHeader(request.RequestUri!));
        using HttpMessageInvoker http = new(door, disposeHandler: false);
        using HttpResponseMessage answer = await http.SendAsync(request, CancellationToken.None);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>Sends a form as a browser does: with what is hidden in it and what was filled in.</summary>
    public Task<Seen> Submit(
        string path, IEnumerable<KeyValuePair<string, string>> fields, params (string Field, string Name, byte[] Content)[] files)
    {
        MultipartFormDataContent form = [];
        foreach ((string name, string value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        foreach ((string field, string name, byte[] content) in files)
        {
            form.Add(new ByteArrayContent(content), field, name);
        }

        return Send(new HttpRequestMessage(HttpMethod.Post, new Uri(Address, path)) { Content = form });
    }

    /// <summary>Sends what was typed into a page's form.</summary>
    public async Task<Seen> Fill(string page, params (string Name, string Value)[] typed)
    {
        string token = WebUtility.HtmlDecode(Token().Match((await Open(page)).Text).Groups[1].Value);
        FormUrlEncodedContent form = new(typed.Append(("form", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await Send(new HttpRequestMessage(HttpMethod.Post, new Uri(Address, page)) { Content = form });
    }

    private async Task<Seen> Send(HttpRequestMessage request)
    {
        if (cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } kept)
        {
            request.Headers.Add("Cookie", kept);
        }

        if (principal is not null)
        {
            request.Headers.TryAddWithoutValidation("X-MS-CLIENT-PRINCIPAL", principal);
        }

        using HttpMessageInvoker http = new(door, disposeHandler: false);
        using HttpResponseMessage answer = await http.SendAsync(request, CancellationToken.None);
        foreach (string cookie in answer.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? set) ? set : [])
        {
            cookies.SetCookies(request.RequestUri!, cookie);
        }

        return new Seen(
            (int)answer.StatusCode,
            await answer.Content.ReadAsStringAsync(),
            answer.Headers.Location?.OriginalString,
            answer.Headers.TryGetValues("Refresh", out IEnumerable<string>? refresh) ? refresh.Single() : null);
    }

    [GeneratedRegex("name=\"form\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
