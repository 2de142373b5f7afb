using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Puyang.Proposals.Office.Links;

namespace Puyang.Proposals.Office.Pages;

/// <summary>The sign-in of a clerk: by a one-time link, or by the platform where a setting says that it does.</summary>
internal static class SignInRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetRequiredService<Settings>().EasyAuth)
        {
            MapPlatform(routes);
        }
        else
        {
            MapLinks(routes);
        }
    }

    private static void MapPlatform(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/sign-in", ["GET", "HEAD"], () => Say.SignInAtPlatform(EasyAuth.SignIn("/"), isStranger: false, []));
        routes.MapPost("/sign-out", () => Results.Redirect(EasyAuth.SignOut)).WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static void MapLinks(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/sign-in", ["GET", "HEAD"], (Settings settings) => Show.Page<SignInPage>(200, ("IsDevelopment", settings.Development)));
        routes.MapPost("/sign-in", Ask).WithMetadata(new RequireAntiforgeryTokenAttribute());

        routes.MapPost("/sign-out", async (HttpContext http) =>
        {
            await http.SignOutAsync(Staff.Scheme);
            return Say.Of(200, "已退出", "再次进入请使用新的登录链接。");
        }).WithMetadata(new RequireAntiforgeryTokenAttribute());

        // Opening the link only asks: a scanner that follows it does not use it up.
        routes.MapMethods("/sign-in/{token}", ["GET", "HEAD"], (string token) => Show.Page<NoticePage>(
            200,
            ("Title", "局办公室登录"),
            ("Lines", new[] { "点击登录后，这个一次性链接即失效。" }),
            ("Action", $"/sign-in/{token}"),
            ("ActionLabel", "登录")));
        routes.MapPost("/sign-in/{token}", SignIn).WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    // The same answer whoever asks: it does not tell who is a clerk here.
    private static async Task<IResult> Ask(HttpContext http, StaffLinks links)
    {
        Fields fields = new(await http.Request.ReadFormAsync());
        try
        {
            await links.Mail(fields["email"]);
        }
        catch (Mail.MailRefusedException)
        {
            return Say.Of(503, "邮件没有发出", "邮件服务器暂时不能使用，请稍后再试。");
        }

        return Say.Of(200, "请查收邮件", "如果这是提案联络员登记的邮箱，登录链接已经发出，一天之内有效，只能使用一次。");
    }

    private static async Task<IResult> SignIn(HttpContext http, string token, StaffLinks links)
    {
        if (await links.Use(token) is not { } person)
        {
            return Say.Of(404, "登录链接已失效", "它只能使用一次，或已超过一天。重新启动程序会显示新的链接。");
        }

        await Staff.SignIn(http, person);
        return Results.Redirect("/");
    }
}
