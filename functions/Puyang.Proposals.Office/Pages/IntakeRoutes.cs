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
        routes.MapMethods("/intake/form", ["GET", "HEAD"], Blank).RequireAuthorization(Staff.Scheme);
    }

    private static Task<IResult> Form(HttpContext http, IntakeDesk desk, Bureaus bureaus) => Page(http, desk, bureaus, 200, [], null);

    private static async Task<IResult> Upload(HttpContext http, IntakeDesk desk, Bureaus bureaus)
    {
        IFormFileCollection files = (await http.Request.ReadFormAsync()).Files;
        if (files.Count == 0)
        {
            return await Page(http, desk, bureaus, 400, [], "请先选择文件（可一次选择多个）。");
        }

        List<IntakeReport> reports = [];
        foreach (IFormFile file in files)
        {
            reports.Add(await desk.Take(Path.GetFileName(file.FileName), await Uploads.Read(file), Staff.Of(http)!.Value));
        }

        return await Page(http, desk, bureaus, 200, reports, null);
    }

    private static async Task<IResult> Done(HttpContext http, IntakeDesk desk)
    {
        await desk.Done(new Fields(await http.Request.ReadFormAsync())["file"]);
        return Results.Redirect("/intake");
    }

    private static IResult Blank(Settings settings) => Results.File(
        Path.GetFullPath(Path.Combine(settings.TemplateFolder, "proposal-form.docx")),
        FormRoom.WordType,
        "提案表.docx");

    private static async Task<IResult> Page(
        HttpContext http, IntakeDesk desk, Bureaus bureaus, int status, IReadOnlyList<IntakeReport> reports, string? problem)
    {
        Policy policy = (await bureaus.Current()).Policy;
        return Show.Page<IntakePage>(
            status,
            ("Clerk", policy.Person(Staff.Of(http)!.Value)?.Name ?? ""),
            ("Policy", policy),
            ("Reports", reports),
            ("Problem", problem),
            ("Rejections", (await desk.Rejections()).Where(file => !file.IsDone).ToList()));
    }
}
