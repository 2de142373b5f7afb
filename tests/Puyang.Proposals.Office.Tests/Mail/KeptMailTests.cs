using Azure.Storage.Blobs.Models;
using MimeKit;

namespace Puyang.Proposals.Office.Tests.Mail;

/// <summary>Without a mail server every mail is kept.</summary>
public sealed class KeptMailTests
{
    [Fact]
    public async Task In_development_the_link_of_a_kept_mail_works()
    {
        (MimeMessage mail, string token) = await Invited(isDevelopment: true);
        Assert.Contains($"/l/{token}", mail.TextBody!, StringComparison.Ordinal);
        Assert.Contains($"/l/{token}", mail.HtmlBody!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_development_the_token_of_a_kept_mail_is_blank()
    {
        (MimeMessage mail, string token) = await Invited(isDevelopment: false);
        Assert.Contains("https://tian.example.gov.cn/l/…", mail.TextBody!, StringComparison.Ordinal);
        Assert.DoesNotContain(token, mail.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(token, mail.TextBody! + mail.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kept_mail_says_to_whom_it_goes_without_being_opened()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.Work();
        List<BlobItem> kept = [];
        await foreach (BlobItem item in office.Container("mail").GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, null, CancellationToken.None))
        {
            kept.Add(item);
        }

        IDictionary<string, string> metadata = Assert.Single(kept).Metadata;
        Assert.Equal("办公室 bangongshi@mzj.example.com", Uri.UnescapeDataString(metadata["to"]));
        Assert.Equal("【样例】收到新提案，请确定承办科室：市政协八届六次会议第185号提案", Uri.UnescapeDataString(metadata["subject"]));
    }

    [Fact]
    public async Task What_a_proposal_says_is_text_in_a_mail_and_never_markup()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive(Proposals185.Alone.Replace("加强和完善社区建设", "<b>加强</b>&“社区”", StringComparison.Ordinal));
        await life.Work();
        MimeMessage mail = Assert.Single((await office.Kept()).Values);
        Assert.Contains("&lt;b&gt;加强&lt;/b&gt;&amp;", mail.HtmlBody!, StringComparison.Ordinal);
        Assert.Contains("<b>加强</b>&", mail.TextBody!, StringComparison.Ordinal);
    }

    private static async Task<(MimeMessage Mail, string Token)> Invited(bool isDevelopment)
    {
        await using TestOffice office = await TestOffice.Open(isDevelopment: isDevelopment);
        Life life = await office.Receive185();
        await life.Work();
        await life.Assign();
        await life.Work();
        string token = office.Ground.LinkKey.Token(life.Id, Assert.Single((await life.Case()).Links));
        return (Assert.Single((await office.Kept()).Values, mail => mail.Subject!.StartsWith("【样例】请签收提案", StringComparison.Ordinal)), token);
    }
}
