using Azure.Storage.Blobs.Specialized;
using Puyang.Proposals.Functions.Tests.Cloud;

namespace Puyang.Proposals.Functions.Tests.Loop;

public sealed class BrokenJournalTests
{
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
        await Faults.Alerted(cloud, nameof(InvalidDataException));

        // The turn failed, not the loop: the sweep has no reason to replace it.
        Assert.NotNull((await cloud.Book.Find(carried.Id))!.TurnAt);
        await Write(journal, sound);
        await carried.Life.Assign();
        await carried.Settled();
        await carried.Shows(Stage.Accepting);
        Assert.Equal(1, (await cloud.Book.Find(carried.Id))!.Serial);
    }

    private static async Task Write(AppendBlobClient journal, BinaryData content)
    {
        await journal.DeleteAsync();
        await journal.CreateAsync();
        await journal.AppendBlockAsync(content.ToStream());
    }
}
