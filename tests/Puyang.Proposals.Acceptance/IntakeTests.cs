using System.Diagnostics;
using System.Text;
using Azure.Storage.Blobs;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Puyang.Proposals.Acceptance;

/// <summary>How proposals come in.</summary>
public sealed class IntakeTests(World world) : Visit(world)
{
    private const string Desk = "bangongshi@";

    [Fact]
    public async Task A_file_dropped_into_the_container_becomes_a_case_and_the_office_is_told()
    {
        (string name, byte[] content) = Sample.Proposal("951", "2026-06-01", ("贾明", null));
        await World.SetClock("2026-06-02T09:00:00+08:00");
        DropBox box = new(World.Site);
        await box.Drop(name, content);
        await World.Walker.Ring();

        await World.Mails.Find(Desk, "收到新提案", "第951号");

        IPage clerk = await World.Clerk();
        await clerk.OpenCase(World, "951");
        await Expect(clerk.Locator(".stage")).ToHaveTextAsync("待确定承办科室");
        await clerk.Until(World, "951", ".loop:has-text('自动办理：运行中')");
        await Gone(box.Container.GetBlobClient(name));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_other_content_is_told_to_the_office()
    {
        await World.SetClock("2026-06-02T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        var file = Sample.Proposal("952", "2026-06-01", ("贾明", null));
        Assert.Contains("已登记", await clerk.Upload(World, file));
        IReadOnlyList<string> before = await World.InventoryAtRest("journal");

        Assert.Contains("先前已登记", await clerk.Upload(World, file));
        Assert.Equal(before, await World.Inventory("journal"));

        Assert.Contains("内容不一致", await clerk.Upload(World, Sample.Proposal("952", "2026-06-01", ("易强", null))));
        await World.Mails.Find(Desk, "同一案号收到不同内容", "第952号");
        await clerk.OpenCase(World, "952");
        await Expect(clerk.Locator("main")).ToContainTextAsync("贾明");
        await Expect(clerk.Locator("main")).Not.ToContainTextAsync("易强");
    }

    [Fact]
    public async Task More_proposals_than_a_page_can_wait_for_are_registered_while_the_office_watches()
    {
        await World.SetClock("2026-06-02T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        (string, byte[])[] files = [Sample.Many("甲.json", 2001..2013), ("图片.png", [1, 2, 3]), Sample.Many("乙.json", 2013..2025)];

        Assert.Contains("图片.png", await clerk.Upload(World, files), StringComparison.Ordinal);
        await clerk.ClickAsync(".import.new a");
        await Expect(clerk.Locator(".import b")).ToHaveTextAsync("已完成", new LocatorAssertionsToHaveTextOptions { Timeout = 120_000 });
        await Expect(clerk.Locator(".import .sub")).ToHaveTextAsync("新登记 24 件");
        await Expect(clerk.Locator(".results .registered")).ToHaveCountAsync(24);
        await clerk.ClickAsync(".results a:has-text('第2024号')");
        await Expect(clerk.Locator(".stage")).ToHaveTextAsync("待确定承办科室");
        await clerk.Until(World, "2024", ".loop:has-text('自动办理：运行中')");

        // Once more, one of them with another text: nothing is registered twice, and what differs is told.
        await clerk.Upload(World, Sample.Many("甲.json", 2001..2013), Sample.Many("乙.json", 2013..2024), Sample.Proposal("2024", "2026-06-01", ("别人", null)));
        await clerk.ClickAsync(".import.new a");
        await Expect(clerk.Locator(".import .sub")).ToHaveTextAsync("先前已登记 23 件，内容不一致 1 件", new LocatorAssertionsToHaveTextOptions { Timeout = 120_000 });
        await Expect(clerk.Locator(".results li").First).ToContainTextAsync("第2024号");
    }

    [Fact]
    public async Task What_cannot_be_read_is_kept_with_all_its_reasons_and_the_office_gets_a_mail()
    {
        await World.SetClock("2026-06-02T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        byte[] broken = Encoding.UTF8.GetBytes("""{"level":"市","term":8,"session":6,"number":"953","role":"独办"}""");
        var good = Sample.Proposal("954", "2026-06-01", ("贾明", null));

        string report = await clerk.Upload(World, ("缺项.json", broken), good, ("图片.png", [1, 2, 3]));

        foreach (string expected in new[] { "案由", "提案人", "交办日期", ".docx", "第954号" })
        {
            Assert.Contains(expected, report, StringComparison.Ordinal);
        }

        KeptMail mail = await World.Mails.Find(Desk, "文件未能登记", "缺项.json");
        Assert.Contains("案由", mail.Text, StringComparison.Ordinal);
        Assert.Contains(await World.Inventory("intake-rejected"), blob => blob.Contains("/content ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reply_is_taken_over_from_a_Word_file_without_what_the_program_sets_itself()
    {
        await World.SetClock("2026-06-02T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        await World.Errands.BringToDrafting("955", "2026-06-01", ("苗方杰", "miao955@example.com"));
        IPage officer = await World.Follow(Acts.Officer, "请起草提案答复", "第955号");
        await officer.ClickAsync("summary:has-text('从 Word 文件导入正文')");
        await officer.SetInputFilesAsync("#file", new FilePayload { Name = "答复.docx", MimeType = "application/octet-stream", Buffer = Word(Sample.Letter185) });
        await officer.ClickAsync("button:has-text('导入并保存')");

        Assert.Equal(Sample.Body185, (await officer.InputValueAsync("#body")).ReplaceLineEndings("\n"));

        // It is a letter to another proposal: title and contact stay, and the page says so.
        await Expect(officer.Locator(".banner")).ToContainTextAsync(["来稿的标题写的是“第185号”，本件是市政协八届六次会议第955号提案。"]);
        await Expect(officer.Locator("#title")).ToHaveValueAsync(Sample.Title185.Replace("185", "955", StringComparison.Ordinal));
        await Expect(officer.Locator("#contactPhone")).ToHaveValueAsync("0393-0000002");
        await Expect(officer.Locator("#body-findings .weighs")).ToContainTextAsync(["第185号"]);
        await officer.FillAsync("#name", "郭晓敏");
        await officer.CheckAsync("input[name=class][value=A]");
        await officer.CheckAsync("input[name=disclosure][value=Proactive]");
        await officer.ClickAsync("button:has-text('送审')");
        await Expect(officer.Locator(".problem")).ToContainTextAsync("送审前核对");
    }

    private static byte[] Word(IEnumerable<string> lines)
    {
        using MemoryStream content = new();
        using (var word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Create(content, DocumentFormat.OpenXml.WordprocessingDocumentType.Document))
        {
            word.AddMainDocumentPart().Document = new(new DocumentFormat.OpenXml.Wordprocessing.Body(lines.Select(line =>
                new DocumentFormat.OpenXml.Wordprocessing.Paragraph(
                    new DocumentFormat.OpenXml.Wordprocessing.Run(new DocumentFormat.OpenXml.Wordprocessing.Text(line))))));
        }

        return content.ToArray();
    }

    private static async Task Gone(BlobClient blob)
    {
        for (Stopwatch waited = Stopwatch.StartNew(); await blob.ExistsAsync(); await Task.Delay(200))
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(60), "The dropped file is still in the container.");
        }
    }
}
