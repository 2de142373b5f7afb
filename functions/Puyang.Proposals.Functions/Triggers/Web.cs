using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Puyang.Proposals.Functions.Triggers;

/// <summary>Every address of the office. All functions lead into the same pipeline, whose own list of routes decides; they are
/// several so that each kind of page has a name of its own in the host's figures.</summary>
/// <remarks>No methods are listed: what a route does not take, the pipeline answers as on one machine.</remarks>
internal sealed class Web(PagePipeline pages)
{
    private const AuthorizationLevel Open = AuthorizationLevel.Anonymous;

    [Function(Names.Assets)]
    public Task<IResult> Assets([HttpTrigger(Open, Route = "assets/{*path}")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        pages.Serve(request, client);

    [Function(Names.Cases)]
    public Task<IResult> Cases([HttpTrigger(Open, Route = "cases/{*path}")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        pages.Serve(request, client);

    [Function(Names.Health)]
    public Task<IResult> Health([HttpTrigger(Open, Route = "health")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        pages.Serve(request, client);

    [Function(Names.Intake)]
    public Task<IResult> Intake([HttpTrigger(Open, Route = "intake/{*path}")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        pages.Serve(request, client);

    [Function(Names.Links)]
    public Task<IResult> Links([HttpTrigger(Open, Route = "l/{*path}")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        pages.Serve(request, client);

    [Function(Names.Tasks)]
    public Task<IResult> Tasks([HttpTrigger(Open, Route = "t/{*path}")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        pages.Serve(request, client);

    [Function(Names.Templates)]
    public Task<IResult> Templates([HttpTrigger(Open, Route = "templates/{*path}")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        pages.Serve(request, client);

    [Function(Names.Web)]
    public Task<IResult> Rest([HttpTrigger(Open, Route = "{*path}")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        pages.Serve(request, client);
}
