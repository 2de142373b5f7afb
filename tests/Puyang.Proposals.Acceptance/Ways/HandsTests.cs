using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Puyang.Proposals.Acceptance.Ways;

/// <summary>Many hands and other endings: a delegate's signature, dissatisfaction with the draft, hold, withdrawal, two merged proposals.</summary>
public sealed class HandsTests(World world) : Visit(world)
{
    [Fact]
    public async Task A_delegate_signs_while_the_head_is_away_and_both_names_are_on_record()
    {
        await World.SetClock("2022-09-06T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        await World.Errands.BringToSignatory("2122", "2022-09-01", ("贾明", "jia2122@example.com"));
        IPage delegated = await World.Follow("zhang.wei@", "请签发：", "第2122号");
        await Expect(delegated.Locator(".banner")).ToContainTextAsync("您受刘志远委托办理这一项");
        await delegated.Approve("张伟");
        await clerk.Until(World, "2122", "button:has-text('用印确认')");
        await Expect(clerk.Locator(".timeline")).ToContainTextAsync("张伟（受刘志远委托）");
        await Expect(clerk.Locator("main")).ToContainTextAsync("签发（张伟（受刘志远委托））");
        Assert.DoesNotContain(await World.Mails.All(), mail => mail.To.Contains("liu.zhiyuan@") && mail.Subject.Contains("第2122号"));
    }

    [Fact]
    public async Task A_dissatisfied_proposer_sends_the_draft_back_before_anybody_signs()
    {
        await World.SetClock("2022-08-01T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        await World.Errands.BringToSignatory("2123", "2022-08-01", ("贾明", "jia2123@example.com"));
        await clerk.OpenCase(World, "2123");
        await clerk.Consult("Dissatisfied", "第二条没有答复。");
        await Expect(clerk.Locator(".stage").First).ToHaveTextAsync("起草中");
        IPage officer = await World.Follow(Acts.Officer, "答复稿退回修改", "第2123号");
        await Expect(officer.Locator(".quote")).ToContainTextAsync("第二条没有答复。");
    }

    [Fact]
    public async Task A_withdrawal_in_mid_approval_ends_everything_at_once()
    {
        await World.SetClock("2022-08-01T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        await World.Errands.BringToSignatory("2124", "2022-08-01", ("贾明", "jia2124@example.com"));
        IPage head = await World.Follow("liu.zhiyuan@", "请签发：", "第2124号");
        await clerk.OpenWay(World, "2124", "撤案");
        await clerk.FillAsync("#withdraw-reason", "提案人8月1日书面撤案申请");
        await clerk.CheckAsync("input[name=confirm]");
        await clerk.ClickAsync("button[value=withdrawProposal]");
        await Expect(clerk.Locator(".case-head")).ToContainTextAsync("已撤案");
        await Expect(clerk.Locator(".task-card")).ToHaveCountAsync(0);

        await head.CheckAsync("input[value=approve]");
        await head.FillAsync("#name", "刘志远");
        await head.ClickAsync("button:has-text('提交')");
        await Expect(head.Locator("main")).ToContainTextAsync("因撤案终止");
        Assert.Contains("此事项已无需办理", (await World.Mails.Find("liu.zhiyuan@", "此事项已无需办理", "第2124号")).Text);
        Assert.Contains("撤案", (await World.Mails.Find(Acts.Committee, "提案撤案", "第2124号")).Text);
    }

    [Fact]
    public async Task Two_merged_proposals_are_signed_together_and_answered_separately()
    {
        await World.SetClock("2022-08-01T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        await World.Errands.Register(Sample.Proposal("2125", "2022-08-01", ("贾明", "jia2125@example.com")), Sample.Proposal("2126", "2022-08-01", ("易强", "yi2126@example.com")));
        await clerk.OpenWay(World, "2126", "并案");
        await Expect(clerk.Locator("#join-joinTo option[value='x5e02-8-6-2125-1']")).ToHaveTextAsync(new Regex("^2125.*（贾明）$"));
        await clerk.SelectOptionAsync("#join-joinTo", new SelectOptionValue { Value = "x5e02-8-6-2125-1" });
        await clerk.FillAsync("#join-reason", "内容相同");
        await clerk.ClickAsync("button[value=join]");
        await Expect(clerk.Locator(".stage").First).ToHaveTextAsync("并案办理中");
        await clerk.Until(World, "2125", ".case-head:has-text('一并办理')");
        await TalksWith(clerk, "2126");

        await World.Errands.Assign("2125");
        await World.Errands.Accept("2125");
        await World.Errands.Draft("2125");
        foreach (var step in Acts.Chain)
        {
            await World.Errands.Approve("2125", step);
        }

        await World.Errands.Seal("2125");
        await World.Errands.Seal("2126");
        string first = string.Concat(SentLetter.Paragraphs((await World.Mails.Find("jia2125@", "的答复", "第2125号")).Letter.Value));
        string second = string.Concat(SentLetter.Paragraphs((await World.Mails.Find("yi2126@", "的答复", "第2126号")).Letter.Value));
        Assert.Contains("关于对市政协八届六次会议第2126号提案的答复尊敬的易强委员：您提出的提案收悉，现答复如下：", second);
        Assert.NotEqual(Number(first), Number(second));
        string sheet = string.Concat(SentLetter.Paragraphs(await (await clerk.APIRequest.GetAsync($"{World.Address}/cases/x5e02-8-6-2126-1/papers/approval-sheet/1/1")).BodyAsync()));
        Assert.Contains("与市政协八届六次会议第2125号提案并案办理、一并审签", sheet);
        Assert.Contains(Number(second), sheet);
        await World.Errands.Rate("yi2126@", "2126", "易强", "Satisfied");
        await clerk.Until(World, "2126", ".s-closed");
        await clerk.OpenCase(World, "2125");
        await Expect(clerk.Locator(".stage").First).ToHaveTextAsync("征询意见");
    }

    [Fact]
    public async Task What_is_on_hold_moves_for_nobody_until_it_goes_on()
    {
        await World.SetClock("2022-08-01T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        await World.Errands.BringToDrafting("2127", "2022-08-01", ("贾明", "jia2127@example.com"));
        await clerk.OpenWay(World, "2127", "暂停局内时限");
        await clerk.FillAsync("#hold-until", "2022-08-15");
        await clerk.FillAsync("#hold-reason", "等待省里出台政策");
        await clerk.ClickAsync("button[value=hold]");
        await Expect(clerk.Locator(".case-head")).ToContainTextAsync("局内时限暂停至2022年8月15日");

        IPage officer = await World.Follow(Acts.Officer, "请起草提案答复", "第2127号");
        await officer.FillDraft("关于对市政协八届六次会议第2127号提案的答复", "您提出的提案收悉。");
        await officer.FillAsync("#name", "郭晓敏");
        await officer.ClickAsync("button:has-text('送审')");
        await Expect(officer.Locator(".problem")).ToContainTextAsync("本件已暂停局内时限");
        await officer.ClickAsync("button:has-text('暂存并预览')");
        await Expect(officer.Locator(".ok")).ToContainTextAsync("已保存");

        await World.SetClock("2022-08-08T09:00:00+08:00");
        await clerk.OpenCase(World, "2127");
        await clerk.FillAsync("#resume", "政策已出台");
        await clerk.ClickAsync("button[value=resume]");
        await Expect(clerk.Locator(".timeline")).ToContainTextAsync("恢复局内时限（暂停 5 个工作日）");
        await Expect(clerk.Locator(".task-card")).ToContainTextAsync(["另加暂停的5个工作日"]);
        await Expect(clerk.Locator(".reply-due")).ToContainTextAsync("2022年11月1日止");
    }

    private static string Number(string letter) => System.Text.RegularExpressions.Regex.Match(letter, "濮民提〔2022〕\\d+号").Value;

    private async Task TalksWith(IPage clerk, string number)
    {
        await clerk.OpenCase(World, number);
        await clerk.Consult(said: "同意合并办理。");
        await Expect(clerk.Locator(".timeline")).ToContainTextAsync("同意合并办理。");
    }
}
