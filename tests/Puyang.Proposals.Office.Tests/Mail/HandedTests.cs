using Puyang.Proposals.Approval;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Office.Mail;
using Puyang.Proposals.Office.Tests.Pages;
using Puyang.Proposals.Tests;
using MadeCase = Puyang.Proposals.Tests.Life;

namespace Puyang.Proposals.Office.Tests.Mail;

/// <summary>Mails to whoever has the work now, who is not whoever had it at first.</summary>
public sealed class HandedTests
{
    private const string Signature = "请签发：";
    private const string Section = "请审核：";

    [Fact]
    public Task A_delegate_is_told_for_whom_when_the_step_opens() => Reads(Detours.Delegated(), Signature, "您受chief委托办理。");

    [Fact]
    public Task A_delegate_is_told_for_whom_when_the_delegation_begins() => Reads(Begun(), Signature, "您受chief委托办理。");

    [Fact]
    public Task Whoever_is_back_is_told_that_the_delegation_is_over()
    {
        MadeCase life = Begun();
        life.Now = Town.At(4, 1, 0);
        return Reads(life.Then(back => back.Reroute(back.Task<ReviewTask>())), Signature, "委托已经结束，转回由您办理。");
    }

    [Fact]
    public Task What_lay_too_long_says_with_whom() => Reads(Detours.Escalated(), Section, "上一环节（section-head）逾期未办，转由您办理。");

    [Fact]
    public Task A_successor_is_told_whom_to_follow()
    {
        MadeCase life = At.FirstReview();
        life.Office = Town.Bureau with
        {
            Policy = Town.Policy with { Departments = [Town.Policy.Departments[0] with { Head = Town.Counsel }, Town.Policy.Departments[1]] },
        };
        return Reads(life.Then(next => next.Reroute(next.Task<ReviewTask>())), Section, "section-head已不在岗，转由您办理。");
    }

    [Fact]
    public Task Whoever_is_no_longer_in_the_settings_has_no_name() => Reads(WithoutOfficer(), "请起草提案答复（请于", "原办理人已不在岗，转由您办理。");

    [Fact]
    public Task A_link_that_is_only_sent_again_says_so() => Reads(At.Signing().Then(life => life.Renew(life.Task<ReviewTask>())), "补发链接：" + Signature, null);

    [Fact]
    public void News_goes_to_whoever_drafts_or_talks_now_and_else_to_the_officer()
    {
        MadeCase delegated = At.Drafting(Town.Consulting);
        delegated.Office = Town.Rich;
        delegated.Now = Town.At(3, 12);
        Assert.Equal("colleague@example.com", Told(delegated.Then(life => life.Reroute(life.Task<DraftTask>()))));
        Assert.Equal("colleague@example.com", Told(WithoutOfficer()));
        Assert.Equal("officer@example.com", Told(At.FirstReview()));
    }

    private static MadeCase Begun()
    {
        MadeCase life = At.Signing();
        life.Office = Town.Delegating;
        life.Now = Town.At(3, 16, 0);
        return life.Then(away => away.Reroute(away.Task<ReviewTask>()));
    }

    private static MadeCase WithoutOfficer()
    {
        MadeCase life = At.Drafting();
        life.Office = Town.WithoutOfficer(life.Office);
        return life.Then(gone => gone.Reroute(gone.Task<DraftTask>()));
    }

    private static string Told(MadeCase life)
    {
        MailWriter.Draft mail = UnitMails.ToOfficer(life.Folded(), life.Office.Policy, new TellOfficer(new EffectId("9.1"), CaseNews.Held, null))!;
        Assert.StartsWith(mail.To[0].Name, mail.Paragraphs[0], StringComparison.Ordinal);
        return Assert.Single(mail.To).Email;
    }

    // The newest mail that carries a link.
    private static async Task Reads(MadeCase life, string subject, string? why)
    {
        await using TestOffice office = await TestOffice.Open();
        Effect effect = life.Journal.SelectMany(entry => entry.Effects).Last(effect => effect is SendLink or RequestApproval);
        OutgoingMail mail = (await office.Get<MailWriter>().Write(life.Folded(), life.Office.Policy, effect))!.Value.Mail;
        Assert.StartsWith(subject, mail.Subject, StringComparison.Ordinal);

        // The day stands first, the reason for coming to whoever has it now behind it.
        Assert.StartsWith("请于", mail.Paragraphs[1], StringComparison.Ordinal);
        Assert.Equal(why, mail.Paragraphs[2] is var sentence && sentence.StartsWith("下列提案", StringComparison.Ordinal) ? null : sentence);
    }
}
