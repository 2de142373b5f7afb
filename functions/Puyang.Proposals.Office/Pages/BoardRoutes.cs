using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Forms;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Pages;

/// <summary>The board: every case.</summary>
internal static class BoardRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/", ["GET", "HEAD"], Board).RequireAuthorization(Staff.Scheme);
        routes.MapMethods("/papers/{form}", ["GET", "HEAD"], Paper).RequireAuthorization(Staff.Scheme);
        routes.MapPost("/sample", Sample).RequireAuthorization(Staff.Scheme).WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static async Task<IResult> Paper(HttpContext http, string form, OfficePapers papers) =>
        await papers.Make(form) is var (name, content) ? Files.Word(content, name) : Say.NotFound(http);

    private static async Task<IResult> Board(HttpContext http, CaseTable rows, Bureaus bureaus, CaseClock clock, Settings settings, string? stage)
    {
        Policy policy = (await bureaus.Current()).Policy;
        return Show.Page<BoardPage>(
            200,
            ("Rows", await rows.All()),
            ("Policy", policy),
            ("Clerk", policy.Person(Staff.Of(http)!.Value)?.Name ?? ""),
            ("Now", clock.GetUtcNow().ToOffset(policy.Unit.UtcOffset)),
            ("IsTrial", settings.Storage.IsOnThisMachine),
            ("Losses", http.RequestServices.GetService<LossNotes>()?.Standing ?? []),
            ("Filter", stage));
    }

    /// <summary>Takes the sample in, as if it were handed over today: its own dates lie years back and would be overdue at once.</summary>
    private static async Task<IResult> Sample(HttpContext http, IntakeDesk desk, Settings settings, Bureaus bureaus, CaseClock clock)
    {
        // A sample would take a number of the real series.
        if (!settings.Storage.IsOnThisMachine)
        {
            return Say.NotFound(http);
        }

        string sample = await File.ReadAllTextAsync(Path.Combine(settings.TemplateFolder, "samples", "proposal-185.json"));
        System.Text.Json.Nodes.JsonNode proposal = System.Text.Json.Nodes.JsonNode.Parse(sample)!;
        System.Text.Json.Nodes.JsonNode fields = proposal is System.Text.Json.Nodes.JsonArray list ? list[0]! : proposal;
        fields["handedOver"] = (await bureaus.Current()).Policy.Day(clock.GetUtcNow()).ToString("yyyy-MM-dd");
        fields.AsObject().Remove("noticeDue");
        IntakeReport report = await desk.Take("proposal-185.json", OfficeJson.Write(proposal), Staff.Of(http)!.Value);
        return report.Results is [{ Case: { } id }, ..]
            ? Results.Redirect($"/cases/{id}")
            : Say.Of(500, "样例未能载入", [.. report.Problems]);
    }
}
