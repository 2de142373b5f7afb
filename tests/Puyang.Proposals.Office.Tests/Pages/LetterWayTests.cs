using Microsoft.AspNetCore.Http;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Mail;
using Puyang.Proposals.Office.Pages;
using Puyang.Proposals.Office.Tests.Casework;
using Puyang.Proposals.Office.Tests.Forms;

namespace Puyang.Proposals.Office.Tests.Pages;

/// <summary>Sealing asks how the letters leave, and the mails are what was chosen.</summary>
public sealed class LetterWayTests
{
    private static readonly byte[] Scan = "%PDF-1.4 sealed"u8.ToArray();

    [Fact]
    public async Task All_that_a_seal_lacks_is_said_at_once()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.UntilSealing();
        Assert.Equal(
            ["请勾选“已打印、校对并用印”。", "请选择发出方式：盖章扫描件（PDF）、纸质寄送或仅发文字版。"],
            await Problems(office, life, Form("", false)));
        Assert.Equal(["致苗方杰的答复函还没有盖章扫描件，请上传 PDF。"], await Problems(office, life, Form("Scan", true)));
        Assert.Equal(
            ["请勾选“已打印、校对并用印”。", "致苗方杰的答复函还没有盖章扫描件，请上传 PDF。"], await Problems(office, life, Form("Scan", false)));
        Assert.Equal(
            ["“scan.pdf”不是 PDF 文件或超过 25 MB。盖章扫描件请用 PDF。"], await Problems(office, life, Form("Scan", true, "PK"u8.ToArray())));
        Assert.Equal([Refusal.ScanNotSent.Text], await Problems(office, life, Form("Text", true, Scan)));
        Assert.Equal([Refusal.LetterWayMissing.Text], await Problems(office, life, Form("9", true)));
        Assert.Equal(Stage.Sealing, (await life.Case()).Stage);
    }

    [Fact]
    public async Task The_text_alone_says_where_the_sealed_letter_is()
    {
        (OutgoingMail mail, Life life, TestOffice office) = await Sealed("Text");
        await using TestOffice opened = office;
        Assert.Equal([".docx", ".docx"], mail.Attachments.Select(file => Path.GetExtension(file.FileName)));
        Assert.Contains(mail.Paragraphs, said => said.Contains("现将答复函", StringComparison.Ordinal));
        Assert.Contains("电子版是未加盖印章的文字版，盖章的原件存濮阳市民政局。", mail.Paragraphs);
        OutgoingMail copies = await Copies(office, life);
        Assert.Contains("电子版是未加盖印章的文字版，盖章的原件存濮阳市民政局。", copies.Paragraphs);
    }

    [Fact]
    public async Task The_sealed_scan_is_the_letter_and_needs_no_word()
    {
        (OutgoingMail mail, Life life, TestOffice office) = await Sealed("Scan", Scan);
        await using TestOffice opened = office;
        Assert.Equal([".pdf", ".docx"], mail.Attachments.Select(file => Path.GetExtension(file.FileName)));
        Assert.Equal(Scan, mail.Attachments[0].Content.ToArray());
        Assert.DoesNotContain(mail.Paragraphs, said => said.Contains("未加盖印章", StringComparison.Ordinal));
        Assert.Equal([".pdf"], (await Copies(office, life)).Attachments.Select(file => Path.GetExtension(file.FileName)));
    }

    [Fact]
    public async Task A_letter_on_paper_is_announced_by_mail_with_the_forms_link_and_without_the_letter()
    {
        (OutgoingMail mail, Life life, TestOffice office) = await Sealed("Paper");
        await using TestOffice opened = office;
        Assert.Equal("征询意见表.docx", Assert.Single(mail.Attachments).FileName);
        Assert.Contains(mail.Paragraphs, said => said.Contains("以纸质寄送，请注意查收", StringComparison.Ordinal));
        Assert.NotNull(mail.Link);
        await life.Work();
        Assert.Single((await life.Case()).OpenTasks.OfType<PaperDeliveryTask>());
        string page = await ShownCase(office, life);
        Assert.Contains("缮印用印完毕，发出方式：纸质寄送", page, StringComparison.Ordinal);
        Assert.Contains("已发邮件告知苗方杰：答复函以纸质寄送，并附征询意见表链接", page, StringComparison.Ordinal);
        Assert.Contains("本次选定以纸质寄送，请寄送并登记。", (await office.Kept()).Values.Select(kept => kept.TextBody ?? "").First(
            text => text.Contains("纸质寄送，请寄送", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Empty(await office.Findings());
    }

    [Fact]
    public async Task Nothing_is_chosen_beforehand_and_the_last_choice_is_shown_as_such()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.UntilSealing();
        await using Site site = await Site.Open(office);
        Visitor clerk = await site.Clerk();
        string address = $"/cases/{life.Id}";
        string before = (await clerk.Open(address)).Text;
        Assert.Contains("name=\"way\" value=\"Text\"", before, StringComparison.Ordinal);
        Assert.DoesNotContain("checked", before[before.IndexOf("name=\"way\"", StringComparison.Ordinal)..before.IndexOf("用印确认并发出", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.DoesNotContain("上次选择", before, StringComparison.Ordinal);

        Seen refused = await clerk.Fill(address, ("act", "seal"), ("task", (await life.Open<SealTask>()).Id.Value), ("way", "Paper"));
        Assert.Equal(400, refused.Status);
        Assert.Contains("value=\"Paper\" checked", refused.Text, StringComparison.Ordinal);
        Assert.Equal(302, (await clerk.Fill(
            address, ("act", "seal"), ("task", (await life.Open<SealTask>()).Id.Value), ("way", "Paper"), ("confirm", "yes"))).Status);
        Assert.Equal(LetterWay.Paper, (await life.Case()).Reply.Way);

        Assert.Equal(LetterWay.Paper, await site.Get<LetterWays>().Last());
        string after = await Shown.Of<SealForm>(
            ("Case", await life.Case()), ("Task", (await life.Case()).Tasks.OfType<SealTask>().Single()), ("Fields", Fields.None), ("Last", LetterWay.Paper));
        Assert.Contains("纸质寄送（上次选择）", after, StringComparison.Ordinal);
        Assert.DoesNotContain("checked", after, StringComparison.Ordinal);
    }

    private static async Task<(OutgoingMail Mail, Life Life, TestOffice Office)> Sealed(string way, byte[]? scan = null)
    {
        TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.UntilSealing();
        await life.Accepted((await Read(office, life, Form(way, true, scan))).Message!);
        return (await Mail<DeliverReply>(office, life), life, office);
    }

    private static Task<OutgoingMail> Copies(TestOffice office, Life life) => Mail<CopyToAuthorities>(office, life);

    private static async Task<OutgoingMail> Mail<T>(TestOffice office, Life life)
        where T : Effect
    {
        T effect = (await life.Case()).Outbox.Select(pending => pending.Effect).OfType<T>().First();
        return (await office.Get<MailWriter>().Write(await life.Folded(), await office.Policy(), effect))!.Value.Mail;
    }

    private static async Task<string> ShownCase(TestOffice office, Life life) => await Shown.Of<CasePage>(
        ("Folded", await life.Folded()), ("Policy", await office.Policy()), ("Clerk", "王敏"), ("Fields", Fields.None), ("Now", office.Machine.GetUtcNow()));

    private static async Task<IReadOnlyList<string>> Problems(TestOffice office, Life life, TypedSeal fields)
    {
        (Message? message, IReadOnlyList<string> problems) = await Read(office, life, fields);
        Assert.Null(message);
        return problems;
    }

    private static async Task<(Message? Message, IReadOnlyList<string> Problems)> Read(TestOffice office, Life life, TypedSeal typed)
    {
        FormFileCollection sent = [];
        if (typed.Scan is { } scan)
        {
            sent.Add(new FormFile(new MemoryStream(scan), 0, scan.Length, "scan1", "scan.pdf"));
        }

        Fields fields = new(new FormCollection(
            new()
            {
                ["act"] = "seal", ["task"] = (await life.Open<SealTask>()).Id.Value, ["way"] = typed.Way,
                ["confirm"] = typed.IsConfirmed ? "yes" : "",
            },
            sent));
        (Message? message, IReadOnlyList<Problem> problems) = await office.Get<CaseActs>().Read(Life.Clerk, await life.Case(), await office.Policy(), fields);
        return (message, [.. problems.Select(problem => problem.Text)]);
    }

    private static TypedSeal Form(string way, bool isConfirmed, byte[]? scan = null) => new(way, isConfirmed, scan);

    private sealed record TypedSeal(string Way, bool IsConfirmed, byte[]? Scan);
}
