using System.Text.Json.Nodes;
using Puyang.Proposals.Authority;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Consultation;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Joining;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Forms;

namespace Puyang.Proposals.Office.Tests.Forms;

/// <summary>The forms that a case fills from its own journal.</summary>
public sealed class CasePapersTests
{
    [Fact]
    public async Task A_request_to_take_a_proposal_back_fills_its_form()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.Accepted(new RequestReturn(life.NextId(), Life.Clerk, "老旧小区改造不属于我局职责。", "市住房和城乡建设局"));

        string paper = await Paper(office, life, "papers/return-request/1/1");
        Assert.Contains("市委市政府督查局", paper);
        Assert.Contains("老旧小区改造不属于我局职责。", paper);
        Assert.Contains("市住房和城乡建设局", paper);
        ReturnRequest form = ReturnRequest.Of(await life.Folded(), await office.Policy(), await life.Open<AuthorityTask>());
        Assert.Equal((new DateOnly(2022, 4, 11), new DateOnly(2022, 4, 1), "王敏", "0393-0000001"), (form.Until, form.AppliedOn, form.Contact, form.Phone));
    }

    [Fact]
    public async Task A_request_for_more_time_fills_its_form_and_once_granted_says_when_the_proposer_was_told()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.Assign();
        await life.Accept();
        await life.Consult();
        await life.Accepted(new RequestExtension(life.NextId(), Life.Clerk, new(2022, 8, 1), "准入清单正在征求意见。"));
        AuthorityTask request = await life.Open<AuthorityTask>();
        ExtensionRequest asked = ExtensionRequest.Of(await life.Folded(), await office.Policy(), request);
        Assert.Equal(
            (new DateOnly(2022, 8, 1), "与提案人沟通1次。", null, new DateOnly(2022, 7, 1)), (asked.NewDue, asked.Done, asked.ToldOn, asked.Proposal.Due));
        Assert.Contains("准入清单正在征求意见。", await Paper(office, life, "papers/extension-request/1/1"));

        await life.Accepted(new AnswerRequest(life.NextId(), request.Holder, request.Id, true, "", null));
        await life.Work();
        ExtensionRequest granted = ExtensionRequest.Of(await life.Folded(), await office.Policy(), request);
        Assert.Equal((true, new DateOnly(2022, 4, 1), new DateOnly(2022, 7, 1)), (granted.IsProposerTold, granted.ToldOn, granted.Proposal.Due));
        Assert.Equal(new DateOnly(2022, 8, 1), (await life.Case()).Reply.Due.Due);
    }

    [Fact]
    public async Task Every_talk_has_its_record_a_waived_one_too()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive(Proposals185.OfThree);
        await life.Assign();
        await life.Accept();
        await life.Accepted(new RecordConsultation(
            life.NextId(), (await life.Open<ConsultTask>()).Holder, 1, Channel.Visit, new(2022, 4, 1), "李建国、郭晓敏", "建议列出事项清单。", Stance.Dissatisfied, true));
        await life.Accepted(new RecordConsultation(
            life.NextId(), Life.Clerk, 3, Channel.Waived, new(2022, 4, 1), "", "民盟来函表示无需面商。", Stance.NotAsked, null));

        string first = await Paper(office, life, "papers/consultation-record/1/1"), second = await Paper(office, life, "papers/consultation-record/1/2");
        Assert.Contains("☑走访　□座谈　□电话　□书面　□网络　□无需面商", first);
        Assert.Contains("| 李建国、郭晓敏 |", first);
        Assert.Contains("| 不满意。 |", first);
        Assert.Contains("☑同意　　　□不同意", first);
        Assert.Contains("□网络　☑无需面商", second);
        Assert.Contains("| 提 案 人 | 民盟濮阳市委员会 |", second);
        Assert.Contains("□同意　　　□不同意", second);
        Assert.Contains("| 记 录 人 | 王敏 |", second);
    }

    [Fact]
    public async Task What_a_form_has_a_box_of_its_own_for_is_printed_there_and_nowhere_else()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.Assign();
        await life.Accept();
        await life.Accepted(new RecordConsultation(
            life.NextId(), (await life.Open<ConsultTask>()).Holder, 1, Channel.Visit, new(2022, 4, 1), "李建国", "建议列出事项清单。", Stance.Satisfied, null,
            Phase: ConsultationPhase.Before, UnitSaid: "清单正在起草。", Place: "建设路社区"));
        await life.Accepted(new RequestExtension(life.NextId(), Life.Clerk, new(2022, 8, 1), "需要会商。", "已起草清单初稿。"));

        string talk = await Paper(office, life, "papers/consultation-record/1/1"), more = await Paper(office, life, "papers/extension-request/1/1");
        Assert.Contains("| 地　点 | 建设路社区 |", talk);
        Assert.Contains("| 提案人／意　见 | 建议列出事项清单。 |", talk);
        Assert.Contains("| 我方说明 | 清单正在起草。 |", talk);
        Assert.Contains("☑办前　□办中　□办后", talk);
        Assert.Contains("| 延期原因 | 需要会商。 |", more);
        Assert.Contains("| 已做工作 | 已起草清单初稿。 |", more);

        Life other = await office.ReceiveAs("186");
        await other.Accepted(new RequestReturn(other.NextId(), Life.Clerk, "不属于我局职责。", "市住房和城乡建设局", "部门“三定”规定第三条"));
        string back = await Paper(office, other, "papers/return-request/1/1");
        Assert.Contains("| 退回理由 | 不属于我局职责。 |", back);
        Assert.Contains("| 职责依据 | 部门“三定”规定第三条 |", back);
        Assert.Contains("职责依据：\n部门“三定”规定第三条", Office.Mail.Invitation.To(
            await other.Open<AuthorityTask>(), await other.Case(), await office.Policy()).Request);
    }

    [Fact]
    public async Task Every_bureau_that_is_asked_has_its_letter()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.ReceiveLeading();
        await life.Accepted(new AskOpinion(
            life.NextId(), (await life.Open<DraftTask>()).Holder, "市教育局", null, null, "社区经费能否列入预算。\n报酬标准如何确定。", false));

        string asked = await Paper(office, life, "papers/co-request/1/2");
        Assert.Contains("市教育局：", asked);
        Assert.Contains("社区经费能否列入预算。", asked);
        Assert.Contains("报酬标准如何确定。", asked);
        FoldedCase folded = await life.Folded();
        Assert.DoesNotContain(CasePapers.Of(folded.Case, await office.Policy()), paper => paper.Address == "papers/co-request/1/1");
        CoRequest sent = CoRequest.Of(folded, await office.Policy(), folded.Case.RequestLetters[0], new DateOnly(2023, 1, 1), []);
        Assert.Equal(
            ("市财政局：", "濮民函〔2022〕1号", "郭晓敏", "0393-0000002", "2022年4月1日", new DateOnly(2022, 5, 5)),
            (sent.Salutation, sent.Number, sent.ContactName, sent.ContactPhone, sent.Date, sent.DueOn));
        Assert.Equal("请就提案中涉及贵单位职责的内容提出办理意见。", Assert.Single(sent.Points).Text);
    }

    [Fact]
    public async Task A_bureau_without_a_chain_for_them_asks_by_working_letters()
    {
        await using TestOffice office = await TestOffice.Open(edit: FormLife.AskingByWorkingLetters);
        Life life = await office.ReceiveAs("185", "主办", edit: proposal => proposal["coHandlers"] = new JsonArray("市财政局"));
        await life.Assign();
        await life.Accept();

        string whole = await Paper(office, life, "papers/co-enquiry/1/1");
        Assert.Contains("市财政局：", whole);
        Assert.DoesNotContain("濮阳市民政局\n\n", whole);
        CoRequest letter = CoRequest.Of(await life.Folded(), await office.Policy(), 1, []);
        Assert.Equal((null, "2022年4月1日", new DateOnly(2022, 5, 5)), (letter.Number, letter.Date, letter.DueOn));
    }

    [Fact]
    public async Task A_case_offers_what_it_has_the_facts_for_and_a_co_handler_no_form_for_the_proposer()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.ReceiveAssisting();
        Policy policy = await office.Policy();
        Assert.Equal(["催办通知（办公室）"], CasePapers.Of(await life.Case(), policy).Select(paper => paper.Name));
        await life.UntilSealing(FormLife.Opinion);
        IReadOnlyList<CasePaper> papers = CasePapers.Of(await life.Case(), policy);
        Assert.Equal(["交办单", "发文稿纸（审签单）", "催办通知（办公室）"], papers.Select(paper => paper.Name));
        foreach (CasePaper paper in papers.Where(paper => !paper.Address.Contains("reminder", StringComparison.Ordinal)))
        {
            _ = await Paper(office, life, paper.Address);
        }
    }

    [Fact]
    public async Task Proposals_that_are_signed_together_have_a_sheet_each_with_the_one_review_and_its_own_number()
    {
        await using TestOffice office = await TestOffice.Open();
        Life lead = await office.Receive185(), other = await office.ReceiveAs("186");
        await other.Accepted(new JoinCase(other.NextId(), Life.Clerk, lead.Id, "同类提案。"));
        await other.Work();
        await lead.UntilSigned();
        Assert.DoesNotContain(CasePapers.Of(await other.Case(), await office.Policy()), paper => paper.Name.StartsWith("发文稿纸", StringComparison.Ordinal));
        await lead.Work();
        await other.Accepted(new RecordConsultation(other.NextId(), Life.Clerk, 1, Channel.Phone, new(2022, 4, 1), "", "同意并案答复。", Stance.Satisfied, null));
        await other.Work();

        string first = await Paper(office, lead, "papers/approval-sheet/1/1"), second = await Paper(office, other, "papers/approval-sheet/1/1");
        Assert.Contains("第185号提案（答复时限：2022年7月1日），与市政协八届六次会议第186号提案并案办理、一并审签", first);
        Assert.Contains("第186号提案（答复时限：2022年7月1日），与市政协八届六次会议第185号提案并案办理、一并审签", second);
        Assert.Contains("关于对市政协八届六次会议第186号提案的答复", second);
        Assert.Contains("濮民提〔2022〕2号", second);
        Assert.Equal(Reviewed(first), Reviewed(second));
        Assert.Contains("局长签发", Reviewed(second));
    }

    private static string Reviewed(string sheet) => sheet[sheet.IndexOf("| 环　节 |", StringComparison.Ordinal)..];

    private static async Task<string> Paper(TestOffice office, Life life, string address)
    {
        FoldedCase folded = await life.Folded();
        Assert.Contains(CasePapers.Of(folded.Case, await office.Policy()), paper => paper.Address == address);
        string[] parts = address.Split('/');
        (string Name, byte[] Content)? made = await office.Get<CasePapers>().Make(
            folded, parts[1], int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture), int.Parse(parts[3], System.Globalization.CultureInfo.InvariantCulture));
        return FormText.Of(made!.Value.Content);
    }
}
