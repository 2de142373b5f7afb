using MimeKit;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Tests.Casework;
using Puyang.Proposals.Office.Tests.Forms;

namespace Puyang.Proposals.Office.Tests.Letters;

/// <summary>What was done about a proposal that the province's CPPCC passed on: to the 交办机关, never to the member. 转办</summary>
public sealed class PassedOnTests
{
    [Theory]
    [InlineData(6, "关于省政协八届六次会议第185号提案的办理意见")]
    [InlineData(null, "关于省政协八届平时提案第185号的办理意见")]
    public async Task It_is_addressed_and_mailed_to_the_authority_alone(int? session, string title)
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.ReceiveAs("185", edit: proposal =>
        {
            proposal["level"] = "省";
            proposal["session"] = session;
        });
        await life.Assign();
        await life.Accept();
        Assert.Empty((await life.Case()).OpenTasks.OfType<Consultation.ConsultTask>());
        await life.Submit(Proposals185.Draft with { Title = Office.Letters.Wording.Title(await life.Case(), await office.Policy()) });
        await life.Work();
        await life.ApproveAll();
        await life.Seal();
        await life.Work();
        await life.ConfirmReceipts();
        await life.Work();

        Case done = await life.Case();
        Assert.Equal((Stage.Closed, CaseOutcome.AnswerReported), (done.Stage, done.Outcome));
        string[] letter = [.. Docx.Paragraphs((await office.Get<Documents>().Get(done.Reply.FileFor(1)!.Value)).ToArray()).Select(line => line.Trim())];
        Assert.Contains("市委市政府督查局：", letter);
        Assert.Contains(title, string.Concat(letter), StringComparison.Ordinal);
        Assert.DoesNotContain(letter, line => line.StartsWith("抄送", StringComparison.Ordinal) || line.Contains("苗方杰委员", StringComparison.Ordinal));

        IReadOnlyCollection<MimeMessage> mails = [.. (await office.Kept()).Values];
        Assert.DoesNotContain(mails, mail => mail.To.Mailboxes.Any(box => box.Address.StartsWith("miao", StringComparison.Ordinal)));
        MimeMessage report = Assert.Single(mails, mail => mail.Subject?.Contains("的办理意见", StringComparison.Ordinal) == true);
        Assert.Equal("ducha@puyang.example.com", report.To.Mailboxes.Single().Address);
        Assert.Contains("报上，见附件。请确认收到。", report.TextBody, StringComparison.Ordinal);
        Assert.Equal(DeliveryWay.Mail, Assert.Single(done.Reply.Deliveries).Way);
        Assert.Empty(await office.Findings());
    }
}
