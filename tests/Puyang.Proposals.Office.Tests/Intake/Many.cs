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
    /// <param name="refused">The number of one in which the bureau only assists, which is not taken.</param>
    public static SentFile File(string name, int from, int count, int refused = -1) => new(name, Encoding.UTF8.GetBytes(Json(from, count, refused)));

    public static string Json(int from, int count, int refused = -1) =>
        new JsonArray([.. Enumerable.Range(from, count).Select(number => Proposal(number, number == refused ? "会办" : "独办"))]).ToJsonString();

    private static JsonNode Proposal(int number, string role)
    {
        JsonNode proposal = JsonNode.Parse(Proposals185.Alone)!;
        proposal["number"] = $"{number}";
        proposal["role"] = role;
        return proposal;
    }
}
