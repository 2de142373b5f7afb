using Puyang.Proposals.Approval;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Forms;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Tests.Forms;

public sealed class ApprovalSheetTests
{
    [Fact]
    public async Task It_tells_every_opinion_name_and_date_of_a_chain_with_a_return_and_a_correction()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await Corrected(office);
        await life.ApproveAll();
        await life.Work();
        await life.Seal();
        ApprovalSheet sheet = await Sheet(office, life);

        Assert.Equal(
            [
                "1 拟稿 送审  郭晓敏 2022-04-01",
                "2 科室负责人审核 退回修改 请补充第五部分。 李建国 2022-04-02",
                "3 拟稿 送审  郭晓敏 2022-04-02",
                "4 科室负责人审核 同意 同意 李建国 2022-04-02",
                "5 办公室核稿 修改 修改答复稿，成为第3版 陈红 2022-04-03",
                "6 办公室核稿 公开审查 公开属性“主动公开”适当，内容不涉密 陈红 2022-04-03",
                "7 办公室核稿 同意 同意 陈红 2022-04-03",
                "8 分管领导审核 同意 同意 张伟 2022-04-03",
                "9 局长签发 签发 同意 刘志远 2022-04-03",
            ],
            sheet.Steps.Select(step => $"{step.Ordinal} {step.Step} {step.Act} {step.Opinion} {step.Name} {step.On:yyyy-MM-dd}"));
        Assert.Equal(("刘志远", new DateOnly(2022, 4, 3)), (sheet.SignedOff!.Name, sheet.SignedOff.On));
        Assert.Equal(("郭晓敏", new DateOnly(2022, 4, 2)), (sheet.DraftedBy, sheet.DraftedOn));
        Assert.Equal(("濮民提〔2022〕1号", 5, "王敏", new DateOnly(2022, 4, 3)), (sheet.Number, sheet.Printed, sheet.SealedBy, sheet.SealedOn));
        Assert.Equal(("A", "主动公开", "苗方杰"), (sheet.Class, sheet.Disclosure, sheet.Addressees));
    }

    [Fact]
    public async Task Before_the_signature_it_shows_what_there_is_and_leaves_the_rest_blank()
    {
        await using TestOffice office = await TestOffice.Open();
        ApprovalSheet sheet = await Sheet(office, await Corrected(office));

        Assert.Null(sheet.SignedOff);
        Assert.Null(sheet.Number);
        Assert.Null(sheet.SealedBy);
        Assert.Equal("修改", sheet.Steps[^1].Act);
        string paper = TableForms.Read(ApprovalSheet.ApprovalForm, sheet);
        Assert.Contains("| 办公室核稿 | 修改 | 修改答复稿，成为第3版 | 陈红 | 2022.4.3 |", paper);
    }

    [Fact]
    public async Task A_chain_that_starts_again_says_so()
    {
        await using TestOffice office = await TestOffice.Open(
            edit: policy => policy.Replace("\"afterCorrection\": \"tell\"", "\"afterCorrection\": \"approveAgain\"", StringComparison.Ordinal));
        ApprovalSheet sheet = await Sheet(office, await Corrected(office));

        Assert.Equal(["修改", "重新送审"], sheet.Steps.TakeLast(2).Select(step => step.Act));
    }

    [Fact]
    public async Task A_correction_of_what_is_answered_stands_in_its_place_without_anybody_s_contacts()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await Corrected(office);
        Proposal now = Registration.Of(await life.Case());
        Proposer first = now.Proposers[0] with { Phone = "0393-6666185" };
        await life.Accepted(new CorrectRegistration(
            life.NextId(), Life.Clerk, now with { Proposers = [first] }, "本人来电", (await life.Case()).RegistrationVersion));
        await life.Accepted(new CorrectRegistration(
            life.NextId(), Life.Clerk, now with { Subject = "完善社区治理", Proposers = [first with { Email = "new@example.com" }] }, "与原件核对",
            (await life.Case()).RegistrationVersion));
        ApprovalSheet sheet = await Sheet(office, life);

        Assert.Equal(["修改", "更正登记", "重新送审"], sheet.Steps.TakeLast(3).Select(step => step.Act));
        Assert.Equal(
            ("登记", "案由：“加强和完善社区建设”→“完善社区治理”（与原件核对）", "王敏"), (sheet.Steps[^2].Step, sheet.Steps[^2].Opinion, sheet.Steps[^2].Name));
        string paper = TableForms.Read(ApprovalSheet.ApprovalForm, sheet);
        Assert.Contains("| 登记 | 更正登记 | 案由：“加强和完善社区建设”→“完善社区治理”（与原件核对） | 王敏 | 2022.4.3 |", paper);
        Assert.DoesNotContain("6666185", paper);
    }

    [Fact]
    public async Task Each_round_has_its_own_sheet()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.UntilDelivered();
        await life.Rate(1, Feedback.Satisfaction.Dissatisfied, "没有回应");
        await life.Work();
        await life.Submit(Proposals185.Draft with { Body = "重新答复如下：\n已列入计划。" });

        FoldedCase folded = await office.Folded(life);
        Policy policy = await office.Policy();
        ReplyContent first = await office.Get<Documents>().GetJson<ReplyContent>(folded.Case.Replies[0].Signed!.Hash);
        Assert.Equal(6, ApprovalSheet.Of(folded, policy, first, round: 1).Steps.Count);
        Assert.Equal(["送审"], ApprovalSheet.Of(folded, policy, first).Steps.Select(step => step.Act));
    }

    [Fact]
    public async Task A_delegate_stands_beside_whom_he_acted_for()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.UntilSealing();
        FoldedCase folded = await office.Folded(life);
        PersonId head = new("liu-zhiyuan"), deputy = new("zhang-wei");
        FoldedCase delegated = folded with
        {
            Entries = [.. folded.Entries.Select(entry => entry.By == head ? entry with { By = deputy, OnBehalfOf = head } : entry)],
        };
        ReplyContent content = await office.Get<Documents>().GetJson<ReplyContent>(folded.Case.Reply.Signed!.Hash);
        ApprovalSheet sheet = ApprovalSheet.Of(delegated, await office.Policy(), content);

        Assert.Equal(("张伟", "刘志远"), (sheet.SignedOff!.Name, sheet.SignedOff.OnBehalfOf));
        Assert.Contains("| 局长签发 | 签发 | 同意 | 张伟（受刘志远委托） | 2022.4.1 |", TableForms.Read(ApprovalSheet.ApprovalForm, sheet));
    }

    [Fact]
    public async Task Whoever_agrees_side_by_side_and_every_opinion_that_was_asked_stand_under_countersignature()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.ReceiveAs("185", "主办", edit: proposal =>
        {
            proposal["isKey"] = true;
            proposal["coHandlers"] = new System.Text.Json.Nodes.JsonArray("市财政局");
        });
        await life.Assign();
        await life.Accept();
        await life.AskUnits();
        await life.GiveOpinions(opinion: "请写明经费来源。");
        await life.Submit(Proposals185.Draft);
        await life.Consult();
        await life.ApproveEach();
        ApprovalSheet sheet = await Sheet(office, life);

        Assert.Equal(
            ["市财政局 同意。请写明经费来源。 庚某", "办公室核稿、分管领导会审 同意 陈红", "办公室核稿、分管领导会审 同意 张伟"],
            sheet.CoSigned.Select(signed => $"{signed.Step} {signed.Text} {signed.Name}"));
        Assert.Contains("市财政局：同意。请写明经费来源。／庚某　2022.4.1", TableForms.Read(ApprovalSheet.ApprovalForm, sheet));
        Assert.Equal("刘志远", sheet.SignedOff!.Name);
    }

    [Fact]
    public async Task A_delegates_countersignature_names_both()
    {
        await using TestOffice office = await TestOffice.Open(edit: policy => policy.Replace(
            "\"delegations\": [",
            "\"delegations\": [{ \"from\": \"liu-zhiyuan\", \"to\": \"zhang-wei\", \"starts\": \"2022-04-01\", \"ends\": \"2022-04-30\", \"reason\": \"外出学习\" }, ",
            StringComparison.Ordinal));
        Life life = await office.Receive185();
        await life.UntilSealing();
        ApprovalSheet sheet = await Sheet(office, life);

        Assert.Equal(("张伟", "刘志远"), (sheet.SignedOff!.Name, sheet.SignedOff.OnBehalfOf));
        Assert.Contains("张伟（受刘志远委托）", TableForms.Read(ApprovalSheet.ApprovalForm, sheet));
    }

    [Fact]
    public async Task An_opinions_sheet_has_neither_class_nor_disclosure()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.ReceiveAssisting();
        await life.UntilSealing(FormLife.Opinion);
        ApprovalSheet sheet = await Sheet(office, life);

        Assert.Equal(("", "", "市财政局", "", 1), (sheet.Class, sheet.Disclosure, sheet.Addressees, sheet.Copies, sheet.Printed));
        Assert.Equal("分管领导签发", sheet.SignedOff!.Step);
        _ = TableForms.Read(ApprovalSheet.ApprovalForm, sheet);
    }

    // Sent back by the section's head, drafted again, corrected by the office: one day each.
    private static async Task<Life> Corrected(TestOffice office)
    {
        Life life = await office.Receive185();
        await life.Assign();
        await life.Accept();
        await life.Submit(Proposals185.Draft with { Body = "现答复如下：\n已列入计划。" });
        office.Sleep();
        ReviewTask review = await life.Open<ReviewTask>();
        await life.Accepted(new ReturnDraft(life.NextId(), review.Holder, review.Id, review.Document, "请补充第五部分。"));
        await life.Submit(Proposals185.Draft);
        await life.Approve();
        office.Sleep();
        review = await life.Open<ReviewTask>();
        Draft better = Proposals185.Draft with { Title = "关于对市政协八届六次会议第185号提案的答复意见" };
        DocumentHash document = await office.Get<Documents>().PutJson(better);
        await life.Accepted(new CorrectDraft(life.NextId(), review.Holder, review.Id, review.Document, document, better.Facts));
        return life;
    }

    private static async Task<ApprovalSheet> Sheet(TestOffice office, Life life)
    {
        FoldedCase folded = await office.Folded(life);
        ReplyContent content = await office.Get<LetterRoom>().Content(
            folded.Case, folded.Case.LatestVersion!.Document, await office.Get<Bureaus>().Current());
        return ApprovalSheet.Of(folded, await office.Policy(), content);
    }
}
