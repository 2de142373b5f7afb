using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Puyang.Proposals.Functions.Loop;
using Puyang.Proposals.Office.Setup;

namespace Puyang.Proposals.Functions.Triggers;

/// <summary>The office's one pipeline, behind the functions that the host calls.</summary>
internal sealed class PagePipeline(IServiceProvider services, CurrentClient current)
{
    private readonly RequestDelegate pages = new ApplicationBuilder(services).UseOffice().Build();

    /// <summary>Answers a request as the one-machine host would.</summary>
    public async Task<IResult> Serve(HttpRequest request, DurableTaskClient client)
    {
        current.Client = client;

        // The worker has routed the request to the function already; the office's own routes decide now.
        HttpContext http = request.HttpContext;
        http.SetEndpoint(null);
        http.Request.RouteValues.Clear();
        await pages(http);
        return Results.Empty;
    }
}
