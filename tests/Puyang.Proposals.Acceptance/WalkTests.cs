using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Puyang.Proposals.Acceptance;

/// <summary>Proposal 185 from a dropped file to a closed case, through pages and e-mail links alone, on the days of the real one.</summary>
public sealed class WalkTests(World world) : Visit(world)
{
    [Fact]
    public async Task Proposal_185_goes_from_its_form_to_the_letter_that_was_really_sent_and_to_its_rating()
    {
        await World.SetClock("2022-04-06T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        byte[] form = await File.ReadAllBytesAsync(Sample.File("templates", "samples", "proposal-185.docx"));
        Assert.Contains("已登记", await clerk.Upload(World, ("proposal-185.docx", form)));
        await clerk.OpenCase(World, "185");
        await Expect(clerk.Locator(".reply-due")).ToContainTextAsync("自交办之日（2022年4月1日）的次日起3个月，2022年7月1日止");

        await clerk.Assign(World, "185", "养老服务科（孙丽）");
        await ReturnsToTheOffice();
        await clerk.OpenCase(World, "185");
        await Expect(clerk.Locator(".quote")).ToContainTextAsync("建议由基层政权建设和社区治理科承办");
        await clerk.Assign(World, "185");
        await TheSlipGoesWithTheAssignment();
        await World.Accept("185");

        await World.SetClock("2022-06-06T09:00:00+08:00");
        await Draft();
        await World.SetClock("2022-06-07T09:00:00+08:00");
        await World.Approve("185", Acts.Chain[0]);
        await CheckerSendsItBackOnce();
        await World.Approve("185", Acts.Chain[0], times: 2);
        await World.Approve("185", Acts.Chain[1], times: 2);
        await DeputyCorrectsIt();
        await World.SetClock("2022-06-30T16:00:00+08:00");
        await World.Approve("185", Acts.Chain[3]);

        await clerk.Seal(World, "185");
        await TheLetterIsTheRealOne();
        await CopiesAreConfirmed();
        await World.Rate("miao.fangjie@", "185", "苗方杰", "Satisfied", "谢谢");
        await clerk.Until(World, "185", ".s-closed");
        await Expect(clerk.Locator(".case-head")).ToContainTextAsync("满意");
        await clerk.Until(World, "185", ".loop:has-text('没有待处理的事项')");
        await ThePapersTellTheWholeChain(clerk);
        Assert.Contains("满意", (await World.Mails.Find(Acts.Committee, "提案人意见", "第185号")).Text);
        Assert.Contains("满意", (await World.Mails.Find("miao.fangjie@", "已收到您的意见", "第185号")).Text);
    }

    private async Task TheSlipGoesWithTheAssignment()
    {
        KeptMail mail = await World.Mails.Find(Acts.Officer, "请签收提案", "第185号");
        string slip = string.Concat(SentLetter.Paragraphs(mail.Attachments["交办单.docx"]));
        Assert.Contains("加强和完善社区建设", slip);
        Assert.Contains("2022年7月1日", slip);
        Assert.Contains("基层政权建设和社区治理科", slip);
    }

    private static async Task ThePapersTellTheWholeChain(IPage clerk)
    {
        await Expect(clerk.Locator(".papers a")).ToHaveTextAsync(["交办单", "沟通记录（第一次，苗方杰）", "发文稿纸（审签单）", "征询意见表（苗方杰）"]);
        string sheet = await Paper(clerk, "发文稿纸（审签单）");
        foreach ((string _, string _, string name) in Acts.Chain)
        {
            Assert.Contains(name, sheet);
        }

        Assert.Contains("请补充第五部分。", sheet);
        Assert.Contains("2022年6月30日", sheet);
        Assert.Contains("濮民提〔2022〕", sheet);
        Assert.Contains("提案人同意答复稿", await Paper(clerk, "沟通记录"));
        Assert.Contains("☑满意", await Paper(clerk, "征询意见表（苗方杰）"));
        Assert.Contains("模板第 1 版", await clerk.InnerTextAsync("main"));
    }

    private static async Task<string> Paper(IPage clerk, string name)
    {
        string address = new Uri(new Uri(clerk.Url), await clerk.Locator(".papers a", new() { HasTextString = name }).First.GetAttributeAsync("href")).AbsoluteUri;
        return string.Concat(SentLetter.Paragraphs(await (await clerk.APIRequest.GetAsync(address)).BodyAsync()));
    }

    private async Task ReturnsToTheOffice()
    {
        IPage other = await World.Follow("sun.li@", "请签收提案", "第185号");
        await other.CheckAsync("input[value=return]");
        await other.FillAsync("#name", "孙丽");
        await other.ClickAsync("button:has-text('提交')");
        await Expect(other.Locator(".problem")).ToContainTextAsync("请写明理由");
        await other.FillAsync("#reason", "社区建设不属本科职责");
        await other.FillAsync("#owner", "基层政权建设和社区治理科");
        await other.FillAsync("#name", "孙丽");
        await other.ClickAsync("button:has-text('提交')");
        await Expect(other.Locator(".done-note").First).ToContainTextAsync("退回办公室");
    }

    private async Task Draft()
    {
        IPage officer = await World.Follow(Acts.Officer, "请起草提案答复", "第185号");
        await officer.FillDraft(Sample.Title185, "先写一段。");
        await officer.ClickAsync("button:has-text('暂存并预览')");
        await Expect(officer.Locator(".ok")).ToContainTextAsync("已保存（第 1 版）");
        await Expect(officer.Locator(".letter-sheet")).ToContainTextAsync("先写一段。");
        await officer.FillDraft(Sample.Title185, Sample.Body185);
        await officer.Consult();
        await officer.Submit();
    }

    private async Task CheckerSendsItBackOnce()
    {
        IPage checker = await World.Follow("chen.hong@", "请核稿：", "第185号");
        await Expect(checker.Locator(".letter-sheet")).ToContainTextAsync("尊敬的苗方杰委员：");
        await checker.CheckAsync("input[value=return]");
        await checker.FillAsync("#comment", "请补充第五部分。");
        await checker.FillAsync("#name", "陈红");
        await checker.ClickAsync("button:has-text('提交')");
        await Expect(checker.Locator(".done-note").First).ToContainTextAsync("退回修改");
        IPage officer = await World.Follow(Acts.Officer, "答复稿退回修改", "第185号");
        await Expect(officer.Locator(".quote")).ToContainTextAsync("请补充第五部分。");
        await officer.FillAsync("#body", Sample.Body185.Replace("列入市政府重点工作台账", "列入重点台账", StringComparison.Ordinal));
        await officer.Submit();
    }

    private async Task DeputyCorrectsIt()
    {
        IPage deputy = await World.Follow("zhang.wei@", "请审核：", "第185号", isPhone: false);
        await deputy.ClickAsync("summary:has-text('直接修改文稿')");
        await deputy.FillAsync("#body", Sample.Body185);
        await deputy.FillAsync("#name2", "张伟");
        await deputy.ClickAsync("button:has-text('保存修改稿')");
        await Expect(deputy.Locator(".ok")).ToContainTextAsync("修改稿已成为第");
        await Expect(deputy.Locator(".changes ins").First).ToContainTextAsync("列入市政府重点工作台账");
        await deputy.Approve("张伟");
        Assert.Contains("张伟", (await World.Mails.Find("li.jianguo@", "在您审核之后有修改", "第185号")).Text);
    }

    private async Task TheLetterIsTheRealOne()
    {
        KeptMail mail = await World.Mails.Find("miao.fangjie@", "关于对市政协八届六次会议第185号提案的答复", "第185号");
        (string name, byte[] letter) = mail.Letter;
        Assert.Equal("关于对市政协八届六次会议第185号提案的答复.docx", name);
        List<string> paragraphs = [.. SentLetter.Paragraphs(letter)];

        // What GB/T 9704 adds to the real letter: 发文字号 and 署名. All else is equal to the character.
        Assert.Matches(@"^濮民提〔2022〕\d+号$", paragraphs[1]);
        Assert.Equal("濮阳市民政局", paragraphs[^4]);
        paragraphs.RemoveAt(paragraphs.Count - 4);
        paragraphs.RemoveAt(1);
        Assert.Equal(string.Concat(Sample.Letter185.Select(SentLetter.Squeeze)), string.Concat(paragraphs));
    }

    private async Task CopiesAreConfirmed()
    {
        foreach (string office in new[] { Acts.Committee, Acts.Supervision })
        {
            KeptMail copy = await World.Mails.Find(office, "抄送（2份）", "第185号");
            Assert.Single(copy.Attachments);
            IPage receiver = await World.Follow(office, "抄送（2份）", "第185号");
            await receiver.FillAsync("#name", "值班员");
            await receiver.ClickAsync("button:has-text('确认收到')");
            await Expect(receiver.Locator(".done-note").First).ToContainTextAsync("确认收到");
        }
    }
}
