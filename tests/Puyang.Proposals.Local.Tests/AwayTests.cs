using Puyang.Proposals.Acceptance;
using Puyang.Proposals.Acceptance.Gate;

namespace Puyang.Proposals.Local.Tests;

/// <summary>The storage emulator is away for a while, or goes down together with the host.</summary>
public sealed class AwayTests
{
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
        await Promise.Holds(host, people);
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
        await Promise.Holds(host, people);
    }
}
