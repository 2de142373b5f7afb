using System.Net;

namespace Puyang.Proposals.Crashes.Town;

/// <summary>What a page request came to.</summary>
internal sealed record Page(int Status, string Address, string Text);

/// <summary>Somebody's browser: it outlives every host, and so do its cookies.</summary>
internal sealed class Browser
{
    private readonly CookieContainer cookies = new();

    /// <summary>Opens a page, following redirects.</summary>
    public async Task<Page> Open(Machine machine, string address)
    {
        for (int hop = 0; hop < 5; hop++)
        {
            using HttpResponseMessage answer = await Send(machine, new HttpRequestMessage(HttpMethod.Get, Full(address)));
            if ((int)answer.StatusCode is not (301 or 302))
            {
                return new Page((int)answer.StatusCode, address, await answer.Content.ReadAsStringAsync());
            }

            address = answer.Headers.Location!.OriginalString;
        }

        throw new InvalidOperationException($"{address} redirects for ever.");
    }

    /// <summary>Sends a form; a redirect is its own answer and is not followed.</summary>
    public async Task<Page> Post(Machine machine, Form form, string? file = null)
    {
        using HttpContent content = form.Content(file);
        using HttpResponseMessage answer = await Send(machine, new HttpRequestMessage(HttpMethod.Post, Full(form.Action)) { Content = content });
        string address = answer.Headers.Location?.OriginalString ?? form.Action;
        return new Page((int)answer.StatusCode, address, await answer.Content.ReadAsStringAsync());
    }

    private static Uri Full(string address) => new(new Uri(Machine.Address), address);

    private async Task<HttpResponseMessage> Send(Machine machine, HttpRequestMessage request)
    {
        using HttpMessageInvoker http = new(machine.Door);
        if (cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } header)
        {
            request.Headers.Add("Cookie", header);
        }

        HttpResponseMessage answer = await http.SendAsync(request, CancellationToken.None);
        foreach (string cookie in answer.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? set) ? set : [])
        {
            cookies.SetCookies(request.RequestUri!, cookie);
        }

        return answer;
    }
}
