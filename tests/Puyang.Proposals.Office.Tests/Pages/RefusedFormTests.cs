using Puyang.Proposals.Approval;
using Puyang.Proposals.Assignment;
using Puyang.Proposals.Authority;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Consultation;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Feedback;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Tests.Forms;

namespace Puyang.Proposals.Office.Tests.Pages;

/// <summary>A form that is refused says each thing once and leads from it to its field.</summary>
public sealed class RefusedFormTests
{
    // What is about the form as a whole, or about a card that names its own fields.
    private static readonly string[] Alone = ["请勾选“已打印、校对并用印”。", "请填写送达日期。", Refusal.MannerMissing.Text];

    [Fact]
    public async Task On_a_task_s_page_every_problem_of_an_empty_form_leads_to_its_field()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Life life = await office.Receive185();
        await life.Assign();
        await life.Work();
        await Refused(await At<AcceptTask>(office, site, life), "请选择“签收”或“退回”。", "请输入您的姓名，以确认是本人。");
        await life.Accept();
        await life.Work();
        await Refused(await At<ConsultTask>(office, site, life), "请选择沟通方式。", "请写明沟通内容。");
        await Refused(await At<DraftTask>(office, site, life), "送审前请填写：标题。", "送审前请填写：公开属性。", "请选择沟通阶段。", "请选择要导入的 .docx 文件。");
        await life.Submit(Proposals185.Draft);
        await life.Work();
        await Refused(await At<ReviewTask>(office, site, life), "请选择“同意”或“退回修改”。", "修改稿缺少：联系电话。");
        await life.ApproveAll();
        await life.Seal();
        await life.Work();
        await Refused(await At<FeedbackTask>(office, site, life), "请选择满意、基本满意或不满意。");
    }

    [Fact]
    public async Task So_it_does_where_another_unit_or_the_authority_answers()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Life life = await office.ReceiveLeading();
        await life.Accepted(new RequestExtension(life.NextId(), Life.Clerk, new(2022, 7, 20), "需要会商。"));
        await life.Work();
        await Refused(await At<AuthorityTask>(office, site, life), "请选择“同意”或“不同意”。");
        Visitor clerk = await site.Clerk();
        await Refused((clerk, $"/cases/{life.Id}"), "请选择“同意办理”或“有不同意见”。", "请选择“同意”或“不同意”。");
    }

    [Fact]
    public async Task On_the_office_s_page_every_problem_of_an_empty_form_leads_to_its_field()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Life life = await office.Receive(Proposals185.OfThree);
        await office.ReceiveAs("186");
        Visitor clerk = await site.Clerk();
        await Refused(
            (clerk, $"/cases/{life.Id}"),
            "请选择承办科室。", "请写明理由或依据。", "请填写延期后的日期。", "请填写预计恢复的日期。", "请选择要并入的提案。", "请写明变更的依据。",
            "请选择一封答复主送全体提案人，还是每位提案人一封。", "请勾选“确认撤案”：撤案后办理立即终止，不能恢复。");
        await life.Assign();
        await life.Accept();
        await Refused((clerk, $"/cases/{life.Id}"), "请写明收回的理由。", "请选择提案人的态度。", "请选择科室，或写明会办单位的名称。");
    }

    [Fact]
    public async Task What_the_rules_refuse_leads_to_the_field_it_is_about()
    {
        await using TestOffice office = await TestOffice.Open();
        await using Site site = await Site.Open(office);
        Life life = await office.Receive185();
        string page = $"/cases/{life.Id}";
        Visitor clerk = await site.Clerk();
        PageForm form = PageForm.Of((await clerk.Open(page)).Text).Single(form => form.Acts.Contains("requestExtension"));
        Seen answer = await clerk.Submit(page, form.Sent("requestExtension", ("until", "2029-01-01"), ("reason", "需要会商。")));
        Assert.Equal(409, answer.Status);
        Assert.Equal([(Refusal.ExtensionOutOfRange.Text, "extend-until")], PageForm.Problems(answer.Text));
        Check(answer.Text, []);
        Assert.Contains("autofocus", PageForm.WithId(answer.Text, "extend-until").Single(), StringComparison.Ordinal);
    }

    // Each form with something to fill in is sent empty, by each of its buttons.
    private static async Task Refused((Visitor Who, string Page) at, params string[] expected)
    {
        HashSet<string> seen = [];
        int count = PageForm.Of((await at.Who.Open(at.Page)).Text).Count;
        for (int index = 0; index < count; index++)
        {
            PageForm form = PageForm.Of((await at.Who.Open(at.Page)).Text)[index];
            foreach (string act in form.Visible.Count > 0 ? form.Acts.Where(act => act != "save") : [])
            {
                Seen answer = await at.Who.Submit(at.Page, form.Sent(act));
                Assert.True(answer.Status == 400, $"{at.Page} {act}: {answer.Status}");
                seen.UnionWith(Check(answer.Text, Alone));
            }
        }

        Assert.Superset(expected.ToHashSet(), seen);
    }

    private static IEnumerable<string> Check(string page, string[] alone)
    {
        IReadOnlyList<(string Text, string? Id)> problems = PageForm.Problems(page);
        Assert.NotEmpty(problems);
        Assert.Equal(problems.Count, problems.Select(problem => problem.Text).Distinct().Count());
        foreach ((string text, string? id) in problems)
        {
            Assert.True(id is not null || alone.Contains(text), $"“{text}” leads to no field.");
            if (id is not null)
            {
                IReadOnlyList<string> fields = PageForm.WithId(page, id);
                Assert.True(fields.Count == 1, $"“{text}” leads to #{id}, which {fields.Count} elements have.");
                Assert.Contains("aria-invalid=\"true\"", fields[0], StringComparison.Ordinal);
            }
        }

        if (problems.FirstOrDefault(problem => problem.Id is not null).Id is { } first)
        {
            Assert.Contains(" autofocus", PageForm.WithId(page, first).Single(), StringComparison.Ordinal);
            Assert.Equal(2, page.Split(" autofocus").Length);
        }

        return problems.Select(problem => problem.Text);
    }

    private static async Task<(Visitor Who, string Page)> At<T>(TestOffice office, Site site, Life life)
        where T : CaseTask
    {
        CaseTask task = (await life.Case()).OpenTasks.OfType<T>().First();
        Visitor visitor = site.Visitor();
        Link link = (await life.Case()).LinkOf(task.Id)!;
        Assert.Equal(302, (await visitor.Open($"/l/{office.Ground.LinkKey.Token(life.Id, link)}")).Status);
        return (visitor, $"/t/{life.Id}/{task.Id}");
    }
}
