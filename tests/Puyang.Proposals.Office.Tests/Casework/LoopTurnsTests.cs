using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Tests.Casework;

public sealed class LoopTurnsTests
{
    private static readonly CaseId Id = new("x5e02-8-6-185-1");

    [Fact]
    public async Task A_turn_of_the_loop_is_the_cases_turn_and_stands_in_the_book()
    {
        await using TestOffice office = await TestOffice.Open();
        LoopBook book = Book(office);
        await office.Receive185();
        await book.ToWake(Id);
        Turn turn = await new LoopTurns(office.Work, book).Take(Id, $"{Id}.1");
        Turn own = await office.Work.Turn(Id);
        Assert.Equal((own.Over, own.Stage, own.Wait), (turn.Over, turn.Stage, turn.Wait));
        Assert.Equal("NotifyOffice", Assert.Single(turn.Due).Step);
        Assert.Equal(own.Due, turn.Due);

        // How long to wait is known once what is due has been done.
        Assert.Equal(new LoopState(LoopHealth.Waiting, office.Machine.GetUtcNow(), null, $"{Id}.1"), (await book.Find(Id))!.State);
        await office.Get<Performer>().Perform(Assert.Single(turn.Due));
        turn = await new LoopTurns(office.Work, book).Take(Id, $"{Id}.1");
        Assert.Equal(new LoopState(LoopHealth.Waiting, office.Machine.GetUtcNow(), office.Machine.GetUtcNow() + turn.Wait, $"{Id}.1"), (await book.Find(Id))!.State);
    }

    [Fact]
    public async Task A_loop_that_was_replaced_is_told_that_it_is_over_and_does_nothing()
    {
        await using TestOffice office = await TestOffice.Open();
        LoopBook book = Book(office);
        Life life = await office.Receive185();
        await book.ToWake(Id);
        await book.Missed(Id);
        await book.Missed(Id);
        (CaseLoop loop, long length) = ((await book.Find(Id))!, (await life.Folded()).Length);
        Turn turn = await new LoopTurns(office.Work, book).Take(Id, $"{Id}.1");
        Assert.True(turn.Over);
        Assert.Empty(turn.Due);
        Assert.Equal((loop, length), ((await book.Find(Id))!, (await life.Folded()).Length));
    }

    [Fact]
    public async Task A_loop_replaced_during_its_turn_is_told_that_it_is_over()
    {
        Spoiler spoiler = new();
        await using TestOffice office = await TestOffice.Open(spoiler: spoiler);
        LoopBook book = Book(office);
        await office.Receive185();
        await book.ToWake(Id);
        spoiler.Before = request => Once(spoiler, request.Uri.Path.Contains("journal", StringComparison.Ordinal), async () =>
        {
            await book.Missed(Id);
            await book.Missed(Id);
        });
        Turn turn = await new LoopTurns(office.Work, book).Take(Id, $"{Id}.1");
        Assert.True(turn.Over);
        Assert.Empty(turn.Due);
        Assert.Equal(LoopHealth.Starting, (await book.Find(Id))!.State.Health);
    }

    [Fact]
    public async Task A_line_written_while_a_loop_ends_is_found_by_that_loop()
    {
        Spoiler spoiler = new();
        await using TestOffice office = await TestOffice.Open(spoiler: spoiler);
        LoopBook book = Book(office);
        await book.ToWake(Id);
        bool isNoted = false;
        spoiler.Before = request => Once(
            spoiler, isNoted |= request.Method != Azure.Core.RequestMethod.Get && request.Uri.Path.Contains("loops", StringComparison.Ordinal), office.Receive185);
        Turn turn = await new LoopTurns(office.Work, book).Take(Id, $"{Id}.1");
        Assert.True(isNoted);
        Assert.False(turn.Over);
        Assert.NotEmpty(turn.Due);
        Assert.False((await book.Find(Id))!.IsOver);
    }

    [Fact]
    public async Task A_loop_that_ends_stands_as_over_in_the_book()
    {
        await using TestOffice office = await TestOffice.Open();
        LoopBook book = Book(office);
        await book.ToWake(Id);
        Assert.True((await new LoopTurns(office.Work, book).Take(Id, $"{Id}.1")).Over);
        Assert.True((await book.Find(Id))!.IsOver);
    }

    [Fact]
    public async Task A_turn_that_fails_is_no_dead_loop()
    {
        Spoiler spoiler = new();
        await using TestOffice office = await TestOffice.Open(spoiler: spoiler);
        LoopBook book = Book(office);
        await office.Receive185();
        await book.ToWake(Id);
        await book.Missed(Id);
        office.Machine.Advance(TimeSpan.FromSeconds(1));
        spoiler.Answer = request => request.Uri.Path.Contains("journal", StringComparison.Ordinal) ? 503 : null;
        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => new LoopTurns(office.Work, book).Take(Id, $"{Id}.1"));
        DateTimeOffset now = office.Machine.GetUtcNow();
        Assert.Equal(new LoopState(LoopHealth.Waiting, now, now + TimeSpan.FromMinutes(5), $"{Id}.1"), (await book.Find(Id))!.State);
    }

    private static LoopBook Book(TestOffice office) => new(office.Ground.Storage.Table("loops"), office.Machine);

    private static async Task Once(Spoiler spoiler, bool isNow, Func<Task> act)
    {
        if (isNow)
        {
            spoiler.Before = _ => Task.CompletedTask;
            await act();
        }
    }
}
