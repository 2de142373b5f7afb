using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Puyang.Proposals.Feedback;
using Puyang.Proposals.Office.Pages;
using Puyang.Proposals.Tests;
using MadeCase = Puyang.Proposals.Tests.Life;

namespace Puyang.Proposals.Office.Tests.Pages;

/// <summary>The satisfaction form asks what the form on paper asks, and only the rating must be answered.</summary>
public sealed class RatingFormTests
{
    [Fact]
    public async Task It_asks_what_the_paper_asks_and_an_organisation_about_its_leader_too()
    {
        string own = await Form(At.AwaitingFeedback()), party = await Form(At.AwaitingFeedback(Town.ByMail with { IsOrganisation = true }));
        Assert.All(
            ["是否收到答复函", "收到日期", "沟通方式", "对办理态度", "对办理结果", "答复是否针对提案", "是否同意公开答复"],
            question => Assert.Contains(question, own, StringComparison.Ordinal));
        Assert.DoesNotContain("分管领导是否答复", own, StringComparison.Ordinal);
        Assert.Contains("分管领导是否答复", party, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_enters_a_form_from_paper_is_asked_the_same() =>
        Assert.Contains("对办理态度", await Form(At.AwaitingFeedback(Town.OnPaper)), StringComparison.Ordinal);

    [Fact]
    public void Nothing_but_the_rating_has_to_be_answered()
    {
        Assert.Null(Assert.IsType<RateReply>(Read(out _, ("rating", "Satisfied"))).Answers);
        Assert.Null(Read(out List<Problem> problems));
        Assert.Equal([new Problem("请选择满意、基本满意或不满意。", "rating")], problems);
    }

    [Fact]
    public void What_was_answered_is_taken_as_it_stands()
    {
        FormAnswers answers = Assert.IsType<RateReply>(Read(
            out _, ("rating", "Satisfied"), ("received", "yes"), ("receivedOn", "2022-06-30"), ("contact", "Phone,Visit"), ("attitude", "Dissatisfied"),
            ("pertinence", "EveryPoint"), ("publication", "InSummary"))).Answers!;
        Assert.Equal([Contact.Visit, Contact.Phone], answers.Contacts!);
        Assert.Equal(
            new FormAnswers(
                true, new(2022, 6, 30), null, Satisfaction.Dissatisfied, Pertinence.EveryPoint, null, PublicationConsent.InSummary),
            answers with { Contacts = null });
    }

    [Theory]
    [InlineData("received", "receivedOn", "2022-06-30")]
    [InlineData("receivedOn", "receivedOn", "昨天", "received", "yes")]
    [InlineData("contact", "contact", "None,Visit")]
    [InlineData("publication", "publicationReason", "涉及隐私")]
    [InlineData("comment", "rating", "Dissatisfied")]
    public void Answers_that_contradict_each_other_are_asked_again(string field, params string[] typed)
    {
        (string, string)[] all = [("rating", "Satisfied"), .. typed.Chunk(2).Select(pair => (pair[0], pair[1]))];
        Assert.Null(Read(out List<Problem> problems, all));
        Assert.Equal(field, Assert.Single(problems).Field);
    }

    private static Message? Read(out List<Problem> problems, params (string Name, string Value)[] typed)
    {
        MadeCase life = At.AwaitingFeedback();
        problems = [];
        Dictionary<string, StringValues> fields = [];
        foreach ((string name, string value) in typed)
        {
            fields[name] = new StringValues(value.Split(','));
        }

        return RatingActs.Read(life.At(life.Task<FeedbackTask>()), new Fields(new FormCollection(fields)), problems);
    }

    private static Task<string> Form(MadeCase life)
    {
        FeedbackTask task = life.Task<FeedbackTask>();
        return Shown.Of<RatingForm>(("Visit", life.At(task)), ("Fields", Fields.None), ("Task", task));
    }
}
