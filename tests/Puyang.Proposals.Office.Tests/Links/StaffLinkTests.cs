using Puyang.Proposals.Office.Links;

namespace Puyang.Proposals.Office.Tests.Links;

public sealed class StaffLinkTests
{
    [Fact]
    public async Task A_link_signs_the_first_clerk_in()
    {
        await using TestOffice office = await TestOffice.Open();
        Assert.Equal(Life.Clerk, await office.Get<StaffLinks>().Use(await Token(office)));
    }

    [Fact]
    public async Task A_link_signs_in_once()
    {
        await using TestOffice office = await TestOffice.Open();
        string token = await Token(office);
        await office.Get<StaffLinks>().Use(token);
        Assert.Null(await office.Get<StaffLinks>().Use(token));
    }

    [Fact]
    public async Task Of_ten_who_use_a_link_at_once_one_is_signed_in()
    {
        await using TestOffice office = await TestOffice.Open(isDevelopment: false);
        string token = await Token(office);
        PersonId?[] signedIn = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => office.Get<StaffLinks>().Use(token)));
        _ = Assert.Single(signedIn.OfType<PersonId>());
    }

    [Fact]
    public async Task A_clerk_who_asks_gets_a_link_by_mail_once_a_minute_and_a_stranger_none()
    {
        await using TestOffice office = await TestOffice.Open();
        StaffLinks links = office.Get<StaffLinks>();
        await links.Mail("stranger@example.com");
        Assert.Empty(await office.Kept());
        await links.Mail("WANG.MIN@mzj.example.com");
        await links.Mail("wang.min@mzj.example.com");
        Assert.Equal("局办公室登录链接", Assert.Single((await office.Kept()).Values).Subject);
        office.Machine.Advance(TimeSpan.FromMinutes(1));
        await links.Mail("wang.min@mzj.example.com");
        Assert.Equal(2, (await office.Kept()).Count);
    }

    [Fact]
    public async Task A_link_is_good_for_a_day()
    {
        await using TestOffice office = await TestOffice.Open();
        string token = await Token(office);
        office.Machine.Advance(TimeSpan.FromDays(1));
        Assert.Null(await office.Get<StaffLinks>().Use(token));
    }

    [Fact]
    public async Task A_jump_of_the_cases_clock_does_not_make_a_link_old()
    {
        await using TestOffice office = await TestOffice.Open();
        string token = await Token(office);
        office.Ground.Clock.Offset = TimeSpan.FromDays(90);
        Assert.Equal(Life.Clerk, await office.Get<StaffLinks>().Use(token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("unknown")]
    [InlineData("../link-key")]
    public async Task An_unknown_link_signs_nobody_in(string token)
    {
        await using TestOffice office = await TestOffice.Open();
        Assert.Null(await office.Get<StaffLinks>().Use(token));
    }

    [Fact]
    public async Task Only_a_clerk_is_signed_in()
    {
        await using TestOffice office = await TestOffice.Open();
        Assert.Null(await office.Get<StaffLinks>().Use(await Token(office, new PersonId("liu-zhiyuan"))));
    }

    [Fact]
    public async Task The_development_area_always_has_a_link_that_works()
    {
        await using TestOffice office = await TestOffice.Open();
        await office.Get<StaffLinks>().Offer();
        Assert.Equal(Life.Clerk, await office.Get<StaffLinks>().Use(await Offered(office)));
        Assert.Equal(Life.Clerk, await office.Get<StaffLinks>().Use(await Offered(office)));
    }

    [Fact]
    public async Task Outside_development_no_link_lies_about()
    {
        await using TestOffice office = await TestOffice.Open(isDevelopment: false);
        await office.Get<StaffLinks>().Offer();
        Assert.False(await office.Container("development").GetBlobClient("staff-link.txt").ExistsAsync());
    }

    private static async Task<string> Token(TestOffice office, PersonId? person = null) => Last(await office.Get<StaffLinks>().Make(person));

    private static async Task<string> Offered(TestOffice office) =>
        Last((await office.Container("development").GetBlobClient("staff-link.txt").DownloadContentAsync()).Value.Content.ToString());

    private static string Last(string address) => address.Split('/')[^1];
}
