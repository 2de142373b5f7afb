using Puyang.Proposals.Approval;
using Puyang.Proposals.Feedback;
using Puyang.Proposals.Office.Pages;
using Puyang.Proposals.Office.Tests.Letters;
using Puyang.Proposals.Tests;
using MadeCase = Puyang.Proposals.Tests.Life;

namespace Puyang.Proposals.Office.Tests.Pages;

/// <summary>What another bureau sees that signs the reply jointly.</summary>
public sealed class JointSignatoryTests
{
    private static readonly string[] Inner = ["残联提出的意见", "与提案人谈的话", "内部审核意见", "内部退回意见", "section-head", "没有答复第二点"];

    [Fact]
    public async Task Another_bureau_sees_what_it_signs_and_nothing_of_how_the_bureau_came_to_it()
    {
        string page = await Page(Signing());
        Assert.All(Inner, text => Assert.DoesNotContain(text, page, StringComparison.Ordinal));
        Assert.All(
            ["提案的原文", Samples.Issued185().Salutation, "与上一步看到的版本相比", "<li>科室负责人审核 <span class=\"sub\">2026年", "联合行文单位会签（待贵单位办理）"],
            text => Assert.Contains(text, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_bureau_s_own_signatory_sees_all_of_it()
    {
        string page = await Page(Signing().Then(unit => unit.Approve()));
        Assert.All(Inner, text => Assert.Contains(text, page, StringComparison.Ordinal));
    }

    // In the second round, after a return.
    private static MadeCase Signing()
    {
        MadeCase life = Detours.JointSigning().Then(unit => unit.Approve()).Then(chief => chief.Approve()).ToSealing().Then(clerk => clerk.Seal()).ToFeedback()
            .Then(proposer => proposer.Rate(Satisfaction.Dissatisfied, comment: "没有答复第二点"))
            .Then(officer => officer.Talk(said: "与提案人谈的话"))
            .Then(officer => officer.Ask(Town.Federation)).Then(clerk => clerk.Opine(2, opinion: "残联提出的意见"))
            .Then(officer => officer.Submit("second")).Then(head => head.Return(comment: "内部退回意见")).Then(officer => officer.Submit("third"));
        while (life.Task<ReviewTask>().Holder.CoHandlerOrdinal is null)
        {
            life.Then(next => next.Approve(comment: "内部审核意见"));
        }

        return life;
    }

    private static Task<string> Page(MadeCase life) => Shown.Of<TaskPage>(
        ("Visit", life.At(life.Task<ReviewTask>())), ("Fields", Fields.None), ("Draft", Proposals185.Draft), ("Letter", Samples.Issued185()),
        ("Changes", Office.Letters.Comparison.Lines("原文", "新文")), ("Since", "与上一步看到的版本相比"), ("ProposalText", "提案的原文"));
}
