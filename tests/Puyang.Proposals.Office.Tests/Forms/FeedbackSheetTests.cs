using Puyang.Proposals.Delivery;
using Puyang.Proposals.Feedback;
using Puyang.Proposals.Office.Forms;

namespace Puyang.Proposals.Office.Tests.Forms;

public sealed class FeedbackSheetTests
{
    [Fact]
    public async Task It_leaves_with_the_reply_blank()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.UntilDelivered();
        FeedbackSheet sheet = FeedbackSheet.Of(await life.Case(), await office.Policy(), 1);
        string paper = TableForms.Read(FeedbackSheet.FeedbackForm, sheet);

        Assert.Null(sheet.Rating);
        Assert.DoesNotContain("☑", paper);
        Assert.Contains("承办单位不得代填", paper);
        Assert.Contains("请于2022年4月24日前交回市政协提案委", paper);
        Assert.Contains("不作为满意统计", paper);
        Assert.DoesNotContain("分管领导", paper);
    }

    [Theory]
    [InlineData(Satisfaction.Satisfied, "☑满意　　　□基本满意　　　□不满意")]
    [InlineData(Satisfaction.BasicallySatisfied, "□满意　　　☑基本满意　　　□不满意")]
    [InlineData(Satisfaction.Dissatisfied, "□满意　　　□基本满意　　　☑不满意")]
    public async Task Once_rated_it_has_one_tick(Satisfaction rating, string boxes)
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.UntilDelivered();
        await life.Rate(1, rating, "请抓好落实。");
        FeedbackSheet sheet = FeedbackSheet.Of(await life.Case(), await office.Policy(), 1, round: 1);
        string paper = TableForms.Read(FeedbackSheet.FeedbackForm, sheet);

        Assert.Contains($"| 对办理结果 | {boxes} |", paper);
        Assert.Equal(1, paper.Count(c => c == '☑'));
        Assert.Equal(("请抓好落实。", new DateOnly(2022, 4, 1), "由提案人本人在线填写"), (sheet.Comment, sheet.RatedOn, sheet.RatedBy));
    }

    [Fact]
    public async Task What_was_answered_beside_the_rating_stands_in_its_boxes()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.UntilDelivered();
        FeedbackTask form = await life.Open<FeedbackTask>();
        await life.Accepted(new RateReply(life.NextId(), form.Holder, form.Id, Satisfaction.Satisfied, "", new FormAnswers(
            true, new(2022, 4, 1), [Contact.Phone, Contact.Online], Satisfaction.BasicallySatisfied, Pertinence.InPart,
            Publication: PublicationConsent.Refused, PublicationReason: "涉及个人信息")));
        await life.Work();
        string paper = TableForms.Read(FeedbackSheet.FeedbackForm, FeedbackSheet.Of(await life.Case(), await office.Policy(), 1));

        Assert.Contains("☑已收到（收到日期：2022年4月1日）　　□未收到", paper);
        Assert.Contains("□走访　□座谈　☑电话　□书面　☑网络　□未联系／□本人表示不需要当面沟通", paper);
        Assert.Contains("| 对办理态度 | □满意　　　☑基本满意　　　□不满意 |", paper);
        Assert.Contains("| 对办理结果 | ☑满意　　　□基本满意　　　□不满意 |", paper);
        Assert.Contains("□逐条回应　　　☑部分回应　　　□没有针对性", paper);
        Assert.Contains("□同意全文公开　　□同意摘要公开／☑不同意公开，理由：涉及个人信息", paper);
        Assert.Contains((await office.Kept()).Values, mail => mail.TextBody?.Contains("答复是否针对提案：部分回应", StringComparison.Ordinal) == true);
        Assert.Contains(
            SummaryRate.Of([CaseFigures.Of(await life.Case(), await office.Policy(), new(2022, 10, 1))]),
            rate => rate is { Name: "办理态度满意率", Numerator: 1, Denominator: 1 });
    }

    [Fact]
    public async Task A_form_that_came_back_on_paper_says_who_entered_it()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive(Proposals185.OfThree);
        await life.UntilDelivered();
        PaperDeliveryTask paper = await life.Open<PaperDeliveryTask>();
        await life.Accepted(new RecordLetterReceipt(life.NextId(), Life.Clerk, paper.Id, new DateOnly(2022, 4, 1), "张三丰"));
        await life.Rate(2, Satisfaction.Satisfied);

        Policy policy = await office.Policy();
        FeedbackSheet second = FeedbackSheet.Of(await life.Case(), policy, 2);
        Assert.Equal(("张三丰", Satisfaction.Satisfied, "由市政协提案委按收回的纸质表录入"), (second.Addressee, second.Rating, second.RatedBy));
        Assert.Null(FeedbackSheet.Of(await life.Case(), policy, 1).Rating);
        Assert.True(FeedbackSheet.Of(await life.Case(), policy, 3).IsOrganisation);
    }
}
