using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace Puyang.Proposals.Office.Pages;

/// <summary>Who works the proposal office's pages.</summary>
internal static class Staff
{
    public const string Scheme = "staff";

    /// <summary>The signed-in clerk; null when nobody is.</summary>
    public static PersonId? Of(HttpContext http) =>
        http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { Length: > 0 } id ? new PersonId(id) : null;

    public static Task SignIn(HttpContext http, PersonId person) => http.SignInAsync(
        Scheme, new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, person.Value)], Scheme)));

    public static void Configure(CookieAuthenticationOptions cookies)
    {
        cookies.Cookie.Name = "staff";
        cookies.Cookie.HttpOnly = true;
        cookies.Cookie.SameSite = SameSiteMode.Lax;
        cookies.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookies.ExpireTimeSpan = TimeSpan.FromHours(12);
        cookies.SlidingExpiration = true;
        cookies.Events.OnRedirectToLogin = async context => await Say.SignInFirst().ExecuteAsync(context.HttpContext);
        cookies.Events.OnRedirectToAccessDenied = cookies.Events.OnRedirectToLogin;
    }
}
