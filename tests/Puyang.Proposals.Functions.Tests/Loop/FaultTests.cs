using Azure;
using Azure.Storage.Blobs.Specialized;
using Puyang.Proposals.Functions.Loop;
using Puyang.Proposals.Functions.Tests.Cloud;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Functions.Tests.Loop;

public sealed class FaultTests
{
    private const string Secret = "guo@puyang.example.com 郭晓敏";

    [Theory]
    [InlineData(Names.Turn)]
    [InlineData(Names.NotifyOffice)]
    public async Task An_activity_that_fails_once_is_tried_again_and_nobody_hears_of_it(string activity)
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        int calls = 0;
        cloud.Before = (name, _) => name == activity && Interlocked.Increment(ref calls) == 1 ? throw new IOException(Secret) : Task.CompletedTask;
        Carried carried = await Carried.Receive185(cloud);
        await carried.Settled();
        await carried.DoneOnce();
        Assert.DoesNotContain(cloud.Calls, call => call.Name == Names.Alert);
        SaysNothingOfItsText(cloud, "IOException");
    }

    [Fact]
    public async Task A_step_that_always_fails_is_told_of_and_the_loop_lives_on_and_does_it_when_it_is_woken()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        cloud.Before = (name, _) => name == Names.NotifyOffice ? throw new RequestFailedException(503, Secret) : Task.CompletedTask;
        Carried carried = await Carried.Receive185(cloud);
        await Alerted(cloud, "RequestFailedException 503");
        Assert.Equal(4, cloud.Calls.Count(call => call.Name == Names.NotifyOffice));

        cloud.Before = (_, _) => Task.CompletedTask;
        await cloud.Client.RaiseEventAsync(carried.Instance(), Names.Wake, "");
        await carried.Settled();
        await carried.DoneOnce();
        SaysNothingOfItsText(cloud, "RequestFailedException 503");
    }

    [Fact]
    public async Task A_loop_whose_alert_fails_too_lives_on()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        cloud.Before = (name, _) => name is Names.Turn or Names.Alert ? throw new InvalidOperationException(Secret) : Task.CompletedTask;
        Carried carried = await Carried.Receive185(cloud);
        await Until.True(() => cloud.Calls.Count(call => call.Name == Names.Alert) == 4, "the alert is given up");

        cloud.Before = (_, _) => Task.CompletedTask;
        await cloud.Client.RaiseEventAsync(carried.Instance(), Names.Wake, "");
        await carried.Settled();
        SaysNothingOfItsText(cloud, "InvalidOperationException");
    }

    [Fact]
    public async Task A_case_whose_journal_is_broken_is_told_of_and_goes_on_once_it_is_whole_again()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        Carried carried = await Carried.Receive185(cloud);
        await carried.Resting();
        AppendBlobClient journal = cloud.Office.Container("journal").GetAppendBlobClient($"{carried.Id}.jsonl");
        BinaryData sound = (await journal.DownloadContentAsync()).Value.Content;
        await Write(journal, BinaryData.FromString(sound + "{\"broken\n"));
        await cloud.Client.RaiseEventAsync(carried.Instance(), Names.Wake, "");
        await Alerted(cloud, nameof(InvalidDataException));

        // The turn failed, not the loop: the sweep has no reason to replace it.
        Assert.NotNull((await cloud.Book.Find(carried.Id))!.TurnAt);
        await Write(journal, sound);
        await carried.Life.Assign();
        await carried.Settled();
        await carried.Shows(Stage.Accepting);
        Assert.Equal(1, (await cloud.Book.Find(carried.Id))!.Serial);
    }

    private static async Task Alerted(CloudOffice cloud, string fault)
    {
        await Until.True(() => cloud.Calls.Any(call => call.Name == Names.Alert), "somebody is alerted");
        Assert.Equal(fault, ((AlertNote)cloud.Calls.Single(call => call.Name == Names.Alert).Input).Fault);
    }

    private static void SaysNothingOfItsText(CloudOffice cloud, string kind)
    {
        Assert.NotEmpty(cloud.Thrown);
        Assert.All(cloud.Thrown, fault =>
        {
            Assert.Equal(kind, Assert.IsType<StepFailedException>(fault).Message);
            Assert.Null(fault.InnerException);
            Assert.DoesNotContain(Secret, fault.ToString(), StringComparison.Ordinal);
        });
    }

    private static async Task Write(AppendBlobClient journal, BinaryData content)
    {
        await journal.DeleteAsync();
        await journal.CreateAsync();
        await journal.AppendBlockAsync(content.ToStream());
    }
}
