using System.Net;

namespace Puyang.Proposals.Walk;

/// <summary>Somebody's browser, without scripts. It outlives every host, and so do its cookies.</summary>
public sealed class Visitor
{
    private const int MostHops = 5;
    private readonly CookieContainer cookies = new();

    /// <summary>Opens a page, following redirects.</summary>
    /// <exception cref="InvalidOperationException">It redirects for ever.</exception>
    public async Task<Page> Open(Door door, string address)
    {
        for (int hop = 0; hop < MostHops; hop++)
        {
            using HttpResponseMessage answer = await Send(door, new HttpRequestMessage(HttpMethod.Get, new Uri(door.Address, address)));
            if ((int)answer.StatusCode is not (301 or 302))
            {
                return new Page((int)answer.StatusCode, address, await answer.Content.ReadAsStringAsync());
            }

            address = answer.Headers.Location!.OriginalString;
        }

        throw new InvalidOperationException($"{address} redirects for ever.");
    }

    /// <summary>Sends a form; a redirect is its own answer and is not followed.</summary>
    public async Task<Page> Post(Door door, Form form, ChosenFile? file = null)
    {
        using HttpContent content = form.Content(file);
        using HttpResponseMessage answer = await Send(door, new HttpRequestMessage(HttpMethod.Post, new Uri(door.Address, form.Action)) { Content = content });
        string address = answer.Headers.Location?.OriginalString ?? form.Action;
        return new Page((int)answer.StatusCode, address, await answer.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> Send(Door door, HttpRequestMessage request)
    {
        using HttpMessageInvoker http = new(door.Handler, disposeHandler: false);
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
