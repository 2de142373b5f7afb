using System.Text;
using MimeKit;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Tests.Intake;

namespace Puyang.Proposals.Office.Tests.Pages;

/// <summary>Files that come with a proposal beside its text.</summary>
public sealed class AttachmentTests
{
    private const string Page = "/intake/new";

    private static readonly (string, string)[] Whole =
    [
        ("level", "市政协"), ("termAndSession", "八届六次会议"), ("number", "185"), ("subject", "关于加强社区养老服务的建议"),
        ("proposer1-name", "苗方杰"), ("proposer1-email", "miao@example.com"), ("handedOver", "2022-04-01"), ("dayOf", "Notice"), ("role", "独办"),
    ];

    private static readonly byte[] Text = WordFile.Lines("一、现状。", "二、建议。").Bytes();
    private static readonly byte[] Scan = EvidenceGateTests.Jpeg;

    [Fact]
    public async Task They_are_kept_with_the_registration_shown_to_the_bureau_and_mailed_with_the_assignment()
    {
        await using TypedPageTests.Desk desk = await TypedPageTests.Desk.Open();
        Seen sent = await desk.Clerk.Submit(Page, await desk.Form("register", Whole), ("text", "提案原文.docx", Text), ("attachments", "附图.jpg", Scan));
        Assert.Equal(302, sent.Status);
        Life life = new(desk.Office, new CaseId("x5e02-8-6-185-1"));
        Proposal proposal = (await life.Case()).Proposal!;
        Assert.Equal(["提案原文.docx", "附图.jpg"], proposal.Attachments!.Select(file => file.Name));
        Assert.Equal("一、现状。\n二、建议。", Encoding.UTF8.GetString((await desk.Office.Get<Documents>().Get(proposal.Body)).Span));
        Assert.Contains($"href=\"/cases/{life.Id}/attachments/2\"", (await desk.Clerk.Open($"/cases/{life.Id}")).Text, StringComparison.Ordinal);
        Assert.Equal(200, (await desk.Clerk.Open($"/cases/{life.Id}/attachments/2")).Status);
        Assert.Equal(404, (await desk.Clerk.Open($"/cases/{life.Id}/attachments/3")).Status);

        await life.Assign();
        await life.Work();
        MimeMessage asked = Assert.Single((await desk.Office.Kept()).Values, mail => mail.Subject!.Contains("请签收提案", StringComparison.Ordinal));
        Assert.Equal(["提案原文.docx", "附图.jpg"], Names(asked).TakeLast(2));
        await life.Accept();
        await life.Work();
        Assert.Equal(200, await ByLink(desk, life, await life.Open<DraftTask>()));
        Assert.Empty((await desk.Office.Get<Verifier>().Run([], [])).Findings);

        await life.Submit(Proposals185.Draft);
        await life.Work();
        await life.ApproveAll();
        await life.Seal();
        await life.Work();
        foreach (CaseTask outside in (await life.Case()).OpenTasks.Where(task => task is Delivery.ReceiptTask or Feedback.FeedbackTask))
        {
            Assert.Equal(404, await ByLink(desk, life, outside));
        }

        Assert.All(
            (await desk.Office.Kept()).Values.Where(mail => !mail.Subject!.Contains("请签收提案", StringComparison.Ordinal)
                && !mail.Subject.Contains("请起草提案答复", StringComparison.Ordinal)), mail => Assert.DoesNotContain("附图.jpg", Names(mail)));
    }

    [Fact]
    public async Task A_form_that_is_refused_keeps_the_files_that_came_with_it()
    {
        await using TypedPageTests.Desk desk = await TypedPageTests.Desk.Open();
        (string, string)[] wrong = [.. Whole, ("subject", "")];
        Seen refused = await desk.Clerk.Submit(Page, await desk.Form("register", wrong), ("text", "原文.docx", Text), ("attachments", "附图.jpg", Scan));
        Assert.Equal("subject", Assert.Single(PageForm.Problems(refused.Text)).Id);
        Assert.Contains("二、建议。</textarea>", refused.Text, StringComparison.Ordinal);
        Dictionary<string, string> again = PageForm.Of(refused.Text).Single(form => form.Visible.Contains("subject"))
            .Sent("register", [.. Whole, ("body", "一、现状。\n二、建议。"), ("drop1", "yes")]);
        Assert.Equal(302, (await desk.Clerk.Submit(Page, again)).Status);
        Assert.Equal("附图.jpg", Assert.Single((await desk.Office.Work.Load(new CaseId("x5e02-8-6-185-1"))).Case.Proposal!.Attachments!).Name);
    }

    [Fact]
    public async Task What_cannot_be_kept_is_named_with_its_reason_and_the_rest_is_kept()
    {
        await using TypedPageTests.Desk desk = await TypedPageTests.Desk.Open();
        byte[] bomb = new WordFile().Line("正文").Part("word/vbaProject.bin", [1, 2, 3]).Bytes();
        Seen refused = await desk.Clerk.Submit(
            Page, await desk.Form("register", [.. Whole, ("body", "正文")]),
            ("attachments", "宏.docx", bomb), ("attachments", "清单.xlsx", Text), ("attachments", "附图.jpg", Scan), ("text", "旧版.doc", [0xD0, 0xCF, 0x11, 0xE0]));
        Assert.Equal(400, refused.Status);
        string[] problems = [.. PageForm.Problems(refused.Text).Select(problem => problem.Text)];
        Assert.Equal(3, problems.Length);
        Assert.All(["宏.docx", "清单.xlsx", "旧版.doc"], name => Assert.Contains(problems, problem => problem.Contains(name, StringComparison.Ordinal)));
        Assert.Contains("附图.jpg（勾选则去掉）", refused.Text, StringComparison.Ordinal);
        Assert.False(await desk.Office.Get<Documents>().Has(Hashes.Of(bomb)));
    }

    [Fact]
    public async Task Of_a_whole_form_that_is_attached_as_the_text_only_the_text_is_taken()
    {
        await using TypedPageTests.Desk desk = await TypedPageTests.Desk.Open();
        byte[] form = ProposalFormTests.Form(("承办方式", "承办"), ("提案内容", "一、现状。\n二、建议。")).Bytes();
        Seen refused = await desk.Clerk.Submit(Page, await desk.Form("check", Whole), ("text", "提案表.docx", form));
        Assert.Empty(PageForm.Problems(refused.Text));
        Assert.Contains(">一、现状。&#xA;二、建议。</textarea>", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_both_typed_and_attached_is_asked_about()
    {
        await using TypedPageTests.Desk desk = await TypedPageTests.Desk.Open();
        Seen refused = await desk.Clerk.Submit(Page, await desk.Form("register", [.. Whole, ("body", "另一段文字")]), ("text", "原文.docx", Text));
        Assert.Equal("text", Assert.Single(PageForm.Problems(refused.Text)).Id);
        Assert.Contains("另一段文字</textarea>", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_a_mail_takes_is_to_be_had_on_the_page_alone()
    {
        await using TypedPageTests.Desk desk = await TypedPageTests.Desk.Open();
        byte[] large = [.. Scan[..^2], .. new byte[8 << 20], .. Scan[^2..]];
        byte[] larger = [.. Scan[..^2], .. new byte[9 << 20], .. Scan[^2..]];
        Seen sent = await desk.Clerk.Submit(
            Page, await desk.Form("register", [.. Whole, ("body", "正文")]), ("attachments", "甲.jpg", large), ("attachments", "乙.jpg", larger));
        Assert.Equal(302, sent.Status);
        Life life = new(desk.Office, new CaseId("x5e02-8-6-185-1"));
        await life.Assign();
        await life.Work();
        MimeMessage asked = Assert.Single((await desk.Office.Kept()).Values, mail => mail.Subject!.Contains("请签收提案", StringComparison.Ordinal));
        Assert.DoesNotContain("甲.jpg", Names(asked));
        Assert.Contains("提案附件（甲.jpg、乙.jpg）较大，没有随邮件发送，请打开链接下载。", asked.TextBody, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Names(MimeMessage mail) => mail.Attachments.OfType<MimePart>().Select(part => part.FileName);

    private static async Task<int> ByLink(TypedPageTests.Desk desk, Life life, CaseTask task)
    {
        Visitor visitor = desk.Site.Visitor();
        Assert.Equal(302, (await visitor.Open($"/l/{desk.Office.Ground.LinkKey.Token(life.Id, (await life.Case()).LinkOf(task.Id)!)}")).Status);
        return (await visitor.Open($"/t/{life.Id}/{task.Id}/attachments/1")).Status;
    }
}
