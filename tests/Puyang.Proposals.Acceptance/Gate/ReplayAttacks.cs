using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Puyang.Proposals.Acceptance.Gate;

/// <summary>What was good once and comes again: forms, cookies, links that were replaced or withdrawn; and mails with a forged host.</summary>
public sealed partial class ReplayAttacks(Siege siege) : IClassFixture<Siege>
{
    private const string Twice = "/cases/x5e02-8-6-974-1";

    [Fact]
    public async Task A_form_that_is_sent_twice_acts_once()
    {
        await Register("974");
        Caller clerk = await siege.Clerk();
        Reply page = await clerk.Get(Twice);
        string token = await clerk.Token(Twice);
        (string, string)[] form =
        [
            ("act", "assign"), ("task", Task().Match(page.Text).Groups[1].Value), ("message", Message().Match(page.Text).Groups[1].Value),
            ("department", Department().Match(page.Text).Groups[1].Value), ("note", ""),
        ];
        Assert.Equal(302, (await clerk.Post(Twice, token, form)).Status);
        await siege.World.Mails.Find(Acts.Officer, "请签收提案", "第974号");
        siege.Changed();
        await siege.Attack(async () =>
        {
            Assert.Equal(302, (await clerk.Post(Twice, token, form)).Status);
            using Caller stranger = new(siege.World.Site);
            Assert.Equal(401, (await stranger.Post(Twice, await stranger.Token("/sign-in"), form)).Status);
        });
        await siege.Attack(async () =>
        {
            form[2].Item2 = new string('0', 32);
            Reply second = await clerk.Post(Twice, token, form);
            Assert.Equal(409, second.Status);
            Assert.Contains("未能提交，请修改", second.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_link_that_was_replaced_or_withdrawn_opens_nothing_nor_does_its_cookie()
    {
        await Register("973");
        IPage page = await siege.World.Clerk();
        await siege.World.Errands.Assign("973");
        string first = (await siege.World.Mails.Find(Acts.Officer, "请签收提案", "第973号")).Link;
        (Caller holder, string task) = await Caller.Follow(siege.World.Site, first);
        using (holder)
        {
            string form = await holder.Token(task);
            await page.OpenCase(siege.World, "973");
            await page.ClickAsync("button:has-text('补发链接')");
            string second = (await siege.World.Mails.Find(Acts.Officer, "补发链接：请签收提案", "第973号")).Link;
            siege.Changed();
            await siege.Attack(() => AssertEnded(holder, first, task, form));

            (Caller current, _) = await Caller.Follow(siege.World.Site, second);
            using (current)
            {
                form = await current.Token(task);
                await page.OpenCase(siege.World, "973");
                await page.ClickAsync("button:has-text('撤回链接')");
                await Assertions.Expect(page.Locator(".link-state")).ToContainTextAsync("链接已撤回");
                siege.Changed();
                await siege.Attack(() => AssertEnded(current, second, task, form));
            }
        }
    }

    [Theory]
    [InlineData("Host", "evil.example.net")]
    [InlineData("X-Forwarded-Host", "evil.example.net")]
    [InlineData("X-Forwarded-Proto", "javascript")]
    [InlineData("Forwarded", "host=evil.example.net;proto=https")]
    [InlineData("X-Original-URL", "/intake")]
    public Task A_forged_host_reaches_no_page_redirect_or_mail(string header, string value) => siege.Attack(async () =>
    {
        using Caller clerk = new(siege.World.Site);
        foreach (string page in (string[])["/sign-in", "/nowhere", "/l/AAAA"])
        {
            Reply reply = await clerk.Send(HttpMethod.Get, page, null, (header, value));
            Assert.DoesNotContain("evil.example.net", reply.Text + string.Concat(reply.Headers.Values), StringComparison.Ordinal);
        }

        string link = await Caller.SignInLink(siege.World.Site);
        using FormUrlEncodedContent form = new([new("form", await clerk.Token(link))]);
        Reply signedIn = await clerk.Send(HttpMethod.Post, link, form, (header, value));
        Assert.Equal((302, "/"), (signedIn.Status, signedIn.Header("Location")));
        Assert.All(await siege.World.Mails.All(), mail => Assert.DoesNotContain("evil.example.net", mail.Text, StringComparison.Ordinal));
    });

    [Fact]
    public async Task A_sign_in_link_asked_for_under_a_forged_host_leads_to_the_public_address()
    {
        using Caller clerk = new(siege.World.Site);
        using FormUrlEncodedContent form = new([new("form", await clerk.Token("/sign-in")), new("email", "wang.min@mzj.example.com")]);
        await siege.Attack(async () =>
        {
            Reply reply = await clerk.Send(HttpMethod.Post, "/sign-in", form, ("Host", "evil.example.net"), ("X-Forwarded-Host", "evil.example.net"));
            Assert.Equal(200, reply.Status);
            KeptMail mail = await siege.World.Mails.Find("wang.min@", "登录链接", "");
            Assert.Contains($"{siege.World.Address}/sign-in/", mail.Text, StringComparison.Ordinal);
        });
    }

    private static async Task AssertEnded(Caller holder, string link, string task, string form)
    {
        foreach (Reply reply in (Reply[])[await holder.Get(link), await holder.Get(task), await holder.Post(task + "/renew", form)])
        {
            Assert.Equal(404, reply.Status);
            Assert.Contains("这个链接不能使用", reply.Text, StringComparison.Ordinal);
        }

        Reply acted = await holder.Post(task, form, ("act", "accept"), ("name", "郭晓敏"), ("reason", "写了很久的话"));
        Assert.Equal(401, acted.Status);
        Assert.Contains("写了很久的话", acted.Text, StringComparison.Ordinal);
    }

    private async Task Register(string number)
    {
        await siege.World.SetClock("2026-06-02T09:00:00+08:00");
        Reply taken = await (await siege.Clerk()).Upload("/intake", "files", Sample.Proposal(number, "2026-06-01", ("贾明", $"jia{number}@example.com")));
        Assert.Contains("登记", taken.Text, StringComparison.Ordinal);
    }

    [GeneratedRegex("name=\"task\" value=\"(t\\d+)\"")]
    private static partial Regex Task();

    [GeneratedRegex("name=\"message\" value=\"([0-9a-f]{32})\"")]
    private static partial Regex Message();

    [GeneratedRegex("<option value=\"([^\"]+/[^\"]+)\"")]
    private static partial Regex Department();
}
