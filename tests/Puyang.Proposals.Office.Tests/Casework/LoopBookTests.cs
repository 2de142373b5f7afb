using Microsoft.Extensions.Time.Testing;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Tests.Casework;

public sealed class LoopBookTests
{
    private static readonly CaseId Id = new("t-8-6-185-1");
    private static readonly TimeSpan Wait = TimeSpan.FromHours(1);
    private readonly FakeTimeProvider machine = new(TestOffice.Morning);
    private readonly Storage storage = TestStorage.Make();
    private readonly LoopBook book;

    public LoopBookTests() => book = new LoopBook(storage.Table("loops"), machine);

    [Fact]
    public async Task The_first_wake_starts_a_loop_and_the_next_ones_reach_it()
    {
        Assert.Equal(("t-8-6-185-1.1", true), await Wake());
        Assert.Equal(("t-8-6-185-1.1", false), await Wake());
        await Turned("t-8-6-185-1.1");
        machine.Advance(TimeSpan.FromDays(1));
        Assert.Equal(("t-8-6-185-1.1", false), await Wake());
    }

    [Fact]
    public async Task A_case_whose_loop_is_over_gets_another_loop()
    {
        await Wake();
        await Turned("t-8-6-185-1.1", isOver: true);
        Assert.Equal(LoopHealth.Over, (await Loop()).State.Health);
        Assert.Equal(("t-8-6-185-1.2", true), await Wake());
        Assert.Equal(("t-8-6-185-1.2", false), await Wake());
        Assert.Equal(new LoopState(LoopHealth.Starting, null, null, "t-8-6-185-1.2"), (await Loop()).State);
    }

    [Fact]
    public async Task A_loop_without_a_turn_for_a_minute_is_asked_for_again()
    {
        await Wake();
        machine.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(("t-8-6-185-1.1", false), await Wake());
        machine.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(("t-8-6-185-1.1", true), await Wake());
        Assert.Equal(("t-8-6-185-1.1", false), await Wake());
    }

    [Fact]
    public async Task A_turn_is_noted_with_the_moment_of_the_next()
    {
        await Wake();
        machine.Advance(TimeSpan.FromSeconds(3));
        Assert.True(await Turned("t-8-6-185-1.1"));
        DateTimeOffset now = machine.GetUtcNow();
        Assert.Equal(new LoopState(LoopHealth.Waiting, now, now + Wait, "t-8-6-185-1.1"), (await Loop()).State);
    }

    [Fact]
    public async Task A_loop_that_is_behind_at_two_sweeps_is_replaced_at_the_second()
    {
        await Wake();
        await Turned("t-8-6-185-1.1");
        machine.Advance(TimeSpan.FromMinutes(10));
        Assert.Null(await book.Missed(Id));
        Assert.Equal(LoopHealth.Missed, (await Loop()).State.Health);
        machine.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal("t-8-6-185-1.2", (await book.Missed(Id))?.Instance);
        Assert.False(await book.IsCurrent(Id, "t-8-6-185-1.1"));
        Assert.True(await book.IsCurrent(Id, "t-8-6-185-1.2"));
    }

    [Fact]
    public async Task A_loop_that_never_took_its_first_turn_is_replaced_too()
    {
        await Wake();
        Assert.Null(await book.Missed(Id));
        Assert.Equal("t-8-6-185-1.2", (await book.Missed(Id))?.Instance);
        Assert.Null(await book.Missed(Id));
    }

    [Fact]
    public async Task A_turn_between_two_sweeps_clears_the_loop()
    {
        await Wake();
        Assert.Null(await book.Missed(Id));
        machine.Advance(TimeSpan.FromMinutes(1));
        await Turned("t-8-6-185-1.1");
        Assert.Equal(LoopHealth.Waiting, (await Loop()).State.Health);
        machine.Advance(TimeSpan.FromMinutes(9));
        Assert.Null(await book.Missed(Id));
        Assert.Equal(1, (await Loop()).Serial);
    }

    // The sweep wakes what it finds and says so afterwards: the loop may have had its turn in between.
    [Fact]
    public async Task A_turn_since_the_sweep_began_means_that_nothing_was_missed()
    {
        await Wake();
        DateTimeOffset sweep = machine.GetUtcNow();
        machine.Advance(TimeSpan.FromSeconds(2));
        await Turned("t-8-6-185-1.1");
        machine.Advance(TimeSpan.FromSeconds(2));
        Assert.Null(await book.Missed(Id, sweep));
        Assert.Equal(LoopHealth.Waiting, (await Loop()).State.Health);
        machine.Advance(TimeSpan.FromMinutes(10));
        Assert.Null(await book.Missed(Id));
        Assert.Equal(1, (await Loop()).Serial);
    }

    [Fact]
    public async Task A_loop_that_is_over_is_never_replaced_by_the_sweep()
    {
        await Wake();
        await Turned("t-8-6-185-1.1", isOver: true);
        machine.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await book.Missed(Id));
        Assert.Null(await book.Missed(Id));
        Assert.Equal(LoopHealth.Over, (await Loop()).State.Health);
    }

    [Fact]
    public async Task The_engine_may_forget_what_was_replaced_and_what_is_over_once()
    {
        await Wake();
        Assert.Empty((await Loop()).Spent);
        await book.Missed(Id);
        await book.Missed(Id);
        Assert.Equal(["t-8-6-185-1.1"], (await Loop()).Spent);
        await book.Purged(await Loop());
        Assert.Empty((await Loop()).Spent);
        await Turned("t-8-6-185-1.2", isOver: true);
        Assert.Equal(["t-8-6-185-1.2"], (await Loop()).Spent);
        await book.Purged(await Loop());
        await Wake();
        Assert.Empty((await Loop()).Spent);
    }

    [Fact]
    public async Task What_became_spent_while_the_engine_forgot_is_still_to_be_forgotten()
    {
        await Wake();
        await Turned("t-8-6-185-1.1", isOver: true);
        CaseLoop read = await Loop();
        await Wake();
        await Turned("t-8-6-185-1.2", isOver: true);
        await book.Purged(read);
        Assert.Equal(["t-8-6-185-1.2"], (await Loop()).Spent);
    }

    [Fact]
    public async Task Of_many_who_wake_a_case_at_once_exactly_one_starts_its_loop()
    {
        (string, bool)[] answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => Task.Run(Wake)));
        _ = Assert.Single(answers, answer => answer.Item2);
        Assert.All(answers, answer => Assert.Equal("t-8-6-185-1.1", answer.Item1));
        await Turned("t-8-6-185-1.1", isOver: true);
        answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => Task.Run(Wake)));
        _ = Assert.Single(answers, answer => answer.Item2);
        Assert.All(answers, answer => Assert.Equal("t-8-6-185-1.2", answer.Item1));
    }

    [Fact]
    public async Task A_replaced_loop_notes_nothing_any_more()
    {
        await Wake();
        await book.Missed(Id);
        await book.Missed(Id);
        CaseLoop before = await Loop();
        Assert.False(await Turned("t-8-6-185-1.1", isOver: true));
        Assert.Equal(before, await Loop());
    }

    [Fact]
    public async Task When_the_book_is_lost_the_loop_that_turns_goes_on_and_is_known_again()
    {
        await Wake();
        await Turned("t-8-6-185-1.1", isOver: true);
        await Wake();
        await Lose();
        Assert.True(await book.IsCurrent(Id, "t-8-6-185-1.2"));
        Assert.True(await Turned("t-8-6-185-1.2"));
        DateTimeOffset now = machine.GetUtcNow();
        Assert.Equal(new LoopState(LoopHealth.Waiting, now, now + Wait, "t-8-6-185-1.2"), (await Loop()).State);
        machine.Advance(TimeSpan.FromHours(1));
        Assert.Equal(("t-8-6-185-1.2", false), await Wake());
    }

    [Fact]
    public async Task When_the_book_is_lost_a_wake_starts_a_loop_and_an_older_one_ends()
    {
        await Wake();
        await Turned("t-8-6-185-1.1", isOver: true);
        await Wake();
        await Lose();
        Assert.Equal(("t-8-6-185-1.1", true), await Wake());
        Assert.False(await book.IsCurrent(Id, "t-8-6-185-1.2"));
    }

    [Fact]
    public async Task The_book_knows_every_loop()
    {
        await Wake();
        await book.ToWake(new CaseId("t-8-6-186-1"));
        Assert.Equal(["t-8-6-185-1.1", "t-8-6-186-1.1"], (await book.All()).Select(loop => loop.Instance).Order(StringComparer.Ordinal));
        Assert.Null(await book.Find(new CaseId("t-8-6-187-1")));
    }

    private async Task<(string Instance, bool MustStart)> Wake()
    {
        (CaseLoop loop, bool mustStart) = await book.ToWake(Id);
        return (loop.Instance, mustStart);
    }

    private Task<bool> Turned(string instance, bool isOver = false) => book.Turned(Id, instance, Wait, isOver);

    private async Task<CaseLoop> Loop() => (await book.Find(Id))!;

    private async Task Lose()
    {
        await storage.Table("loops").DeleteAsync();
        await storage.PrepareCloud();
    }
}
