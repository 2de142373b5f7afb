using MimeKit;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Feedback;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Tests.Casework;

public sealed class WholeLifeTests
{
    [Fact]
    public async Task Proposal_185_goes_from_the_dropped_file_to_the_satisfied_proposer()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.UntilDelivered();
        await life.ConfirmReceipts();
        await life.Rate(1, Satisfaction.Satisfied, "很好");
        await life.Work();

        Case proposal = await life.Case();
        Assert.Equal((Stage.Closed, CaseOutcome.Satisfied), (proposal.Stage, proposal.Outcome));
        Assert.Equal("濮民提〔2022〕1号", proposal.Reply.Number);
        Assert.Empty(proposal.Outbox);
        Assert.True((await office.Work.Turn(life.Id)).Over);
    }

    [Fact]
    public async Task Each_step_of_185_tells_the_one_whose_turn_it_is()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.Work();
        await life.UntilDelivered();
        await life.Rate(1, Satisfaction.Satisfied);
        await life.Work();

        List<string> subjects = [.. (await office.Kept()).Values.OrderBy(mail => Order(mail)).Select(mail => $"{mail.To.Mailboxes.First().Name}：{mail.Subject}")];
        const string Proposal = "市政协八届六次会议第185号提案";
        Assert.Equal(
            [
                $"办公室：【样例】收到新提案，请确定承办科室：{Proposal}",
                $"郭晓敏：【样例】请签收提案（请于4月6日前）：{Proposal}",
                $"郭晓敏：【样例】请起草提案答复（请于5月17日前）：{Proposal}",
                $"李建国：【样例】请审核：第185号提案答复稿（请于4月7日前）：{Proposal}",
                $"陈红：【样例】请核稿：第185号提案答复稿（请于4月7日前）：{Proposal}",
                $"张伟：【样例】请审核：第185号提案答复稿（请于4月7日前）：{Proposal}",
                $"刘志远：【样例】请签发：第185号提案答复稿（请于4月7日前）：{Proposal}",
                $"办公室：【样例】答复已签发编号，请缮印用印：{Proposal}",
                $"苗方杰：【样例】关于对{Proposal}的答复",
                $"市政协提案委：【样例】抄送（2份）：关于对{Proposal}的答复",
                $"市委市政府督查局：【样例】抄送（2份）：关于对{Proposal}的答复",
                $"市政协提案委：【样例】提案人意见：{Proposal}",
                $"办公室：【样例】收到提案人意见：{Proposal}",
                $"苗方杰：【样例】已收到您的意见：{Proposal}",
            ],
            subjects);
    }

    [Fact]
    public async Task One_mail_asks_the_officer_for_the_draft_and_for_the_talk_each_behind_its_own_link()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.Assign();
        await life.Accept();
        await life.Work();
        string asked = Assert.Single((await office.Kept()).Values, mail => mail.Subject?.Contains("请起草提案答复", StringComparison.Ordinal) == true).TextBody!;
        Assert.All(["【请与提案人沟通】", "登记沟通情况：", "起草答复："], words => Assert.Contains(words, asked, StringComparison.Ordinal));
        Assert.DoesNotContain((await office.Kept()).Values, mail => mail.Subject?.Contains("请与提案人沟通", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Where_each_proposer_gets_a_letter_they_share_one_number()
    {
        await using TestOffice office = await TestOffice.Open(edit: TestOffice.OneEach);
        Life life = await office.Receive(Proposals185.OfThree);
        await life.UntilDelivered();

        Reply reply = (await life.Case()).Reply;
        Assert.Equal("濮民提〔2022〕1号", reply.Number);
        Assert.Equal([1, 2, 3], reply.Letters.Select(letter => letter.Addressee));
        Assert.Equal(3, reply.Letters.Select(letter => letter.File).Distinct().Count());
        Assert.Equal([1, 3], reply.Deliveries.Select(delivery => delivery.Addressee).Order());
        Assert.Null(reply.DispatchedOn);
    }

    [Fact]
    public async Task A_joint_proposal_is_closed_when_the_paper_form_has_come_back_through_the_collector()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive(Proposals185.OfThree);
        await life.UntilDelivered();
        await life.HandOver("张三丰");
        await life.Work();
        await life.Rate(1, Satisfaction.Satisfied);
        await life.Rate(3, Satisfaction.Satisfied);
        await life.Rate(2, Satisfaction.BasicallySatisfied);
        await life.Work();

        Case proposal = await life.Case();
        Assert.Equal((Stage.Closed, CaseOutcome.BasicallySatisfied), (proposal.Stage, proposal.Outcome));
        Assert.Contains((await office.Kept()).Values, mail => mail.Subject?.StartsWith("【样例】请代为录入征询意见表", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Where_each_proposer_gets_the_own_letter_the_authorities_get_all()
    {
        await using TestOffice office = await TestOffice.Open(edit: TestOffice.OneEach);
        Life life = await office.Receive(Proposals185.OfThree);
        await life.UntilDelivered();

        const string Name = "关于对市政协八届六次会议第185号提案的答复";
        MimeMessage[] letters = [.. (await office.Kept()).Values.Where(mail => mail.Attachments.Any(part => part.ContentDisposition!.FileName != "交办单.docx"))];
        Assert.Equal(
            [
                ("ducha@puyang.example.com", $"{Name}（苗方杰）.docx {Name}（张三丰）.docx {Name}（民盟濮阳市委员会）.docx"),
                ("mengmeng@example.com", $"{Name}（民盟濮阳市委员会）.docx 征询意见表.docx"),
                ("miao@example.com", $"{Name}（苗方杰）.docx 征询意见表.docx"),
                ("tianwei@zhengxie.example.com", $"{Name}（苗方杰）.docx {Name}（张三丰）.docx {Name}（民盟濮阳市委员会）.docx"),
            ],
            letters.Select(mail => (
                mail.To.Mailboxes.Single().Address,
                string.Join(' ', mail.Attachments.Select(part => part.ContentDisposition!.FileName)))).Order());
    }

    [Fact]
    public async Task A_letter_made_again_from_the_journal_is_the_issued_file_byte_for_byte()
    {
        await using TestOffice office = await TestOffice.Open(edit: TestOffice.OneEach);
        Life life = await office.Receive(Proposals185.OfThree);
        await life.UntilSealing();
        office.Machine.Advance(TimeSpan.FromDays(400));

        await using TestOffice later = office.Beside();
        Reply reply = (await life.Case()).Reply;
        Assert.Equal(3, reply.Letters.Length);
        foreach (IssuedLetter letter in reply.Letters)
        {
            byte[] issued = (await later.Get<Documents>().Get(letter.File)).ToArray();
            Assert.Equal(issued, await later.Get<LetterRoom>().Render(reply, letter.Addressee));
        }
    }

    // Effects are numbered by the event they follow from: the order in which they came about.
    private static int Order(MimeMessage mail)
    {
        string[] id = mail.MessageId?.Split('@')[0].Split('.') ?? [];
        return (int.Parse(id[^2]) * 100) + int.Parse(id[^1]);
    }
}
