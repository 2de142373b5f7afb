using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.DurableTask.Client;
using Puyang.Proposals.Functions.Tests.Cloud;
using Puyang.Proposals.Office.Intake;
using Puyang.Proposals.Office.Tests;

namespace Puyang.Proposals.Functions.Tests.Imports;

/// <summary>Many proposals handed in at once.</summary>
internal static class Batch
{
    public const int Count = 64;

    // Dropped by nobody known, no two of the same number.
    public static async Task<string> HandIn(CloudOffice cloud, int files = 4)
    {
        SentFile[] sent = [.. Enumerable.Range(1, Count).Chunk(Count / files).Select((numbers, file) => new SentFile($"提案{file}.json", File(numbers)))];
        IntakeReceipt receipt = await cloud.Office.Get<ImportDesk>().Take(sent, PersonId.System);
        Assert.Empty(receipt.Reports);
        return receipt.Import!;
    }

    private static byte[] File(int[] numbers) => JsonSerializer.SerializeToUtf8Bytes(new JsonArray([.. numbers.Select(number =>
    {
        JsonNode proposal = JsonNode.Parse(Proposals185.Alone)!;
        proposal["number"] = number.ToString();
        return proposal;
    })]));

    public static Task Closed(CloudOffice cloud, string import) =>
        Until.True(async () => (await cloud.Office.Get<ImportTable>().Find(import))!.ClosedAt is not null, "the import is closed", cloud);

    public static Task Ended(CloudOffice cloud, string import) =>
        Until.True(async () => (await Found(cloud, import))?.RuntimeStatus == OrchestrationRuntimeStatus.Completed, "the import's orchestration ends");

    public static Task<OrchestrationMetadata?> Found(CloudOffice cloud, string import) => cloud.Client.GetInstanceAsync($"import.{import}", getInputsAndOutputs: true);
}
