using System.Net;
using System.Text.RegularExpressions;
using Puyang.Proposals.Assignment;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Tests.Forms;

namespace Puyang.Proposals.Office.Tests.Pages;

/// <summary>更正登记 as a clerk does it in a browser.</summary>
public sealed partial class RegistrationPageTests
{
    private const string Reason = "与政协交办原件核对";

    [Fact]
    public async Task A_clerk_corrects_what_is_registered_and_everybody_concerned_sees_what_it_was_and_is()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Life life = await office.Receive185();
        await life.Assign();
        await life.Accept();
        await life.Work();
        Visitor clerk = await site.Clerk();
        string page = $"/cases/{life.Id}/registration";
        Assert.Contains(page, (await clerk.Open($"/cases/{life.Id}")).Text, StringComparison.Ordinal);

        Seen answer = await Send(clerk, page, "correct", ("subject", "完善社区治理"), ("noticeDue", "2022-06-20"), ("reason", Reason));

        Assert.Equal((302, $"/cases/{life.Id}"), (answer.Status, answer.Location));
        Case after = await life.Case();
        Assert.Equal(("完善社区治理", new DateOnly(2022, 6, 20)), (after.Proposal!.Subject, after.Reply.Due.Due));
        string shown = Text(await clerk.Open($"/cases/{life.Id}"));
        Assert.Contains($"更正登记（{Reason}）：案由：“加强和完善社区建设”→“完善社区治理”；办结期限：", shown, StringComparison.Ordinal);
        Assert.Contains("（登记更正）", shown, StringComparison.Ordinal);
        Assert.Contains("登记更正于2022年4月1日", shown, StringComparison.Ordinal);
        await life.Work();
        MimeKit.MimeMessage mail = (await office.Kept()).Values.Single(kept => kept.Subject!.Contains("登记已更正：", StringComparison.Ordinal));
        Assert.Equal("guo.xiaomin@mzj.example.com", Assert.Single(mail.To.Mailboxes).Address);
        Assert.Contains("案由：“加强和完善社区建设”→“完善社区治理”", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("2022年6月20日止", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_holds_what_is_registered_and_sent_back_as_it_is_changes_nothing()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Life life = await office.Receive(Proposals185.OfThree);
        Visitor clerk = await site.Clerk();
        string page = $"/cases/{life.Id}/registration";
        Dictionary<string, string> form = Filled((await clerk.Open(page)).Text);

        Assert.Equal(("苗方杰", "张三丰", "民盟濮阳市委员会"), (form["proposer1-name"], form["proposer2-name"], form["proposer3-name"]));
        Assert.Equal(("miao@example.com", "organisation", "2022-04-01", "独办"), (form["proposer1-email"], form["proposer3-kind"], form["handedOver"], form["role"]));
        Assert.Equal((await office.Get<Documents>().Get((await life.Case()).Proposal!.Body)).ToArray(), System.Text.Encoding.UTF8.GetBytes(form["body"]));

        Seen answer = await Send(clerk, page, "correct", ("reason", Reason));
        Assert.Equal(400, answer.Status);
        Assert.Contains("登记内容没有改动。", Text(answer), StringComparison.Ordinal);
        Assert.Null((await life.Case()).CorrectedOn);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once_and_leads_to_its_field_and_nothing_typed_is_lost()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Life life = await office.Receive(Proposals185.OfThree);
        Visitor clerk = await site.Clerk();
        string page = $"/cases/{life.Id}/registration";

        Seen answer = await Send(
            clerk, page, "correct", ("subject", ""), ("handedOver", "四月里"), ("role", "会办"), ("proposer2-name", "张"), ("proposer3-email", "mengmeng"),
            ("signatories", "几十人"), ("proposer1-phone", new string('1', 121)), ("noticeNumber", new string('字', 201)), ("reason", ""), ("body", ""));

        Assert.Equal(400, answer.Status);
        IReadOnlyList<(string Text, string? Id)> problems = PageForm.Problems(answer.Text);
        Assert.Equal(
            ["body", "handedOver", "noticeNumber", "proposer1-phone", "proposer2-name", "proposer3-email", "reason", "signatories", "subject", "units"],
            problems.Select(problem => problem.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.All(problems, problem => Assert.Single(PageForm.WithId(answer.Text, problem.Id!)));
        Dictionary<string, string> form = Filled(answer.Text);
        Assert.Equal(("四月里", "张", "几十人", "会办"), (form["handedOver"], form["proposer2-name"], form["signatories"], form["role"]));
        Assert.Null((await life.Case()).CorrectedOn);
    }

    [Fact]
    public async Task A_row_is_added_without_a_script_and_keeps_what_was_typed()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Life life = await office.Receive185();
        Visitor clerk = await site.Clerk();
        string page = $"/cases/{life.Id}/registration";
        Seen more = await Send(clerk, page, "addProposer", ("subject", "完善社区治理"));
        Assert.Equal(("完善社区治理", ""), (Filled(more.Text)["subject"], Filled(more.Text)["proposer2-name"]));

        Seen answer = await Send(
            clerk, page, "correct", ("proposer2-name", "何晓丽委员"), ("proposer2-kind", "person"), ("proposer2-phone", "13839300185"),
            ("reason", Reason));

        Assert.Equal(302, answer.Status);
        Proposer added = (await life.Case()).Proposal!.Proposers[1];
        Assert.Equal(("何晓丽", false, "13839300185"), (added.Name, added.IsOrganisation, added.Phone));
        Assert.Contains("提案人（增加）：补登“何晓丽”", Text(await clerk.Open($"/cases/{life.Id}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_would_follow_is_seen_before_it_is_done()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Life life = await office.ReceiveLeading();
        await life.Work();
        Visitor clerk = await site.Clerk();
        string page = $"/cases/{life.Id}/registration";
        int before = (await life.Case()).EventCount;

        string shown = Text(await Send(clerk, page, "check", ("role", "独办"), ("handedOver", "2022-03-28"), ("unit1-name", ""), ("unit2-name", ""), ("unit1-email", ""), ("unit2-email", "")));

        Assert.Contains("将作的更正", shown, StringComparison.Ordinal);
        Assert.Contains("不再会办，告知不必再提意见：市财政局", shown, StringComparison.Ordinal);
        Assert.Contains("2022年6月28日止", shown, StringComparison.Ordinal);
        Assert.Equal(before, (await life.Case()).EventCount);
    }

    [Fact]
    public async Task Whoever_comes_second_sees_what_was_changed_and_loses_nothing()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Life life = await office.Receive185();
        Visitor clerk = await site.Clerk();
        string page = $"/cases/{life.Id}/registration";
        Dictionary<string, string> form = Filled((await clerk.Open(page)).Text);
        Assert.Equal(302, (await Send(clerk, page, "correct", ("handedOver", "2022-03-31"), ("reason", Reason))).Status);

        form["subject"] = "完善社区治理";
        form["reason"] = "案由有误";
        form["act"] = "correct";
        Seen answer = await clerk.Submit(page, form);

        Assert.Equal(409, answer.Status);
        Assert.Contains(Refusal.RegistrationChanged.Text, Text(answer), StringComparison.Ordinal);
        Assert.Contains("2022年3月31日", Text(answer), StringComparison.Ordinal);
        Dictionary<string, string> again = Filled(answer.Text);
        Assert.Equal(("完善社区治理", "案由有误"), (again["subject"], again["reason"]));
        again["handedOver"] = "2022-03-31";
        again["act"] = "correct";
        Assert.Equal(302, (await clerk.Submit(page, again)).Status);
        Assert.Equal(("完善社区治理", new DateOnly(2022, 3, 31)), ((await life.Case()).Proposal!.Subject, (await life.Case()).Proposal!.HandedOver));
    }

    [Fact]
    public async Task After_the_signature_only_the_contacts_can_be_corrected()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Life life = await office.Receive185();
        await life.UntilDelivered();
        Visitor clerk = await site.Clerk();
        string page = $"/cases/{life.Id}/registration";
        Seen open = await clerk.Open(page);
        Assert.Contains(Refusal.RegistrationIsFixed.Text, Text(open), StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"subject\"", open.Text, StringComparison.Ordinal);

        Assert.Equal(302, (await Send(clerk, page, "correct", ("proposer1-phone", "0393-6666185"), ("proposer1-name", "别人"), ("subject", "另一案由"), ("reason", "本人来电"))).Status);

        Proposal after = (await life.Case()).Proposal!;
        Assert.Equal(("苗方杰", "0393-6666185", "加强和完善社区建设"), (after.Proposers[0].Name, after.Proposers[0].Phone, after.Subject));
    }

    [Fact]
    public async Task A_text_that_comes_later_is_entered_there_and_the_flag_goes()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Life life = await office.Receive185();
        Visitor clerk = await site.Clerk();
        string page = $"/cases/{life.Id}/registration";
        Assert.Equal(302, (await Send(clerk, page, "correct", ("body", ""), ("lacksText", "yes"), ("signatories", "3"), ("reason", "原文尚未收到"))).Status);
        Assert.Contains("待补原文", Text(await clerk.Open("/")), StringComparison.Ordinal);
        Assert.Contains("补全联名人（差2人）", Text(await clerk.Open("/")), StringComparison.Ordinal);
        Assert.Contains("提案原文尚未补登，不能送审。尚未补全联名人（共3人，已登记1人），不能送审。", Text(await clerk.Open($"/cases/{life.Id}")), StringComparison.Ordinal);
        await life.Assign();
        await life.Accept();
        await life.Work();
        Drafting.DraftTask task = await life.Open<Drafting.DraftTask>();
        DocumentHash document = await office.Get<Documents>().PutJson(Proposals185.Draft);
        Answer refused = await life.Tell(new Drafting.SubmitDraft(life.NextId(), task.Holder, task.Id, null, document, Proposals185.Draft.Facts));
        Assert.Equal(nameof(Refusal.TextLacking), refused.Refusal?.Code);

        Dictionary<string, string> form = Filled((await clerk.Open(page)).Text);
        form.Remove("lacksText");
        form["signatories"] = "";
        form["body"] = "一、社区工作事务多。\n二、建议列出清单。";
        form["reason"] = "原文已收到";
        form["act"] = "correct";
        Assert.Equal(302, (await clerk.Submit(page, form)).Status);

        string shown = Text(await clerk.Open($"/cases/{life.Id}"));
        Assert.DoesNotContain("不能送审", shown, StringComparison.Ordinal);
        Assert.Contains("提案原文：“待补”→“已补登”", shown, StringComparison.Ordinal);
        Assert.Contains("二、建议列出清单。", shown, StringComparison.Ordinal);
        await life.Submit(Proposals185.Draft);
    }

    [Fact]
    public async Task A_classified_text_is_not_kept()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Life life = await office.Receive185();
        Visitor clerk = await site.Clerk();
        Seen answer = await Send(clerk, $"/cases/{life.Id}/registration", "correct", ("body", "机密★\n内容"), ("reason", Reason));
        Assert.Equal(400, answer.Status);
        Assert.Contains("不得接收、存储涉密文件", Text(answer), StringComparison.Ordinal);
        Assert.Null((await life.Case()).CorrectedOn);
    }

    [Fact]
    public async Task What_was_said_before_is_told_under_the_name_of_the_time()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Life life = await office.Receive(Proposals185.By(("苗方杰", null, false), ("何晓丽", null, false)));
        await life.Assign();
        await life.Accept();
        await life.Accepted(new Consultation.RecordConsultation(
            life.NextId(), Life.Clerk, 2, Consultation.Channel.Phone, new(2022, 4, 1), "", "电话听取了意见。", Consultation.Stance.Satisfied, null));
        Visitor clerk = await site.Clerk();
        Assert.Equal(302, (await Send(clerk, $"/cases/{life.Id}/registration", "correct",
            ("proposer1-name", "何小丽"), ("proposer2-name", ""), ("reason", Reason))).Status);

        string shown = Text(await clerk.Open($"/cases/{life.Id}"));
        Assert.Contains("与何晓丽沟通（电话）", shown, StringComparison.Ordinal);
        Assert.Contains("提案人（撤去）：删去“苗方杰、何晓丽”", shown, StringComparison.Ordinal);
        Assert.Contains("沟通记录（第一次，何晓丽）", shown, StringComparison.Ordinal);
        Assert.Equal(200, (await clerk.Open($"/cases/{life.Id}/papers/consultation-record/1/1")).Status);
    }

    // A form as a browser sends it back: with all that is filled in, and what is typed over it.
    private static async Task<Seen> Send(Visitor clerk, string page, string act, params (string Name, string Value)[] typed)
    {
        Dictionary<string, string> form = Filled((await clerk.Open(page)).Text);
        form["act"] = act;
        foreach ((string name, string value) in typed)
        {
            form[name] = value;
        }

        return await clerk.Submit(page, form);
    }

    private static string Text(Seen seen) => WebUtility.HtmlDecode(seen.Text);

    internal static Dictionary<string, string> Filled(string page)
    {
        string form = Form().Matches(page).Select(found => found.Value).Single(found => found.Contains("name=\"message\"", StringComparison.Ordinal));
        Dictionary<string, string> filled = [];
        foreach (Match input in Input().Matches(form))
        {
            Dictionary<string, string> attributes = Attribute().Matches(input.Value).DistinctBy(one => one.Groups[1].Value)
                .ToDictionary(one => one.Groups[1].Value, one => WebUtility.HtmlDecode(one.Groups[2].Value));
            bool isChosen = attributes.GetValueOrDefault("type") is not ("radio" or "checkbox") || input.Value.Contains(" checked", StringComparison.Ordinal);
            if (isChosen && attributes.TryGetValue("name", out string? name))
            {
                filled[name] = attributes.GetValueOrDefault("value", "");
            }
        }

        foreach (Match area in Area().Matches(form))
        {
            filled[area.Groups[1].Value] = WebUtility.HtmlDecode(area.Groups[2].Value).TrimStart('\n');
        }

        foreach (Match select in Select().Matches(form))
        {
            filled[select.Groups[1].Value] = Chosen().Match(select.Groups[2].Value) is { Success: true } chosen ? chosen.Groups[1].Value
                : First().Match(select.Groups[2].Value).Groups[1].Value;
        }

        return filled;
    }

    [GeneratedRegex("<form\\b.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<input\\b[^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex("([a-z-]+)=\"([^\"]*)\"")]
    private static partial Regex Attribute();

    [GeneratedRegex("<textarea\\b[^>]*name=\"([^\"]+)\"[^>]*>(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Area();

    [GeneratedRegex("<select\\b[^>]*name=\"([^\"]+)\"[^>]*>(.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex Select();

    [GeneratedRegex("<option value=\"([^\"]*)\" selected")]
    private static partial Regex Chosen();

    [GeneratedRegex("<option value=\"([^\"]*)\"")]
    private static partial Regex First();
}
