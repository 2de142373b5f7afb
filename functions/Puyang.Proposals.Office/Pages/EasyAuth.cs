using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Pages;

/// <summary>Staff signed in by the platform before this program (App Service authentication): who it is stands in a header.</summary>
/// <remarks>The platform takes that header away from what comes from outside only where its authentication is on, so it is read
/// only when a setting says so. The account's address must be a clerk's in office.json.
/// https://learn.microsoft.com/azure/app-service/configure-authentication-user-identities</remarks>
internal sealed class EasyAuth(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Bureaus bureaus)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Header = "X-MS-CLIENT-PRINCIPAL";

    /// <summary>Where the platform signs in, and back to what was asked for.</summary>
    public static string SignIn(string back) => $"/.auth/login/aad?post_login_redirect_uri={Uri.EscapeDataString(back)}";

    /// <summary>Where the platform signs out.</summary>
    public const string SignOut = "/.auth/logout?post_logout_redirect_uri=%2Fsign-in";

    // The claims that hold an address. Not the display name: that is anybody's to choose.
    private static readonly HashSet<string> Addresses = ["preferred_username", "upn", "email", ClaimTypes.Upn, ClaimTypes.Email];

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header].ToString() is not { Length: > 0 } header)
        {
            return AuthenticateResult.NoResult();
        }

        Policy policy = (await bureaus.Current()).Policy;
        HashSet<string> addresses = new(Told(header), StringComparer.OrdinalIgnoreCase);
        return policy.People.FirstOrDefault(person => policy.IsClerk(person.Id) && addresses.Contains(person.Email)) is { } clerk
            ? AuthenticateResult.Success(new AuthenticationTicket(Staff.Principal(clerk.Id), Scheme.Name))
            : AuthenticateResult.Fail("The account is no clerk's of office.json.");
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        IReadOnlyList<string> kept = await KeptText.Of(Context);
        bool isStranger = Request.Headers.ContainsKey(Header);
        await Say.SignInAtPlatform(isStranger ? SignOut : SignIn(HttpMethods.IsGet(Request.Method) ? Request.Path + Request.QueryString : "/"), isStranger, kept)
            .ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => HandleChallengeAsync(properties);

    private static IEnumerable<string> Told(string header)
    {
        try
        {
            using JsonDocument principal = JsonDocument.Parse(Convert.FromBase64String(header));
            return [.. principal.RootElement.GetProperty("claims").EnumerateArray()
                .Where(claim => Addresses.Contains(claim.GetProperty("typ").GetString() ?? ""))
                .Select(claim => claim.GetProperty("val").GetString() ?? "")];
        }
        catch (Exception unreadable) when (unreadable is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return [];
        }
    }
}
