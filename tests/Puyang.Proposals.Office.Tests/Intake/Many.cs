using System.Text;
using System.Text.Json.Nodes;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Tests.Intake;

/// <summary>Files that hold many proposals.</summary>
internal static class Many
{
    /// <summary>A file of proposals with following numbers.</summary>
    /// <param name="name">The file's.</param>
    /// <param name="from">The first proposal's number.</param>
    /// <param name="count">How many there are.</param>
    public static SentFile File(string name, int from, int count) => new(name, Encoding.UTF8.GetBytes(Json(from, count)));

    public static string Json(int from, int count) => new JsonArray([.. Enumerable.Range(from, count).Select(Proposal)]).ToJsonString();

    /// <summary>Writes down for one proposal of an import that the rules refused it, as they may where the reading did not.</summary>
    /// <param name="number">From 1.</param>
    public static async Task Refuse(this TestOffice office, Import import, int number)
    {
        ImportTable table = office.Get<ImportTable>();
        ImportItem item = (await table.Items(import.Id))[number - 1];
        await table.Put(import.Id, item with { Result = new IntakeResult(item.Title, null, IntakeOutcome.Refused, Refusal.LeadMissing.Text) });
    }

    private static JsonNode Proposal(int number)
    {
        JsonNode proposal = JsonNode.Parse(Proposals185.Alone)!;
        proposal["number"] = $"{number}";
        return proposal;
    }
}
