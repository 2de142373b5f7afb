using System.Net;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Puyang.Proposals.Acceptance;

/// <summary>What really happens to links in mails: scanners follow them, people forward them, browsers keep them.</summary>
public sealed class LinkTests(World world) : Visit(world)
{
    private static readonly string[] Stores = ["journal", "documents", "mail", "keys", "policy", "intake", "intake-rejected"];

    [Fact]
    public async Task Fetching_every_link_by_GET_and_HEAD_three_times_changes_nothing()
    {
        await World.SetClock("2024-03-04T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        await World.Errands.BringToDispatch("901", "2024-03-01", ("贾明", "jia901@example.com"));
        await World.Mails.Find("jia901@", "的答复", "第901号");
        await World.Mails.Find(Acts.Supervision, "抄送", "第901号");
        await clerk.Until(World, "901", ".s-awaitingfeedback");
        string[] links = [.. (await World.Mails.All()).Where(mail => mail.Text.Contains("/l/")).Select(mail => mail.Link)];
        Assert.True(links.Length >= 8);
        IReadOnlyList<string> before = await World.InventoryAtRest(Stores);

        using HttpClient scanner = new(new HttpClientHandler { CookieContainer = new CookieContainer() });
        foreach (string link in links)
        {
            for (int time = 0; time < 3; time++)
            {
                using HttpRequestMessage head = new(HttpMethod.Head, link);
                using HttpResponseMessage asked = await scanner.SendAsync(head);
                using HttpResponseMessage opened = await scanner.GetAsync(link);
                Assert.NotEqual(HttpStatusCode.InternalServerError, opened.StatusCode);
            }
        }

        Assert.Equal(before, await World.Inventory(Stores));
    }

    [Fact]
    public async Task Submitting_a_form_just_as_it_was_found_changes_nothing()
    {
        await World.SetClock("2024-03-04T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        await World.Errands.Register(Sample.Proposal("902", "2024-03-01", ("贾明", "jia902@example.com")));
        await World.Errands.Assign("902");
        IPage scanner = await World.Follow(Acts.Officer, "请签收提案", "第902号");
        IReadOnlyList<string> before = await World.InventoryAtRest("journal");

        await scanner.ClickAsync("button:has-text('提交')");

        await Expect(scanner.Locator(".problem")).ToContainTextAsync("请选择“签收”或“退回”");
        await Expect(scanner.Locator(".problem")).ToContainTextAsync("请输入您的姓名");
        Assert.Equal(before, await World.Inventory("journal"));
    }

    [Fact]
    public async Task A_link_leads_to_a_clean_address_and_only_to_its_own_task()
    {
        await World.SetClock("2024-03-04T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        await World.Errands.Register(Sample.Proposal("903", "2024-03-01", ("贾明", "jia903@example.com")));
        await World.Errands.Assign("903");
        IPage officer = await World.Follow(Acts.Officer, "请签收提案", "第903号");

        Assert.DoesNotContain("/l/", officer.Url);
        await Expect(officer.Locator("h1")).ToHaveTextAsync("请签收提案");
        IResponse? stranger = await (await World.Browser()).GotoAsync(officer.Url);
        Assert.Equal(401, stranger!.Status);
        IResponse? forged = await (await World.Browser()).GotoAsync($"{World.Address}/l/{new string('A', 43)}");
        Assert.Equal(404, forged!.Status);
        IResponse? office = await officer.GotoAsync($"{World.Address}/cases/x5e02-8-6-903-1");
        Assert.Equal(401, office!.Status);
    }

    [Fact]
    public async Task A_withdrawn_link_gives_the_constant_answer_and_a_renewed_one_opens()
    {
        await World.SetClock("2024-03-04T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        await World.Errands.Register(Sample.Proposal("904", "2024-03-01", ("贾明", "jia904@example.com")));
        await World.Errands.Assign("904");
        KeptMail first = await World.Mails.Find(Acts.Officer, "请签收提案", "第904号");
        await clerk.OpenCase(World, "904");
        await clerk.ClickAsync("button:has-text('撤回链接')");
        await Expect(clerk.Locator(".link-state")).ToContainTextAsync("链接已撤回");
        IPage officer = await World.Browser();

        IResponse? withdrawn = await officer.GotoAsync(first.Link);
        Assert.Equal(404, withdrawn!.Status);
        await Expect(officer.Locator("h1")).ToHaveTextAsync("这个链接不能使用");

        await clerk.ClickAsync("button:has-text('补发链接')");
        IPage again = await World.Follow(Acts.Officer, "补发链接：请签收提案", "第904号");
        await Expect(again.Locator("h1")).ToHaveTextAsync("请签收提案");
    }

    [Fact]
    public async Task An_expired_link_offers_a_new_one_to_the_registered_address_only()
    {
        await World.SetClock("2024-03-04T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        await World.Errands.Register(Sample.Proposal("905", "2024-03-01", ("贾明", "jia905@example.com")));
        await World.Errands.Assign("905");
        KeptMail old = await World.Mails.Find(Acts.Officer, "请签收提案", "第905号");
        await World.SetClock("2024-09-02T09:00:00+08:00");
        IPage officer = await World.Browser();

        IResponse? expired = await officer.GotoAsync(old.Link);

        Assert.Equal(410, expired!.Status);
        await officer.ClickAsync("button:has-text('发送新的链接')");
        await Expect(officer.Locator("h1")).ToHaveTextAsync("新的链接已发出");
        IPage renewed = await World.Follow(Acts.Officer, "补发链接：请签收提案", "第905号");
        await Expect(renewed.Locator("button:has-text('提交')")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_second_link_clicked_in_webmail_leaves_the_page_opened_before_it_usable()
    {
        await World.SetClock("2024-03-04T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        await World.Errands.Register(Sample.Proposal("907", "2024-03-01", ("贾明", "jia907@example.com")), Sample.Proposal("908", "2024-03-01", ("贾明", "jia908@example.com")));
        await World.Errands.Assign("907");
        await World.Errands.Assign("908");
        IPage first = await World.Follow(Acts.Officer, "请签收提案", "第907号");
        string second = (await World.Mails.Find(Acts.Officer, "请签收提案", "第908号")).Link;
        IPage webmail = await first.Context.NewPageAsync();
        await webmail.RouteAsync("http://mail.example.test/", route => route.FulfillAsync(
            new RouteFulfillOptions { ContentType = "text/html", Body = $"<a href='{second}'>link</a>" }));
        await webmail.GotoAsync("http://mail.example.test/");
        await webmail.ClickAsync("a");
        await Expect(webmail.Locator("h1")).ToHaveTextAsync("请签收提案");

        await first.CheckAsync("input[value=accept]");
        await first.FillAsync("#name", "郭　晓敏");
        await first.ClickAsync("button:has-text('提交')");

        await Expect(first.Locator(".done-note").First).ToContainTextAsync("签收");
    }

    [Fact]
    public async Task What_was_written_behind_a_link_that_ended_meanwhile_is_given_back()
    {
        await World.SetClock("2024-03-04T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        await World.Errands.BringToDrafting("909", "2024-03-01", ("贾明", "jia909@example.com"));
        IPage officer = await World.Follow(Acts.Officer, "请起草提案答复", "第909号");
        await officer.FillAsync("#body", "写了很久的一段话，比标题长，不能因为页面过期、链接收回或者别人先办而丢掉。");
        await clerk.OpenCase(World, "909");
        await clerk.ClickAsync("summary:has-text('收回重新确定承办科室')");
        await clerk.FillAsync("input[name=reason]", "经办人请假");
        await clerk.ClickAsync("button:has-text('收回'):visible");
        await Expect(clerk.Locator(".stage")).ToHaveTextAsync("待确定承办科室");

        await officer.ClickAsync("button:has-text('暂存并预览')");

        await Expect(officer.Locator("textarea").First).ToHaveValueAsync("写了很久的一段话，比标题长，不能因为页面过期、链接收回或者别人先办而丢掉。");
        await Expect(officer.Locator(".done-note").First).ToContainTextAsync("由办公室收回");
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_and_gives_back_what_was_written()
    {
        await World.SetClock("2024-03-04T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        await World.Errands.BringToDrafting("906", "2024-03-01", ("贾明", "jia906@example.com"));
        IPage officer = await World.Follow(Acts.Officer, "请起草提案答复", "第906号");
        await officer.FillAsync("#body", "写了很久的一段话，比标题长，不能因为页面过期、链接收回或者别人先办而丢掉。");
        await officer.Context.ClearCookiesAsync();

        await officer.ClickAsync("button:has-text('暂存并预览')");

        await Expect(officer.Locator("h1")).ToHaveTextAsync("页面已经过期");
        await Expect(officer.Locator("textarea").First).ToHaveValueAsync("写了很久的一段话，比标题长，不能因为页面过期、链接收回或者别人先办而丢掉。");
    }
}
