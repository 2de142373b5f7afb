using Azure;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Pages;

/// <summary>Whether the office can work, and if not, what is wrong: for whoever watches over it, so without anything of a case.</summary>
internal static class HealthRoutes
{
    // Three sweeps that did not come.
    private static readonly TimeSpan TooLong = TimeSpan.FromMinutes(35);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapMethods("/health", ["GET", "HEAD"], Ask);

    private static async Task<IResult> Ask(
        Bureaus bureaus, CaseTable rows, Storage storage, RoundBook rounds, Settings settings, TimeProvider machine)
    {
        string?[] answers = await Task.WhenAll(
            Try("blobs", () => storage.Container("journal").GetPropertiesAsync()),
            Try("tables", rows.Ask),
            Try("policy", bureaus.Current),
            Sweep(rounds, machine.GetUtcNow()));
        string[] wrong = [.. answers.Append(Platform(settings)).OfType<string>()];
        return wrong.Length == 0 ? Results.Text("ok") : Results.Text(string.Join('\n', wrong), statusCode: 503);
    }

    private static async Task<string?> Try(string what, Func<Task> ask)
    {
        try
        {
            await ask();
            return null;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Whatever it is, the other lines are wanted all the same.
            string status = failure is RequestFailedException { Status: > 0 and var code } ? $" {code}" : "";
            return $"{what}: {failure.GetType().Name}{status}";
        }
    }

    private static async Task<string?> Sweep(RoundBook rounds, DateTimeOffset now)
    {
        DateTimeOffset? last = null;
        return await Try("rounds", async () => last = await rounds.Last(RoundBook.Sweep))
            ?? (last is { } at && now - at > TooLong ? $"sweep: last at {at.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}, expected every 10 minutes" : null);
    }

    // Without the platform's authentication anybody could send its header.
    private static string? Platform(Settings settings) =>
        settings.EasyAuth && !string.Equals(Environment.GetEnvironmentVariable("WEBSITE_AUTH_ENABLED"), "true", StringComparison.OrdinalIgnoreCase)
            ? "sign-in: EasyAuth is trusted, but the platform's authentication is not on"
            : null;
}
