using Puyang.Proposals.Assignment;
using Puyang.Proposals.Calendar;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Mail;
using Puyang.Proposals.Office.Tests.Mail;

namespace Puyang.Proposals.Office.Tests.Casework;

/// <summary>The clock is put forward and back: nothing spins, nothing sleeps too long, nothing is sent twice.</summary>
public sealed class ClockTests
{
    private static readonly CaseId Id = new("x5e02-8-6-185-1");

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(200)]
    public async Task A_jump_ahead_reminds_once_for_all_that_was_missed(int days)
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await MorningTests.Assigned(office, "185");
        MorningTests.Set(office, "2022-04-06T09:00:00");
        office.Ground.Clock.Offset += TimeSpan.FromDays(days);
        for (int round = 0; round < 5; round++)
        {
            Turn turn = await office.Work.Turn(life.Id);
            Assert.Empty(turn.Due);
            await office.Get<MorningRound>().Run();
        }

        IEnumerable<Event> facts = (await office.Work.Load(life.Id)).Entries.SelectMany(entry => entry.Events);
        int working = (await office.Get<Bureaus>().Current()).Policy.IsReminding(office.Ground.Clock.GetUtcNow()) ? 1 : 0;
        Assert.Equal(working, facts.OfType<Reminded>().Count(fact => fact.Task is not null));
        Assert.Equal(working, (await MorningTests.Mornings(office, "guo.xiaomin@mzj.example.com")).Count);
        Assert.InRange((await office.Work.Turn(life.Id)).Wait, TimeSpan.FromMinutes(1), TimeSpan.FromHours(12));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task Back_and_ahead_again_reminds_of_nothing_a_second_time(int days)
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await MorningTests.Assigned(office, "185");
        await MorningTests.Morning(office, "2022-04-06T09:00:00");
        string head = (await office.Work.Load(life.Id)).Head;
        office.Ground.Clock.Offset -= TimeSpan.FromDays(days);
        await office.Work.Turn(life.Id);
        await office.Get<MorningRound>().Run();
        await MorningTests.Morning(office, "2022-04-06T10:00:00");

        Assert.Equal(head, (await office.Work.Load(life.Id)).Head);
        _ = Assert.Single(await MorningTests.Mornings(office, "guo.xiaomin@mzj.example.com"));
    }

    [Fact]
    public async Task After_the_clock_was_put_back_people_can_act_and_mails_leave_at_once()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await MorningTests.Assigned(office, "185");
        office.Ground.Clock.Offset = TimeSpan.FromDays(-100);
        await life.Accept();
        await life.Work();
        Assert.Empty((await life.Case()).Outbox);
        Assert.Contains((await office.Kept()).Keys, name => name.StartsWith(Id.Value, StringComparison.Ordinal));
    }

    // What waits for a moment waits its time, not until a machine that was months ahead has caught up with its own past.
    [Fact]
    public async Task A_case_whose_last_line_lies_ahead_goes_on_by_the_storages_own_clock()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await MorningTests.Assigned(office, "185");
        Journal journal = office.Get<Journal>();
        FoldedCase folded = await journal.Load(life.Id);
        Assert.Equal(TimeSpan.Zero, folded.Age);

        FoldedCase old = folded with { Age = TimeSpan.FromMinutes(7) };
        office.Ground.Clock.Offset = TimeSpan.FromDays(-100);
        Assert.Equal(folded.Case.LastAt + TimeSpan.FromMinutes(7), Caseworker.TimeOf(old, office.Ground.Clock.GetUtcNow(), TimeSpan.FromHours(8)));
        Assert.Equal(folded.Case.LastAt, Caseworker.TimeOf(folded, office.Ground.Clock.GetUtcNow(), TimeSpan.FromHours(8)));
    }

    [Fact]
    public async Task The_wait_of_a_turn_is_never_shorter_than_five_seconds_nor_longer_than_half_a_day()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await MorningTests.Assigned(office, "185");
        foreach (double hours in new[] { 0, 1, -1, 23.5, 24, -24, 24 * 40, 24 * 400, -24 * 400, 7.3, 24 * 12 + 0.1 })
        {
            office.Ground.Clock.Offset = TimeSpan.FromHours(hours);
            _ = await office.Work.Turn(life.Id);
            TimeSpan wait = (await office.Work.Turn(life.Id)).Wait;
            Assert.InRange(wait, TimeSpan.FromSeconds(5), TimeSpan.FromHours(12));
        }

        Assert.NotNull(await life.Open<AcceptTask>());
    }
}
