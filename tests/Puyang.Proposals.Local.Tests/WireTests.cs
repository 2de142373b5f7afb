using Puyang.Proposals.Acceptance.Gate;

namespace Puyang.Proposals.Local.Tests;

/// <summary>What only a host with a server of its own can promise.</summary>
public sealed class WireTests
{
    [Fact]
    public async Task Two_hundred_megabytes_get_a_page_and_not_a_broken_connection()
    {
        await using HostProcess host = new();
        await host.Start();
        using Caller clerk = await Caller.Clerk(host.Site);
        Reply reply = await clerk.Upload("/intake", "files", ("大.docx", new byte[200 << 20]));
        Assert.Equal(413, reply.Status);
        Assert.Contains("一次上传的文件合计不能超过 100 MB", reply.Text, StringComparison.Ordinal);
        Assert.Equal(("no-store", "nosniff", ""), (reply.Header("Cache-Control"), reply.Header("X-Content-Type-Options"), reply.Header("Server")));
    }
}
