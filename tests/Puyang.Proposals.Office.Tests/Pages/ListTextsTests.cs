using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;
using Puyang.Proposals.Office.Tests.Intake;
using Puyang.Proposals.Office.Tests.Intake.Lists;

namespace Puyang.Proposals.Office.Tests.Pages;

/// <summary>A list and its proposals' texts in one upload.</summary>
public sealed partial class ListTextsTests
{
    [Fact]
    public async Task A_list_and_texts_in_an_archive_are_shown_together_asked_about_and_registered_together()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Visitor clerk = await site.Clerk();
        Seen answer = await clerk.Upload("/intake", "资料.zip", Zip());
        Assert.Equal(302, answer.Status);
        string path = answer.Location!;

        Seen preview = await clerk.Open(path);
        Assert.Contains("有 1 个原文文件要先选定是哪一件的，再登记", Said(preview), StringComparison.Ordinal);
        Assert.Contains("会议通知.docx 清单中没有对应的提案", Said(preview), StringComparison.Ordinal);
        Assert.Contains("还没有原文的 2 件：186、187", Said(preview), StringComparison.Ordinal);
        Assert.Equal(409, (await clerk.Fill(path, ("act", "register"), ("shown", Shown().Match(preview.Text).Groups[1].Value))).Status);

        // The one whose name and content disagree is of 186; the others stay as they were joined.
        string asked = Asked().Match(preview.Text).Groups[1].Value;
        string row = Row186().Match(preview.Text).Groups[1].Value;
        Assert.Equal(302, (await clerk.Fill(path, ("act", "texts"), (asked, row))).Status);
        Assert.Equal(302, (await clerk.Fill(path, ("act", "read"), ("noticeDue", "2026-06-30"))).Status);
        Seen ready = await clerk.Open(path);
        Assert.Contains("登记无误的 3 件", Said(ready), StringComparison.Ordinal);
        Assert.Contains("还没有原文的 1 件：187", Said(ready), StringComparison.Ordinal);

        Assert.Equal(302, (await clerk.Fill(path, ("act", "register"), ("shown", Shown().Match(ready.Text).Groups[1].Value))).Status);
        await site.Get<ImportDesk>().Register(Assert.Single(office.Imports.All).Id, 0);
        Case one = (await office.Work.Load(new CaseId("x5e02-8-6-185-1"))).Case, two = (await office.Work.Load(new CaseId("x5e02-8-6-186-1"))).Case;
        Assert.Equal("电梯的正文。", Encoding.UTF8.GetString((await office.Get<Documents>().Get(one.Proposal!.Body)).Span));
        Assert.Equal("养老的正文。", Encoding.UTF8.GetString((await office.Get<Documents>().Get(two.Proposal!.Body)).Span));
        Assert.Equal([null, null, true], [one.Proposal.LacksText, two.Proposal.LacksText, (await office.Work.Load(new CaseId("x5e02-8-6-187-1"))).Case.Proposal!.LacksText]);
        Assert.Empty(await office.Get<IntakeDesk>().Rejections());
    }

    [Fact]
    public async Task Without_a_list_such_a_file_is_refused_as_before()
    {
        await using TestOffice office = await TestOffice.Open();
        IntakeReceipt receipt = await office.Get<ImportDesk>().Take([new SentFile("185号.docx", WordFile.Lines("关于甲事的提案", "正文。").Bytes())], Life.Clerk);
        Assert.NotEmpty(Assert.Single(receipt.Reports).Problems);
        Assert.Single(await office.Get<IntakeDesk>().Rejections());
    }

    [Fact]
    public async Task Of_a_marked_text_beside_a_list_nothing_is_kept()
    {
        await using TestOffice office = await TestOffice.Open();
        IntakeReceipt receipt = await office.Get<ImportDesk>().Take(
            [new SentFile("清单.xlsx", List), new SentFile("185号.docx", WordFile.Lines("机密★1年", "关于甲事的提案").Bytes())], Life.Clerk);
        Assert.Single(receipt.Lists);
        Assert.Contains("不得接收、存储涉密文件", Assert.Single(Assert.Single(receipt.Reports).Problems), StringComparison.Ordinal);
        Assert.False(Assert.Single(await office.Get<IntakeDesk>().Rejections()).IsKept);
    }

    private static byte[] List => Book.Of(
        "市政协八届六次会议提案交办清单", "交办日期：2026年3月15日", "案号|案由|提案人|承办方式", "185|关于推进老旧小区加装电梯的提案|张建国|独办",
        "186|关于加强社区养老服务的建议|李晓燕|独办", "187|关于规范殡葬服务的提案|赵敏|独办").Bytes();

    private static byte[] Zip()
    {
        using MemoryStream stream = new();
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "交办清单.xlsx", List);
            Put(zip, "185号/提案.docx", WordFile.Lines("关于推进老旧小区加装电梯的提案", "电梯的正文。").Bytes());
            Put(zip, "第187号－李晓燕.docx", WordFile.Lines("关于加强社区养老服务的建议", "养老的正文。").Bytes());
            Put(zip, "会议通知.docx", WordFile.Lines("关于召开交办会的通知", "定于周一。").Bytes());
        }

        return stream.ToArray();
    }

    private static void Put(ZipArchive zip, string name, byte[] content)
    {
        using Stream entry = zip.CreateEntry(name).Open();
        entry.Write(content);
    }

    private static string Said(Seen page) => Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(page.Text, " ")), " ");

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("name=\"shown\" value=\"([^\"]*)\"")]
    private static partial Regex Shown();

    [GeneratedRegex("name=\"(text-[0-9a-f]{64})\" aria-invalid=\"true\"")]
    private static partial Regex Asked();

    [GeneratedRegex("<option value=\"(\\d+)\">186 ")]
    private static partial Regex Row186();
}
