namespace Puyang.Proposals.Acceptance.Gate;

/// <summary>Every address by every method, and addresses that lead nowhere.</summary>
public sealed class HostileAddresses(OpenCases cases) : IClassFixture<OpenCases>
{
    private readonly Siege siege = cases.Siege;

    private static readonly string[] Routes =
    [
        "/", "/sample", "/intake", "/intake/done", "/intake/form", "/intake/lists/20220401-090000-0a1b2c3d", OpenCases.Drafting, OpenCases.Drafting + "/source", OpenCases.Drafting + "/versions/1",
        OpenCases.Drafting + "/letters/1/1", "/l/AAAA", "/t/x5e02-8-6-971-1/t3", "/t/x5e02-8-6-971-1/t3/renew", "/t/x5e02-8-6-971-1/t3/letter/1",
        "/sign-in", "/sign-in/AAAA", "/sign-out", "/health", "/assets/office.css", "/nowhere",
    ];

    public static TheoryData<string> Methods => ["OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "MERGE"];

    [Theory]
    [MemberData(nameof(Methods))]
    public Task A_method_that_no_page_uses_finds_no_page(string method) => siege.Attack(async () =>
    {
        Caller clerk = await siege.Clerk();
        foreach (string route in Routes)
        {
            Reply reply = await clerk.Send(new HttpMethod(method), route, null);
            Assert.True(reply.Status is 404 or 405, $"{method} {route}: {reply.Status}");
            Assert.Contains("没有这个页面", reply.Text, StringComparison.Ordinal);
        }
    });

    [Fact]
    public Task HEAD_says_what_GET_would_and_sends_no_body() => siege.Attack(async () =>
    {
        Caller clerk = await siege.Clerk();
        foreach (string route in Routes)
        {
            Reply head = await clerk.Send(HttpMethod.Head, route, null);
            Assert.Equal((await clerk.Get(route)).Status, head.Status);
            Assert.Equal("", head.Text);
        }
    });

    [Theory]
    [InlineData("/cases/..%2f..%2fetc%2fpasswd")]
    [InlineData("/cases/x5e02-8-6-971-1%2f..")]
    [InlineData("/cases/%E5%B8%82-8-6-971-1")]
    [InlineData("/cases/x5e02-8-6-971-1/versions/0")]
    [InlineData("/cases/x5e02-8-6-971-1/versions/-1")]
    [InlineData("/cases/x5e02-8-6-971-1/versions/99999999999999999999")]
    [InlineData("/cases/x5e02-8-6-971-1/versions/1e1")]
    [InlineData("/cases/x5e02-8-6-971-1/letters/0/0")]
    [InlineData("/cases/x5e02-8-6-971-1/letters/1/2147483647")]
    [InlineData("/cases/x5e02-8-6-971-1/letters/-1/-1")]
    [InlineData("/cases/x5e02-8-6-971-1/source?other=..%2f..%2fkeys")]
    [InlineData("/cases/no-such-case")]
    [InlineData("/intake/lists/20220401-090000-0a1b2c3d")]
    [InlineData("/intake/lists/..%2f..%2fkeys")]
    [InlineData("/t/x5e02-8-6-971-1/x1")]
    [InlineData("/t/x5e02-8-6-971-1/t99999999999")]
    [InlineData("/assets/..%2foffice.css")]
    [InlineData("/assets/%00")]
    [InlineData("/assets/office.css%00.png")]
    [InlineData("/.env")]
    [InlineData("/wp-login.php")]
    [InlineData("/admin")]
    [InlineData("//evil.example.net/%2e%2e")]
    [InlineData("/%c0%ae%c0%ae/etc")]
    [InlineData("/%")]
    [InlineData("/%zz")]
    public Task An_address_that_leads_nowhere_says_so(string address) => siege.Attack(async () =>
    {
        (int status, string text) = await Wire.Get(siege.World, address, (await siege.Clerk()).Cookies("/"));
        Assert.True(status is 400 or 404, $"{status}");

        // What the platform before the office does not understand it refuses itself, without a page.
        Assert.True(status == 400 || text.Contains("没有这个页面", StringComparison.Ordinal) || text.EndsWith("\r\n\r\n", StringComparison.Ordinal), text);
    });

    [Theory]
    [InlineData("/?stage=%00%01")]
    [InlineData("/?stage=%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("/?stage=Drafting&stage=Sealing&stage[]=1")]
    [InlineData("/?%F0%9F%98%80=%ff%fe")]
    [InlineData("/intake?files=../../etc")]
    [InlineData("/cases/x5e02-8-6-971-1?act=recall&task=t3&reason=a")]
    public Task A_query_that_means_nothing_is_passed_over(string address) => siege.Attack(async () =>
    {
        (int status, string text) = await Wire.Get(siege.World, address, (await siege.Clerk()).Cookies("/"));
        Assert.Equal(200, status);
        Assert.DoesNotContain("<script>", text, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("?done=%3Cscript%3E")]
    [InlineData("?done=SignedOff")]
    [InlineData("?act=accept&name=%E9%83%AD%E6%99%93%E6%95%8F")]
    public Task A_query_on_a_link_s_page_does_nothing(string query) => siege.Attack(async () =>
    {
        (Caller holder, string page) = await Caller.Follow(siege.World.Site, cases.AcceptLink);
        using (holder)
        {
            Reply reply = await holder.Get(page + query);
            Assert.Equal(200, reply.Status);
            Assert.Contains("请签收提案", reply.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>", reply.Text, StringComparison.Ordinal);
        }
    });
}
