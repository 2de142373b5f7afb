using Azure.Storage.Blobs.Models;
using MimeKit;
using Puyang.Proposals.Calendar;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Mail;

namespace Puyang.Proposals.Office.Tests.Mail;

/// <summary>The morning's mails through a real server that is slow, refuses, or is interrupted.</summary>
public sealed class MorningSmtpTests(SmtpServer server) : IClassFixture<SmtpServer>
{
    private readonly string domain = $"{Guid.NewGuid():n}.example.com";

    [Fact]
    public async Task A_mail_that_was_put_off_leaves_on_the_same_morning_and_once()
    {
        await using TestOffice office = await Open("tianwei@zhengxie.example.com", "later");
        _ = await MorningTests.Assigned(office, "185");
        await MorningTests.Morning(office, "2022-04-06T08:30:00");
        await MorningTests.Morning(office, "2022-04-06T08:30:30");
        Assert.Empty(await server.To($"later@{domain}"));
        await MorningTests.Morning(office, "2022-04-06T08:36:00");
        await MorningTests.Morning(office, "2022-04-06T08:45:00");
        _ = Assert.Single(await server.To($"later@{domain}"));
    }

    [Fact]
    public async Task A_mail_that_was_interrupted_before_it_was_known_to_have_left_goes_again_under_the_same_message_id()
    {
        await using TestOffice office = await Open("tianwei@zhengxie.example.com", "tianwei");
        _ = await MorningTests.Assigned(office, "185");
        await MorningTests.Morning(office, "2022-04-06T08:30:00");
        await Forget(office);
        await MorningTests.Morning(office, "2022-04-06T08:31:00");
        await MorningTests.Morning(office, "2022-04-06T08:32:00");

        IReadOnlyList<MimeMessage> arrived = await server.To($"tianwei@{domain}");
        Assert.Equal(2, arrived.Count);
        _ = Assert.Single(arrived.Select(mail => mail.MessageId).Distinct());
    }

    [Fact]
    public async Task Reminders_that_no_server_takes_wait_in_their_case_for_the_office_to_see()
    {
        await using TestOffice office = await Open("guo.xiaomin@mzj.example.com", "nobody");
        Life life = await MorningTests.Assigned(office, "185");
        await MorningTests.Morning(office, "2022-04-06T08:30:00");
        Pending parked = (await life.Case()).Outbox.Single(pending => pending.Effect is Remind);
        Assert.Equal("SMTP 550", parked.Parked);

        long length = (await office.Work.Load(life.Id)).Length;
        await MorningTests.Morning(office, "2022-04-06T12:30:00");
        Assert.Equal(length, (await office.Work.Load(life.Id)).Length);
    }

    // As if the host had died between the sending and the note of it.
    private static async Task Forget(TestOffice office)
    {
        await foreach (BlobItem record in office.Container("mornings").GetBlobsAsync())
        {
            await office.Container("mornings").DeleteBlobAsync(record.Name);
        }
    }

    private Task<TestOffice> Open(string address, string mailbox) =>
        TestOffice.Open(server.Settings, edit: policy => policy.Replace(address, $"{mailbox}@{domain}", StringComparison.Ordinal));
}
