using Puyang.Proposals.Approval;
using Puyang.Proposals.Authority;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Office.Mail;
using Puyang.Proposals.Office.Tests.Pages;
using Puyang.Proposals.Tests;
using MadeCase = Puyang.Proposals.Tests.Life;

namespace Puyang.Proposals.Office.Tests.Mail;

/// <summary>Where the bureau co-handles, it writes an opinion and answers nobody.</summary>
public sealed class OpinionWordsTests
{
    [Fact]
    public void Drafting_and_approving_speak_of_the_opinion()
    {
        MadeCase life = At.CoHandling().Then(officer => officer.Submit());
        Invitation review = Asks<ReviewTask>(life);
        Assert.Equal("下列提案的会办意见稿请您审核（科室负责人审核）。可以同意、退回或直接修改。", review.Request[0]);
        Assert.Equal("审阅会办意见稿", review.Label);

        Invitation draft = Asks<DraftTask>(life.Then(head => head.Return()));
        Assert.Equal(("会办意见稿退回修改", "修改会办意见稿"), (draft.Heading, draft.Label));
        Assert.Equal("会办意见稿已退回，请修改后重新送审。", draft.Request[0]);
    }

    [Fact]
    public async Task More_time_is_for_the_opinion_and_the_lead_is_told()
    {
        MadeCase life = At.CoHandling(onPaper: true);
        Assert.Contains("获准后书面告知主办单位。", await life.CasePage(), StringComparison.Ordinal);
        life.Do(life.Extend(life.Case.Reply.Due.Due.AddDays(7)));
        Assert.StartsWith("下列提案不能按期提出会办意见，申请延期至", Asks<AuthorityTask>(life).Request[0], StringComparison.Ordinal);
        Assert.Contains("请书面告知市委社会工作部：会办意见延期至", await life.Then(authority => authority.Answer(true)).CasePage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_history_and_the_mails_about_it_speak_of_the_opinion()
    {
        await using TestOffice office = await TestOffice.Open();
        MadeCase life = At.CoHandling().Then(officer => officer.Submit()).Then(head => head.Correct("corrected")).Then(head => head.Approve());
        string page = await life.CasePage();
        Assert.Contains("保存会办意见稿第 1 版", page, StringComparison.Ordinal);
        Assert.Contains("修改会办意见稿，成为第 2 版", page, StringComparison.Ordinal);
        Assert.DoesNotContain("答复稿", page, StringComparison.Ordinal);

        TellApprover told = new(new EffectId("9.1"), Town.SectionHead, life.Task<ReviewTask>().Id);
        Assert.StartsWith("会办意见稿在您审核之后有修改：", (await office.Get<MailWriter>().Write(life.Folded(), life.Office.Policy, told))!.Value.Mail.Subject, StringComparison.Ordinal);
        Assert.Equal("主办单位没有电子邮箱，请以纸质送达并登记。", Notified(Notice.PaperDelivery).Paragraphs[0]);
        Assert.StartsWith("会办意见逾期：", Notified(Notice.ReplyOverdue).Subject, StringComparison.Ordinal);
        Assert.StartsWith("这件提案未能按期提出会办意见：", Notified(Notice.ReplyOverdue).Paragraphs[0], StringComparison.Ordinal);

        MailWriter.Draft Notified(Notice notice) => Notices.ToOffice(
            life.Case, life.Office.Policy, new NotifyOffice(new EffectId("9.2"), notice, null), office.Ground.Settings);
    }

    [Fact]
    public void Its_one_letter_bears_nobody_s_name()
    {
        Proposals.Intake.Proposal joint = Town.CoHandlerProposal() with { Proposers = [Town.ByMail, Town.AlsoByMail] };
        Assert.Equal("会办意见", MailFiles.Name(At.Received(Town.Rich, joint).Case, "会办意见", 1, 1));
        Assert.Equal("答复（何晓丽）", MailFiles.Name(At.Received(Town.ByMail, Town.AlsoByMail).Case, "答复", 1, 2));
        Assert.Equal("答复", MailFiles.Name(At.Received(Town.ByMail).Case, "答复", 1, 1));
    }

    private static Invitation Asks<T>(MadeCase life)
        where T : CaseTask => Invitation.To(life.Task<T>(), life.Case, life.Office.Policy);
}
