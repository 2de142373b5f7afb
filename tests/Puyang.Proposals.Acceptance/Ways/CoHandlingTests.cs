using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Puyang.Proposals.Acceptance.Ways;

/// <summary>A lead with two co-handlers, of whom one is late and one disagrees; and the other side, a co-handler's own opinion.</summary>
public sealed class CoHandlingTests(World world) : Visit(world)
{
    private const string Finance = "bangongshi@czj";
    private const string Housing = "bangongshi@zjj";

    [Fact]
    public async Task The_reply_waits_for_the_late_co_handler_and_for_the_disagreement_to_be_decided()
    {
        await World.SetClock("2022-08-01T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        await World.Errands.Register(Sample.Proposal("2101", "2022-08-01", Lead, ("贾明", "jia2101@example.com")));
        await World.Errands.Assign("2101");
        await World.Errands.Accept("2101");
        await World.Errands.AskUnits("2101");

        KeptMail asked = await World.Mails.Find(Housing, "征求会办意见", "第2101号");
        (string name, byte[] letter) = Assert.Single(asked.Attachments);
        Assert.StartsWith("关于征求市政协八届六次会议第2101号提案会办意见的函（濮民函〔2022〕", name);
        Assert.Contains("市财政局、市住房和城乡建设局：", string.Concat(SentLetter.Paragraphs(letter)));
        await Answer(Finance, "disagree", "本级财政已列预算，不宜再承诺新增经费。", "王会计");
        Assert.Contains("不宜再承诺新增经费", (await World.Mails.Find(Acts.Officer, "会办单位有不同意见", "第2101号")).Text);

        IPage officer = await World.Follow(Acts.Officer, "请起草提案答复", "第2101号");
        await officer.FillDraft("关于对市政协八届六次会议第2101号提案的答复", "您提出的提案收悉。\n一、经费已经安排。");
        await officer.Consult();
        await officer.FillAsync("#name", "郭晓敏");
        await officer.ClickAsync("button:has-text('送审')");
        await Expect(officer.Locator(".problem")).ToContainTextAsync("会办意见还没有到齐");
        await Expect(officer.Locator("#body")).ToContainTextAsync("经费已经安排");

        await DecidesTheDisagreement(clerk);
        await LetsTheReplyGoOnWithoutTheLateOne(clerk);
        await World.Errands.Draft("2101");
        foreach (var step in Acts.Chain)
        {
            await World.Errands.Approve("2101", step);
        }

        await World.Errands.Seal("2101");
        KeptMail copy = await World.Mails.Find(Finance, "抄送", "第2101号");
        Assert.Contains("抄送：市政协提案委（2份），市委市政府督查局（2份），市财政局（1份），市住房和城乡建设局（1份）。", string.Concat(SentLetter.Paragraphs(copy.Letter.Value)));
        await TheLateOpinionIsStillTaken(clerk);
    }

    [Fact]
    public async Task A_co_handlers_opinion_goes_to_the_lead_and_never_to_the_proposer()
    {
        await World.SetClock("2022-08-01T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        await World.Errands.Register(Sample.Proposal("2102", "2022-08-01", CoHandled, ("易强", "yi2102@example.com")));
        await clerk.OpenCase(World, "2102");
        await Expect(clerk.Locator(".reply-due")).ToContainTextAsync("会办意见时限");
        await World.Errands.Assign("2102");
        await World.Errands.Accept("2102");

        IPage officer = await World.Follow(Acts.Officer, "请起草会办意见", "第2102号");
        await Expect(officer.Locator("input[name=class]")).ToHaveCountAsync(0);
        await officer.FillAsync("#body", "你单位主办的提案收悉。现就我局职责提出意见如下：\n一、同意。");
        await officer.FillAsync("#contactName", "郭晓敏");
        await officer.FillAsync("#contactPhone", "6687818");
        await officer.Submit();
        await World.Errands.Approve("2102", Acts.Chain[0]);
        await World.Errands.Approve("2102", Acts.Chain[1]);
        await World.Errands.Approve("2102", ("分管领导签发", "zhang.wei@", "张伟"));
        await World.Errands.Seal("2102");

        KeptMail sent = await World.Mails.Find(Housing, "会办意见", "第2102号");
        string letter = string.Concat(SentLetter.Paragraphs(sent.Letter.Value));
        Assert.Contains("市住房和城乡建设局：", letter);
        Assert.Matches("濮民函〔2022〕\\d+号", letter);
        await clerk.Until(World, "2102", ".case-head:has-text('会办意见已送')");
        Assert.DoesNotContain(await World.Mails.All(), mail => mail.To.Contains("yi2102@"));

        IPage lead = await World.Follow(Housing, "会办意见", "第2102号");
        await lead.FillAsync("#name", "值班员");
        await lead.ClickAsync("button:has-text('确认收到')");
        await Expect(lead.Locator(".done-note").First).ToContainTextAsync("确认收到");
    }

    private static void Lead(JsonObject proposal)
    {
        proposal["role"] = "主办";
        proposal["coHandlers"] = new JsonArray("市财政局", "市住房和城乡建设局");
    }

    private static void CoHandled(JsonObject proposal)
    {
        proposal["role"] = "会办";
        proposal["leadUnit"] = "市住房和城乡建设局";
    }

    private async Task Answer(string mailbox, string act, string opinion, string name)
    {
        IPage unit = await World.Follow(mailbox, "征求会办意见", "第2101号");
        await unit.CheckAsync($"input[value={act}]");
        await unit.FillAsync("#comment", opinion);
        await unit.FillAsync("#name", name);
        await unit.ClickAsync("button:has-text('提交会办意见')");
        await Expect(unit.Locator(".done-note").First).ToContainTextAsync("提出会办意见");
    }

    private async Task DecidesTheDisagreement(IPage clerk)
    {
        await clerk.OpenCase(World, "2101");
        await clerk.ClickAsync("summary:has-text('报请协调与市财政局的分歧')");
        await clerk.FillAsync("#refer-1", "我局认为应当安排经费，市财政局认为不宜承诺。");
        await clerk.ClickAsync("button:has-text('协调')");
        IPage authority = await World.Follow(Acts.Supervision, "报请协调会办分歧", "第2101号");
        await Expect(authority.Locator("main")).ToContainTextAsync("不宜再承诺新增经费");
        await authority.AnswerRequest("refuse", "答复中只写已经安排的经费。", "协调：采纳会办意见");
        await clerk.Until(World, "2101", ".timeline:has-text('采纳会办意见（督查员）：答复中只写已经安排的经费。')");
        string ruling = (await World.Mails.Find(Acts.Officer, "交办机关已经答复", "第2101号")).Text;
        Assert.Contains("已协调：采纳会办意见", ruling);
        Assert.Contains("协调意见：答复中只写已经安排的经费。", ruling);
    }

    private async Task LetsTheReplyGoOnWithoutTheLateOne(IPage clerk)
    {
        await clerk.OpenCase(World, "2101");
        await Expect(clerk.Locator("summary:has-text('先行答复')")).ToHaveCountAsync(0);
        await World.SetClock("2022-09-13T09:00:00+08:00");
        await clerk.Until(World, "2101", "summary:has-text('先行答复')");
        Assert.Contains("会办意见", (await World.Mails.Find(Housing, "提案办理提醒", "")).Text);
        await clerk.ClickAsync("summary:has-text('先行答复')");
        await clerk.Locator("form:has(button[value=requestToProceed]) textarea").FillAsync("多次催办未复。");
        await clerk.ClickAsync("button[value=requestToProceed]");
        IPage authority = await World.Follow(Acts.Supervision, "申请先行答复", "第2101号");
        await authority.AnswerRequest("grant", "");
        await clerk.Until(World, "2101", ".timeline:has-text('同意不等市住房和城乡建设局的意见')");
    }

    private async Task TheLateOpinionIsStillTaken(IPage clerk)
    {
        await Answer(Housing, "agree", "没有不同意见。", "李科长");
        await clerk.Until(World, "2101", ".timeline:has-text('市住房和城乡建设局（逾期）：同意')");
    }
}
