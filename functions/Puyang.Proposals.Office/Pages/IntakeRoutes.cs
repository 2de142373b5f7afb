using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Forms;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Pages;

/// <summary>Registering proposals by upload, and what could not be registered.</summary>
internal static class IntakeRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/intake", ["GET", "HEAD"], Form).RequireAuthorization(Staff.Scheme);
        routes.MapPost("/intake", Upload).RequireAuthorization(Staff.Scheme).WithMetadata(new RequireAntiforgeryTokenAttribute());
        routes.MapPost("/intake/done", Done).RequireAuthorization(Staff.Scheme).WithMetadata(new RequireAntiforgeryTokenAttribute());
        routes.MapMethods("/intake/imports/{id:length(10,40):regex(^[0-9a-f-]+$)}", ["GET", "HEAD"], Progress).RequireAuthorization(Staff.Scheme);
        routes.MapMethods("/intake/form", ["GET", "HEAD"], Blank).RequireAuthorization(Staff.Scheme);
    }

    private static Task<IResult> Form(HttpContext http, IntakeDesk desk, ImportDesk imports, Bureaus bureaus) =>
        Page(http, desk, imports, bureaus, 200, null, null);

    private static async Task<IResult> Upload(HttpContext http, IntakeDesk desk, ImportDesk imports, Bureaus bureaus)
    {
        IFormFileCollection files = (await http.Request.ReadFormAsync()).Files;
        if (files.Count == 0)
        {
            return await Page(http, desk, imports, bureaus, 400, null, "请先选择文件（可一次选择多个）。");
        }

        List<SentFile> sent = [];
        foreach (IFormFile file in files)
        {
            sent.Add(new SentFile(Path.GetFileName(file.FileName), await Uploads.Read(file)));
        }

        // A list alone is looked through at once.
        IntakeReceipt receipt = await imports.Take(sent, Staff.Of(http)!.Value);
        return receipt is { Lists: [var list], Reports.Count: 0, Import: null }
            ? Results.Redirect($"/intake/lists/{list.Id}")
            : await Page(http, desk, imports, bureaus, 200, receipt, null);
    }

    private static async Task<IResult> Progress(HttpContext http, string id, ImportTable table, Bureaus bureaus)
    {
        if (await table.Find(id) is not { } import)
        {
            return Say.NotFound(http);
        }

        // Without a script the page looks again by itself until there is nothing more to come.
        if (import.ClosedAt is null)
        {
            http.Response.Headers["Refresh"] = "5";
        }

        Policy policy = (await bureaus.Current()).Policy;
        return Show.Page<ImportPage>(
            200,
            ("Clerk", policy.Person(Staff.Of(http)!.Value)?.Name ?? ""),
            ("Policy", policy),
            ("Import", import),
            ("Items", await table.Items(id)));
    }

    private static async Task<IResult> Done(HttpContext http, IntakeDesk desk)
    {
        IFormCollection form = await http.Request.ReadFormAsync();
        await desk.Done(form["all"] == "yes" ? null : [.. form["file"].OfType<string>()]);
        return Results.Redirect("/intake");
    }

    private static IResult Blank(Settings settings) => Results.File(
        Path.GetFullPath(Path.Combine(settings.TemplateFolder, "proposal-form.docx")),
        FormRoom.WordType,
        "提案表.docx");

    private static async Task<IResult> Page(
        HttpContext http, IntakeDesk desk, ImportDesk imports, Bureaus bureaus, int status, IntakeReceipt? receipt, string? problem)
    {
        Policy policy = (await bureaus.Current()).Policy;
        return Show.Page<IntakePage>(
            status,
            ("Clerk", policy.Person(Staff.Of(http)!.Value)?.Name ?? ""),
            ("Policy", policy),
            ("Reports", receipt?.Reports ?? []),
            ("Begun", receipt?.Import),
            ("Problem", problem),
            ("Imports", await imports.OnPage()),
            ("Lists", await imports.WaitingLists()),
            ("Rejections", (await desk.Rejections()).Where(file => !file.IsDone).ToList()));
    }
}
