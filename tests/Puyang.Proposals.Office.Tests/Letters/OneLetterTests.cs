using MimeKit;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Feedback;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Forms;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Tests.Casework;
using Puyang.Proposals.Office.Tests.Forms;

namespace Puyang.Proposals.Office.Tests.Letters;

/// <summary>A joint proposal's one letter: greeted together, mailed to each, made again from the journal. 联名</summary>
public sealed class OneLetterTests
{
    private const string Title = "关于对市政协八届六次会议第185号提案的答复";

    private static readonly string Handed = File.ReadAllText(Tree.Path("tests", "data", "cases", "30-one-letter-to-all", "proposal.json"));

    [Theory]
    [InlineData(true, "王甲英、王乙琴委员：")]
    [InlineData(false, "尊敬的王甲英委员： 尊敬的王乙琴委员：")]
    public async Task Two_members_are_greeted_in_one_letter_or_in_one_each(bool oneToAll, string salutations)
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive(Handed);
        if (!oneToAll)
        {
            await life.Accepted(new ChooseLetters(life.NextId(), Life.Clerk, false, "提案人要求分别答复。"));
        }

        await life.UntilSealing();
        Reply reply = (await life.Case()).Reply;
        List<string> greeted = [];
        foreach (IssuedLetter letter in reply.Letters)
        {
            greeted.Add(Docx.Paragraphs((await office.Get<Documents>().Get(letter.File)).ToArray()).Single(line => line.EndsWith("委员：", StringComparison.Ordinal)).Trim());
        }

        Assert.Equal(salutations, string.Join(' ', greeted));
        Assert.Equal("濮民提〔2022〕1号", reply.Number);
        Assert.Empty(await office.Findings());
        await life.Seal();
        Assert.Equal([1, 2], (await life.Case()).OpenTasks.OfType<PaperDeliveryTask>().Select(paper => paper.Addressee));
    }

    [Fact]
    public async Task Everybody_gets_the_same_letter_in_a_mail_of_the_own_with_a_form_of_the_own()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive(Proposals185.OfThree);
        await life.UntilDelivered();

        MimeMessage[] mails = [.. (await office.Kept()).Values.Where(mail => mail.Attachments.Any(part => part.ContentDisposition!.FileName == $"{Title}.docx"))];
        Assert.Equal(
            [
                ("ducha@puyang.example.com", $"{Title}.docx"), ("mengmeng@example.com", $"{Title}.docx 征询意见表.docx"),
                ("miao@example.com", $"{Title}.docx 征询意见表.docx"), ("tianwei@zhengxie.example.com", $"{Title}.docx"),
            ],
            mails.Select(mail => (mail.To.Mailboxes.Single().Address, string.Join(' ', mail.Attachments.Select(part => part.ContentDisposition!.FileName)))).Order());
        Assert.StartsWith("尊敬的苗方杰委员：", Text(mails, "miao@"), StringComparison.Ordinal);
        Assert.StartsWith("民盟濮阳市委员会：", Text(mails, "mengmeng@"), StringComparison.Ordinal);
        Assert.DoesNotContain("民盟", Text(mails, "miao@"), StringComparison.Ordinal);

        Case proposal = await life.Case();
        Assert.Single(proposal.Reply.Letters);
        Assert.Contains("苗方杰、张三丰委员、民盟濮阳市委员会：", await Letter(office, proposal, 3));
        Assert.Equal(
            ["征询意见表（苗方杰）", "征询意见表（张三丰）", "征询意见表（民盟濮阳市委员会）"],
            CasePapers.Of(proposal, await office.Policy()).Select(paper => paper.Name).Where(name => name.StartsWith("征询", StringComparison.Ordinal)));
        Assert.Empty(await office.Findings());
    }

    [Fact]
    public async Task Ratings_are_everybody_s_own()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive(Proposals185.OfThree);
        await life.UntilDelivered();
        await life.HandOver("张三丰");
        await life.Work();
        await life.Rate(1, Satisfaction.Satisfied);
        await life.Rate(2, Satisfaction.BasicallySatisfied);
        await life.Rate(3, Satisfaction.Satisfied);
        await life.Work();
        Assert.Equal(CaseOutcome.BasicallySatisfied, (await life.Case()).Outcome);
        Assert.Equal([1, 2, 3], (await life.Case()).Reply.Ratings.Select(rated => rated.Addressee).Order());
    }

    [Fact]
    public async Task The_signature_binds_who_is_greeted_and_who_gets_it()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive(Proposals185.OfThree);
        await life.Assign();
        await life.Accept();
        await life.Submit(Proposals185.Draft);
        ReplyContent toAll = await Content(office, life);
        await life.Accepted(new ChooseLetters(life.NextId(), Life.Clerk, false, "提案人要求分别答复。"));
        ReplyContent each = await Content(office, life);

        Assert.Equal(["苗方杰", "张三丰", "民盟濮阳市委员会"], toAll.Recipients);
        Assert.NotEqual(toAll.Signed().Hash, each.Signed().Hash);
        Assert.NotEqual(toAll.Signed().Hash, (toAll with { Recipients = ["苗方杰"] }).Signed().Hash);
        Assert.Equal((true, null), (toAll.Signed().IsToAll, each.Signed().IsToAll));
    }

    [Fact]
    public async Task The_sheet_counts_a_copy_for_each_proposer_and_the_authorities_copies_of_one_letter()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive(Proposals185.OfThree);
        await life.UntilSealing();
        ReplyContent content = await office.Get<LetterRoom>().Signed((await life.Case()).Reply.Signed!);
        ApprovalSheet sheet = ApprovalSheet.Of(await life.Folded(), await office.Policy(), content);
        Assert.Equal(("苗方杰、张三丰、民盟濮阳市委员会", 3 + 2 + 2), (sheet.Addressees, sheet.Printed!.Value));
    }

    private static async Task<ReplyContent> Content(TestOffice office, Life life) => await office.Get<LetterRoom>().Content(
        await life.Case(), (await life.Case()).LatestVersion!.Document, await office.Get<Bureaus>().Current());

    private static async Task<string[]> Letter(TestOffice office, Case proposal, int addressee) =>
        [.. Docx.Paragraphs((await office.Get<Documents>().Get(proposal.Reply.FileFor(addressee)!.Value)).ToArray()).Select(line => line.Trim())];

    private static string Text(MimeMessage[] mails, string mailbox) =>
        mails.Single(mail => mail.To.Mailboxes.Single().Address.StartsWith(mailbox, StringComparison.Ordinal)).TextBody ?? "";
}
