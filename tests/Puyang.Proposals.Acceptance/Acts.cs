using System.Diagnostics;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Puyang.Proposals.Acceptance;

/// <summary>What people do on the pages, as they would describe it.</summary>
public static class Acts
{
    public const string Officer = "guo.xiaomin@";
    public const string Committee = "tianwei@";
    public const string Supervision = "ducha@";

    /// <summary>The shipped chain: step, mailbox and name.</summary>
    public static readonly (string Step, string Mailbox, string Name)[] Chain =
    [
        ("科室负责人审核", "li.jianguo@", "李建国"),
        ("办公室核稿", "chen.hong@", "陈红"),
        ("分管领导审核", "zhang.wei@", "张伟"),
        ("局长签发", "liu.zhiyuan@", "刘志远"),
    ];

    /// <summary>The office uploads files and reads what became of them.</summary>
    public static async Task<string> Upload(this IPage clerk, World world, params (string Name, byte[] Content)[] files)
    {
        await clerk.GotoAsync($"{world.Address}/intake");
        await clerk.SetInputFilesAsync("#files", files.Select(file => new FilePayload { Name = file.Name, MimeType = "application/octet-stream", Buffer = file.Content }));
        await clerk.ClickAsync("button:has-text('登记')");
        return await clerk.Locator("section[aria-label='登记结果']").InnerTextAsync();
    }

    /// <summary>The office opens a case from the result of the upload and leaves its page open.</summary>
    public static async Task OpenCase(this IPage clerk, World world, string number)
    {
        await clerk.GotoAsync($"{world.Address}/cases/x5e02-8-6-{number}-1");
        await Expect(clerk.Locator("h1")).ToBeVisibleAsync();
    }

    public static async Task Assign(this IPage clerk, World world, string number, string department = "基层政权建设和社区治理科（郭晓敏）")
    {
        await clerk.OpenCase(world, number);
        await clerk.SelectOptionAsync("#department", new SelectOptionValue { Label = department });
        await clerk.ClickAsync("button:has-text('交科室承办')");
        await Expect(clerk.Locator(".stage")).ToHaveTextAsync("待签收");
    }

    public static async Task Accept(this World world, string number)
    {
        IPage officer = await world.Follow(Officer, "请签收提案", $"第{number}号");
        await officer.CheckAsync("input[value=accept]");
        await officer.FillAsync("#name", "郭晓敏");
        await officer.ClickAsync("button:has-text('提交')");
        await Expect(officer.Locator(".done-note").First).ToContainTextAsync("签收");
    }

    public static async Task FillDraft(this IPage officer, string title, string body, string contact = "刘伟胜", string phone = "6687818")
    {
        await officer.FillAsync("#title", title);
        await officer.FillAsync("#body", body);
        await officer.CheckAsync("input[name=class][value=A]");
        await officer.CheckAsync("input[name=disclosure][value=Proactive]");
        await officer.FillAsync("#contactName", contact);
        await officer.FillAsync("#contactPhone", phone);
    }

    /// <summary>Records a talk with the proposer, on a case officer's page or the office's; the text that stands in the same form is kept.</summary>
    public static async Task Consult(this IPage page, string stance = "Satisfied", string said = "电话说明了办理情况，提案人同意答复稿。")
    {
        if (!await page.Locator("#said").IsVisibleAsync())
        {
            await page.ClickAsync("summary:has-text('与提案人沟通'), summary:has-text('登记沟通情况')");
        }

        await page.CheckAsync("input[name=channel][value=Phone]");
        await page.FillAsync("#said", said);
        await page.CheckAsync($"input[name=stance][value={stance}]");
        if (stance == "Dissatisfied")
        {
            await page.FillAsync("#objection", said);
        }

        await page.CheckAsync("input[name=mayPublish][value=yes]");
        await page.ClickAsync("button[value=consult], button:has-text('登记沟通情况')");
        await Expect(page.Locator("main")).ToContainTextAsync(said);
    }

    /// <summary>The office opens one of the ways beside the main road on a case's page.</summary>
    public static async Task OpenWay(this IPage clerk, World world, string number, string way)
    {
        await clerk.OpenCase(world, number);
        await clerk.ClickAsync("summary:has-text('其他办理')");
        await clerk.ClickAsync($"summary:has-text('{way}'):not(:has-text('其他办理'))");
    }

    /// <summary>The authority answers what it is asked.</summary>
    public static async Task AnswerRequest(this IPage authority, string act, string note, string done = "答复")
    {
        await authority.CheckAsync($"input[value={act}]");
        await authority.FillAsync("#comment", note);
        await authority.FillAsync("#name", "督查员");
        await authority.ClickAsync("button:has-text('提交答复')");
        await Expect(authority.Locator(".done-note").First).ToContainTextAsync(done);
    }

    public static async Task Submit(this IPage officer)
    {
        await officer.FillAsync("#name", "郭晓敏");
        await officer.ClickAsync("button:has-text('送审')");
        await Expect(officer.Locator(".done-note").First).ToContainTextAsync("送审");
    }

    /// <summary>How the mail of a step begins.</summary>
    public static string Asked(string step) => step.EndsWith("签发", StringComparison.Ordinal) ? "请签发："
        : step.EndsWith("核稿", StringComparison.Ordinal) ? "请核稿："
        : "请审核：";

    public static async Task Approve(this World world, string number, (string Step, string Mailbox, string Name) step, int times = 1)
    {
        IPage approver = await world.Follow(step.Mailbox, Asked(step.Step), $"第{number}号", times: times);
        await approver.Approve(step.Name);
    }

    public static async Task Approve(this IPage approver, string name)
    {
        await approver.CheckAsync("input[value=approve]");
        if (await approver.Locator("input[name=reviewed]").CountAsync() > 0)
        {
            await approver.CheckAsync("input[name=reviewed]");
        }

        await approver.FillAsync("#name", name);
        await approver.ClickAsync("button:has-text('提交')");
        await Expect(approver.Locator(".done-note").First).ToBeVisibleAsync();
    }

    public static async Task Seal(this IPage clerk, World world, string number)
    {
        await clerk.Until(world, number, "button:has-text('用印确认')");
        await clerk.CheckAsync("input[name=way][value=Text]");
        await clerk.CheckAsync("input[name=confirm]");
        await clerk.ClickAsync("button:has-text('用印确认')");
        await Expect(clerk.Locator(".timeline")).ToContainTextAsync("缮印用印完毕");
    }

    /// <summary>Reloads a case's page until it shows something; the work behind it takes its time.</summary>
    public static async Task Until(this IPage clerk, World world, string number, string selector)
    {
        for (Stopwatch waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(60); await Task.Delay(250))
        {
            await world.Walker.Rest();
            await clerk.OpenCase(world, number);
            if (await clerk.Locator(selector).CountAsync() > 0)
            {
                return;
            }
        }

        throw new TimeoutException($"The page of case {number} does not show {selector}: {await clerk.InnerTextAsync("main")}");
    }

    public static async Task Rate(this World world, string mailbox, string number, string name, string rating, string comment = "")
    {
        IPage proposer = await world.Follow(mailbox, "的答复", $"第{number}号");
        await proposer.CheckAsync($"input[name=rating][value={rating}]");
        await proposer.FillAsync("#comment", comment);
        await proposer.FillAsync("#name", name);
        await proposer.ClickAsync("button:has-text('提交意见')");
        await Expect(proposer.Locator(".done-note").First).ToContainTextAsync("提出意见");
    }
}
