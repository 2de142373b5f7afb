using Puyang.Proposals.Consultation;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Tests;
using RuleLife = Puyang.Proposals.Tests.Life;

namespace Puyang.Proposals.Office.Tests.Casework;

/// <summary>What a person did and was answered for is named when the store forgets it.</summary>
public sealed class LossWordsTests
{
    private const string Title = "市政协8届6次第185号（x5e02-8-6-185-1）";

    [Fact]
    public void A_lost_consultation_is_named() =>
        Assert.Equal($"{Title}：丢失 2026年3月2日 09:00 登记沟通。", Lost(At.Drafting(Town.Consulting), life => life.Talk()));

    [Fact]
    public void A_lost_consultation_that_sent_the_draft_back_is_named_by_itself() => Assert.Equal(
        $"{Title}：丢失 2026年3月2日 09:00 登记沟通。",
        Lost(Detours.NotConsulted(), life => life.Talk(Stance.Dissatisfied, said: "第二点没有答复")));

    [Fact]
    public void A_lost_opinion_is_named() =>
        Assert.Equal($"{Title}：丢失 2026年3月2日 09:00 提出会办意见。", Lost(At.Leading(), life => life.Opine()));

    [Fact]
    public void A_lost_request_is_named() => Assert.Equal(
        $"{Title}：丢失 2026年3月2日 09:00 申请增办、延期、协调或先行答复。",
        Lost(At.Drafting(Town.WithAuthority), life => life.Extend(Town.Day(7, 1))));

    [Fact]
    public void A_lost_hold_is_named() =>
        Assert.Equal($"{Title}：丢失 2026年3月2日 09:00 暂停局内时限。", Lost(At.Drafting(), life => life.Hold(Town.Day(4, 20))));

    [Fact]
    public void A_lost_joining_is_named() =>
        Assert.Equal($"{Title}：丢失 2026年3月2日 09:00 并案。", Lost(At.Drafting(), life => life.Join(Detours.Other)));

    [Fact]
    public void A_lost_withdrawal_is_named() =>
        Assert.Equal($"{Title}：丢失 2026年3月2日 09:00 撤案。", Lost(At.Drafting(), life => life.WithdrawAll()));

    [Fact]
    public void A_lost_renewal_of_a_link_is_named() => Assert.Equal(
        $"{Title}：丢失 2026年3月2日 09:00 补发链接。", Lost(At.Drafting(), life => life.Renew(life.Task<DraftTask>())));

    [Fact]
    public void Bookkeeping_is_only_counted() => Assert.Equal(
        $"{Title}：丢失 系统记录 1 条。", Lost(At.Signed(), life => life.Claim(life.Due<NumberReply>()[0])));

    // A book that was begun anew knows the last line of each journal, and no event.
    [Fact]
    public void What_was_written_before_the_book_was_begun_anew_is_named_by_its_time()
    {
        BookedLine end = new(new CaseId("x5e02-8-6-185-1"), 1, new string('a', 64), Town.At(3, 2), [], null);
        Loss loss = new(end.Case!.Value, [end], Remains: false, IsReadable: true);
        Assert.Equal($"{Title}：整件丢失，请重新登记（截至 2026年3月2日 09:00 的办理记录）。", LossWords.Of(loss, Town.Policy));
    }

    // The store forgets the line that this message wrote.
    private static string Lost(RuleLife life, Func<RuleLife, Message> act)
    {
        life.Do(act(life));
        Entry entry = life.Journal[^1];
        CaseId id = new("x5e02-8-6-185-1");
        BookedLine line = new(id, 1, new string('a', 64), entry.At, [.. entry.Events.Select(fact => fact.GetType().Name)], null);
        return LossWords.Of(new Loss(id, [line], Remains: true, IsReadable: true), Town.Policy);
    }
}
