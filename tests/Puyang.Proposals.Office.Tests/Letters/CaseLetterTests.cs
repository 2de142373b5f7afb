using Puyang.Proposals.Approval;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Consultation;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Joining;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Tests.Casework;
using Puyang.Proposals.Office.Tests.Forms;

namespace Puyang.Proposals.Office.Tests.Letters;

/// <summary>What a case's letter says by its role, its co-handlers and the proposals that are handled with it.</summary>
public sealed class CaseLetterTests
{
    [Fact]
    public async Task A_co_handlers_letter_goes_to_the_lead_under_a_number_of_its_own_series()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.ReceiveAssisting();
        await life.UntilSealing(FormLife.Opinion);

        Case proposal = await life.Case();
        Assert.Equal(Wording.Title(proposal, await office.Policy()), FormLife.Opinion.Title);
        string[] letter = await Letter(office, proposal.Reply);
        Assert.Equal(["濮阳市民政局", "濮民函〔2022〕1号", FormLife.Opinion.Title, "市财政局："], letter[..4].Select(Bare));
        Assert.Equal(["濮阳市民政局", "2022年4月1日", "（联系人：郭晓敏联系电话：0393-0000002）"], letter[^3..].Select(Bare));
        Assert.Equal((await office.Get<Bureaus>().Current()).OpinionTemplate, proposal.Reply.Signed!.Template);

        await life.Seal();
        await life.Work();
        Assert.Equal((Stage.Closed, CaseOutcome.OpinionGiven), ((await life.Case()).Stage, (await life.Case()).Outcome));
        Assert.Empty(await office.Findings());
    }

    [Fact]
    public void An_opinion_is_complete_without_class_and_disclosure()
    {
        Assert.Empty(FormLife.Opinion.Missing);
        Assert.Equal(new DraftFacts(null, null, true), (FormLife.Opinion with { Class = "A" }).Facts);
        Assert.DoesNotContain("办理类别", FormLife.Opinion.Lines, StringComparison.Ordinal);
        Assert.Equal(["标题", "正文"], (FormLife.Opinion with { Title = "", Body = " " }).Missing);
    }

    [Fact]
    public async Task Co_handlers_get_copies_and_who_issues_jointly_signs_beside_the_lead()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.ReceiveLeading();
        DraftTask drafting = await life.Open<DraftTask>();
        await life.Accepted(new AskOpinion(life.NextId(), drafting.Holder, "市教育局", "jyj@example.com", null, "", true));
        await life.Accepted(new AskOpinion(life.NextId(), drafting.Holder, "", null, "yanglao", "", false));
        await life.AskUnits();
        await life.GiveOpinions();
        await life.Submit(Proposals185.Draft);
        await life.Work();
        await life.ApproveAll();
        await life.Work();

        string[] letter = await Letter(office, (await life.Case()).Reply);
        Assert.Equal("濮民提〔2022〕1号", letter[1]);
        Assert.Equal("抄送：市政协提案委（2份），市委市政府督查局（2份），市财政局（1份）。", letter[^1]);
        Assert.Contains(JointSignature.Of(["濮阳市民政局", "市教育局"]), letter);
        Assert.Empty(await office.Findings());
    }

    [Fact]
    public async Task A_unit_that_is_no_longer_asked_gets_no_copy()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.ReceiveAs("185", "主办");
        await life.Assign();
        await life.Accept();
        await life.Accepted(new AskOpinion(life.NextId(), (await life.Open<DraftTask>()).Holder, "市财政局", null, null, "", false));
        Case asked = await life.Case();
        Assert.Equal(["市政协提案委", "市委市政府督查局", "市财政局"], await Copies(office, asked));
        Assert.Equal(
            ["市政协提案委", "市委市政府督查局"],
            await Copies(office, asked with { CoHandlers = [asked.CoHandlers[0] with { Standing = Standing.Cancelled }] }));
    }

    [Fact]
    public async Task Proposals_that_are_handled_together_are_signed_at_once_and_answered_separately()
    {
        await using TestOffice office = await TestOffice.Open();
        Life lead = await office.Receive185();
        Life other = await office.ReceiveAs("186", json: Proposals185.By(("张三丰", "zhang@example.com", false), ("民盟濮阳市委员会", null, true)));
        await other.Accepted(new JoinCase(other.NextId(), Life.Clerk, lead.Id, "同类提案。"));
        await other.Work();
        await lead.UntilSealing();
        SignedContent signed = (await lead.Case()).Reply.Signed!;
        JoinedContent joined = Assert.Single(signed.Joined!);
        Assert.Equal(other.Id, joined.Case);
        Assert.Equal(Stage.Joined, (await other.Case()).Stage);

        // Its own proposer must be talked with first.
        await other.Accepted(new RecordConsultation(other.NextId(), Life.Clerk, 1, Channel.Phone, new(2022, 4, 1), "", "同意并案答复。", Stance.Satisfied, null));
        await other.Work();
        Reply adopted = (await other.Case()).Reply;
        Assert.Equal((joined.Content, joined.Draft), (adopted.Signed!.Hash, adopted.Signed.Draft));

        string[] first = await Letter(office, (await lead.Case()).Reply), second = await Letter(office, adopted), third = await Letter(office, adopted, 2);
        Assert.Equal(["濮民提〔2022〕1号", "关于对市政协八届六次会议第185号提案的答复", "尊敬的苗方杰委员："], first[1..4].Select(Bare));
        Assert.Equal(["濮民提〔2022〕2号", "关于对市政协八届六次会议第186号提案的答复", "张三丰委员、民盟濮阳市委员会："], second[1..4].Select(Bare));
        Assert.Equal(second, third);
        Assert.Equal(first[4..], second[4..]);
        Assert.Empty(await office.Findings());
    }

    [Fact]
    public async Task What_is_signed_for_a_joined_proposal_is_kept_before_the_signature_and_can_be_looked_at()
    {
        await using TestOffice office = await TestOffice.Open();
        Life lead = await office.Receive185(), other = await office.ReceiveAs("186");
        await other.Accepted(new JoinCase(other.NextId(), Life.Clerk, lead.Id, "同类提案。"));
        await other.Work();
        await lead.Assign();
        await lead.Accept();
        await lead.Submit(Proposals185.Draft);
        LetterRoom letters = office.Get<LetterRoom>();
        Bureau bureau = await office.Get<Bureaus>().Current();
        ReplyContent content = await letters.Content(await lead.Case(), (await lead.Case()).LatestVersion!.Document, bureau);
        Assert.Equal(["市政协八届六次会议第186号提案"], content.Joined!.Select(joined => joined.Designation));
        Assert.Contains("关于对市政协八届六次会议第186号提案的答复", Docx.Paragraphs((await letters.Preview(content, other.Id, bureau))!).Select(Bare));
        Assert.Null(await letters.Preview(content, lead.Id, bureau));

        SignedContent signed = await letters.Keep(content, bureau.Policy);
        Assert.Equal(content.Joined![0].Content, (await letters.SignedAs(signed.Joined![0].Content)).Hash);
        Assert.True((await letters.Facts(signed.Joined[0].Draft)).IsComplete);
        Assert.Equal(signed.Hash, (await letters.SignedAs(signed.Hash)).Hash);
        Assert.Equal(signed.Joined, (await letters.SignedAs(signed.Hash)).Joined);
    }

    private static async Task<string[]> Copies(TestOffice office, Case proposal)
    {
        DocumentHash draft = await office.Get<Documents>().PutJson(Proposals185.Draft);
        ReplyContent content = await office.Get<LetterRoom>().Content(proposal, draft, await office.Get<Bureaus>().Current());
        return [.. content.Copies.Select(copy => copy.Name)];
    }

    private static async Task<string[]> Letter(TestOffice office, Reply reply, int addressee = 1) =>
        [.. Docx.Paragraphs((await office.Get<Documents>().Get(reply.FileFor(addressee)!.Value)).ToArray()).Where(line => line.Trim().Length > 0)];

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
