using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Puyang.Proposals.Office.Links;

namespace Puyang.Proposals.Office.Pages;

/// <summary>The one-time sign-in of a clerk on one machine.</summary>
internal static class SignInRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        // Opening the link only asks: a scanner that follows it does not use it up.
        routes.MapMethods("/sign-in/{token}", ["GET", "HEAD"], (string token) => Show.Page<NoticePage>(
            200,
            ("Title", "局办公室登录"),
            ("Lines", new[] { "点击登录后，这个一次性链接即失效。" }),
            ("Action", $"/sign-in/{token}"),
            ("ActionLabel", "登录")));
        routes.MapPost("/sign-in/{token}", SignIn).WithMetadata(new RequireAntiforgeryTokenAttribute());
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
