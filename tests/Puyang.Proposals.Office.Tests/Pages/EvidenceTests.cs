using Microsoft.AspNetCore.Http;
using MimeKit;
using Puyang.Proposals.Consultation;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Feedback;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Pages;
using Puyang.Proposals.Office.Tests.Casework;
using Puyang.Proposals.Office.Tests.Intake;

namespace Puyang.Proposals.Office.Tests.Pages;

/// <summary>Photos and scans of talks: taken through their gate, seen by the bureau, and by nobody else.</summary>
public sealed class EvidenceTests
{
    [Fact]
    public async Task A_talk_is_recorded_with_its_phase_its_photos_and_why_the_proposer_is_not_satisfied()
    {
        await using TestOffice office = await TestOffice.Open();
        Visit visit = await Drafting(office);
        RecordConsultation talk = Assert.IsType<RecordConsultation>((await office.Get<TaskActs>().Read(
            visit, Talk(("stance", "Dissatisfied"), ("objection", "第二点没有答复")).With(("走访.jpg", EvidenceGateTests.Jpeg), ("签名.pdf", EvidenceGateTests.Pdf)))).Message);
        Assert.Equal((ConsultationPhase.During, "第二点没有答复"), (talk.Phase, talk.Objection));
        Assert.Equal(["走访.jpg", "签名.pdf"], talk.Evidence!.Select(file => file.Name));
        Assert.Equal(EvidenceGateTests.Jpeg, (await office.Get<Documents>().Get(talk.Evidence![0].File)).ToArray());
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_talk_is_said_at_once_and_nothing_of_it_is_kept()
    {
        await using TestOffice office = await TestOffice.Open();
        Visit visit = await Drafting(office);
        (string, byte[])[] six = [.. Enumerable.Range(1, 5).Select(number => ($"{number}.jpg", EvidenceGateTests.Jpeg)), ("网页.jpg", "<html>"u8.ToArray())];
        (Message? message, IReadOnlyList<Problem> problems, _) = await office.Get<TaskActs>().Read(
            visit, Talk(("phase", ""), ("stance", "Dissatisfied")).With(("程序.png", "MZ"u8.ToArray()), six[0], six[1], six[2], six[3], six[4]));
        Assert.Null(message);
        Assert.Equal(
            ["请选择沟通阶段。", "提案人不满意的，请写明不满意的原因。", "一次沟通的照片和扫描件最多 5 份。", "“程序.png”不是完整的 JPG、PNG 图片或 PDF 文件（按文件内容判断）。"],
            problems.Select(problem => problem.Text));
        Assert.Equal("提案人不满意的，请写明不满意的原因。", Assert.Single((await office.Get<TaskActs>().Read(visit, Talk(("stance", "Dissatisfied")).With())).Problems).Text);
    }

    [Fact]
    public async Task The_bureau_sees_evidence_as_files_to_be_saved_and_nobody_else_gets_it_by_page_or_by_mail()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.Assign();
        await life.Accept();
        await life.Work();
        Visit visit = new(await life.Folded(), await life.Open<DraftTask>(), await office.Get<Bureaus>().Current());
        await life.Accepted((await office.Get<TaskActs>().Read(visit, Talk().With(("走访.jpg", EvidenceGateTests.Jpeg)))).Message!);
        await life.Submit(Proposals185.Draft);
        await life.Work();
        CaseTask review = (await life.Case()).OpenTasks.OfType<Approval.ReviewTask>().First();
        await using Site site = await Site.Open(office);
        string own = $"/cases/{life.Id}/talks/1/1";
        Visitor clerk = await site.Clerk();
        Assert.Equal(200, (await clerk.Open(own)).Status);
        Assert.Equal(404, (await clerk.Open($"/cases/{life.Id}/talks/1/2")).Status);
        Assert.Equal(404, (await clerk.Open($"/cases/{life.Id}/talks/2/1")).Status);
        Assert.NotEqual(200, (await site.Visitor().Open(own)).Status);
        Assert.Equal(200, await ByLink(office, site, life, review));

        await life.ApproveAll();
        await life.Seal();
        await life.Work();
        Case proposal = await life.Case();
        foreach (CaseTask outside in proposal.OpenTasks.Where(task => task is FeedbackTask or ReceiptTask))
        {
            Assert.Equal(404, await ByLink(office, site, life, outside));
        }

        Assert.All((await office.Kept()).Values.SelectMany(mail => mail.Attachments.OfType<MimePart>()), part =>
        {
            using MemoryStream content = new();
            part.Content!.DecodeTo(content);
            Assert.NotEqual(EvidenceGateTests.Jpeg, content.ToArray());
            Assert.DoesNotContain("走访", part.FileName, StringComparison.Ordinal);
        });
        Assert.Empty(await office.Findings());
    }

    [Fact]
    public async Task A_lost_photo_is_found_by_verification()
    {
        await using TestOffice office = await TestOffice.Open();
        Visit visit = await Drafting(office);
        RecordConsultation talk = (RecordConsultation)(await office.Get<TaskActs>().Read(visit, Talk().With(("走访.jpg", EvidenceGateTests.Jpeg)))).Message!;
        await office.Work.Advance(visit.Case.Id, talk);
        await office.Replace(talk.Evidence![0].File, null);
        Assert.Contains("沟通佐证材料", Assert.Single(await office.Findings()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposer_who_is_dissatisfied_says_why_and_a_form_on_paper_may_be_silent()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive(Proposals185.By(("苗方杰", "miao@example.com", false), ("张三丰", null, false)));
        await life.UntilDelivered();
        PaperDeliveryTask paper = await life.Open<PaperDeliveryTask>();
        await life.Accepted(new RecordLetterReceipt(life.NextId(), Life.Clerk, paper.Id, new DateOnly(2022, 4, 1), "张三丰"));
        Case proposal = await life.Case();
        Bureau bureau = await office.Get<Bureaus>().Current();
        FeedbackTask[] forms = [.. proposal.OpenTasks.OfType<FeedbackTask>().OrderBy(form => form.Addressee)];
        Assert.Equal(["评价为“不满意”的，请写明不满意的原因。"], (await Rate(forms[0], "苗方杰", "")).Problems.Select(problem => problem.Text));
        Assert.IsType<RateReply>((await Rate(forms[0], "苗方杰", "第二点没有答复")).Message);
        await life.Accepted((await Rate(forms[1], "值班员", "")).Message!);
        Assert.Equal("未填写原因", (await life.Case()).Replies[0].Ratings.Single().Comment);
        Assert.Contains(
            "提案人没有写明意见，请先与提案人沟通。",
            Office.Mail.Invitation.To((await life.Case()).OpenTasks.OfType<DraftTask>().Single(), await life.Case(), bureau.Policy).Request);

        async Task<(Message? Message, IReadOnlyList<Problem> Problems, IReadOnlyList<string> Notes)> Rate(FeedbackTask form, string name, string comment) =>
            await office.Get<TaskActs>().Read(new Visit(await life.Folded(), form, bureau), new Fields(new FormCollection(new()
            {
                ["rating"] = "Dissatisfied", ["comment"] = comment, ["name"] = name,
            })));
    }

    private static async Task<int> ByLink(TestOffice office, Site site, Life life, CaseTask task)
    {
        Visitor visitor = site.Visitor();
        Link link = (await life.Case()).LinkOf(task.Id)!;
        Assert.Equal(302, (await visitor.Open($"/l/{office.Ground.LinkKey.Token(life.Id, link)}")).Status);
        return (await visitor.Open($"/t/{life.Id}/{task.Id}/talks/1/1")).Status;
    }

    private static async Task<Visit> Drafting(TestOffice office)
    {
        Life life = await office.Receive185();
        await life.Assign();
        await life.Accept();
        return new Visit(await life.Folded(), await life.Open<DraftTask>(), await office.Get<Bureaus>().Current());
    }

    private static TypedTalk Talk(params (string Name, string Value)[] typed) => new(typed);

    private sealed record TypedTalk((string Name, string Value)[] Typed)
    {
        public Fields With(params (string Name, byte[] Content)[] files)
        {
            Dictionary<string, Microsoft.Extensions.Primitives.StringValues> fields = new()
            {
                ["act"] = "consult", ["addressee"] = "1", ["phase"] = "During", ["channel"] = "Visit", ["stance"] = "Satisfied", ["talkedOn"] = "2022-04-01",
                ["said"] = "当面听取了意见。", ["mayPublish"] = "yes", ["name"] = "郭晓敏",
            };
            foreach ((string name, string value) in Typed)
            {
                fields[name] = value;
            }

            FormFileCollection sent = [];
            sent.AddRange(files.Select(file => new FormFile(new MemoryStream(file.Content), 0, file.Content.Length, "evidence", file.Name)));
            return new Fields(new FormCollection(fields, sent));
        }
    }
}
