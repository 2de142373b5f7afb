using System.Net;
using System.Text;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Forms;
using Puyang.Proposals.Office.Intake;
using Puyang.Proposals.Office.Mail;
using Puyang.Proposals.Office.Tests.Forms;

namespace Puyang.Proposals.Office.Tests.Pages;

/// <summary>采用新来文 and 登记作废 as a clerk does them.</summary>
public sealed class NewFilePageTests
{
    private static string Mended => Proposals185.Alone.Replace("加强和完善社区建设", "加强和完善城乡社区建设", StringComparison.Ordinal)
        .Replace("2022-04-01", "2022-03-30", StringComparison.Ordinal);

    [Fact]
    public async Task The_new_file_is_shown_beside_what_is_registered_and_adopted_by_one_act()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Life life = await office.Receive185();
        Assert.Equal(IntakeOutcome.Conflict, (await Taken(office, Mended)).Outcome);
        Visitor clerk = await site.Clerk();
        string page = $"/cases/{life.Id}/files/{Assert.Single((await life.Case()).NewFiles).Content}";
        Assert.Contains(page, (await clerk.Open($"/cases/{life.Id}")).Text, StringComparison.Ordinal);
        string shown = WebUtility.HtmlDecode((await clerk.Open(page)).Text);
        Assert.Contains("<td class=\"plain\">加强和完善社区建设</td><td class=\"plain\">加强和完善城乡社区建设", shown, StringComparison.Ordinal);
        Assert.Contains("<td class=\"plain\">2022年4月1日</td><td class=\"plain\">2022年3月30日", shown, StringComparison.Ordinal);
        Assert.Contains("文字相同。", shown, StringComparison.Ordinal);
        Assert.Contains("采用后随之办理", shown, StringComparison.Ordinal);

        Assert.Equal("reason", Assert.Single(PageForm.Problems((await Send(clerk, page, "adopt")).Text)).Id);
        Assert.Equal(302, (await Send(clerk, page, "adopt", ("reason", "市政协更正来文"))).Status);

        Case after = await life.Case();
        Assert.Equal(("加强和完善城乡社区建设", new DateOnly(2022, 6, 30)), (after.Proposal!.Subject, after.Reply.Due.Due));
        Assert.Equal((IntakeOutcome.Known, life.Id), Of(await Taken(office, Mended)));
        string history = WebUtility.HtmlDecode((await clerk.Open($"/cases/{life.Id}")).Text);
        Assert.Contains("采用新来文：市政协更正来文", history, StringComparison.Ordinal);
        Assert.DoesNotContain("收到内容不同的来文", history, StringComparison.Ordinal);
        Assert.Equal(409, (await clerk.Open(page)).Status);
    }

    [Fact]
    public async Task It_is_set_aside_with_a_reason_and_what_is_registered_stays()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Life life = await office.Receive185();
        await Taken(office, Mended.Replace("社区承担", "村和社区承担", StringComparison.Ordinal));
        Visitor clerk = await site.Clerk();
        string page = $"/cases/{life.Id}/files/{Assert.Single((await life.Case()).NewFiles).Content}";
        Assert.Equal(302, (await Send(clerk, page, "setAside", ("reason", "来文系误发"))).Status);
        Assert.Equal("加强和完善社区建设", (await life.Case()).Proposal!.Subject);
        Assert.Contains("不采用新来文，登记不变：来文系误发", WebUtility.HtmlDecode((await clerk.Open($"/cases/{life.Id}")).Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_is_made_void_and_the_same_file_registers_anew()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Life life = await office.Receive185();
        await life.Assign();
        await life.Work();
        Life right = await office.ReceiveAs("186");
        Visitor clerk = await site.Clerk();
        string page = $"/cases/{life.Id}/void";
        Seen empty = await Send(clerk, page, "void", ("successor", "999"));
        Assert.Equal(["confirm", "reason", "successor"], PageForm.Problems(empty.Text).Select(problem => problem.Id).Order());

        Assert.Equal(302, (await Send(clerk, page, "void", ("reason", "案号写错"), ("successor", "186"), ("confirm", "yes"))).Status);

        Assert.Equal((CaseOutcome.Void, right.Id), ((await life.Case()).Outcome, (await life.Case()).Successor));
        await life.Work();
        Assert.Contains((await office.Kept()).Values, mail => mail.TextBody!.Contains("（签收）因登记作废终止，此事项已无需办理", StringComparison.Ordinal));
        string shown = WebUtility.HtmlDecode((await clerk.Open($"/cases/{life.Id}")).Text);
        Assert.Contains("登记作废，案号可以重新登记：案号写错（另见", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("/registration", shown, StringComparison.Ordinal);
        Assert.Equal(409, (await clerk.Open(page)).Status);
        Assert.Equal(409, (await clerk.Open($"/cases/{life.Id}/registration")).Status);

        IntakeResult again = await Taken(office, Proposals185.Alone);
        Assert.Equal((IntakeOutcome.Registered, $"{life.Id.Value[..^1]}2"), (again.Outcome, again.Case!.Value.Value));
        Assert.Equal(life.Id, (await office.Work.Load(again.Case.Value)).Case.Proposal!.Previous);
        Assert.Contains("原登记（已作废）", WebUtility.HtmlDecode((await clerk.Open($"/cases/{again.Case}")).Text), StringComparison.Ordinal);
        Assert.Equal((IntakeOutcome.Known, again.Case), Of(await Taken(office, Proposals185.Alone)));

        string board = WebUtility.HtmlDecode((await clerk.Open("/")).Text);
        Assert.Contains("全部 <b>2</b>", board, StringComparison.Ordinal);
        Assert.Contains("登记作废 <b>1</b>", board, StringComparison.Ordinal);
        Assert.Contains($"/cases/{life.Id}\"", (await clerk.Open("/?stage=Void")).Text, StringComparison.Ordinal);
        Case[] cases = [await life.Case(), await right.Case(), (await office.Work.Load(again.Case.Value)).Case];
        SummaryTable table = SummaryTable.Of(cases, await office.Policy(), new DateOnly(2022, 7, 10));
        Assert.Equal(["独办 2", "合计 2", "另：登记作废 1"], table.Totals.Select(row => $"{row.Role} {row.Cases}"));
        Assert.Equal(2, table.Rows.Count);

        // A sample counts nowhere anyway.
        CaseRow[] rows = [.. (await office.Get<CaseTable>().All()).Select(row => row with { IsSample = false })];
        IReadOnlyList<string> report = await office.Get<MorningReport>().Write(new DateOnly(2022, 4, 2), rows);
        Assert.StartsWith("截至今日，共收到提案 2 件：尚未答复 2 件", report[0], StringComparison.Ordinal);
        Assert.EndsWith("另有登记作废 1 件，不计入以上各数。", report[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sealed_reply_is_no_mistake()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Life life = await office.Receive185();
        await life.UntilDelivered();
        Visitor clerk = await site.Clerk();
        Seen page = await clerk.Open($"/cases/{life.Id}/void");
        Assert.Equal(409, page.Status);
        Assert.Contains(Refusal.SealedAlready.Text, WebUtility.HtmlDecode(page.Text), StringComparison.Ordinal);
    }

    private static (IntakeOutcome, CaseId?) Of(IntakeResult result) => (result.Outcome, result.Case);

    private static async Task<IntakeResult> Taken(TestOffice office, string json) =>
        Assert.Single((await office.Get<IntakeDesk>().Take("提案.json", Encoding.UTF8.GetBytes(json), PersonId.System)).Results);

    private static async Task<Seen> Send(Visitor clerk, string page, string act, params (string Name, string Value)[] typed)
    {
        Dictionary<string, string> form = RegistrationPageTests.Filled((await clerk.Open(page)).Text);
        form["act"] = act;
        foreach ((string name, string value) in typed)
        {
            form[name] = value;
        }

        return await clerk.Submit(page, form);
    }
}
