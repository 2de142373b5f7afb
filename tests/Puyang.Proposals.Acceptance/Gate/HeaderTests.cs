using System.Security.Cryptography;
using Azure.Storage.Blobs;

namespace Puyang.Proposals.Acceptance.Gate;

/// <summary>What every answer tells the browser: run nothing, guess nothing, frame nothing, tell nobody, keep nothing.</summary>
public sealed class HeaderTests(OpenCases cases) : IClassFixture<OpenCases>
{
    private readonly Siege siege = cases.Siege;

    [Theory]
    [InlineData("/sign-in", 200)]
    [InlineData("/health", 200)]
    [InlineData("/nowhere", 404)]
    [InlineData("/l/AAAA", 404)]
    [InlineData("/intake", 401)]
    [InlineData("/t/x5e02-8-6-971-1/t3", 401)]
    public async Task A_stranger_s_answers_carry_the_headers(string page, int status)
    {
        using Caller stranger = new(siege.World.Site);
        AssertSafe(status, await stranger.Get(page));
        AssertSafe(status, await stranger.Send(HttpMethod.Head, page, null));
    }

    [Theory]
    [InlineData("/", 200)]
    [InlineData("/intake", 200)]
    [InlineData("/intake/form", 200)]
    [InlineData(OpenCases.Drafting, 200)]
    [InlineData(OpenCases.Drafting + "/source", 200)]
    [InlineData(OpenCases.Drafting + "/versions/99", 404)]
    public async Task A_clerk_s_answers_carry_the_headers(string page, int status) => AssertSafe(status, await (await siege.Clerk()).Get(page));

    [Fact]
    public async Task Refused_forms_carry_the_headers()
    {
        Caller clerk = await siege.Clerk();
        AssertSafe(400, await clerk.Post("/intake", null));
        AssertSafe(400, await clerk.Submit(OpenCases.Drafting, OpenCases.Drafting, ("act", "none")));
        AssertSafe(409, await clerk.Submit(OpenCases.Drafting, OpenCases.Drafting, ("act", "renew"), ("task", "t99")));
        AssertSafe(302, await clerk.Submit("/intake", "/intake/done", ("file", "-")));
        using ByteArrayContent json = Multipart.Content("{}"u8.ToArray(), "application/json");
        AssertSafe(415, await clerk.Send(HttpMethod.Post, "/intake", json));
    }

    [Fact]
    public async Task A_link_s_answers_carry_the_headers()
    {
        using Caller scanner = new(siege.World.Site);
        AssertSafe(302, await scanner.Get(cases.AcceptLink));
        (Caller holder, string page) = await Caller.Follow(siege.World.Site, cases.AcceptLink);
        using (holder)
        {
            AssertSafe(200, await holder.Get(page));
        }
    }

    [Fact]
    public async Task A_fault_carries_the_headers_and_tells_nothing_of_itself()
    {
        byte[] body = "建议改善社区服务。"u8.ToArray();
        BlobClient document = siege.World.Storage.GetBlobContainerClient("documents").GetBlobClient(Convert.ToHexStringLower(SHA256.HashData(body)));
        Caller clerk = await siege.Clerk();
        await document.DeleteAsync();
        try
        {
            Reply fault = await clerk.Get(OpenCases.Drafting);
            AssertSafe(500, fault);
            Assert.Contains("系统出错了", fault.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Azure", fault.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("贾明", fault.Text, StringComparison.Ordinal);
        }
        finally
        {
            await document.UploadAsync(BinaryData.FromBytes(body));
        }

        AssertSafe(200, await clerk.Get(OpenCases.Drafting));
    }

    [Fact]
    public async Task Cookies_are_out_of_reach_of_scripts_and_other_sites()
    {
        using Caller clerk = new(siege.World.Site);
        Reply form = await clerk.Get("/sign-in");
        Reply opened = await clerk.Get(cases.AcceptLink);
        foreach (Reply reply in (Reply[])[form, opened])
        {
            Assert.Contains("httponly", reply.Header("Set-Cookie"), StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=lax", reply.Header("Set-Cookie"), StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("path=/t/x5e02-8-6-972-1/t", opened.Header("Set-Cookie"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Style_sheets_may_be_kept_and_carry_the_other_headers()
    {
        using Caller stranger = new(siege.World.Site);
        Reply style = await stranger.Get("/assets/office.css");
        Assert.Equal("public, max-age=31536000, immutable", style.Header("Cache-Control"));
        AssertGuarded(style);
    }

    private static void AssertSafe(int status, Reply reply)
    {
        Assert.Equal(status, reply.Status);
        Assert.Equal("no-store", reply.Header("Cache-Control"));
        AssertGuarded(reply);
    }

    private static void AssertGuarded(Reply reply)
    {
        Assert.Contains("default-src 'none'", reply.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", reply.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", reply.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", reply.Header("X-Content-Type-Options"));
        Assert.Equal("DENY", reply.Header("X-Frame-Options"));
        Assert.Equal("no-referrer", reply.Header("Referrer-Policy"));
        Assert.Equal("", reply.Header("X-Powered-By"));
    }
}
