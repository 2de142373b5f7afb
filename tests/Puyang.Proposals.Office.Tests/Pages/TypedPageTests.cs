using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;
using Puyang.Proposals.Office.Tests.Intake;

namespace Puyang.Proposals.Office.Tests.Pages;

/// <summary>The page on which a proposal is typed in.</summary>
public sealed partial class TypedPageTests
{
    private const string Page = "/intake/new";

    private static readonly (string, string)[] Whole =
    [
        ("level", "市政协"), ("termAndSession", "八届六次会议"), ("number", "第185号"), ("subject", "关于加强社区养老服务的建议"),
        ("proposer1-name", "苗方杰"), ("proposer1-kind", "person"), ("proposer1-unit", "市人民医院院长"), ("proposer1-phone", "13900000001"),
        ("proposer1-address", "457000 建设路1号"), ("handedOver", "2022-04-01"), ("dayOf", "Meeting"), ("role", "独办"), ("isKey", ""), ("isPublic", "是"),
        ("noticeNumber", "濮政协提〔2022〕5号"), ("body", "一、现状。\r\n\r\n　　二、建议。"),
    ];

    [Fact]
    public async Task What_is_typed_becomes_the_same_proposal_as_a_file_and_sending_it_twice_registers_once()
    {
        await using Desk desk = await Desk.Open();
        Dictionary<string, string> sent = await desk.Form("register", Whole);
        Seen first = await desk.Clerk.Submit(Page, sent);
        Assert.Equal((302, "/intake/new?done=x5e02-8-6-185-1"), (first.Status, first.Location));
        Seen second = await desk.Clerk.Submit(Page, sent);
        Assert.Equal(first.Location, second.Location);

        FoldedCase folded = await desk.Office.Work.Load(new CaseId("x5e02-8-6-185-1"));
        ProposalReceived received = Assert.Single(folded.Entries.SelectMany(entry => entry.Events).OfType<ProposalReceived>());
        Assert.Equal(new Proposer("苗方杰", false, null, "市人民医院院长", null, "13900000001", "457000 建设路1号"), Assert.Single(received.Proposal.Proposers));
        Assert.Equal(new Particulars("濮政协提〔2022〕5号", IsPublic: true, DayOf: HandoverDay.Meeting), received.Proposal.Particulars);
        Assert.Equal("一、现状。\n二、建议。", Encoding.UTF8.GetString((await desk.Office.Get<Documents>().Get(received.Proposal.Body)).Span));
        Assert.Equal(sent["message"], folded.Entries[0].Id.Value);

        string done = (await desk.Clerk.Open(first.Location!)).Text;
        Assert.Contains("2022年4月1日（交办会日期）", done, StringComparison.Ordinal);
        Assert.Contains("交办会日期", (await desk.Clerk.Open("/cases/x5e02-8-6-185-1")).Text, StringComparison.Ordinal);

        // What came in is kept as a file that the program itself can read.
        ReadResult again = ProposalFile.Read("来文.json", await desk.Office.Get<Documents>().Get(received.Source), ProposalFormTests.Levels, "濮阳市民政局");
        Proposal reread = ProposalFormTests.Single(again).Proposal;
        Assert.Equal(Written(received.Proposal), Written(reread));

        static string Written(Proposal proposal) => Encoding.UTF8.GetString(OfficeJson.Write(proposal));
    }

    [Fact]
    public async Task Every_problem_of_an_empty_form_is_said_at_once_and_leads_to_its_field()
    {
        await using Desk desk = await Desk.Open();
        Seen refused = await desk.Clerk.Submit(Page, await desk.Form("register"));
        Assert.Equal(400, refused.Status);
        IReadOnlyList<(string Text, string? Id)> problems = PageForm.Problems(refused.Text);
        Assert.Equal(
            ["level", "termAndSession", "termAndSession", "number", "subject", "proposer1-name", "handedOver", "dayOf", "role", "body"],
            problems.Select(problem => problem.Id!));
        Assert.All(problems, problem => Assert.Single(PageForm.WithId(refused.Text, problem.Id!)));
        Assert.Contains("autofocus", Assert.Single(PageForm.WithId(refused.Text, "level")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_was_typed_is_lost_where_something_is_wrong_with_it()
    {
        await using Desk desk = await Desk.Open();
        (string, string)[] typed =
        [
            .. Whole, ("handedOver", "四月上旬"), ("number", "185（并案186）"), ("proposer2-name", "李秀兰等5人"), ("proposer2-phone", "不详"), ("proposer2-kind", "person"),
            ("unit1-name", "市财政局"), ("unit1-role", "CoHandler"), ("unit1-email", "错的"), ("noticeDue", "以后"), ("remark", "<b>加急</b>"), ("signatories", "1"),
            ("category", "B类"),
        ];
        Seen refused = await desk.Clerk.Submit(Page, await desk.Form("register", typed));
        Assert.Equal(
            ["category", "handedOver", "noticeDue", "number", "proposer2-name", "proposer2-phone", "signatories", "unit1-email", "units"],
            PageForm.Problems(refused.Text).Select(problem => problem.Id!).Distinct().Order(StringComparer.Ordinal));
        Assert.All(typed.Where(one => one.Item1 is not ("dayOf" or "isKey" or "isPublic" or "role" or "body" or "remark" or "level" or "proposer1-kind" or "proposer2-kind"))
            .GroupBy(one => one.Item1).Select(same => same.Last()), one => Assert.True(Value(refused.Text, one.Item1) == one.Item2, $"{one.Item1} is lost."));
        Assert.Contains("&lt;b&gt;加急&lt;/b&gt;</textarea>", refused.Text, StringComparison.Ordinal);
        Assert.Contains("二、建议。</textarea>", refused.Text, StringComparison.Ordinal);
        Assert.Matches("value=\"Meeting\" checked", refused.Text);
        Assert.Contains("type=\"date\"", Assert.Single(PageForm.WithId((await desk.Clerk.Open(Page)).Text, "handedOver")), StringComparison.Ordinal);
        Assert.Empty(await desk.Office.Get<CaseTable>().All());

        static string? Value(string page, string name) => PageForm.WithId(page, name) is [{ } tag] && ValueOf().Match(tag) is { Success: true } value
            ? WebUtility.HtmlDecode(value.Groups[1].Value)
            : Regex.Match(page, $"id=\"{name}\".*?<option value=\"([^\"]*)\" selected", RegexOptions.Singleline).Groups[1].Value;
    }

    [Fact]
    public async Task Rows_are_added_by_a_button_and_what_stands_in_the_others_stays()
    {
        await using Desk desk = await Desk.Open();
        Seen more = await desk.Clerk.Submit(Page, await desk.Form("addProposer", Whole));
        Assert.Equal((200, 0), (more.Status, PageForm.Problems(more.Text).Count));
        Assert.Contains("autofocus", Assert.Single(PageForm.WithId(more.Text, "proposer2-name")), StringComparison.Ordinal);
        Assert.Contains("苗方杰", Assert.Single(PageForm.WithId(more.Text, "proposer1-name")), StringComparison.Ordinal);
        Seen units = await desk.Clerk.Submit(Page, await desk.Form("addUnit", [.. Whole, ("unit1-name", "市财政局")]));
        _ = Assert.Single(PageForm.WithId(units.Text, "unit2-name"));

        Seen sent = await desk.Clerk.Submit(Page, await desk.Form("register",
            [.. Whole, ("role", "主办"), ("proposer2-name", ""), ("proposer3-name", "民盟濮阳市委会"), ("proposer3-kind", "organisation"), ("unit1-name", "市财政局"), ("unit1-role", "CoHandler")]));
        Assert.Equal(302, sent.Status);
        Proposal proposal = (await desk.Office.Work.Load(new CaseId("x5e02-8-6-185-1"))).Case.Proposal!;
        Assert.Equal(["苗方杰", "民盟濮阳市委会"], proposal.Proposers.Select(one => one.Name));
        Assert.True(proposal.Proposers[1].IsOrganisation);
        Assert.Equal("市财政局", Assert.Single(proposal.Others!).Name);
    }

    [Fact]
    public async Task A_proposal_without_its_text_is_registered_only_when_that_is_said()
    {
        await using Desk desk = await Desk.Open();
        (string, string)[] silent = [.. Whole, ("body", ""), ("department", "基层政权科"), ("officer", "刘洋")];
        Assert.Equal("body", Assert.Single(PageForm.Problems((await desk.Clerk.Submit(Page, await desk.Form("register", silent))).Text)).Id);
        Assert.Equal("lacksText", Assert.Single(PageForm.Problems((await desk.Clerk.Submit(Page, await desk.Form("register", [.. Whole, ("lacksText", "yes")]))).Text)).Id);
        Seen sent = await desk.Clerk.Submit(Page, await desk.Form("register", [.. silent, ("lacksText", "yes"), ("signatories", "5人")]));
        Assert.Contains("待补原文", (await desk.Clerk.Open(sent.Location!)).Text, StringComparison.Ordinal);
        Proposal proposal = (await desk.Office.Work.Load(new CaseId("x5e02-8-6-185-1"))).Case.Proposal!;
        Assert.Equal((true, 5), (proposal.LacksText, proposal.Signatories));
        Assert.Contains("提案原文（待补原文）", (await desk.Clerk.Open("/cases/x5e02-8-6-185-1")).Text, StringComparison.Ordinal);
        Assert.Contains("来文建议的承办科室、经办人：基层政权科 刘洋。", (await desk.Clerk.Open("/cases/x5e02-8-6-185-1")).Text, StringComparison.Ordinal);
        Assert.Empty((await desk.Office.Get<Verifier>().Run([], [])).Findings);
    }

    [Fact]
    public async Task Another_content_under_a_known_number_is_shown_beside_it_before_anything_is_written()
    {
        await using Desk desk = await Desk.Open();
        Life life = await desk.Office.Receive185();
        Seen refused = await desk.Clerk.Submit(Page, await desk.Form("register", Whole));
        Assert.Equal((409, "number"), (refused.Status, Assert.Single(PageForm.Problems(refused.Text)).Id));
        Assert.Contains($"href=\"/cases/{life.Id}\"", refused.Text, StringComparison.Ordinal);
        Assert.Empty((await life.Case()).Conflicts);
        Seen another = await desk.Clerk.Submit(Page, await desk.Form("another", Whole));
        Assert.Equal((302, $"/cases/{life.Id}"), (another.Status, another.Location));
        _ = Assert.Single((await life.Case()).Conflicts);
    }

    [Fact]
    public async Task A_file_that_was_read_half_opens_as_the_form_with_its_problems()
    {
        await using Desk desk = await Desk.Open();
        byte[] file = ProposalFormTests.Form(("交办日期", "四月上旬"), ("提案人", "苗方杰 13900000001"), ("承办方式", "承办")).Bytes();
        await desk.Office.Get<IntakeDesk>().Take("185.docx", file, Life.Clerk);
        string from = $"{Page}?from={Hashes.Of(file)}";
        Assert.Contains($"href=\"{from}\"", (await desk.Clerk.Open("/intake")).Text, StringComparison.Ordinal);
        string page = (await desk.Clerk.Open(from)).Text;
        Assert.Equal(["handedOver", "role"], PageForm.Problems(page).Select(problem => problem.Id!));
        Assert.Contains("四月上旬", Assert.Single(PageForm.WithId(page, "handedOver")), StringComparison.Ordinal);
        Assert.Contains("13900000001", Assert.Single(PageForm.WithId(page, "proposer1-phone")), StringComparison.Ordinal);
        Assert.Contains("建议加强社区建设。</textarea>", page, StringComparison.Ordinal);

        PageForm form = PageForm.Of(page).Single(one => one.Visible.Contains("subject"));
        Dictionary<string, string> sent = form.Sent("register", [.. Whole, ("body", "建议加强社区建设。")]);
        Assert.Equal(302, (await desk.Clerk.Submit(Page, sent)).Status);
        Assert.True(Assert.Single(await desk.Office.Get<IntakeDesk>().Rejections()).IsDone);
        Assert.Equal("185.docx", Assert.Single((await desk.Office.Work.Load(new CaseId("x5e02-8-6-185-1"))).Case.Proposal!.Attachments!).Name);
        Assert.Equal(404, (await desk.Clerk.Open($"{Page}?from={new string('a', 64)}")).Status);
    }

    [Theory]
    [InlineData("%PDF-1.4 提案 %%EOF", 0)]
    [InlineData("%PDF-1.4 /JavaScript %%EOF", 1)]
    public async Task A_scan_is_typed_from_and_stays_with_the_proposal(string pdf, int problems)
    {
        await using Desk desk = await Desk.Open();
        byte[] file = Encoding.UTF8.GetBytes(pdf);
        await desk.Office.Get<IntakeDesk>().Take("来文.pdf", file, Life.Clerk);
        string page = (await desk.Clerk.Open($"{Page}?from={Hashes.Of(file)}")).Text;
        Assert.Equal(problems, PageForm.Problems(page).Count);
        Assert.Equal(problems == 0, page.Contains("来文.pdf（勾选则去掉）", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_half_read_file_of_data_opens_as_the_form_too()
    {
        await using Desk desk = await Desk.Open();
        byte[] file = Encoding.UTF8.GetBytes(Proposals185.Alone.Replace("\"独办\"", "\"承办\"", StringComparison.Ordinal));
        await desk.Office.Get<IntakeDesk>().Take("185.json", file, Life.Clerk);
        string page = (await desk.Clerk.Open($"{Page}?from={Hashes.Of(file)}")).Text;
        Assert.Equal("role", Assert.Single(PageForm.Problems(page)).Id);
        Assert.Contains("8届6次会议", Assert.Single(PageForm.WithId(page, "termAndSession")), StringComparison.Ordinal);
        Assert.Contains("miao.fangjie@example.com", Assert.Single(PageForm.WithId(page, "proposer1-email")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_bears_a_mark_of_secrecy_is_not_kept()
    {
        await using Desk desk = await Desk.Open();
        byte[] scan = EvidenceGateTests.Jpeg;
        Seen refused = await desk.Clerk.Submit(Page, await desk.Form("register", [.. Whole, ("body", "机密★\n内容")]), ("attachments", "附图.jpg", scan));
        Assert.Contains("机要渠道", PageForm.Problems(refused.Text)[0].Text, StringComparison.Ordinal);
        Assert.False(await desk.Office.Get<Documents>().Has(Hashes.Of(scan)));
        byte[] marked = WordFile.Lines("绝密★", "内容").Bytes();
        Seen file = await desk.Clerk.Submit(Page, await desk.Form("register", Whole), ("attachments", "说明.docx", marked), ("text", "原文.docx", marked));
        Assert.Equal(["text", "attachments"], PageForm.Problems(file.Text).Select(problem => problem.Id!).Distinct());
        Assert.False(await desk.Office.Get<Documents>().Has(Hashes.Of(marked)));
        Assert.Empty(await desk.Office.Get<CaseTable>().All());
    }

    [Fact]
    public async Task A_stranger_neither_sees_nor_sends_it()
    {
        await using Desk desk = await Desk.Open();
        Assert.Equal(401, (await desk.Site.Visitor().Open(Page)).Status);
        Seen expired = await desk.Clerk.Submit(Page, Whole.ToDictionary(one => one.Item1, one => one.Item2));
        Assert.Equal(400, expired.Status);
        Assert.All(
            Whole.Where(one => one.Item1 is not ("body" or "dayOf" or "proposer1-kind")).Select(one => one.Item2).Append("二、建议。"),
            text => Assert.Contains(text, expired.Text, StringComparison.Ordinal));
        Assert.Empty(await desk.Office.Get<CaseTable>().All());
    }

    [GeneratedRegex(" value=\"([^\"]*)\"")]
    private static partial Regex ValueOf();

    internal sealed record Desk(TestOffice Office, Site Site, Visitor Clerk) : IAsyncDisposable
    {
        public static async Task<Desk> Open()
        {
            TestOffice office = await TestOffice.Open();
            Site site = await Site.Open(office);
            return new Desk(office, site, await site.Clerk());
        }

        /// <summary>The page's form, filled in.</summary>
        public async Task<Dictionary<string, string>> Form(string act, params (string Name, string Value)[] typed) =>
            PageForm.Of((await Clerk.Open(Page)).Text).Single(form => form.Visible.Contains("subject")).Sent(act, typed);

        public async ValueTask DisposeAsync()
        {
            await Site.DisposeAsync();
            await Office.DisposeAsync();
        }
    }
}
