namespace Puyang.Proposals.Acceptance.Gate;

/// <summary>Links and cookies that were never given out, are no longer good, or belong to another task.</summary>
public sealed class HostileLinks(OpenCases cases) : IClassFixture<OpenCases>
{
    private readonly Siege siege = cases.Siege;

    [Theory]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("A")]
    [InlineData("%E9%83%AD%E6%99%93%E6%95%8F")]
    [InlineData("%27%20or%20PartitionKey%20ne%20%27")]
    [InlineData("..%2F..%2Fkeys%2Flink-key")]
    [InlineData("%0d%0aSet-Cookie:%20a=b")]
    [InlineData("<script>")]
    public Task A_made_up_token_gets_the_constant_answer(string token) => siege.Attack(() => AssertNoLink(token));

    [Fact]
    public Task A_token_of_5000_characters_gets_the_constant_answer() => siege.Attack(() => AssertNoLink(new string('A', 5000)));

    [Theory]
    [InlineData(0)]
    [InlineData(21)]
    [InlineData(42)]
    public Task A_token_with_one_character_changed_gets_the_constant_answer(int at) => siege.Attack(() =>
    {
        string token = Token(cases.AcceptLink);
        return AssertNoLink(token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..]);
    });

    [Fact]
    public Task A_token_shortened_lengthened_or_in_other_letters_gets_the_constant_answer() => siege.Attack(async () =>
    {
        string token = Token(cases.AcceptLink);
        foreach (string other in (string[])[token[..^1], token + "A", token + "=", token.ToLowerInvariant(), token.ToUpperInvariant(), "%20" + token])
        {
            await AssertNoLink(other);
        }
    });

    [Fact]
    public Task The_cookie_of_one_task_opens_no_other() => siege.Attack(async () =>
    {
        (Caller holder, string own) = await Caller.Follow(siege.World.Site, cases.AcceptLink);
        using (holder)
        {
            string form = await holder.Token(own);
            string cookie = holder.Cookies(own);
            foreach (string other in (string[])["/t/x5e02-8-6-971-1/t3", "/t/x5e02-8-6-971-1/t2", "/t/x5e02-8-6-972-1/t1", "/t/x5e02-8-6-972-1/t99"])
            {
                using Caller thief = new(siege.World.Site);
                AssertLinkNeeded(await thief.Send(HttpMethod.Get, other, null, ("Cookie", cookie)));
                AssertLinkNeeded(await thief.Send(HttpMethod.Get, other + "/letter/1", null, ("Cookie", cookie)));
                using FormUrlEncodedContent act = new([new("form", form), new("act", "accept"), new("name", "郭晓敏"), new("comment", "写了很久的话")]);
                Reply acted = await thief.Send(HttpMethod.Post, other, act, ("Cookie", cookie));
                AssertLinkNeeded(acted);
                Assert.Contains("写了很久的话", acted.Text, StringComparison.Ordinal);
            }
        }
    });

    [Theory]
    [InlineData("task=AAAA")]
    [InlineData("task=")]
    [InlineData("task=CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("staff=CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public Task A_made_up_cookie_opens_nothing(string cookie) => siege.Attack(async () =>
    {
        using Caller thief = new(siege.World.Site);
        AssertLinkNeeded(await thief.Send(HttpMethod.Get, "/t/x5e02-8-6-972-1/t2", null, ("Cookie", cookie)));
        Assert.Equal(401, (await thief.Send(HttpMethod.Get, "/", null, ("Cookie", cookie))).Status);
    });

    [Fact]
    public Task A_cookie_with_one_character_changed_opens_nothing() => siege.Attack(async () =>
    {
        (Caller holder, string own) = await Caller.Follow(siege.World.Site, cases.AcceptLink);
        using (holder)
        {
            string task = holder.Cookies(own).Split("; ").Single(cookie => cookie.StartsWith("task=", StringComparison.Ordinal));
            using Caller same = new(siege.World.Site);
            Assert.Equal(200, (await same.Send(HttpMethod.Get, own, null, ("Cookie", task))).Status);
            using Caller thief = new(siege.World.Site);
            AssertLinkNeeded(await thief.Send(HttpMethod.Get, own, null, ("Cookie", task[..40] + (task[40] == 'A' ? 'B' : 'A') + task[41..])));
        }
    });

    [Fact]
    public Task What_is_done_cannot_be_done_again_through_its_link() => siege.Attack(async () =>
    {
        (Caller holder, string page) = await Caller.Follow(siege.World.Site, cases.DoneLink);
        using (holder)
        {
            Reply again = await holder.Post(page, await holder.Token("/sign-in"), ("act", "return"), ("reason", "改主意了"), ("name", "郭晓敏"));
            Assert.Equal(409, again.Status);
            Assert.Contains("已经办理完毕", again.Text, StringComparison.Ordinal);
            Assert.Contains("改主意了", again.Text, StringComparison.Ordinal);
        }
    });

    [Fact]
    public async Task A_one_time_link_signs_in_once()
    {
        string link = await Caller.SignInLink(siege.World.Site);
        using Caller clerk = new(siege.World.Site);
        string form = await clerk.Token(link);
        Assert.Equal(302, (await clerk.Post(link, form)).Status);
        await siege.Attack(async () =>
        {
            using Caller thief = new(siege.World.Site);
            Reply again = await thief.Submit(link, link);
            Assert.Equal(404, again.Status);
            Assert.Contains("登录链接已失效", again.Text, StringComparison.Ordinal);
            Assert.Equal(401, (await thief.Get("/")).Status);
        });
    }

    [Theory]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("..%2F..%2Flink-key")]
    [InlineData("%3Cscript%3E")]
    public Task A_made_up_one_time_link_signs_nobody_in(string token) => siege.Attack(async () =>
    {
        using Caller thief = new(siege.World.Site);
        Reply refused = await thief.Submit("/sign-in", $"/sign-in/{token}");
        Assert.Equal(404, refused.Status);
        Assert.Contains("登录链接已失效", refused.Text, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("nobody@example.com")]
    [InlineData("")]
    [InlineData("<script>")]
    [InlineData("a@example.com\r\nBcc: b@example.com")]
    public Task A_stranger_who_asks_for_a_sign_in_link_learns_nothing(string address) => siege.Attack(async () =>
    {
        int before = (await siege.World.Mails.All()).Count(mail => mail.Subject.Contains("登录链接", StringComparison.Ordinal));
        using Caller stranger = new(siege.World.Site);
        Reply reply = await stranger.Submit("/sign-in", "/sign-in", ("email", address));
        Assert.Equal(200, reply.Status);
        Assert.Contains("如果这是提案联络员登记的邮箱", reply.Text, StringComparison.Ordinal);
        Assert.Equal(before, (await siege.World.Mails.All()).Count(mail => mail.Subject.Contains("登录链接", StringComparison.Ordinal)));
    });

    private async Task AssertNoLink(string token)
    {
        using Caller stranger = new(siege.World.Site);
        Reply reply = await stranger.Get("/l/" + token);
        Assert.Equal(404, reply.Status);
        Assert.Contains("这个链接不能使用", reply.Text, StringComparison.Ordinal);
        Assert.Equal("", reply.Header("Set-Cookie"));
    }

    private static void AssertLinkNeeded(Reply reply)
    {
        Assert.Equal(401, reply.Status);
        Assert.Contains("请重新打开邮件里的链接", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("测试提案", reply.Text, StringComparison.Ordinal);
    }

    private static string Token(string link) => link[(link.LastIndexOf('/') + 1)..];
}
