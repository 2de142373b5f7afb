using System.Net;
using System.Text.RegularExpressions;
using Puyang.Proposals.Office.Intake;
using Puyang.Proposals.Office.Tests.Forms;
using Puyang.Proposals.Office.Tests.Intake;

namespace Puyang.Proposals.Office.Tests.Pages;

public sealed partial class ImportPageTests
{
    [Fact]
    public async Task The_import_page_shows_progress_and_looks_again_only_while_it_runs()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Visitor clerk = await site.Clerk();
        Import import = await Begin(office, Many.File("甲.json", 1, 25));
        await office.Refuse(import, 7);
        await site.Get<ImportDesk>().Register(import.Id, 0);
        Seen running = await clerk.Open($"/intake/imports/{import.Id}");
        Assert.Equal((200, "5"), (running.Status, running.Refresh));
        Assert.Contains("2022年4月1日 09:00 王敏 · 25 件 正在登记，已处理 20 件", Said(running), StringComparison.Ordinal);
        Assert.Contains("新登记 19 件，未登记 1 件", Said(running), StringComparison.Ordinal);
        Assert.Equal(5, Said(running).Split("等待登记").Length - 1);
        await site.Get<ImportDesk>().Register(import.Id, 20);
        await site.Get<ImportDesk>().Close(import.Id);
        Seen ended = await clerk.Open($"/intake/imports/{import.Id}");
        Assert.Equal((200, null), (ended.Status, ended.Refresh));
        Assert.Contains("已完成", Said(ended), StringComparison.Ordinal);
        Assert.Contains("新登记 24 件，未登记 1 件", Said(ended), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_must_look_at_comes_first()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Visitor clerk = await site.Clerk();
        Import import = await Begin(office, Many.File("甲.json", 1, 21));
        await office.Refuse(import, 7);
        await site.Get<ImportDesk>().Register(import.Id, 0);
        Seen page = await clerk.Open($"/intake/imports/{import.Id}");
        Assert.Equal("市政协八届六次会议第7号提案", WebUtility.HtmlDecode(First().Match(page.Text).Groups[1].Value));
    }

    [Fact]
    public async Task An_upload_of_many_files_leads_to_its_progress()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Seen answer = await (await site.Clerk()).Post(
            "/intake", "/intake", ("甲.json", Many.Json(1, 15)), ("坏.json", "{"), ("乙.json", Many.Json(16, 15)));
        Import begun = Assert.Single(office.Imports.All);
        Assert.Equal((200, Life.Clerk, 30), (answer.Status, begun.By, begun.Count));
        Assert.Contains($"href=\"/intake/imports/{begun.Id}\"", answer.Text, StringComparison.Ordinal);
        Assert.Contains("未登记 坏.json", Said(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_of_few_is_answered_with_each_result()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        _ = await office.ReceiveAs("2");
        Seen answer = await (await site.Clerk()).Post("/intake", "/intake", ("甲.json", Many.Json(1, 3)));
        Assert.Contains("登记结果：2 件新登记", Said(answer), StringComparison.Ordinal);
        Assert.DoesNotContain("/intake/imports/", answer.Text, StringComparison.Ordinal);
        Assert.Empty(office.Imports.All);
    }

    [Fact]
    public async Task An_import_has_a_page_only_for_staff_and_only_where_there_is_one()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Import import = await Begin(office, Many.File("甲.json", 1, 21));
        Assert.Equal(401, (await site.Visitor().Open($"/intake/imports/{import.Id}")).Status);
        Seen none = await (await site.Clerk()).Open("/intake/imports/20220401-090000-00000000");
        Assert.Equal((404, null), (none.Status, none.Refresh));
    }

    private static async Task<Import> Begin(TestOffice office, params SentFile[] files) =>
        (await office.Get<ImportTable>().Find((await office.Get<ImportDesk>().Take(files, Life.Clerk)).Import!))!;

    // The page's words without its tags.
    private static string Said(Seen page) => Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(page.Text, " ")), " ");

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("<ul class=\"results\">.*?<span>([^<]*)</span>", RegexOptions.Singleline)]
    private static partial Regex First();
}
