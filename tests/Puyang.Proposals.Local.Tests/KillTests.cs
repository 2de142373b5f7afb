using Puyang.Proposals.Acceptance;
using Puyang.Proposals.Acceptance.Gate;

namespace Puyang.Proposals.Local.Tests;

/// <summary>The storage emulator keeps up to five seconds in memory alone. Killed, it forgets them: the office must hear of it.</summary>
public sealed class KillTests
{
    [Fact]
    public async Task What_was_acknowledged_before_Azurite_is_killed_stands_or_is_told_as_lost()
    {
        await using HostProcess host = new();
        await host.Start();
        People people = new(host);
        for (int kill = 0; kill < 2; kill++)
        {
            // More than one save apart, so that each kill meets another moment between two of them.
            for (int i = 0; i < 2 + (5 * kill); i++)
            {
                string number = $"{kill + 1}{i:00}";
                await people.Register(number);
                await people.Assign(number);
            }

            await host.KillAzurite();
            people.SignInAgain();
            await AssertStandsOrIsTold(host, people);
        }
    }

    [Fact]
    public async Task What_was_acknowledged_before_both_are_killed_stands_or_is_told_as_lost()
    {
        await using HostProcess host = new();
        await host.Start();
        People people = new(host);
        await people.Register("201");
        await people.Assign("201");
        await people.Register("202");

        await host.KillBoth();
        await host.Start();

        people.SignInAgain();
        await AssertStandsOrIsTold(host, people);
    }

    [Fact]
    public async Task A_number_that_was_mailed_is_not_given_again()
    {
        await using HostProcess host = new();
        await host.Start();
        People people = new(host);
        await people.Register("301");
        await people.Register("302");
        int mailed = await people.Number("301");

        await host.KillAzurite();

        people.SignInAgain();
        await AssertStandsOrIsTold(host, people);
        if ((await people.Look(People.CasePage("302"))).Status == 404)
        {
            await people.Register("302");
        }

        Assert.True(await people.Number("302") > mailed);
    }

    [Fact]
    public async Task While_Azurite_is_away_nobody_is_told_that_something_was_done_and_what_was_written_is_given_back()
    {
        await using HostProcess host = new();
        await host.Start();
        People people = new(host);
        await people.Register("401");
        await people.Assign("401");
        using Caller clerk = await Caller.Clerk(host.Site);
        string page = People.CasePage("401");
        Reply shown = await clerk.Get(page);
        string token = await clerk.Token(page);

        host.KillChild();
        Reply away = await clerk.Post(page, token, ("act", "recall"), ("task", "t2"), ("reason", "写了很久的理由"));

        Assert.Equal(200, shown.Status);
        Assert.Equal(503, away.Status);
        Assert.Contains("存储暂时不能使用", away.Text, StringComparison.Ordinal);
        Assert.Contains("写了很久的理由", away.Text, StringComparison.Ordinal);
        await host.UntilServing();
        people.SignInAgain();
        await AssertStandsOrIsTold(host, people);
    }

    private static async Task AssertStandsOrIsTold(HostProcess host, People people)
    {
        Page board = await people.Look("/");
        Assert.Equal(200, board.Status);
        int lost = 0;
        foreach (IGrouping<string, string> acts in people.Acknowledged.GroupBy(one => one.Number, one => one.Act))
        {
            Page page = await people.Look(People.CasePage(acts.Key));
            Assert.True(page.Status is 200 or 404, $"Case {acts.Key}: {page.Status}");
            foreach (string act in acts.Where(act => page.Status == 404 || !page.Text.Contains(Trace(act), StringComparison.Ordinal)))
            {
                lost++;
                AssertTold(acts.Key, act, board.Text);
                Assert.Contains($"x5e02-8-6-{acts.Key}-1", host.Output, StringComparison.Ordinal);
                await host.Until(async () => (await host.Mails.All()).Any(mail =>
                    mail.Subject.Contains("有办理记录丢失", StringComparison.Ordinal) && IsTold(acts.Key, act, mail.Text)), $"a mail about {acts.Key} {act}");
            }
        }

        // No row stands on the board that leads nowhere.
        foreach (string shown in people.Acknowledged.Select(one => one.Number).Distinct()
            .Where(number => board.Text.Contains($"href=\"{People.CasePage(number)}\"", StringComparison.Ordinal)))
        {
            Assert.Equal(200, (await people.Look(People.CasePage(shown))).Status);
        }

        int all = people.Acknowledged.Count;
        people.Acknowledged.Clear();
        Notes.Add($"Azurite killed: {all} acknowledged acts, {lost} lost, each told on the board, by mail and at start");
    }

    private static void AssertTold(string number, string act, string text) =>
        Assert.True(IsTold(number, act, text), $"Case {number}, {act}: not told in:\n{text}");

    private static bool IsTold(string number, string act, string text) => text.Split('\n', '<')
        .Any(line => line.Contains($"第{number}号（", StringComparison.Ordinal) && line.Contains(act, StringComparison.Ordinal));

    // How the case page's history tells an act.
    private static string Trace(string act) => act switch
    {
        "收文登记" => "收到提案并登记",
        "分办" => "分办：",
        "签收" => "科室签收",
        "登记沟通" => "沟通（电话）",
        "送审" => ">送审",
        "签发" => "签发，成文日期",
        _ => "同意（",
    };
}
