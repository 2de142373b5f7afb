using Microsoft.AspNetCore.Http;
using Puyang.Proposals.Authority;
using Puyang.Proposals.Office.Pages;
using Puyang.Proposals.Tests;
using MadeCase = Puyang.Proposals.Tests.Life;

namespace Puyang.Proposals.Office.Tests.Pages;

/// <summary>The office's page offers what the rules would take, and nothing else.</summary>
public sealed class OfferTests
{
    [Fact]
    public Task A_return_is_offered_until_its_window_is_over() => Offers(
        "requestReturn", Ours(), Late(Ours(), life => RequestReturn.Window(life.Case, life.Office.Policy)), Detours.ReturnRefused(), Detours.HeldDrafting());

    [Fact]
    public Task An_extension_is_offered_in_time_and_once() => Offers(
        "requestExtension", Ours(), Late(Ours(), life => life.Case.Reply.Due), Detours.ExtensionAsked(), Detours.ExtensionAsked().Then(life => life.Answer(true)));

    [Fact]
    public Task More_units_are_offered_until_they_are_asked_for() => Offers("requestUnits", Ours(), Detours.UnitsAsked(), At.FirstReview(Town.WithAuthority));

    [Fact]
    public Task A_disagreement_can_be_referred_once_and_while_there_is_a_text() => Offers(
        "refer", Detours.Disagreed(), Detours.Referred(), Detours.Disagreed().Then(life => life.Recall()));

    [Fact]
    public Task Going_on_without_a_late_unit_is_offered_once() => Offers("requestToProceed", Detours.Late(), At.Leading(), Detours.ProceedAsked());

    [Theory]
    [InlineData("consult")]
    [InlineData("ask")]
    public Task What_is_on_hold_is_neither_talked_over_nor_asked_about(string act) => Offers(act, At.Drafting(), Detours.HeldDrafting());

    [Fact]
    public Task One_letter_or_one_each_is_chosen_for_joint_proposals_until_the_signature() => Offers(
        "letters", At.Drafting(Town.ByMail, Town.AlsoByMail), At.Drafting(), At.Signed(Town.ByMail, Town.AlsoByMail), At.CoHandling(), Detours.PassedOn());

    [Fact]
    public async Task A_follow_up_can_be_recorded_when_all_is_over()
    {
        const string preset = "name=\"phase\" value=\"FollowUp\" checked";
        Assert.Contains(preset, await At.Closed().CasePage(), StringComparison.Ordinal);
        Assert.DoesNotContain(preset, await At.Drafting().CasePage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_drafter_reads_what_is_lacking_before_the_text_is_sent_up()
    {
        const string lacking = "现在还不能送审。与提案人的沟通还没有达到要求：苗方杰还差1次。请先沟通并登记。";
        MadeCase life = At.Drafting(Town.Consulting);
        Assert.Contains(lacking, await Draft(life), StringComparison.Ordinal);
        Assert.DoesNotContain("现在还不能送审", await Draft(life.Then(officer => officer.Talk())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_joint_signature_is_offered_until_the_text_is_on_its_way_up()
    {
        const string joint = "name=\"askJoint\"";
        MadeCase life = At.Leading().Then(lead => lead.Opine(1)).Then(lead => lead.Opine(2));
        Assert.Contains(joint, await life.CasePage(), StringComparison.Ordinal);
        Assert.DoesNotContain(joint, await life.Then(lead => lead.Submit()).CasePage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_written_too_late_stands_there_again()
    {
        MadeCase life = Late(Ours(), late => RequestReturn.Window(late.Case, late.Office.Policy));
        Fields typed = new(new FormCollection(new() { ["act"] = "requestReturn", ["reason"] = "不属我局职责" }));
        Assert.Contains(">不属我局职责</textarea>", await life.CasePage(typed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_on_paper_is_recorded_with_its_document_and_a_decision_with_its_reasons()
    {
        Assert.Contains("答复文件及意见（必填）", await Detours.ExtensionAsked().CasePage(), StringComparison.Ordinal);
        Assert.Contains("答复文件及意见（必填）", await Detours.Referred().CasePage(), StringComparison.Ordinal);
        Assert.Contains("意见（不同意时必填）", await Own(Detours.ExtensionAsked()), StringComparison.Ordinal);
        Assert.Contains("协调意见（必填）", await Own(Detours.Referred()), StringComparison.Ordinal);
    }

    private static MadeCase Ours() => At.Drafting(Town.WithAuthority);

    private static MadeCase Late(MadeCase life, Func<MadeCase, Calendar.Deadline> limit)
    {
        life.Now = life.Office.Policy.End(limit(life)).AddMinutes(1);
        return life;
    }

    private static Task<string> Draft(MadeCase life) => Shown.Of<DraftForm>(
        ("Visit", life.At(life.Task<Drafting.DraftTask>())), ("Fields", Fields.None), ("Draft", Proposals185.Draft), ("Today", life.Office.Policy.Day(life.Now)));

    private static Task<string> Own(MadeCase life) => Shown.Of<AuthorityForm>(
        ("Visit", life.At(life.Task<AuthorityTask>())), ("Fields", Fields.None), ("Task", life.Task<AuthorityTask>()));

    private static async Task Offers(string act, MadeCase taken, params MadeCase[] refused)
    {
        string form = $"name=\"act\" value=\"{act}\"";
        Assert.Contains(form, await taken.CasePage(), StringComparison.Ordinal);
        foreach (MadeCase life in refused)
        {
            Assert.DoesNotContain(form, await life.CasePage(), StringComparison.Ordinal);
        }
    }
}
