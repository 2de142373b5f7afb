using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Puyang.Proposals.Acceptance;

/// <summary>The office changes a form in Word: every mistake at once, a sample, a new version, and the way back.</summary>
public sealed class TemplateTests(World world) : Visit(world)
{
    private const string Slip = "templates/handover-slip";

    [Fact]
    public async Task A_template_with_mistakes_is_refused_with_every_one_of_them_and_where_it_stands()
    {
        IPage clerk = await World.Clerk();
        await clerk.GotoAsync($"{World.Address}/{Slip}");
        int versions = await clerk.Locator(".versions li").CountAsync();
        await Upload(clerk, Edited(text => text
            .Replace("{{案由}}", "{{案尤}}", StringComparison.Ordinal)
            .Replace("{{分办人}}", "{{分办人|汉字}}", StringComparison.Ordinal)));
        ILocator problems = clerk.Locator(".problem li");
        await Expect(problems).ToHaveCountAsync(3);
        await Expect(problems.Nth(0)).ToContainTextAsync("没有名为“案尤”的标签");
        await Expect(problems.Nth(0)).ToContainTextAsync("个表格第");
        await Expect(problems.Nth(1)).ToContainTextAsync("“分办人”没有名为“汉字”的格式");
        await Expect(problems.Nth(2)).ToContainTextAsync("缺少 {{案由}} 标签");
        await Expect(clerk.Locator(".versions li")).ToHaveCountAsync(versions);
    }

    [Theory]
    [InlineData("", "请先选择文件")]
    [InlineData("not a Word file", "不是 Word 文档")]
    public async Task What_is_no_Word_file_is_refused_in_words(string content, string words)
    {
        IPage clerk = await World.Clerk();
        await clerk.GotoAsync($"{World.Address}/{Slip}");
        if (content.Length > 0)
        {
            await clerk.SetInputFilesAsync("#file", new FilePayload { Name = "模板.docx", MimeType = "application/octet-stream", Buffer = Encoding.UTF8.GetBytes(content) });
        }

        await clerk.ClickAsync("button:has-text('检查并看样张')");
        await Expect(clerk.Locator(".problem")).ToContainTextAsync(words);
    }

    [Fact]
    public async Task An_edited_template_is_seen_with_a_sample_published_used_and_taken_back()
    {
        await World.SetClock("2022-04-06T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        await Upload(clerk, Edited(text => text.Replace("提案交办单", "提案分办单", StringComparison.Ordinal)));
        await Expect(clerk.Locator(".ok")).ToContainTextAsync("检查通过");
        await Expect(clerk.Locator(".sketch")).ToContainTextAsync("提案分办单");
        await Expect(clerk.Locator(".sketch")).ToContainTextAsync("加强和完善社区建设");
        Assert.Contains("提案分办单", string.Concat(SentLetter.Paragraphs(await Download(clerk, "下载 Word 样张"))));
        await clerk.ClickAsync("button:has-text('发布为第')");
        await Expect(clerk.Locator(".ok")).ToContainTextAsync("已发布为第");
        await Expect(clerk.Locator(".versions li").First).ToContainTextAsync("王敏");

        try
        {
            await World.Errands.Register(Sample.Proposal("871", "2022-04-01", ("甲某", "jia871@example.com")));
            await World.Errands.Assign("871");
            KeptMail mail = await World.Mails.Find(Acts.Officer, "请签收提案", "第871号");
            Assert.Contains("提案分办单", string.Concat(SentLetter.Paragraphs(mail.Attachments["交办单.docx"])));
        }
        finally
        {
            await clerk.GotoAsync($"{World.Address}/{Slip}");
            await clerk.Locator(".versions li").Last.GetByText("样张").ClickAsync();
            await clerk.ClickAsync("button:has-text('发布为第')");
            await Expect(clerk.Locator(".ok")).ToContainTextAsync("已发布为第");
        }
    }

    [Fact]
    public async Task The_board_s_tables_and_every_form_s_sample_can_be_downloaded()
    {
        IPage clerk = await World.Clerk();
        await clerk.GotoAsync($"{World.Address}/templates");
        string[] forms = [.. (await clerk.Locator("a.subject").EvaluateAllAsync<string[]>("links => links.map(link => link.href)"))];
        Assert.Equal(15, forms.Length);
        foreach (string form in forms)
        {
            await clerk.GotoAsync(form);
            await clerk.Locator(".versions li").First.GetByText("样张").ClickAsync();
            Assert.NotEmpty(SentLetter.Paragraphs(await Download(clerk, "下载 Word 样张")));
        }

        await World.Errands.Register(Sample.Proposal("872", "2022-04-01", ("乙某", null)));
        await clerk.GotoAsync(World.Address);
        Assert.Contains("填报单位：", string.Concat(SentLetter.Paragraphs(await Download(clerk, "办理情况汇总表"))));
        Assert.NotEmpty(SentLetter.Paragraphs(await Download(clerk, "B类落实登记表")));
    }

    private async Task Upload(IPage clerk, byte[] template)
    {
        await clerk.GotoAsync($"{World.Address}/{Slip}");
        await clerk.SetInputFilesAsync("#file", new FilePayload { Name = "模板.docx", MimeType = "application/octet-stream", Buffer = template });
        await clerk.ClickAsync("button:has-text('检查并看样张')");
    }

    private static async Task<byte[]> Download(IPage page, string label)
    {
        string address = new Uri(new Uri(page.Url), await page.Locator("a", new() { HasTextString = label }).First.GetAttributeAsync("href")).AbsoluteUri;
        return await (await page.APIRequest.GetAsync(address)).BodyAsync();
    }

    private static byte[] Edited(Func<string, string> edit)
    {
        using MemoryStream template = new();
        template.Write(File.ReadAllBytes(Sample.File("templates", "handover-slip.docx")));
        using (ZipArchive archive = new(template, ZipArchiveMode.Update, leaveOpen: true))
        {
            ZipArchiveEntry entry = archive.GetEntry("word/document.xml")!;
            using StreamReader reader = new(entry.Open());
            string text = edit(reader.ReadToEnd());
            reader.Close();
            entry.Delete();
            using StreamWriter writer = new(archive.CreateEntry("word/document.xml").Open());
            writer.Write(text);
        }

        return template.ToArray();
    }
}
