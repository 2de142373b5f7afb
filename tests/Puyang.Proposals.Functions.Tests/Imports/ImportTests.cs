using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.DurableTask.Client;
using Puyang.Proposals.Functions.Imports;
using Puyang.Proposals.Functions.Tests.Cloud;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;
using Puyang.Proposals.Office.Tests;

namespace Puyang.Proposals.Functions.Tests.Imports;

public sealed class ImportTests
{
    private const int Count = 64;

    [Fact]
    public async Task Sixty_four_proposals_in_four_files_are_all_registered_and_each_case_gets_its_loop()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        string import = await HandIn(cloud);
        await Closed(cloud, import);

        IReadOnlyList<ImportItem> items = await cloud.Office.Get<ImportTable>().Items(import);
        Assert.Equal(Enumerable.Range(0, Count), items.Select(item => item.Index));
        Assert.All(items, item => Assert.Equal(IntakeOutcome.Registered, item.Result!.Outcome));
        Assert.Equal(4, cloud.Calls.Count(call => call.Input is ImportStep));
        await Until.True(async () => (await cloud.Book.All()).Count(loop => loop.TurnAt is not null) == Count, "each case has had a turn");
        await Until.True(async () => (await cloud.Office.Kept()).Count == Count, "the office has a mail of each");
        Assert.Equal(Count, (await cloud.Office.Get<CaseTable>().All()).Count);
    }

    [Fact]
    public async Task One_file_of_sixty_four_proposals_is_registered_as_a_whole()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        string import = await HandIn(cloud, files: 1);
        await Closed(cloud, import);
        Assert.Equal(Enumerable.Range(0, Count), (await cloud.Office.Get<ImportTable>().Items(import)).Select(item => item.Index));
        Assert.Equal(Count, (await cloud.Office.Get<CaseTable>().All()).Count);
    }

    [Fact]
    public async Task Started_twice_an_import_registers_nothing_twice()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        string import = await HandIn(cloud);
        Import head = (await cloud.Office.Get<ImportTable>().Find(import))!;
        await cloud.Office.Get<IImportRunner>().Start(head);
        await Closed(cloud, import);
        await cloud.Office.Get<IImportRunner>().Start(head);
        await Ended(cloud, import);

        List<FoldedCase> cases = [];
        foreach (ImportItem item in await cloud.Office.Get<ImportTable>().Items(import))
        {
            Assert.Equal(IntakeOutcome.Registered, item.Result!.Outcome);
            cases.Add(await cloud.Office.Work.Load(item.Result.Case!.Value));
        }

        Assert.Equal(Count, cases.SelectMany(folded => folded.Entries).Count(entry => entry.Act == "RegisterProposal"));
        Assert.Equal(Count, cases.Select(folded => folded.Case.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_step_that_fails_for_good_leaves_the_import_open_and_the_sweep_finishes_it()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        cloud.Before = (name, input) => input is ImportStep { From: 20 } ? throw new IOException() : Task.CompletedTask;
        string import = await HandIn(cloud);
        await Ended(cloud, import);

        Assert.Equal("20 waiting", (await Found(cloud, import))!.ReadCustomStatusAs<string>());
        Assert.Null((await cloud.Office.Get<ImportTable>().Find(import))!.ClosedAt);
        Assert.Equal(20, (await cloud.Office.Get<ImportTable>().Items(import)).Count(item => item.Result is null));

        cloud.Before = (_, _) => Task.CompletedTask;
        await cloud.Sweep();
        await Closed(cloud, import);
        Assert.All(await cloud.Office.Get<ImportTable>().Items(import), item => Assert.Equal(IntakeOutcome.Registered, item.Result!.Outcome));
    }

    // No two proposals have the same number.
    private static async Task<string> HandIn(CloudOffice cloud, int files = 4)
    {
        SentFile[] sent = [.. Enumerable.Range(1, Count).Chunk(Count / files).Select((numbers, file) => new SentFile($"提案{file}.json", File(numbers)))];
        IntakeReceipt receipt = await cloud.Office.Get<ImportDesk>().Take(sent, Life.Clerk);
        Assert.Empty(receipt.Reports);
        return receipt.Import!;
    }

    private static byte[] File(int[] numbers) => JsonSerializer.SerializeToUtf8Bytes(new JsonArray([.. numbers.Select(number =>
    {
        JsonNode proposal = JsonNode.Parse(Proposals185.Alone)!;
        proposal["number"] = number.ToString();
        return proposal;
    })]));

    private static Task Closed(CloudOffice cloud, string import) =>
        Until.True(async () => (await cloud.Office.Get<ImportTable>().Find(import))!.ClosedAt is not null, "the import is closed");

    private static Task Ended(CloudOffice cloud, string import) =>
        Until.True(async () => (await Found(cloud, import))?.RuntimeStatus == OrchestrationRuntimeStatus.Completed, "the import's orchestration ends");

    private static Task<OrchestrationMetadata?> Found(CloudOffice cloud, string import) => cloud.Client.GetInstanceAsync($"import.{import}", getInputsAndOutputs: true);
}
