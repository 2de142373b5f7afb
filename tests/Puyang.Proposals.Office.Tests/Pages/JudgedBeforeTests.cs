using Puyang.Proposals.Approval;
using Puyang.Proposals.Feedback;
using Puyang.Proposals.Office.Pages;
using Puyang.Proposals.Tests;
using MadeCase = Puyang.Proposals.Tests.Life;

namespace Puyang.Proposals.Office.Tests.Pages;

/// <summary>With which version an approver's page compares the text.</summary>
public sealed class JudgedBeforeTests
{
    [Fact]
    public void The_first_who_sees_a_text_has_nothing_to_compare_with_however_often_the_drafter_saved() => Assert.Null(
        Of(At.Drafting().Then(officer => officer.Save("a")).Then(officer => officer.Save("b")).Then(officer => officer.Submit("c"))));

    [Fact]
    public void Whoever_comes_next_compares_with_what_the_step_before_agreed_to()
    {
        MadeCase life = At.FirstReview().Then(head => head.Correct("corrected")).Then(head => head.Approve());
        Assert.Equal((life.Case.LatestVersion!.Document, "上一步（科室负责人审核）同意的版本（第2版）"), Parts(Of(life)));
        life.Then(office => office.Correct("corrected again"));
        Assert.Equal(life.Case.Versions[^2].Document, Of(life)!.Document);
    }

    [Fact]
    public void After_a_return_everybody_compares_with_what_they_saw_last()
    {
        MadeCase life = At.FirstReview().Then(head => head.Approve());
        DocumentHash first = life.Case.LatestVersion!.Document;
        life.Then(office => office.Return(comment: "补充数据")).Then(officer => officer.Save("x")).Then(officer => officer.Submit("y"));
        Assert.Equal((first, "您上次同意的版本（第1版）"), Parts(Of(life)));
        life.Then(head => head.Approve());
        Assert.Equal((first, "您上次看过的版本（第1版）"), Parts(Of(life)));
    }

    [Fact]
    public void A_second_round_is_compared_with_the_letter_that_did_not_satisfy()
    {
        MadeCase life = At.SecondRound();
        DocumentHash sent = life.Case.Replies[0].Signed!.Draft;
        life.Then(officer => officer.Submit("second"));
        Assert.Equal((sent, "上一次答复"), Parts(Of(life)));
    }

    private static JudgedBefore? Of(MadeCase life) => JudgedBefore.Of(life.Case, life.Task<ReviewTask>());

    private static (DocumentHash, string) Parts(JudgedBefore? before) => (before!.Document, before.What);
}
