using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Puyang.Proposals.Functions.Loop;
using Puyang.Proposals.Functions.Tests.Cloud;
using Puyang.Proposals.Functions.Triggers;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;
using Puyang.Proposals.Office.Setup;
using Puyang.Proposals.Office.Tests;

namespace Puyang.Proposals.Functions.Tests.Contracts;

/// <summary>What a host answered, without what differs from one answer to the next.</summary>
internal sealed record Answered(int Status, string Function, string Route, string Headers, string Body);

/// <summary>One office behind both hosts: the pipeline as the one-machine host has it, and the functions as the cloud host calls them.</summary>
internal sealed partial class TwoHosts : IAsyncDisposable
{
    private static readonly string[] Told = ["Location", "Content-Type", "Content-Disposition", "Cache-Control", "Content-Security-Policy", "Allow"];
    private readonly WebApplication oneMachine;
    private readonly WebApplication cloud;
    private string route = "";
    private string function = "";

    private TwoHosts(TestOffice office)
    {
        oneMachine = Build(office);
        oneMachine.Use(Watched);
        oneMachine.UseOffice();
        cloud = Build(office);
        cloud.Use(Watched);
        cloud.Run(Dispatched);
    }

    /// <summary>Every address pattern of the pages with a method that it takes.</summary>
    public IReadOnlyList<RouteEndpoint> Routes =>
        [.. oneMachine.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    public static async Task<TwoHosts> Open(TestOffice office)
    {
        TwoHosts hosts = new(office);
        await hosts.oneMachine.StartAsync();
        await hosts.cloud.StartAsync();
        return hosts;
    }

    public Task<Answered> OneMachine(HttpMethod method, string address, string cookies = "") => Send(oneMachine, method, address, cookies);

    public Task<Answered> Cloud(HttpMethod method, string address, string cookies = "") => Send(cloud, method, address, cookies);

    /// <summary>Signs a clerk in with a one-time link, on one of the hosts.</summary>
    /// <returns>The cookies of that browser.</returns>
    public async Task<string> SignIn(string link, bool isCloud)
    {
        using HttpMessageInvoker http = new((isCloud ? cloud : oneMachine).GetTestServer().CreateHandler());
        using HttpRequestMessage look = new(HttpMethod.Get, link);
        using HttpResponseMessage page = await http.SendAsync(look, default);
        string form = Cookies(page);
        using HttpRequestMessage act = new(HttpMethod.Post, link);
        act.Headers.Add("Cookie", form);
        act.Content = new FormUrlEncodedContent([KeyValuePair.Create("form", FormToken().Match(await page.Content.ReadAsStringAsync()).Value)]);
        using HttpResponseMessage answer = await http.SendAsync(act, default);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return $"{form}; {Cookies(answer)}";
    }

    public async ValueTask DisposeAsync()
    {
        await oneMachine.DisposeAsync();
        await cloud.DisposeAsync();
    }

    private static string Cookies(HttpResponseMessage answer) => string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));

    private static WebApplication Build(TestOffice office)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseTestServer();
        builder.Services.AddLogging(logs => logs.SetMinimumLevel(LogLevel.Debug).AddFilter("Microsoft", LogLevel.None).AddProvider(TestLogs.Instance))
            .AddOffice(office.Ground).AddLoops(office.Ground).AddSingleton<PagePipeline>().AddSingleton<TimeProvider>(office.Machine);
        return builder.Build();
    }

    // The worker has matched a route of its own by then, and left its traces.
    private async Task Dispatched(HttpContext http)
    {
        http.SetEndpoint(new Endpoint(_ => throw new InvalidOperationException("The worker's own endpoint was run."), EndpointMetadataCollection.Empty, "worker"));
        http.Request.RouteValues["path"] = "of the worker";
        http.Request.RouteValues["id"] = "of the worker";
        Function first = Function.All.First(one => one.Route is { } pattern && Matches(pattern, http.Request.Path));
        function = first.Name;
        object called = ActivatorUtilities.CreateInstance(http.RequestServices, first.Method.DeclaringType!);
        IResult result = await (Task<IResult>)first.Method.Invoke(called, [http.Request, null])!;
        await result.ExecuteAsync(http);
    }

    private static bool Matches(string pattern, PathString path) => new TemplateMatcher(TemplateParser.Parse(pattern), []).TryMatch(path, []);

    private async Task Watched(HttpContext http, RequestDelegate next)
    {
        await next(http);
        route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
    }

    private async Task<Answered> Send(WebApplication host, HttpMethod method, string address, string cookies)
    {
        (route, function) = ("", "");
        using HttpMessageInvoker http = new(host.GetTestServer().CreateHandler());
        using HttpRequestMessage request = new(method, new Uri(new Uri("https://tian.example.gov.cn"), address));
        request.Headers.TryAddWithoutValidation("Cookie", cookies);
        using HttpResponseMessage answer = await http.SendAsync(request, default);
        string body = Passing().Replace(await answer.Content.ReadAsStringAsync(), "…");
        string headers = string.Join('\n', Told.Select(name => $"{name}: {Header(answer, name)}"));
        return new Answered((int)answer.StatusCode, function, route, headers, body);
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(", ",
        answer.Headers.TryGetValues(name, out IEnumerable<string>? values) || answer.Content.Headers.TryGetValues(name, out values) ? values : []);

    // Anti-forgery tokens, ids of forms and incidents.
    [GeneratedRegex("CfDJ8[\\w-]+|\\b[0-9a-f]{32}\\b|\\b00-[0-9a-f-]+|\\b0HN\\w+")]
    private static partial Regex Passing();

    [GeneratedRegex("CfDJ8[\\w-]+")]
    private static partial Regex FormToken();
}
