using Puyang.Proposals.Functions.Imports;
using Puyang.Proposals.Functions.Tests.Cloud;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;
using Puyang.Proposals.Office.Tests;

namespace Puyang.Proposals.Functions.Tests.Imports;

public sealed class ImportTests
{
    private const int Count = Batch.Count;

    [Fact]
    public async Task Sixty_four_proposals_in_four_files_are_all_registered_and_each_case_gets_its_loop()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        string import = await Batch.HandIn(cloud);
        await Batch.Closed(cloud, import);

        IReadOnlyList<ImportItem> items = await cloud.Office.Get<ImportTable>().Items(import);
        Assert.Equal(Enumerable.Range(0, Count), items.Select(item => item.Index));
        Assert.All(items, item => Assert.Equal(IntakeOutcome.Registered, item.Result!.Outcome));
        Assert.Equal(4, cloud.Calls.Count(call => call.Input is ImportStep));
        await Until.True(async () => (await cloud.Book.All()).Count(loop => loop.TurnAt is not null) == Count, "each case has had a turn", cloud);
        await Until.True(async () => await cloud.Office.Container("mail").GetBlobsAsync().CountAsync() == Count, "the office has a mail of each", cloud);
        Assert.Equal(Count, (await cloud.Office.Get<CaseTable>().All()).Count);
    }

    [Fact]
    public async Task One_file_of_sixty_four_proposals_is_registered_as_a_whole()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        string import = await Batch.HandIn(cloud, files: 1);
        await Batch.Closed(cloud, import);
        Assert.Equal(Enumerable.Range(0, Count), (await cloud.Office.Get<ImportTable>().Items(import)).Select(item => item.Index));
        Assert.Equal(Count, (await cloud.Office.Get<CaseTable>().All()).Count);
    }

    [Fact]
    public async Task Started_twice_an_import_registers_nothing_twice()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        string import = await Batch.HandIn(cloud);
        Import head = (await cloud.Office.Get<ImportTable>().Find(import))!;
        await cloud.Office.Get<IImportRunner>().Start(head);
        await Batch.Closed(cloud, import);
        await cloud.Office.Get<IImportRunner>().Start(head);
        await Batch.Ended(cloud, import);

        List<FoldedCase> cases = [];
        foreach (ImportItem item in await cloud.Office.Get<ImportTable>().Items(import))
        {
            Assert.Equal(IntakeOutcome.Registered, item.Result!.Outcome);
            cases.Add(await cloud.Office.Work.Load(item.Result.Case!.Value));
        }

        Assert.Equal(Count, cases.SelectMany(folded => folded.Entries).Count(entry => entry.Act == "RegisterProposal"));
        Assert.Equal(Count, cases.Select(folded => folded.Case.Id).Distinct().Count());
    }
}
