using Puyang.Proposals.Feedback;
using Puyang.Proposals.Functions.Tests.Cloud;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Tests;

namespace Puyang.Proposals.Functions.Tests.Loop;

/// <summary>A line that is written while the loop is ending.</summary>
public sealed class LastTurnTests
{
    [Fact]
    public async Task A_rating_that_arrives_after_the_last_turn_has_read_and_before_it_says_so_keeps_the_loop()
    {
        Tap tap = new(isBefore: true, Tap.NotesTheEnd);
        await using CloudOffice cloud = await CloudOffice.Open(tap.Into);
        Carried carried = await Ending(cloud, tap);
        await carried.Shows(Stage.Drafting);
        Assert.Equal(1, (await cloud.Book.Find(carried.Id))!.Serial);
    }

    [Fact]
    public async Task A_rating_that_arrives_just_after_the_book_says_that_the_loop_is_over_gets_another_one()
    {
        Tap tap = new(isBefore: false, Tap.NotesTheEnd);
        await using CloudOffice cloud = await CloudOffice.Open(tap.Into);
        Carried carried = await Ending(cloud, tap);
        await carried.Shows(Stage.Drafting, serial: 2);
        await carried.Over();
        Assert.Equal(2, (await cloud.Book.Find(carried.Id))!.Serial);
    }

    // The case is about to be closed by time, and at that moment the proposer is dissatisfied.
    private static async Task<Carried> Ending(CloudOffice cloud, Tap tap)
    {
        Carried carried = await Carried.Receive185(cloud);
        await carried.Live(acts: 9);
        FeedbackTask form = (await carried.Life.Case()).Tasks.OfType<FeedbackTask>().Single();
        TaskCompletionSource rated = new();
        tap.Act = async () =>
        {
            await Step.AsRequest(() => carried.Life.Accepted(new RateReply(carried.Life.NextId(), form.Holder, form.Id, Satisfaction.Dissatisfied, "没有说清楚")));
            rated.SetResult();
        };
        cloud.Office.Machine.Advance(TimeSpan.FromDays(60));
        await cloud.Office.Get<ICaseLoops>().Wake(carried.Id);
        await rated.Task.WaitAsync(Until.Limit);
        await carried.Settled();
        await carried.DoneOnce();
        Assert.Equal(2, (await carried.Life.Case()).Round);
        return carried;
    }
}
