using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Puyang.Proposals.Acceptance;

/// <summary>What the passing of time brings to people's mailboxes.</summary>
public sealed class TimeTests(World world) : Visit(world)
{
    // A department that no other test uses: its mailboxes hold nothing else.
    private const string Department = "jiuzhu/zhao-yan";
    private const string Officer = "zhao.yan@";
    private const string Head = "wu.gang@";

    [Fact]
    public async Task Reminders_come_by_day_in_one_mail_climb_the_ladder_and_stop_when_the_thing_is_done()
    {
        await World.SetClock("2026-06-01T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        foreach (string number in new[] { "961", "962" })
        {
            await World.Errands.Register(Sample.Proposal(number, "2026-06-01", ("贾明", $"jia{number}@example.com")));
            await World.Errands.Assign(number, Department);
            _ = await World.Mails.Find(Officer, "请签收提案", $"第{number}号");
        }

        // To be taken by Wednesday, 3 June. On Thursday night it is overdue, but the people sleep.
        await World.SetClock("2026-06-04T06:00:00+08:00");
        Assert.Empty(await Reminders(Officer));
        await World.SetClock("2026-06-04T09:00:00+08:00");
        KeptMail first = await World.Mails.Find(Officer, "提案办理提醒", "（2026年6月4日）：已逾期 2 件");
        Assert.Contains("签收：2026年6月3日到期，已逾期1个工作日", first.Text, StringComparison.Ordinal);
        Assert.Empty(await Reminders(Head));

        // The newest of the two links opens its task; what is taken now is not reminded of again.
        IPage officer = await World.Browser();
        await officer.GotoAsync(first.Link);
        await officer.CheckAsync("input[value=accept]");
        await officer.FillAsync("#name", "赵燕");
        await officer.ClickAsync("button:has-text('提交')");
        await Expect(officer.Locator(".done-note").First).ToContainTextAsync("签收");

        await World.SetClock("2026-06-08T09:00:00+08:00");
        KeptMail second = await World.Mails.Find(Officer, "提案办理提醒", "（2026年6月8日）：已逾期 1 件");
        Assert.DoesNotContain(first.Link, second.Text, StringComparison.Ordinal);
        Assert.Contains("签收（赵燕）：2026年6月3日到期，已逾期3个工作日", (await World.Mails.Find(Head, "提案办理提醒", "6月8日")).Text, StringComparison.Ordinal);

        // Back by a day and forth again: nobody hears anything twice.
        await World.SetClock("2026-06-05T10:00:00+08:00");
        await World.SetClock("2026-06-08T11:00:00+08:00");
        Assert.Equal(2, (await Reminders(Officer)).Count);
        Assert.Single(await Reminders(Head));
    }

    [Fact]
    public async Task The_history_tells_who_was_reminded_when_and_both_authorities_read_every_morning_how_the_cases_stand()
    {
        await World.SetClock("2026-06-15T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        await World.Errands.Register(Sample.Proposal("963", "2026-06-15", ("贾明", "jia963@example.com")));
        await World.Errands.Assign("963", Department);
        await World.SetClock("2026-06-17T09:00:00+08:00");

        await clerk.Until(World, "963", ".timeline:has-text('签收到期当天，提醒赵燕')");
        foreach (string mailbox in new[] { Acts.Committee, Acts.Supervision })
        {
            Assert.Contains("共收到提案", (await World.Mails.Find(mailbox, "提案办理日报", "（2026年6月17日）")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_board_says_which_years_holidays_are_still_missing()
    {
        await World.SetClock("2026-11-20T09:00:00+08:00");
        IPage clerk = await World.Clerk();
        await World.Errands.Register(Sample.Proposal("964", "2026-11-20", ("贾明", "jia964@example.com")));
        await clerk.GotoAsync(World.Address);
        await Expect(clerk.Locator("p.hint")).ToContainTextAsync("的期限落在2027年，该年节假日安排尚未载入");
        await clerk.OpenCase(World, "964");
        await Expect(clerk.Locator("main")).ToContainTextAsync("该年节假日安排尚未公布，暂按周末推算");
    }

    // Of the days of the first test: the other one may have been before.
    private async Task<IReadOnlyList<KeptMail>> Reminders(string mailbox) =>
        [.. (await World.Mails.All()).Where(mail => mail.To.Contains(mailbox) && mail.Subject.Contains("提案办理提醒"))
            .Where(mail => mail.Subject.Contains("6月4日") || mail.Subject.Contains("6月5日") || mail.Subject.Contains("6月8日"))];
}
