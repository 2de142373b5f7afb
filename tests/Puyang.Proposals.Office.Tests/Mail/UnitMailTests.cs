using Puyang.Proposals.Approval;
using Puyang.Proposals.Authority;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Consultation;
using Puyang.Proposals.Office.Mail;
using Puyang.Proposals.Office.Pages;
using Puyang.Proposals.Office.Tests.Pages;
using Puyang.Proposals.Tests;
using MadeCase = Puyang.Proposals.Tests.Life;

namespace Puyang.Proposals.Office.Tests.Mail;

/// <summary>What other units and one's own sections read.</summary>
public sealed class UnitMailTests
{
    private const string Supervision = "supervision@example.com";

    [Fact]
    public async Task A_unit_that_need_not_answer_any_more_reads_so_once()
    {
        MadeCase life = At.Leading();
        OpinionTask question = life.Question();
        Assert.Equal(
            "下列提案请贵单位办理的事项（会办意见）因本单位申请退回而终止，此事项已无需办理，特此告知。",
            Over(life, life.Do(life.GiveBack()), "finance@example.com", "此事项已无需办理"));
        Assert.Contains(
            "这一项因本单位申请退回而终止，已无需办理。",
            await Shown.Of<DoneNote>(("Visit", life.At(life.Case.Task(question.Id)!))), StringComparison.Ordinal);
        Assert.Contains("请您办理的事项（起草）", Over(At.Drafting(), life => life.GiveBack(), "officer@example.com", "此事项已无需办理"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_authority_reads_what_the_bureau_took_back() => Assert.Equal(
        "我局提出的延期申请已撤回，请贵单位不再办理。", Over(Detours.ExtensionAsked(), life => life.TakeBack(), Supervision, "此事项已无需办理"));

    [Fact]
    public void The_authority_reads_what_a_clerk_recorded_in_its_name()
    {
        const string subject = "已登记贵单位的书面答复";
        Assert.Equal(
            "已由我局登记贵单位对延期申请的书面答复：同意延期至2026年7月1日（督查局来函）。如与实际不符，请告知。",
            Over(Detours.ExtensionAsked(), life => life.Answer(true, "督查局来函", by: Town.Clerk), Supervision, subject));
        Assert.Equal(
            "已由我局登记贵单位对退回申请的书面答复：不同意（督查局来函）。如与实际不符，请告知。",
            Over(At.Returning(), life => life.Answer(false, "督查局来函", by: Town.Clerk), Supervision, subject));
        Assert.Equal(
            "已由我局登记贵单位对会办分歧协调申请的书面答复：采纳市财政局的意见（督查局来函）。如与实际不符，请告知。",
            Over(Detours.Referred(), life => life.Answer(false, "督查局来函", by: Town.Clerk), Supervision, subject));
    }

    [Fact]
    public void Who_loses_a_task_reads_who_has_it_now_and_a_leader_what_was_recorded_for_him()
    {
        MadeCase late = At.FirstReview(Town.Escalating);
        late.Now = Town.At(3, 10);
        Assert.Matches("^下列提案请您办理的事项（科室负责人审核）已转由.+办理，此事项已无需办理，特此告知。$", Over(late, life => life.Reroute(life.Task<ReviewTask>()), "section-head@example.com", "此事项已无需办理"));
        Assert.Equal(
            "已由办公室登记您对会办分歧协调申请的书面答复：采纳养老服务科的意见（当面请示）。如与实际不符，请告知。",
            Over(Detours.SectionReferred(), life => life.Answer(false, "当面请示", by: Town.Clerk), "deputy@example.com", "已登记您的书面答复"));
    }

    [Fact]
    public void Another_bureau_whose_signature_is_no_longer_awaited_reads_nothing_of_the_talks()
    {
        MadeCase life = Detours.JointSigning();
        life.Office = Town.WithAuthority with { Policy = Town.WithAuthority.Policy with { Consultation = Town.Consulting.Policy.Consultation } };
        Assert.Equal(
            "下列提案请贵单位办理的事项（联合行文单位会签）已退回修改，此事项已无需办理，特此告知。",
            Over(life, office => office.Talk(Stance.Dissatisfied, said: "第二点没有答复"), "finance@example.com", "此事项已无需办理"));
    }

    [Fact]
    public async Task A_limit_that_moves_with_the_reply_s_is_told_so()
    {
        MadeCase life = At.Received(Town.WithAuthority, Town.LeadProposal() with { NoticeDue = Town.Day(3, 20) })
            .Then(office => office.Assign()).Then(officer => officer.Accept()).Then(office => office.Extend(Town.Day(7, 1)));
        life.Do(life.Answer(true));
        string page = await life.CasePage();
        Assert.Contains("起草期限由2026年3月20日调整为2026年4月14日（随答复时限调整）", page, StringComparison.Ordinal);
        Assert.DoesNotContain("节假日", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_that_was_late_is_not_said_to_have_agreed()
    {
        string page = await Detours.Waived().CasePage();
        Assert.Contains(">逾期未复，已获准先行答复</span>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">同意先行答复", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_of_the_bureau_is_not_told_that_the_bureau_leads()
    {
        Assert.Equal("本局承办的下列提案，请就其中涉及贵科室职责的部分提出意见，供起草答复稿时采用。", Asked(At.Drafting()));
        Assert.Equal("本局承办的下列提案，请就其中涉及贵科室职责的部分提出意见，供起草会办意见稿时采用。", Asked(At.CoHandling()));
        MadeCase lead = At.Leading();
        Assert.Equal(
            "下列提案由某某市民政局主办，请就其中涉及贵单位职责的部分提出意见，供答复提案人时采用。",
            Invitation.To(lead.Question(), lead.Case, lead.Office.Policy).Request[0]);

        static string Asked(MadeCase life)
        {
            life.Do(life.Ask("", department: Town.Care));
            return Invitation.To(life.Question(), life.Case, life.Office.Policy).Request[0];
        }
    }

    private static string Over(MadeCase life, Func<MadeCase, Message> act, string mailbox, string subject) => Over(life, life.Do(act(life)), mailbox, subject);

    private static string Over(MadeCase life, Decision decision, string mailbox, string subject)
    {
        MailWriter.Draft mail = Assert.Single(
            decision.Effects.OfType<TellCancelled>().Select(told => Cancelled.Of(life.Folded(), life.Office.Policy, told)!),
            draft => draft.To[0].Email == mailbox);
        Assert.StartsWith(subject + "：", mail.Subject, StringComparison.Ordinal);
        return mail.Paragraphs[1];
    }
}
