using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;
using Puyang.Proposals.Office.Intake.Lists;
using Puyang.Proposals.Office.Tests.Intake;
using Puyang.Proposals.Office.Tests.Intake.Lists;

namespace Puyang.Proposals.Office.Tests.Pages;

/// <summary>A list from the upload to the file that comes back.</summary>
public sealed partial class ListPageTests
{
    private const string Heading = "序号|案号|案由|提案人|联系电话|主办单位|会办单位|备注";

    [Fact]
    public async Task A_meeting_s_list_goes_from_the_upload_to_the_mended_file_that_is_handed_in_again()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Visitor clerk = await site.Clerk();
        string path = await Upload(clerk, "市政协八届六次会议提案交办清单.xlsx", Meeting().Bytes());
        Seen preview = await clerk.Open(path);
        Assert.Equal(200, preview.Status);
        Assert.Contains("本单位的提案 46 件，可以登记 40 件，有问题 6 件", Said(preview), StringComparison.Ordinal);
        Assert.Contains("登记无误的 40 件", Said(preview), StringComparison.Ordinal);
        Assert.Empty(office.Imports.All);

        string[] bad = await Registered(office, site, clerk, path);
        Assert.Equal(40, (await office.Get<CaseTable>().All()).Count);
        Assert.Equal(6, bad.Length);
        Case first = (await office.Work.Load(new CaseId("x5e02-8-6-1-1"))).Case;
        Assert.Equal((HandlingRole.Lead, true), (first.Proposal!.Role, first.Proposal.LacksText));
        Assert.Equal("13500000001", first.Proposal.Proposers[0].Phone);

        (Sheet back, byte[] content) = await Back(clerk, path);
        SheetRow heading = back.Rows.Single(row => row.Cells.Any(cell => cell.Text == "案由"));
        Assert.Equal(["结果", "问题"], heading.Cells.TakeLast(2).Select(cell => cell.Text));
        Assert.Equal(40, back.Rows.Count(row => row.Cells.Any(cell => cell.Text == "已登记")));
        Assert.Equal(bad, back.Rows.Where(row => row.Cells.Any(cell => cell.Text == "未登记")).Select(row => row.Number.ToString()));
        Assert.Contains("只有姓氏", back.Rows.Single(row => row[1] == "2")[9], StringComparison.Ordinal);

        // Mended in the file that came back, with another change elsewhere.
        string again = await Upload(clerk, "改正.xlsx", Mended(back).Bytes());
        Seen mended = await clerk.Open(again);
        Assert.Contains("可以登记 6 件", Said(mended), StringComparison.Ordinal);
        Assert.Contains("此前已登记 40 件", Said(mended), StringComparison.Ordinal);
        Assert.Contains("与已登记的不同：案由（登记的是“关于第1件事的建议”）", Said(mended), StringComparison.Ordinal);
        await Registered(office, site, clerk, again);
        Assert.Equal(46, (await office.Get<CaseTable>().All()).Count);
        Assert.Equal(46, (await Back(clerk, again)).Sheet.Rows.Count(row => row.Cells
            .Any(cell => cell.Text is "已登记" or "已登记，跳过")));
        Assert.Equal("关于第1件事的建议", (await office.Work.Load(new CaseId("x5e02-8-6-1-1"))).Case.Proposal!.Subject);
        Assert.NotEmpty(content);
    }

    [Fact]
    public async Task The_bureau_is_found_by_a_name_that_it_had_before()
    {
        await using TestOffice office = await TestOffice.Open(edit: policy => policy.Replace(
            "\"unit\": { \"name\": \"濮阳市民政局\",", "\"unit\": { \"name\": \"濮阳市民政局\", \"formerNames\": [\"濮阳市社会福利局\"],", StringComparison.Ordinal));
        await using Site site = await Site.Open(office);
        Visitor clerk = await site.Clerk();
        Book book = new Book().Raw("提案", "", Book.Rows(
        [
            "市政协八届六次会议提案交办清单||||", "交办日期：2026年3月15日||||", "案号|案由|提案人|主办单位|会办单位",
            "1|关于甲事的建议|张建国|市社会福利局|市财政局", "2|关于乙事的建议|李晓燕|市教育局|市财政局",
        ]));
        string path = await Upload(clerk, "清单.xlsx", book.Bytes());
        Assert.Contains("本单位的提案 1 件，可以登记 1 件", Said(await clerk.Open(path)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_that_comes_back_keeps_its_merged_cells_and_is_read_again_the_same()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Visitor clerk = await site.Clerk();
        Book book = new Book().Raw("提案", "", Book.Rows(
        [
            "市政协八届六次会议提案交办清单|||||", "交办日期：2026年3月15日|||||", "案号|案由|提案人||承办单位|", "||姓名|电话|主办|会办",
            "1|=关于甲事的建议|张建国|13500000001|市民政局|市财政局", "||李晓燕|13500000002||", "2|关于乙事的建议|王|13500000003|市民政局|",
        ]), Book.Merges("A1:F1", "A3:A4", "B3:B4", "C3:D3", "E3:F3", "A5:A6", "B5:B6", "E5:E6", "F5:F6"));
        string path = await Upload(clerk, "清单.xlsx", book.Bytes());
        Assert.Contains("可以登记 1 件，有问题 1 件", Said(await clerk.Open(path)), StringComparison.Ordinal);
        (Sheet back, byte[] content) = await Back(clerk, path);
        Assert.Equal("=关于甲事的建议", back.Rows[4][1]);
        Assert.Equal("可以登记", back.Rows[4][6]);
        string again = await Upload(clerk, "清单.xlsx", content);
        Assert.Contains("可以登记 1 件，有问题 1 件", Said(await clerk.Open(again)), StringComparison.Ordinal);
        Assert.Equal(back.Rows.Select(row => string.Join('|', row.Cells)), (await Back(clerk, again)).Sheet.Rows
            .Select(row => string.Join('|', row.Cells)));
    }

    [Fact]
    public async Task A_table_of_Word_and_an_old_workbook_lead_to_the_same_page()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Visitor clerk = await site.Clerk();
        byte[] word = WordFile.Lines("市政协八届六次会议提案交办清单", "交办日期：2026年3月15日")
            .Rows(["案号", "案由", "提案人", "承办方式"], ["1", "关于甲事的建议", "张建国", "独办"], ["2", "关于乙事的建议", "李晓燕", "独办"]).Bytes();
        byte[] old = OldBook.Of(["市政协八届六次会议提案交办清单", "案号|案由|提案人|承办方式|交办日期", "3|关于丙事的建议|张建国|独办|d46096"]);
        Assert.Contains("登记无误的 2 件", Said(await clerk.Open(await Upload(clerk, "清单.docx", word))), StringComparison.Ordinal);
        Assert.Contains("登记无误的 1 件", Said(await clerk.Open(await Upload(clerk, "清单.xls", old))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_faulty_row_whose_proposal_is_registered_is_known_and_skipped()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        _ = await office.Receive185();
        Visitor clerk = await site.Clerk();
        byte[] list = Book.Of("市政协八届六次会议提案交办清单", "交办日期：2026年3月15日", "案号|案由|提案人|承办方式", "185|关于甲事的建议|王|独办").Bytes();
        Seen page = await clerk.Open(await Upload(clerk, "清单.xlsx", list));
        Assert.Contains("此前已登记 1 件", Said(page), StringComparison.Ordinal);
        Assert.Contains("没有可以登记的提案", Said(page), StringComparison.Ordinal);
        Assert.Contains("href=\"/cases/x5e02-8-6-185-1\"", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_look_registers_nothing_and_survives_a_restart()
    {
        await using TestOffice office = await TestOffice.Open();
        string path;
        await using (Site before = await Site.Open(office))
        {
            path = await Upload(await before.Clerk(), "清单.xlsx", Meeting().Bytes());
        }

        await using Site site = await Site.Open(office);
        Visitor clerk = await site.Clerk();
        Seen first = await clerk.Open(path), second = await clerk.Open(path);
        Assert.Contains("可以登记 40 件", Said(first), StringComparison.Ordinal);
        Assert.Equal(Said(first), Said(second));
        Assert.Contains(path, (await clerk.Open("/intake")).Text, StringComparison.Ordinal);
        Assert.Empty(await office.Get<CaseTable>().All());
        Assert.Empty(await office.Get<ImportTable>().Recent(default));
    }

    [Fact]
    public async Task What_is_missing_is_asked_once_and_the_office_s_columns_are_remembered()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Visitor clerk = await site.Clerk();
        byte[] list = Book.Of("提案交办清单", "案号|案由|提案人|办理", "1|关于甲事的建议|张建国|2026-06-30").Bytes();
        string path = await Upload(clerk, "清单.xlsx", list);
        Assert.Contains("清单里没有写明：层级、届次、交办日期、承办方式", Said(await clerk.Open(path)), StringComparison.Ordinal);
        Seen wrong = await clerk.Fill(path, ("act", "read"), ("meeting", "某次会议"), ("level", "市政协"), ("handedOver", "2026-03-15"),
            ("role", "Sole"));
        Assert.Equal(400, wrong.Status);
        Assert.Contains("届次写的是“某次会议”", Said(wrong), StringComparison.Ordinal);
        Assert.Contains("value=\"某次会议\"", WebUtility.HtmlDecode(wrong.Text), StringComparison.Ordinal);
        Seen answered = await clerk.Fill(path, ("act", "read"), ("meeting", "八届六次会议"), ("level", "市政协"), ("handedOver",
            "2026-03-15"), ("role", "Sole"),
            ("column0", "Number"), ("column1", "Subject"), ("column2", "Proposer"), ("column3", "NoticeDue"));
        Assert.Equal((302, path), (answered.Status, answered.Location));
        Assert.Contains("登记无误的 1 件", Said(await clerk.Open(path)), StringComparison.Ordinal);
        Assert.Contains("2026-06-30", Said(await clerk.Open(path)), StringComparison.Ordinal);
        Seen next = await clerk.Open(await Upload(clerk, "下一份.xlsx", list));
        Assert.DoesNotContain("没有取用的列", Said(next), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_reads_otherwise_than_it_was_shown_is_not_registered()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Visitor clerk = await site.Clerk();
        string path = await Upload(clerk, "清单.xlsx", Meeting().Bytes());
        string shown = Shown().Match((await clerk.Open(path)).Text).Groups[1].Value;
        Assert.Equal(302, (await clerk.Fill(path, ("act", "read"), ("noticeDue", "2026-06-30"))).Status);
        Seen refused = await clerk.Fill(path, ("act", "register"), ("shown", shown));
        Assert.Equal(409, refused.Status);
        Assert.Contains("没有登记：打开本页以后", Said(refused), StringComparison.Ordinal);
        Assert.Empty(office.Imports.All);
    }

    [Fact]
    public async Task Pressing_twice_registers_once()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Visitor clerk = await site.Clerk();
        string path = await Upload(clerk, "清单.xlsx", Meeting().Bytes());
        string shown = Shown().Match((await clerk.Open(path)).Text).Groups[1].Value;
        Assert.Equal(302, (await clerk.Fill(path, ("act", "register"), ("shown", shown))).Status);
        Assert.Equal(302, (await clerk.Fill(path, ("act", "register"), ("shown", shown))).Status);
        Assert.Equal(40, Assert.Single(office.Imports.All).Count);
        Assert.Equal(409, (await clerk.Fill(path, ("act", "read"), ("alone", "yes"))).Status);
    }

    [Fact]
    public async Task Each_sheet_with_a_list_is_asked_about()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Book book = new Book().Sheet("主办件", "市政协八届六次会议", "案号|案由|提案人", "1|关于甲事的建议|张建国").Sheet("说明", "无")
            .Sheet("会办件", "市政协八届六次会议", "案号|案由|提案人|主办单位", "2|关于乙事的建议|李晓燕|市残联");
        Seen answer = await Send(await site.Clerk(), "清单.xlsx", book.Bytes());
        Assert.Equal(200, answer.Status);
        Assert.Contains("清单.xlsx：主办件", Said(answer), StringComparison.Ordinal);
        Assert.Contains("清单.xlsx：会办件", Said(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_was_dropped_waits_for_a_clerk_and_the_office_is_told()
    {
        await using TestOffice office = await TestOffice.Open();
        IntakeReceipt receipt = await office.Get<ImportDesk>()
            .Take([new SentFile("清单.xlsx", Meeting().Bytes())], PersonId.System);
        Assert.Single(receipt.Lists);
        Assert.Contains("待核对的交办清单", Assert.Single(Assert.Single(await office.Get<IntakeDesk>().Rejections()).Reasons),
            StringComparison.Ordinal);
        Assert.Empty(await office.Get<CaseTable>().All());
    }

    [Theory]
    [InlineData("清单.csv", "GB18030")]
    [InlineData("清单.csv", "utf-8")]
    public async Task A_text_file_can_be_read_the_other_way(string name, string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Visitor clerk = await site.Clerk();
        string path = await Upload(clerk, name, Encoding.GetEncoding(encoding).GetBytes("市政协八届六次会议,,\n案号,案由,提案人\n1,关于甲事的建议,张建国\n"));
        Assert.Contains($"文件按 {(encoding == "utf-8" ? "UTF-8" : "GB18030（GBK）")} 编码读取", Said(await clerk.Open(path)),
            StringComparison.Ordinal);
        Assert.Equal(302, (await clerk.Fill(path, ("act", "read"), ("encoding", encoding == "utf-8" ? "Gb18030"
            : "Utf8"))).Status);
        Seen other = await clerk.Open(path);
        Assert.Equal(200, other.Status);
        Assert.Matches("没有找到清单的表头|请改选另一种编码", Said(other));
        Assert.Contains("name=\"encoding\"", other.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_staff_see_a_list_and_only_one_that_there_is()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Visitor clerk = await site.Clerk();
        string path = await Upload(clerk, "清单.xlsx", Meeting().Bytes());
        Assert.Equal(401, (await site.Visitor().Open(path)).Status);
        Assert.Equal(401, (await site.Visitor().Open(path + "/result")).Status);
        Assert.Equal(404, (await clerk.Open("/intake/lists/20220401-090000-00000000")).Status);
        Assert.Equal(404, (await clerk.Open("/intake/lists/20220401-090000-00000000/result")).Status);
    }

    // Forty-six proposals, six of them with something wrong.
    private static Book Meeting()
    {
        string[] wrong = ["2", "9", "17", "23", "31", "46"];
        IEnumerable<string> rows = Enumerable.Range(1, 46).Select(i => !wrong.Contains($"{i}") ? $"{i}|{i}|关于第{i}件事的建议|张建国|1350000000{i % 10}|市民政局|市财政局|"
            : i switch
            {
                2 => "2|2|关于第2件事的建议|王|13500000002|市民政局||",
                9 => "9||关于第9件事的建议|张建国|13500000009|市民政局||",
                17 => "17|17||张建国|13500000007|市民政局||",
                23 => "23|23|关于第23件事的建议||13500000003|市民政局||",
                31 => "31|31|关于第31件事的建议|张建国等|13500000001|市民政局||",
                _ => "46|46（并案47）|关于第46件事的建议|张建国|13500000006|市民政局||",
            });
        return Book.Of(["市政协八届六次会议提案交办清单|||||||", "交办日期：2026年3月15日|||||||", Heading, .. rows, "合计|46||||||"]);
    }

    private static Book Mended(Sheet back) => new Book().Raw("清单", "", string.Concat(back.Rows.Select(row =>
    {
        Dictionary<int, string> cells = row.Cells.ToDictionary(cell => cell.Column, cell => cell.Text);
        foreach ((int column, string text) in cells.GetValueOrDefault(0) switch
        {
            "1" => (IEnumerable<(int, string)>)[(2, "关于第1件大事的建议")],
            "2" => [(3, "王建军")],
            "9" => [(1, "9")],
            "17" => [(2, "关于第17件事的建议")],
            "23" => [(3, "李晓燕")],
            "31" => [(3, "张建国等5人")],
            "46" => [(1, "46")],
            _ => [],
        })
        {
            cells[column] = text;
        }

        return Book.Row(row.Number, "", [.. cells.OrderBy(cell => cell.Key)
            .Select(cell => Book.Text(cell.Key, row.Number, cell.Value))]);
    })));

    private static async Task<string[]> Registered(TestOffice office, Site site, Visitor clerk, string path)
    {
        Seen preview = await clerk.Open(path);
        Seen pressed = await clerk.Fill(path, ("act", "register"), ("shown", Shown().Match(preview.Text).Groups[1].Value));
        Assert.Equal((302, path), (pressed.Status, pressed.Location));
        Assert.Equal("5", (await clerk.Open(path)).Refresh);
        Import import = office.Imports.All.Last();
        for (int from = 0; from < import.Count; from += ImportDesk.Step)
        {
            await site.Get<ImportDesk>().Register(import.Id, from);
        }

        await site.Get<ImportDesk>().Close(import.Id);
        Seen done = await clerk.Open(path);
        Assert.Null(done.Refresh);
        Assert.Contains($"已登记 {import.Count} 件", Said(done), StringComparison.Ordinal);
        return [.. Faulty().Matches(done.Text).Select(row => row.Groups[1].Value)];
    }

    private static async Task<string> Upload(Visitor clerk, string name, byte[] content)
    {
        Seen answer = await Send(clerk, name, content);
        Assert.Equal(302, answer.Status);
        Assert.StartsWith("/intake/lists/", answer.Location, StringComparison.Ordinal);
        return answer.Location!;
    }

    private static Task<Seen> Send(Visitor clerk, string name, byte[] content) => clerk.Upload("/intake", name, content);

    private static async Task<(Sheet Sheet, byte[] Content)> Back(Visitor clerk, string path)
    {
        byte[] content = await clerk.Download(path + "/result");
        SheetReading read = SheetFile.Open("清单（登记结果）.xlsx", content);
        Assert.Empty(read.Reasons);
        using ZipArchive zip = new(new MemoryStream(content));
        Assert.DoesNotContain(zip.Entries, entry => entry.FullName.Contains("vba", StringComparison.OrdinalIgnoreCase));
        return (Assert.Single(read.Sheets), content);
    }

    private static string Said(Seen page) => Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(page.Text, " ")), " ");

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("name=\"shown\" value=\"([^\"]*)\"")]
    private static partial Regex Shown();

    [GeneratedRegex("<tr class=\"faulty\">\\s*<td data-label=\"行\">(\\d+)</td>")]
    private static partial Regex Faulty();
}
