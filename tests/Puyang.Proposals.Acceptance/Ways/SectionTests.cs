using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Puyang.Proposals.Acceptance.Ways;

/// <summary>Inside the bureau: another section disagrees and the deputy over both decides; a section that should not have been asked is left in peace.</summary>
public sealed class SectionTests(World world) : Visit(world)
{
    private const string Care = "zhou.qiang@";
    private const string Relief = "wu.gang@";
    private const string Deputy = "zhang.wei@";

    [Fact]
    public async Task A_disagreement_between_sections_is_decided_in_the_bureau_and_the_officer_reads_how()
    {
        await World.SetClock("2022-08-01T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        await World.Errands.BringToDrafting("2131", "2022-08-01", ("贾明", "jia2131@example.com"));
        IPage officer = await World.Follow(Acts.Officer, "请起草提案答复", "第2131号");
        await Ask(officer, "养老服务科");
        IPage section = await World.Follow(Care, "请提出会办意见", "第2131号");
        await section.CheckAsync("input[value=disagree]");
        await section.FillAsync("#comment", "补贴标准尚未调整，不宜写入答复。");
        await section.FillAsync("#name", "周强");
        await section.ClickAsync("button:has-text('提交会办意见')");

        await clerk.OpenCase(World, "2131");
        await clerk.ClickAsync("summary:has-text('报请协调与养老服务科的分歧')");
        await clerk.FillAsync("#refer-1", "承办科室认为应当写明标准。");
        await clerk.ClickAsync("button:has-text('报局领导协调')");
        IPage deputy = await World.Follow(Deputy, "报请协调会办分歧", "第2131号");
        await Expect(deputy.Locator("main")).ToContainTextAsync("补贴标准尚未调整");
        await deputy.CheckAsync("label:has-text('采纳养老服务科的意见') input");
        await deputy.FillAsync("#comment", "按现行标准写。");
        await deputy.FillAsync("#name", "张伟");
        await deputy.ClickAsync("button:has-text('提交答复')");
        await Expect(deputy.Locator(".done-note").First).ToContainTextAsync("协调：采纳会办意见");

        Assert.Contains("协调意见：按现行标准写。", (await World.Mails.Find(Acts.Officer, "张伟已经答复", "第2131号")).Text);
        await officer.ReloadAsync();
        await Expect(officer.Locator("main")).ToContainTextAsync("协调意见：采纳会办意见：按现行标准写。");
        Assert.DoesNotContain(await World.Mails.All(), mail => mail.To.Contains(Acts.Supervision) && mail.Subject.Contains("第2131号"));
    }

    [Fact]
    public async Task A_section_that_should_not_have_been_asked_is_told_so_and_holds_nothing_up()
    {
        await World.SetClock("2022-08-01T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        await World.Errands.BringToDrafting("2132", "2022-08-01", ("贾明", "jia2132@example.com"));
        await Ask(await World.Follow(Acts.Officer, "请起草提案答复", "第2132号"), "社会救助科");
        await World.Mails.Find(Relief, "请提出会办意见", "第2132号");

        await clerk.OpenCase(World, "2132");
        await clerk.ClickAsync("summary:has-text('撤回征求')");
        ILocator form = clerk.Locator("form:has(button[value=withdrawQuestion])");
        await form.Locator("input[name=reason]").FillAsync("应征求养老服务科。");
        await form.Locator("button").ClickAsync();

        await Expect(clerk.Locator(".timeline")).ToContainTextAsync("不再征求社会救助科的意见：应征求养老服务科。");
        Assert.Contains("已由办公室撤回，此事项已无需办理", (await World.Mails.Find(Relief, "此事项已无需办理", "第2132号")).Text);
        await World.Errands.Draft("2132");
    }

    private static async Task Ask(IPage officer, string section)
    {
        await officer.ClickAsync("summary:has-text('会办意见（')");
        await officer.ClickAsync("summary:has-text('征求相关科室')");
        await officer.SelectOptionAsync("#askDepartment", new SelectOptionValue { Label = section });
        await officer.ClickAsync("button[value=ask]");
        await Expect(officer.Locator(".ok").First).ToContainTextAsync("已征求意见");
    }
}
