using System.Text.RegularExpressions;
using MimeKit;
using Puyang.Proposals.Assignment;
using Puyang.Proposals.Calendar;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Links;
using Puyang.Proposals.Office.Mail;
using Puyang.Proposals.Office.Pages;
using Puyang.Proposals.Office.Tests.Casework;

namespace Puyang.Proposals.Office.Tests.Mail;

/// <summary>What may wait goes with one mail per mailbox and working morning.</summary>
public sealed partial class MorningTests
{
    private const string Officer = "guo.xiaomin@mzj.example.com";
    private const string Head = "li.jianguo@mzj.example.com";
    private const string Office = "bangongshi@mzj.example.com";

    [Fact]
    public async Task Whoever_has_two_things_to_do_gets_one_mail_with_two_links_that_open()
    {
        await using TestOffice office = await TestOffice.Open();
        Life first = await Assigned(office, "185");
        Life second = await Assigned(office, "186");
        await Morning(office, "2022-04-06T08:30:00");

        MimeMessage mail = Assert.Single(await Mornings(office, Officer));
        Assert.Equal("提案办理提醒（2022年4月6日）：今天到期 2 件", mail.Subject);
        string text = mail.TextBody!.ReplaceLineEndings("\n");
        Assert.Contains("市政协八届六次会议第185号提案", text, StringComparison.Ordinal);
        Assert.Contains("签收：今天到期\n科室签收时限：自交科室承办之日（2022年4月1日）的次日起2个工作日，2022年4月6日止。\n签收或退回：https://", text, StringComparison.Ordinal);
        (CaseId Case, TaskId Task, int Serial)?[] opened = await Task.WhenAll(
            Token().Matches(text).Select(token => office.Get<LinkTable>().Find(token.Groups[1].Value)));
        Assert.Equal([first.Id, second.Id], opened.Select(link => link!.Value.Case).OrderBy(id => id.Value, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_morning_is_sent_once_however_often_the_round_comes()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await Assigned(office, "185");
        await Morning(office, "2022-04-06T08:30:00");
        string before = (await office.Work.Load(life.Id)).Head;
        await Morning(office, "2022-04-06T08:31:00");
        await Morning(office, "2022-04-06T17:30:00");
        await life.Work();
        _ = Assert.Single(await Mornings(office, Officer));
        Assert.Equal(before, (await office.Work.Load(life.Id)).Head);
        Assert.Empty((await life.Case()).Outbox);
    }

    [Theory]
    [InlineData("2022-04-06T08:29:00")]
    [InlineData("2022-04-06T17:31:00")]
    [InlineData("2022-04-06T23:00:00")]
    [InlineData("2022-04-04T10:00:00")] // 清明
    [InlineData("2022-04-09T10:00:00")] // Saturday
    public async Task Nothing_leaves_at_night_or_on_a_rest_day(string time)
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await Assigned(office, "185");
        await Morning(office, time);
        await life.Work();
        Assert.Empty(await Mornings(office, Officer));
        Assert.DoesNotContain((await office.Work.Load(life.Id)).Entries.SelectMany(entry => entry.Events), fact => fact is Reminded);
    }

    [Fact]
    public async Task What_was_done_in_the_meantime_is_not_mentioned()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await Assigned(office, "185");
        Set(office, "2022-04-06T08:30:00");
        await office.Work.Turn(life.Id);
        Assert.Contains((await life.Case()).Outbox, pending => pending.Effect is Remind);

        await life.Accept();
        await life.Work();
        await office.Get<MorningRound>().Run();

        Assert.Empty(await Mornings(office, Officer));
        Assert.Empty((await life.Case()).Outbox);
    }

    [Fact]
    public async Task An_overdue_task_goes_up_the_chain_and_the_mail_says_with_whom_it_is()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await Assigned(office, "185");
        await Morning(office, "2022-04-11T09:00:00");

        Assert.Equal("提案办理提醒（2022年4月11日）：已逾期 1 件", Assert.Single(await Mornings(office, Head)).Subject);
        string text = Assert.Single(await Mornings(office, Office)).TextBody!.ReplaceLineEndings("\n");
        Assert.Contains("签收（郭晓敏）：2022年4月6日到期，已逾期3个工作日", text, StringComparison.Ordinal);
        Assert.Contains("签收：2022年4月6日到期，已逾期3个工作日", Assert.Single(await Mornings(office, Officer)).TextBody, StringComparison.Ordinal);
        Assert.Contains($"打开提案详情（需登录）：https://tian.example.gov.cn/cases/{life.Id}", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/l/", text, StringComparison.Ordinal);
        Assert.True((await life.Open<AcceptTask>()).IsOverdue);
    }

    [Fact]
    public async Task The_cc_offices_read_every_morning_how_the_cases_stand()
    {
        await using TestOffice office = await TestOffice.Open();
        _ = await Assigned(office, "185");
        _ = await Assigned(office, "186", isSample: false);
        _ = await Assigned(office, "187", isSample: false);
        await Morning(office, "2022-04-06T08:30:00");
        await Morning(office, "2022-04-07T08:30:00");

        // The sample counts nowhere.
        foreach (string address in new[] { "tianwei@zhengxie.example.com", "ducha@puyang.example.com" })
        {
            IReadOnlyList<MimeMessage> mails = await Mornings(office, address);
            Assert.Equal(["提案办理日报（2022年4月6日）", "提案办理日报（2022年4月7日）"], mails.Select(mail => mail.Subject));
            Assert.Contains("共收到提案 2 件：尚未答复 2 件（其中逾期 0 件，七日内到期 0 件），已答复 0 件，其中办结 0 件。", mails[0].TextBody, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_hash_in_the_cc_offices_mail_gives_a_rewritten_journal_away_even_when_the_bureaus_own_list_is_gone()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await Assigned(office, "185");
        await Morning(office, "2022-04-06T08:30:00");
        string text = (await Mornings(office, "ducha@puyang.example.com"))[0].TextBody!;
        DocumentHash code = new(Regex.Match(text, "[0-9a-f]{64}").Value);
        Assert.Empty((await office.Get<Verifier>().Run([], [code])).Findings);

        await office.Container("heads").DeleteBlobAsync("2022-04-06.json");
        string[] lines = await office.Lines(life.Id);
        await office.Rewrite(life.Id, lines.Select(line => line.Replace("请按时答复。", "请从速答复。", StringComparison.Ordinal)).Rechained());
        _ = await office.Get<Rebuilder>().Run();
        Assert.Empty((await office.Get<Verifier>().Run([], [])).Findings);
        Finding found = Assert.Single((await office.Get<Verifier>().Run([], [code])).Findings);
        Assert.Equal(life.Id, found.Case);
        Assert.Contains("行之间被改写过：与清单", found.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposer_is_asked_for_the_form_after_five_working_days_and_not_any_more_once_it_is_there()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.UntilDelivered();
        await Morning(office, "2022-04-11T09:00:00");
        MimeMessage mail = Assert.Single(await Mornings(office, "miao.fangjie@example.com"));
        Assert.Equal("敬请对提案答复提出意见（2022年4月11日）：即将到期 1 件", mail.Subject);
        Assert.StartsWith("尊敬的苗方杰委员：\n\n您的提案已经答复，还没有收到您对办理情况的意见。", mail.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);

        await life.Rate(1, Feedback.Satisfaction.Satisfied);
        await Morning(office, "2022-04-18T09:00:00");
        _ = Assert.Single(await Mornings(office, "miao.fangjie@example.com"));
    }

    [Fact]
    public async Task Whoever_follows_somebody_who_has_left_is_reminded()
    {
        await using TestOffice office = await TestOffice.Open();
        _ = await Assigned(office, "185");
        await Publish(office, text => text.Replace("guo-xiaomin", "guo-xin", StringComparison.Ordinal));
        await Morning(office, "2022-04-06T08:30:00");
        Assert.Contains("今天到期", Assert.Single(await Mornings(office, "guo.xiaomin@mzj.example.com")).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_development_a_kept_mail_has_no_token_in_it()
    {
        await using TestOffice office = await TestOffice.Open(isDevelopment: false);
        _ = await Assigned(office, "185");
        await Morning(office, "2022-04-06T08:30:00");
        MimeMessage mail = Assert.Single(await Mornings(office, Officer));
        Assert.DoesNotMatch(Token(), mail.TextBody!);
        Assert.DoesNotMatch(Token(), mail.HtmlBody!);
        Assert.Contains("/l/…", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_calendar_year_moves_open_cases_and_tells_who_has_them()
    {
        await using TestOffice office = await TestOffice.Open(edit: text => WithoutYear(text, 2022));
        Life life = await Assigned(office, "185");
        Deadline provisional = (await life.Open<AcceptTask>()).Due!;
        Assert.Equal((new DateOnly(2022, 4, 5), true), (provisional.Due, provisional.IsProvisional));

        await Publish(office, text => text);
        await Morning(office, "2022-04-02T09:00:00"); // a Saturday that is worked, as the new year says

        Deadline counted = (await life.Open<AcceptTask>()).Due!;
        Assert.Equal((new DateOnly(2022, 4, 6), false), (counted.Due, counted.IsProvisional));
        MimeMessage mail = Assert.Single(await Mornings(office, Officer));
        Assert.Equal("提案办理提醒（2022年4月2日）：即将到期 1 件，期限调整 1 件", mail.Subject);
        Assert.Contains("签收：期限由2022年4月5日调整为2022年4月6日", mail.TextBody, StringComparison.Ordinal);
        FoldedCase folded = await office.Work.Load(life.Id);
        Policy policy = (await office.Get<Bureaus>().Current()).Policy;
        IEnumerable<string> history = folded.Entries.SelectMany(entry => CaseHistory.Lines(entry, folded.Case, policy));
        Assert.Contains(
            "签收期限由2022年4月5日调整为2022年4月6日（该年节假日安排已公布）。科室签收时限：自交科室承办之日（2022年4月1日）的次日起2个工作日，2022年4月6日止。",
            history);
    }

    [Fact]
    public async Task The_sweep_brings_a_new_policy_to_every_open_case()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await Assigned(office, "185");
        await Publish(office, text => text.Replace("\"accept\": \"2wd\"", "\"accept\": \"4wd\"", StringComparison.Ordinal));
        office.Wakes.Clear();
        await office.Get<Sweep>().Run();
        Assert.Contains(life.Id, office.Wakes.Heard);
        await life.Work();
        Assert.Equal("4wd", (await life.Open<AcceptTask>()).Due!.Term);
    }

    internal static async Task<Life> Assigned(TestOffice office, string number, bool isSample = true)
    {
        Life life = await office.Receive(Proposals185.Alone.Replace("\"185\"", $"\"{number}\"", StringComparison.Ordinal)
            .Replace(isSample ? "-" : "\"isSample\": true", isSample ? "-" : "\"isSample\": false", StringComparison.Ordinal)
            .Replace(isSample ? "-" : "样例：", isSample ? "-" : "", StringComparison.Ordinal));
        await life.Assign();
        await life.Work();
        return life;
    }

    internal static void Set(TestOffice office, string localTime) =>
        office.Ground.Clock.Offset = DateTimeOffset.Parse(localTime + "+08:00") - office.Machine.GetUtcNow();

    internal static async Task Morning(TestOffice office, string localTime)
    {
        Set(office, localTime);
        await office.Get<MorningRound>().Run();
    }

    /// <summary>The mornings' mails to an address, oldest first.</summary>
    internal static async Task<IReadOnlyList<MimeMessage>> Mornings(TestOffice office, string address) =>
        [.. (await office.Kept()).Where(mail => mail.Key.StartsWith("morning.", StringComparison.Ordinal)).Select(mail => mail.Value)
            .Where(mail => mail.To.Mailboxes.Any(to => to.Address == address))];

    private static async Task Publish(TestOffice office, Func<string, string> edit)
    {
        string policy = await File.ReadAllTextAsync(Tree.Path("templates", "offices", "office.json"));
        await office.Get<Bureaus>().Seed(
            System.Text.Encoding.UTF8.GetBytes(edit(policy)), await Puyang.Proposals.Office.Forms.FormList.Read(Tree.Path("templates")));
    }

    private static string WithoutYear(string policy, int year)
    {
        System.Text.Json.Nodes.JsonNode root = System.Text.Json.Nodes.JsonNode.Parse(policy)!;
        System.Text.Json.Nodes.JsonArray years = root["calendar"]!["years"]!.AsArray();
        years.Remove(years.Single(known => (int)known!["year"]! == year));
        return root.ToJsonString();
    }

    [GeneratedRegex("/l/([A-Za-z0-9_-]{43})")]
    private static partial Regex Token();
}
