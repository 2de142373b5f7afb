using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Forms;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Pages;

/// <summary>The forms' templates: look, edit, check, publish.</summary>
internal static partial class TemplateRoutes
{
    private const string One = "/templates/{id}";
    private const string Sha256 = "{hash:regex(^[0-9a-f]{{64}}$)}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/templates", ["GET", "HEAD"], List).RequireAuthorization(Staff.Scheme);
        routes.MapMethods(One, ["GET", "HEAD"], Open).RequireAuthorization(Staff.Scheme);
        routes.MapPost(One, Upload).RequireAuthorization(Staff.Scheme).WithMetadata(new RequireAntiforgeryTokenAttribute());
        routes.MapPost(One + "/publish", Publish).RequireAuthorization(Staff.Scheme).WithMetadata(new RequireAntiforgeryTokenAttribute());
        routes.MapMethods(One + "/file/{number:int}", ["GET", "HEAD"], Download).RequireAuthorization(Staff.Scheme);
        routes.MapMethods(One + "/check/" + Sha256, ["GET", "HEAD"], Check).RequireAuthorization(Staff.Scheme);
        routes.MapMethods(One + "/sample/" + Sha256, ["GET", "HEAD"], Sample).RequireAuthorization(Staff.Scheme);
    }

    private static async Task<IResult> List(HttpContext http, Bureaus bureaus)
    {
        List<(Form, FormTemplates)> forms = [];
        foreach (Form form in FormList.All)
        {
            forms.Add((form, await bureaus.Templates(form.Id)));
        }

        Policy policy = (await bureaus.Current()).Policy;
        return Show.Page<TemplatesPage>(200, ("Clerk", Clerk(http, policy)), ("Policy", policy), ("Forms", forms));
    }

    private static async Task<IResult> Open(HttpContext http, string id, Bureaus bureaus, string? published) =>
        FormList.Find(id) is { } form
            ? await Page(http, form, bureaus, 200, [], published == (await bureaus.Templates(id)).Current.Number.ToString() ? $"已发布为第 {published} 版，今后的文书用它制作。" : null)
            : Say.NotFound(http);

    private static async Task<IResult> Upload(HttpContext http, string id, Bureaus bureaus, FormRoom room)
    {
        if (FormList.Find(id) is not { } form)
        {
            return Say.NotFound(http);
        }

        if ((await http.Request.ReadFormAsync()).Files is not [var file, ..])
        {
            return await Page(http, form, bureaus, 400, ["请先选择文件。"], null);
        }

        try
        {
            return Results.Redirect($"/templates/{id}/check/{await room.Keep(form, await Uploads.Read(file))}");
        }
        catch (TemplateException wrong)
        {
            return await Page(http, form, bureaus, 400, [.. wrong.Problems.Select(problem => problem.ToString())], null);
        }
        catch (MissingDataException lacking)
        {
            return await Page(http, form, bureaus, 400, lacking.Missing, null);
        }
    }

    private static async Task<IResult> Publish(HttpContext http, string id, Bureaus bureaus, FormRoom room)
    {
        string hash = new Fields(await http.Request.ReadFormAsync())["hash"];
        if (FormList.Find(id) is not { } form || !IsHash().IsMatch(hash) || await room.Known(form, new DocumentHash(hash)) is not { } template)
        {
            return Say.NotFound(http);
        }

        try
        {
            FormList.Check(form, template, (await bureaus.Current()).Policy);
        }
        catch (MissingDataException lacking)
        {
            return await Page(http, form, bureaus, 409, lacking.Missing, null);
        }

        await bureaus.Publish(id, new DocumentHash(hash), Staff.Of(http)!.Value);
        return Results.Redirect($"/templates/{id}?published={(await bureaus.Templates(id)).Current.Number}");
    }

    private static async Task<IResult> Download(HttpContext http, string id, int number, Bureaus bureaus, Documents documents)
    {
        TemplateVersion? version = FormList.Find(id) is null ? null : (await bureaus.Templates(id)).Versions.ElementAtOrDefault(number - 1);
        return version is null
            ? Say.NotFound(http)
            : Files.Word((await documents.Get(version.Hash)).ToArray(), $"模板-{FormList.Find(id)!.Name}-第{number}版");
    }

    private static async Task<IResult> Check(HttpContext http, string id, string hash, Bureaus bureaus, FormRoom room)
    {
        if (FormList.Find(id) is not { } form || await room.Known(form, new DocumentHash(hash)) is not { } template)
        {
            return Say.NotFound(http);
        }

        FormTemplates templates = await bureaus.Templates(id);
        return Show.Page<TemplateCheckPage>(
            200,
            ("Clerk", Clerk(http, (await bureaus.Current()).Policy)),
            ("Form", form),
            ("Templates", templates),
            ("Hash", hash),
            ("Version", templates.Of(new DocumentHash(hash))),
            ("Blocks", Sketch.Of(template.Preview(form.Sample))));
    }

    private static async Task<IResult> Sample(HttpContext http, string id, string hash, FormRoom room) =>
        FormList.Find(id) is { } form && await room.Known(form, new DocumentHash(hash)) is { } template
            ? Files.Word(template.Preview(form.Sample), $"样张-{form.Name}")
            : Say.NotFound(http);

    private static async Task<IResult> Page(HttpContext http, Form form, Bureaus bureaus, int status, IReadOnlyList<string> problems, string? done)
    {
        Policy policy = (await bureaus.Current()).Policy;
        return Show.Page<TemplatePage>(
            status,
            ("Clerk", Clerk(http, policy)),
            ("Policy", policy),
            ("Form", form),
            ("Templates", await bureaus.Templates(form.Id)),
            ("Problems", problems),
            ("Done", done));
    }

    private static string Clerk(HttpContext http, Policy policy) => policy.Person(Staff.Of(http)!.Value)?.Name ?? "";

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex IsHash();
}
