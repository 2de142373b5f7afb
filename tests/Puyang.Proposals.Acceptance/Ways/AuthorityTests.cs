using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Puyang.Proposals.Acceptance.Ways;

/// <summary>What the bureau asks of the 交办机关: a return granted, one refused; more time.</summary>
public sealed class AuthorityTests(World world) : Visit(world)
{
    [Fact]
    public async Task A_granted_return_ends_the_case_and_another_handover_is_another_case()
    {
        await World.SetClock("2022-08-02T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        await World.Errands.Register(Sample.Proposal("2111", "2022-08-01", ("贾明", "jia2111@example.com")));
        await AskReturn(clerk, "2111", "养老机构建设不属我局职责。", "市卫生健康委员会");
        KeptMail asked = await World.Mails.Find(Acts.Supervision, "申请退回", "第2111号");
        Assert.Contains("养老机构建设不属我局职责", string.Concat(SentLetter.Paragraphs(asked.Attachments["退回申请表.docx"])));
        await Answer("申请退回", "2111", "grant", "");
        await clerk.Until(World, "2111", ".case-head:has-text('已退回交办机关')");

        await World.SetClock("2022-08-22T09:00:00+08:00");
        Assert.Contains("已登记", await clerk.Upload(World, Sample.Proposal("2111", "2022-08-20", ("贾明", "jia2111@example.com"))));
        await clerk.GotoAsync($"{World.Address}/cases/x5e02-8-6-2111-2");
        await Expect(clerk.Locator(".case-head")).ToContainTextAsync("前次交办");
        await Expect(clerk.Locator(".stage").First).ToHaveTextAsync("待确定承办科室");
    }

    [Fact]
    public async Task A_refused_return_is_handled_here_and_cannot_be_asked_again()
    {
        await World.SetClock("2022-08-02T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        await World.Errands.Register(Sample.Proposal("2112", "2022-08-01", ("贾明", "jia2112@example.com")));
        await World.Errands.Assign("2112");
        await AskReturn(clerk, "2112", "不属我局职责。", "");
        Assert.Contains("此事项已无需办理", (await World.Mails.Find(Acts.Officer, "此事项已无需办理", "第2112号")).Text);
        await Answer("申请退回", "2112", "refuse", "职责清单已列明由民政部门承办。");
        await clerk.Until(World, "2112", "#department");
        await Expect(clerk.Locator(".timeline")).ToContainTextAsync("申请退回：不同意（督查员）：职责清单已列明由民政部门承办。");
        await Expect(clerk.Locator("summary:has-text('申请退回')")).ToHaveCountAsync(0);
        await World.Errands.Assign("2112");
    }

    [Fact]
    public async Task A_return_after_its_window_is_refused_by_the_policy_and_not_offered_any_more()
    {
        await World.SetClock("2022-08-02T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        await World.Errands.Register(Sample.Proposal("2113", "2022-08-01", ("贾明", "jia2113@example.com")));
        await clerk.OpenWay(World, "2113", "申请退回");
        await World.SetClock("2022-08-10T09:00:00+08:00");
        await SendReturn(clerk, "不属我局职责。", "");
        await Expect(clerk.Locator(".problem")).ToContainTextAsync("已过退回申请时限");
        await Expect(clerk.Locator("#return-reason")).ToHaveValueAsync("不属我局职责。");
        await clerk.OpenCase(World, "2113");
        await Expect(clerk.Locator("#return-reason")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_extension_is_asked_in_time_and_the_proposers_are_told_in_writing()
    {
        await World.SetClock("2022-08-02T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        await World.Errands.Register(Sample.Proposal("2114", "2022-08-01", ("贾明", "jia2114@example.com"), ("易强", null)));
        await AskExtension(clerk, "2114", "2023-03-01");
        await Expect(clerk.Locator(".problem")).ToContainTextAsync("不得超过规定的最长期限");
        await AskExtension(clerk, "2114", "2022-12-30");
        KeptMail asked = await World.Mails.Find(Acts.Supervision, "申请延期", "第2114号");
        Assert.Contains("2022年12月30日", string.Concat(SentLetter.Paragraphs(asked.Attachments["延期申请表.docx"])));
        await Answer("申请延期", "2114", "grant", "");

        await clerk.Until(World, "2114", ".reply-due:has-text('经市委市政府督查局同意延期，2022年12月30日止')");
        Assert.Contains("延期至2022年12月30日", (await World.Mails.Find("jia2114@", "延期答复的告知", "第2114号")).Text);
        await clerk.ClickAsync("button[value=told]");
        await Expect(clerk.Locator(".problem")).ToContainTextAsync("送达方式");
        await clerk.Locator("form:has(button[value=told]) input[name=how]").FillAsync("挂号信 XA0001");
        await clerk.ClickAsync("button[value=told]");
        await Expect(clerk.Locator(".timeline")).ToContainTextAsync("书面告知：挂号信 XA0001");
    }

    private async Task AskReturn(IPage clerk, string number, string reason, string owner)
    {
        await clerk.OpenWay(World, number, "申请退回");
        await SendReturn(clerk, reason, owner);
    }

    private static async Task SendReturn(IPage clerk, string reason, string owner)
    {
        await clerk.FillAsync("#return-reason", reason);
        await clerk.FillAsync("#return-owner", owner);
        await clerk.ClickAsync("button[value=requestReturn]");
    }

    private async Task AskExtension(IPage clerk, string number, string until)
    {
        await clerk.OpenWay(World, number, "申请延期");
        await clerk.FillAsync("#extend-until", until);
        await clerk.FillAsync("#extend-reason", "需与多部门会商，已走访提案人。");
        await clerk.ClickAsync("button[value=requestExtension]");
    }

    private async Task Answer(string request, string number, string act, string note)
    {
        IPage authority = await World.Follow(Acts.Supervision, request, $"第{number}号");
        await authority.AnswerRequest(act, note);
    }
}
