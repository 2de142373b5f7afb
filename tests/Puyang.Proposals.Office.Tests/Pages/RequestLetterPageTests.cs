using System.Text.Json.Nodes;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Forms;
using Puyang.Proposals.Office.Mail;
using Puyang.Proposals.Office.Tests.Casework;
using Puyang.Proposals.Office.Tests.Forms;

namespace Puyang.Proposals.Office.Tests.Pages;

/// <summary>A formal letter that asks other units, from the section head's link to the units' mails. 会办征求函</summary>
public sealed class RequestLetterPageTests
{
    [Fact]
    public async Task It_is_read_and_signed_by_links_sealed_by_the_office_and_asks_every_unit()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Life life = await Asking(office, "市财政局", "市教育局");
        await Judge(office, site, life, "李建国");
        Assert.Contains("会办征求函审签", await CaseText(site, life), StringComparison.Ordinal);
        await Judge(office, site, life, "张伟");
        await life.Work();

        Visitor clerk = await site.Clerk();
        RequestSealTask seal = await life.Open<RequestSealTask>();
        string address = $"/cases/{life.Id}";
        Seen lacking = await clerk.Fill(address, ("act", "sealRequest"), ("task", seal.Id.Value), ("ids", $"*-{seal.Id}"));
        Assert.Equal(
            [("请勾选“已打印、校对并用印”。", $"confirm-{seal.Id}"), ("请选择发出方式：盖章扫描件（PDF）、纸质寄送或仅发文字版。", $"way-{seal.Id}")],
            PageForm.Problems(lacking.Text));
        Assert.Equal(302, (await clerk.Fill(address, ("act", "sealRequest"), ("task", seal.Id.Value), ("way", "Text"), ("confirm", "yes"))).Status);

        OutgoingMail mail = await Asked(office, life);
        Assert.Contains(mail.Paragraphs, said => said.StartsWith("会办征求函（濮民函〔2022〕1号）见附件。附件是未加盖印章的文字版", StringComparison.Ordinal));
        Assert.Equal("关于征求市政协八届六次会议第185号提案会办意见的函（濮民函〔2022〕1号）.docx", Assert.Single(mail.Attachments).FileName);
        string letter = string.Concat(Sketch.Of(mail.Attachments[0].Content).OfType<SketchParagraph>().SelectMany(line => line.Runs).Select(run => run.Text));
        Assert.Contains("市财政局、市教育局：", letter, StringComparison.Ordinal);
        Assert.Contains("濮民函〔2022〕1号", letter, StringComparison.Ordinal);
        await life.Work();
        Assert.Equal(2, (await life.Case()).OpenTasks.OfType<OpinionTask>().Count());
        string page = (await clerk.Open(address)).Text;
        Assert.Contains("签发会办征求函，成文日期2022年4月1日", page, StringComparison.Ordinal);
        Assert.Contains("会办征求函编号：濮民函〔2022〕1号", page, StringComparison.Ordinal);
        Assert.Equal(200, (await clerk.Open($"{address}/requests/1")).Status);
        Assert.Equal(404, (await clerk.Open($"{address}/requests/2")).Status);
        Assert.Empty(await office.Findings());
    }

    [Fact]
    public async Task Sent_back_it_says_why_wherever_somebody_has_to_ask_anew()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Life life = await Asking(office, "市财政局");
        RequestReviewTask review = await life.Open<RequestReviewTask>();
        Visitor head = await Follow(office, site, life, review);
        string address = $"/t/{life.Id}/{review.Id}";
        Seen mute = await head.Fill(address, ("act", "return"), ("name", "李建国"));
        Assert.Equal([("退回时请写明需要修改什么。", "comment")], PageForm.Problems(mute.Text));
        Assert.Equal(302, (await head.Fill(address, ("act", "return"), ("comment", "请写明资金问题"), ("name", "李建国"))).Status);
        await life.Work();

        string[] told = [.. (await office.Kept()).Values.Where(mail => mail.Subject!.Contains("会办征求函退回", StringComparison.Ordinal)).Select(mail => mail.TextBody!)];
        Assert.Equal(2, told.Length);
        Assert.All(told, text => Assert.Contains("请写明资金问题", text, StringComparison.Ordinal));
        Assert.Contains("征求函没有发出，请重新征求", await CaseText(site, life), StringComparison.Ordinal);
        Assert.Contains("已退回", (await head.Open(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_on_paper_is_announced_and_a_scan_is_what_leaves()
    {
        await using TestOffice office = await TestOffice.Open();
        Life paper = await Sealed(office, "185", LetterWay.Paper, null);
        OutgoingMail announced = await Asked(office, paper);
        Assert.Empty(announced.Attachments);
        Assert.Contains("会办征求函（濮民函〔2022〕1号）以纸质寄送，请注意查收。", announced.Paragraphs);

        DocumentHash scan = await office.Get<Documents>().Put("%PDF-1.4 sealed"u8.ToArray(), "application/pdf");
        Life scanned = await Sealed(office, "186", LetterWay.Scan, scan);
        Assert.EndsWith("（濮民函〔2022〕2号）.pdf", Assert.Single((await Asked(office, scanned)).Attachments).FileName, StringComparison.Ordinal);
    }

    private static async Task<Life> Asking(TestOffice office, params string[] units)
    {
        Life life = await office.ReceiveAs("185", "主办", edit: proposal => proposal["coHandlers"] = new JsonArray([.. units.Select(unit => (JsonNode)unit)]));
        await life.Assign();
        await life.Accept();
        await life.Work();
        return life;
    }

    private static async Task<Life> Sealed(TestOffice office, string number, LetterWay way, DocumentHash? scan)
    {
        Life life = await office.ReceiveAs(number, "主办", edit: proposal => proposal["coHandlers"] = new JsonArray("市财政局"));
        await life.Assign();
        await life.Accept();
        await life.SignRequests();
        await life.Accepted(new SealRequestLetter(life.NextId(), Life.Clerk, (await life.Open<RequestSealTask>()).Id, way, scan));
        return life;
    }

    private static async Task Judge(TestOffice office, Site site, Life life, string name)
    {
        RequestReviewTask review = await life.Open<RequestReviewTask>();
        Visitor approver = await Follow(office, site, life, review);
        string address = $"/t/{life.Id}/{review.Id}";
        string page = (await approver.Open(address)).Text;
        Assert.Contains("关于征求市政协八届六次会议", page, StringComparison.Ordinal);
        Assert.Contains("市财政局、市教育局：", page, StringComparison.Ordinal);
        Assert.Equal(200, (await approver.Open($"{address}/letter/1")).Status);
        Assert.Equal([("请选择“同意”或“退回”。", "choice")], PageForm.Problems((await approver.Fill(address, ("name", name))).Text));
        Assert.Equal(302, (await approver.Fill(address, ("act", "approve"), ("name", name))).Status);
    }

    private static async Task<Visitor> Follow(TestOffice office, Site site, Life life, CaseTask task)
    {
        Visitor visitor = site.Visitor();
        Link link = (await life.Case()).LinkOf(task.Id)!;
        await life.Work();
        Assert.Equal(302, (await visitor.Open($"/l/{office.Ground.LinkKey.Token(life.Id, link)}")).Status);
        return visitor;
    }

    private static async Task<string> CaseText(Site site, Life life) => (await (await site.Clerk()).Open($"/cases/{life.Id}")).Text;

    private static async Task<OutgoingMail> Asked(TestOffice office, Life life)
    {
        AskCoHandler effect = (await life.Case()).Outbox.Select(pending => pending.Effect).OfType<AskCoHandler>().First();
        return (await office.Get<MailWriter>().Write(await life.Folded(), await office.Policy(), effect))!.Value.Mail;
    }
}
