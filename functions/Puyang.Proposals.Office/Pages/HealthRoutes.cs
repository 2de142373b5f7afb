using Azure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Pages;

/// <summary>Whether the stores answer and a policy is in force.</summary>
internal static class HealthRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapMethods("/health", ["GET", "HEAD"], async (Bureaus bureaus, CaseTable rows) =>
    {
        try
        {
            _ = await bureaus.Current();
            await rows.Ask();
            return Results.Text("ok");
        }
        catch (Exception failure) when (failure is RequestFailedException or InvalidOperationException or PolicyException or AggregateException)
        {
            return Results.Text($"storage or policy: {failure.GetType().Name}", statusCode: 503);
        }
    });
}
