using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;
using Puyang.Proposals.Assignment;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Feedback;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Links;
using Puyang.Proposals.Office.Mail;

namespace Puyang.Proposals.Office.Tests.Mail;

/// <summary>Mails through a real server. Each test has mailboxes of its own there.</summary>
public sealed class SmtpTests(SmtpServer server) : IClassFixture<SmtpServer>
{
    private readonly string domain = $"{Guid.NewGuid():n}.example.com";

    [Fact]
    public async Task A_delivered_letter_has_text_page_link_and_a_file_with_its_Chinese_name()
    {
        await using TestOffice office = await TestOffice.Open(server.Settings);
        Life life = await Received(office, "miao");
        await life.UntilDelivered();

        MimeMessage mail = Assert.Single(await server.To($"miao@{domain}"));
        Link link = (await life.Case()).LinkOf((await life.Open<FeedbackTask>()).Id)!;
        string address = $"https://tian.example.gov.cn/l/{office.Ground.LinkKey.Token(life.Id, link)}";
        Assert.Contains($"填写征询意见表：\n{address}\n", mail.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{address}\"", mail.HtmlBody!, StringComparison.Ordinal);
        Assert.Contains("尊敬的苗方杰委员：", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Equal(2, mail.Attachments.Count());
        Assert.Equal("征询意见表.docx", ((MimePart)mail.Attachments.Last()).FileName);
        MimePart file = (MimePart)mail.Attachments.First();
        Assert.Equal("关于对市政协八届六次会议第185号提案的答复.docx", file.FileName);
        using MemoryStream content = new();
        await file.Content!.DecodeToAsync(content);
        Assert.Equal((await life.Case()).Reply.Letters[0].File, Hashes.Of(content.ToArray()));
    }

    [Fact]
    public async Task Chinese_file_names_are_written_for_old_mail_programs_and_new_ones_and_no_line_is_too_long_for_a_server()
    {
        await using TestOffice office = await TestOffice.Open(server.Settings);
        Life life = await Received(office, "miao");
        await life.UntilDelivered();

        string raw = await server.Raw($"miao@{domain}");
        Assert.Matches(@"Content-Type: [^;]+;\s+name=""=\?utf-8\?[BbQq]\?", raw);
        Assert.DoesNotMatch(@"\sname\*", raw);
        Assert.Matches(@"Content-Disposition: attachment;\s+filename\*(0\*)?=utf-8''", raw);
        Assert.All(raw.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 998));
    }

    [Fact]
    public async Task The_bureau_sends_and_the_proposal_office_gets_the_answers()
    {
        await using TestOffice office = await TestOffice.Open(server.Settings);
        Life life = await Received(office, "miao");
        await life.UntilDelivered();
        MimeMessage mail = Assert.Single(await server.To($"miao@{domain}"));
        Assert.Equal("\"濮阳市民政局办公室\" <tian@mzj.example.com>", mail.From.ToString());
        Assert.Equal("bangongshi@mzj.example.com", mail.ReplyTo.Mailboxes.Single().Address);
        Assert.Equal(TestOffice.Morning, mail.Date);
    }

    [Fact]
    public async Task A_mail_that_is_sent_again_has_the_same_message_id()
    {
        await using TestOffice office = await TestOffice.Open(server.Settings);
        Life life = await Received(office, "miao");
        await life.UntilSealing();
        await life.Seal();
        DeliverReply effect = (await life.Case()).Outbox.Select(pending => pending.Effect).OfType<DeliverReply>().Single();
        Policy policy = (await office.Get<Bureaus>().Current()).Policy;
        for (int attempt = 1; attempt <= 2; attempt++)
        {
            (OutgoingMail mail, string? secret) = (await office.Get<MailWriter>().Write(await life.Folded(), policy, effect))!.Value;
            await office.Get<MailRoom>().Send(mail, policy, secret);
        }

        IReadOnlyList<MimeMessage> arrived = await server.To($"miao@{domain}");
        Assert.Equal(2, arrived.Count);
        Assert.All(arrived, mail => Assert.Equal($"{life.Id}.{effect.Id}@tian.example.gov.cn", mail.MessageId));
    }

    [Fact]
    public async Task A_mailbox_that_does_not_exist_parks_the_letter_at_once_and_tells_the_office()
    {
        await using TestOffice office = await Office($"desk@{domain}");
        Life life = await Received(office, "nobody");
        await life.UntilDelivered();

        Pending parked = Assert.Single((await life.Case()).Outbox);
        Assert.Equal(("SMTP 550", 1), (parked.Parked, parked.Attempts));
        Assert.Contains(await server.To($"desk@{domain}"), mail => mail.Subject == "【样例】有事项无法自动完成：市政协八届六次会议第185号提案");
    }

    [Fact]
    public async Task A_parked_letter_leaves_when_the_address_is_put_right()
    {
        await using TestOffice office = await TestOffice.Open(server.Settings);
        Life life = await Received(office, "nobody");
        await life.UntilDelivered();
        await life.Accepted(new ChangeAddress(life.NextId(), Life.Clerk, 1, $"right@{domain}", "本人来电"));
        await life.Work();
        _ = Assert.Single(await server.To($"right@{domain}"));
        Assert.Empty((await life.Case()).Outbox);
    }

    [Fact]
    public async Task A_server_that_says_later_is_asked_again_later()
    {
        await using TestOffice office = await TestOffice.Open(server.Settings);
        Life life = await Received(office, "later");
        await life.UntilDelivered();
        Pending putOff = Assert.Single((await life.Case()).Outbox);
        Assert.Equal((null, office.Machine.GetUtcNow() + TimeSpan.FromMinutes(1)), (putOff.Parked, putOff.NotBefore));
        Assert.Empty(await server.To($"later@{domain}"));

        office.Machine.Advance(TimeSpan.FromMinutes(1));
        await life.Work();
        _ = Assert.Single(await server.To($"later@{domain}"));
        Assert.Empty((await life.Case()).Outbox);
    }

    [Fact]
    public async Task A_server_that_is_down_is_asked_again_later()
    {
        await using TestOffice office = await TestOffice.Open(server.Settings with { Port = ClosedPort() });
        Life life = await Received(office, "miao");
        await life.Assign();
        await life.Work();
        Assert.Equal([("SocketException", 1), ("SocketException", 1)], await PutOff(office, life));
    }

    [Fact]
    public async Task A_server_that_can_not_do_what_is_asked_of_it_is_asked_again_later()
    {
        await using TestOffice office = await TestOffice.Open(server.Settings with { Security = "starttls" });
        await Refused(office);
        await using TestOffice other = await TestOffice.Open(server.Settings with { User = "somebody", Password = "secret" });
        await Refused(other);
        await using TestOffice third = await TestOffice.Open(server.Settings with { Security = "tls" });
        await Refused(third);
    }

    private static async Task Refused(TestOffice office)
    {
        OutgoingMail mail = new("m", [new Recipient("某人", "somebody@example.com")], "主题", ["正文"], null, []);
        MailRefusedException refused = await Assert.ThrowsAsync<MailRefusedException>(
            async () => await office.Get<MailRoom>().Send(mail, (await office.Get<Bureaus>().Current()).Policy, null));
        Assert.False(refused.IsFinal);
    }

    private static async Task<IEnumerable<(string, int)>> PutOff(TestOffice office, Life life)
    {
        Case proposal = await life.Case();
        Assert.All(proposal.Outbox, pending => Assert.Null(pending.Parked));
        return (await office.Work.Load(life.Id)).Entries.SelectMany(entry => entry.Events).OfType<EffectPutOff>()
            .Select(fact => (fact.Why, proposal.Outbox.Single(pending => pending.Effect.Id == fact.Effect).Attempts));
    }

    private static int ClosedPort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Task<TestOffice> Office(string desk) => TestOffice.Open(
        server.Settings, edit: policy => policy.Replace("bangongshi@mzj.example.com", desk, StringComparison.Ordinal));

    private Task<Life> Received(TestOffice office, string mailbox) => office.Receive(Proposals185.By(("苗方杰", $"{mailbox}@{domain}", false)));
}
