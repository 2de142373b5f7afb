using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Pages;

/// <summary>Who works the proposal office's pages.</summary>
internal static class Staff
{
    public const string Scheme = "staff";

    /// <summary>The signed-in clerk; null when nobody is.</summary>
    public static PersonId? Of(HttpContext http) =>
        http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { Length: > 0 } id ? new PersonId(id) : null;

    public static Task SignIn(HttpContext http, PersonId person) => http.SignInAsync(Scheme, Principal(person));

    public static ClaimsPrincipal Principal(PersonId person) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, person.Value)], Scheme));

    public static void Configure(CookieAuthenticationOptions cookies, bool isSecure)
    {
        cookies.Cookie.Name = "staff";
        cookies.Cookie.HttpOnly = true;
        cookies.Cookie.SameSite = SameSiteMode.Lax;
        cookies.Cookie.SecurePolicy = isSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        cookies.ExpireTimeSpan = TimeSpan.FromHours(12);
        cookies.SlidingExpiration = true;
        cookies.Events.OnRedirectToLogin = async context =>
            await Say.SignInFirst(await KeptText.Of(context.HttpContext)).ExecuteAsync(context.HttpContext);

        // Whoever is no longer a clerk in office.json is out at once, whatever the cookie says.
        cookies.Events.OnValidatePrincipal = async context =>
        {
            Bureaus bureaus = context.HttpContext.RequestServices.GetRequiredService<Bureaus>();
            string id = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) ?? "-";
            if (!(await bureaus.Current()).Policy.IsClerk(new PersonId(id)))
            {
                context.RejectPrincipal();
            }
        };
        cookies.Events.OnRedirectToAccessDenied = cookies.Events.OnRedirectToLogin;
    }
}
