using System.Security.Claims;
using System.Text;
using System.Text.Json;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Forms;

namespace Puyang.Proposals.Office.Tests.Pages;

public sealed class EasyAuthTests(TrustingSite trusting) : IClassFixture<TrustingSite>
{
    private const string Clerk = "wang.min@mzj.example.com";
    private const string Stranger = "liu.zhiyuan@mzj.example.com";
    private const string NotAClerk = "这个账号不是提案联络员";

    public static TheoryData<string> BrokenHeaders =>
    [
        "not base64!",
        "",
        Encoded("no JSON"),
        Encoded("[]"),
        Encoded("null"),
        Encoded("{}"),
        Encoded("""{"claims":null}"""),
        Encoded("""{"claims":["preferred_username"]}"""),
        Encoded("""{"claims":[{"typ":"upn"}]}"""),
        Encoded($$"""{"claims":[{"val":"{{Clerk}}"}]}"""),
        Encoded($$"""{"claims":[{"typ":7,"val":"{{Clerk}}"}]}"""),
        Encoded("""{"claims":[{"typ":"upn","val":"\ud800"}]}"""),
        Encoded(new string('[', 100)),
        Principal(("upn", new string('a', 1 << 20))),
        Principal(("upn", Clerk)) + "," + Principal(("upn", Clerk)),
    ];

    [Fact]
    public async Task Without_the_setting_the_header_is_ignored_entirely()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Seen answer = await site.Visitor(Principal(("preferred_username", Clerk))).Open("/");
        Assert.Equal(401, answer.Status);
        Assert.Contains("href=\"/sign-in\"", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/.auth/", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("preferred_username", Clerk)]
    [InlineData("upn", "WANG.Min@MZJ.example.com")]
    [InlineData("email", Clerk)]
    [InlineData(ClaimTypes.Upn, Clerk)]
    [InlineData(ClaimTypes.Email, Clerk)]
    public async Task A_clerks_address_opens_the_offices_pages_as_that_clerk(string claim, string address)
    {
        Seen board = await trusting.Site.Visitor(Principal(("name", "somebody"), (claim, address))).Open("/");
        Assert.Equal(200, board.Status);
        Assert.Contains("王敏", board.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_clerk_does_is_done_in_that_clerks_name()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Trusting(office);
        Seen answer = await site.Visitor(Principal(("upn", Clerk))).Post("/intake", "/intake", ("提案.json", Proposals185.Alone));
        Assert.Equal(200, answer.Status);
        CaseRow row = Assert.Single(await office.Get<CaseTable>().All());
        Assert.Equal(Life.Clerk, Assert.Single((await office.Work.Load(row.Id)).Entries).By);
    }

    [Fact]
    public async Task Somebody_elses_account_is_told_that_it_is_no_clerks()
    {
        Seen answer = await trusting.Site.Visitor(Principal(("preferred_username", Stranger))).Open("/intake");
        Assert.Equal(403, answer.Status);
        Assert.Contains($"<h1>{NotAClerk}</h1>", answer.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/.auth/logout?post_logout_redirect_uri=%2Fsign-in\"", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_led_to_the_platforms_sign_in_and_back_to_the_page()
    {
        Seen answer = await trusting.Site.Visitor().Open("/cases/x5e02-8-6-185-1?tab=mails&x=1");
        Assert.Equal(401, answer.Status);
        Assert.Contains(
            "href=\"/.auth/login/aad?post_login_redirect_uri=%2Fcases%2Fx5e02-8-6-185-1%3Ftab%3Dmails%26x%3D1\"", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(BrokenHeaders))]
    public async Task A_broken_header_is_nobodys(string header)
    {
        Seen answer = await trusting.Site.Visitor(header).Open("/");
        Assert.True(answer.Status is 401 or 403, $"{answer.Status}");
        Assert.Equal(404, (await trusting.Site.Visitor(header).Open("/l/unknown")).Status);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("Preferred_Username")]
    [InlineData("nickname")]
    [InlineData(ClaimTypes.Name)]
    [InlineData("http://schemas.microsoft.com/identity/claims/objectidentifier")]
    public async Task What_anybody_may_call_himself_counts_for_nothing(string claim)
    {
        Assert.Equal(403, (await trusting.Site.Visitor(Principal((claim, Clerk), ("upn", Stranger))).Open("/")).Status);
    }

    [Fact]
    public async Task Whoever_stops_being_a_clerk_is_out_at_once()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Trusting(office);
        Visitor clerk = site.Visitor(Principal(("upn", Clerk)));
        Assert.Equal(200, (await clerk.Open("/")).Status);
        string policy = await File.ReadAllTextAsync(office.Ground.Settings.OfficeFile);
        string after = policy.Replace("\"duties\": [\"clerk\"]", "\"duties\": []", StringComparison.Ordinal)
            .Replace("\"duties\": [\"office-check\"]", "\"duties\": [\"office-check\", \"clerk\"]", StringComparison.Ordinal);
        await site.Get<Bureaus>().Seed(Encoding.UTF8.GetBytes(after), await FormList.Read(Tree.Path("templates")));
        Assert.Equal(403, (await clerk.Open("/")).Status);
    }

    [Fact]
    public async Task There_are_no_one_time_links()
    {
        await using TestOffice office = await TestOffice.Open(isDevelopment: false);
        await using Site site = await Trusting(office);
        string link = new Uri(await site.Get<Office.Links.StaffLinks>().Make()).AbsolutePath;
        Assert.Equal(404, (await site.Visitor().Open(link)).Status);
        Assert.Equal(404, (await site.Visitor().Post(link, link)).Status);
        Seen signIn = await site.Visitor().Open("/sign-in");
        Assert.Contains("/.auth/login/aad", signIn.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", signIn.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_departments_link_needs_no_sign_in()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Trusting(office);
        Life life = await office.Receive185();
        await life.Assign();
        await life.Work();
        Visitor officer = site.Visitor();
        Seen admitted = await officer.Open($"/l/{office.Ground.LinkKey.Token(life.Id, Assert.Single((await life.Case()).Links))}");
        Assert.Equal(302, admitted.Status);
        Seen page = await officer.Open(admitted.Location!);
        Assert.Equal(200, page.Status);
        Assert.Contains("加强和完善社区建设", page.Text, StringComparison.Ordinal);
    }

    private static Task<Site> Trusting(TestOffice office) => Site.Open(office, settings => settings with { EasyAuth = true });

    private static string Principal(params (string Type, string Value)[] claims) => Encoded(JsonSerializer.Serialize(new
    {
        auth_typ = "aad",
        claims = claims.Select(claim => new { typ = claim.Type, val = claim.Value }),
        name_typ = ClaimTypes.Name,
        role_typ = ClaimTypes.Role,
    }));

    private static string Encoded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
