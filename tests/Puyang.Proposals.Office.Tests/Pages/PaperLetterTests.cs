using Microsoft.AspNetCore.Http;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Pages;
using Puyang.Proposals.Office.Tests.Casework;
using Puyang.Proposals.Office.Tests.Forms;
using Puyang.Proposals.Office.Tests.Intake;

namespace Puyang.Proposals.Office.Tests.Pages;

/// <summary>A letter on paper is recorded when it leaves and when somebody has signed for it.</summary>
public sealed class PaperLetterTests
{
    [Fact]
    public async Task All_that_a_posting_lacks_is_said_at_once()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await Delivering(office);
        Assert.Equal(
            ["请填写寄出日期。", "请选择寄送方式：挂号信、EMS 或专人送交。", "请写明挂号信或 EMS 的邮件号（1 至 60 字）。"],
            (await Read(office, life, ("act", "post"))).Problems);
        Assert.Equal(
            ["请写明挂号信或 EMS 的邮件号（1 至 60 字）。"],
            (await Read(office, life, ("act", "post"), ("on", "2022-04-01"), ("carrier", "Ems"))).Problems);
        Assert.IsType<RecordPosting>(
            (await Read(office, life, ("act", "post"), ("on", "2022-04-01"), ("carrier", "Messenger"))).Message);
    }

    [Fact]
    public async Task Who_received_it_and_when_are_needed_and_a_receipt_passes_the_gate()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await Delivering(office);
        Assert.Equal(
            ["请填写送达日期。", "请写明签收人的姓名（1 至 60 字）。", "“回执”不是完整的 JPG、PNG 图片或 PDF 文件（按文件内容判断）。"],
            (await Read(office, life, "MZ"u8.ToArray(), ("act", "received"))).Problems);
    }

    [Fact]
    public async Task The_page_and_the_history_tell_posted_from_received_and_the_receipt_can_be_had()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await Delivering(office);
        await life.Accepted((await Read(
            office, life, ("act", "post"), ("on", "2022-04-01"), ("carrier", "Registered"), ("mailNumber", "XA12345678941"))).Message!);
        string posted = await ShownCase(office, life);
        Assert.Contains("致张三丰的答复函：2022年4月1日已寄出（挂号信，邮件号 XA12345678941）", posted, StringComparison.Ordinal);
        Assert.DoesNotContain("签收人张", posted, StringComparison.Ordinal);

        await life.Accepted((await Read(
            office, life, EvidenceGateTests.Jpeg, ("act", "received"), ("on", "2022-04-01"), ("signer", "张三丰"))).Message!);
        string received = await ShownCase(office, life);
        Assert.Contains("致张三丰的答复函已于2022年4月1日送达（签收人张三丰），附回执扫描件", received, StringComparison.Ordinal);
        Assert.Contains(
            "2022年4月1日已寄出（挂号信，邮件号 XA12345678941），2022年4月1日送达（签收人张三丰）", received, StringComparison.Ordinal);

        string address = $"/cases/{life.Id}/receipts/1/1";
        Assert.Contains(address, received, StringComparison.Ordinal);
        await using Site site = await Site.Open(office);
        Visitor clerk = await site.Clerk();
        Assert.Equal(200, (await clerk.Open(address)).Status);
        Assert.Equal(404, (await clerk.Open($"/cases/{life.Id}/receipts/1/2")).Status);
        Assert.Equal(404, (await clerk.Open($"/cases/{life.Id}/receipts/0/1")).Status);
        Assert.NotEqual(200, (await site.Visitor().Open(address)).Status);
        Assert.Empty(await office.Findings());

        LetterReceived kept = Assert.Single((await life.Case()).Reply.Receipts);
        await office.Replace(kept.Proof!.Value, null);
        Assert.Contains("送达回执", Assert.Single(await office.Findings()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_was_handed_over_needs_one_form_only()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await Delivering(office);
        Assert.Contains("没有寄出、当面送达的，直接登记送达", await ShownCase(office, life), StringComparison.Ordinal);
        await life.Accepted((await Read(office, life, ("act", "received"), ("on", "2022-04-01"), ("signer", "张三丰"))).Message!);
        Case proposal = await life.Case();
        Assert.Equal((Stage.AwaitingFeedback, "张三丰"), (proposal.Stage, Assert.Single(proposal.Reply.Receipts).Signer));
    }

    private static async Task<Life> Delivering(TestOffice office)
    {
        Life life = await office.Receive(Proposals185.By(("张三丰", null, false)));
        await life.UntilDelivered();
        return life;
    }

    private static Task<(Message? Message, IReadOnlyList<string> Problems)> Read(
        TestOffice office, Life life, params (string Name, string Value)[] typed) => Read(office, life, null, typed);

    private static async Task<(Message? Message, IReadOnlyList<string> Problems)> Read(
        TestOffice office, Life life, byte[]? proof, params (string Name, string Value)[] typed)
    {
        Case proposal = await life.Case();
        CaseTask task = proposal.OpenTasks.Single(open => open is PaperDeliveryTask or LetterReceiptTask);
        Dictionary<string, Microsoft.Extensions.Primitives.StringValues> fields = new() { ["task"] = task.Id.Value };
        foreach ((string name, string value) in typed)
        {
            fields[name] = value;
        }

        FormFileCollection sent = [];
        if (proof is not null)
        {
            sent.Add(new FormFile(new MemoryStream(proof), 0, proof.Length, "proof", "回执"));
        }

        (Message? message, IReadOnlyList<Problem> problems) = await office.Get<CaseActs>().Read(Life.Clerk, proposal, await office.Policy(), new Fields(new FormCollection(fields, sent)));
        return (message, [.. problems.Select(problem => problem.Text)]);
    }

    private static async Task<string> ShownCase(TestOffice office, Life life) => await Shown.Of<CasePage>(
        ("Folded", await life.Folded()), ("Policy", await office.Policy()), ("Clerk", "王敏"), ("Fields", Fields.None),
        ("Now", office.Machine.GetUtcNow()));
}
