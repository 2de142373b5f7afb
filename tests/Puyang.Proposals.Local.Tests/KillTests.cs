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
            await Promise.Holds(host, people);
        }
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
        await Promise.Holds(host, people);
        if ((await people.Look(People.CasePage("302"))).Status == 404)
        {
            await people.Register("302");
        }

        Assert.True(await people.Number("302") > mailed);
    }
}
