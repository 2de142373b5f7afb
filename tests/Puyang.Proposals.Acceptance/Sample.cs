using System.Text;
using System.Text.Json.Nodes;

namespace Puyang.Proposals.Acceptance;

/// <summary>Proposal 185, the letter that answered it, and proposals made for a test.</summary>
public static class Sample
{
    /// <summary>A file of the tree.</summary>
    public static string File(params string[] parts)
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "Puyang.Proposals.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests must run inside the tree.");
        }

        return Path.Combine([folder.FullName, .. parts]);
    }

    /// <summary>The real letter's lines without blank ones.</summary>
    public static IReadOnlyList<string> Letter185 { get; } =
        [.. System.IO.File.ReadAllLines(File("templates", "samples", "reply-185.txt")).Select(line => line.Trim()).Where(line => line.Length > 0)];

    /// <summary>The real letter's title.</summary>
    public static string Title185 => Letter185[1];

    /// <summary>The real letter from after its salutation to before its date.</summary>
    public static string Body185 { get; } = string.Join('\n', Letter185.Skip(3).TakeWhile(line => line != "2022年6月30日"));

    /// <summary>A made-up proposal as the clerk's file: name and content.</summary>
    /// <param name="email">Null for a proposer without one.</param>
    public static (string Name, byte[] Content) Proposal(string number, string handedOver, params (string Name, string? Email)[] proposers) =>
        ($"proposal-{number}.json", Encoding.UTF8.GetBytes(Json(number, handedOver, proposers).ToJsonString()));

    /// <summary>A made-up proposal that is more than a sole one: <paramref name="more"/> changes or adds what the file says.</summary>
    public static (string Name, byte[] Content) Proposal(string number, string handedOver, Action<JsonObject> more, params (string Name, string? Email)[] proposers)
    {
        JsonObject json = Json(number, handedOver, proposers);
        more(json);
        return ($"proposal-{number}.json", Encoding.UTF8.GetBytes(json.ToJsonString()));
    }

    /// <summary>Many made-up proposals in one file, handed over on 1 June 2026.</summary>
    public static (string Name, byte[] Content) Many(string name, Range numbers) => (name, Encoding.UTF8.GetBytes(new JsonArray(
        [.. Enumerable.Range(numbers.Start.Value, numbers.End.Value - numbers.Start.Value).Select(number => Json($"{number}", "2026-06-01", ("贾明", null)))]).ToJsonString()));

    private static JsonObject Json(string number, string handedOver, params (string Name, string? Email)[] proposers) => new()
    {
        ["level"] = "市",
        ["term"] = 8,
        ["session"] = 6,
        ["number"] = number,
        ["subject"] = $"测试提案{number}",
        ["body"] = "建议改善社区服务。",
        ["handedOver"] = handedOver,
        ["role"] = "独办",
        ["isSample"] = true,
        ["proposers"] = new JsonArray([.. proposers.Select(proposer => (JsonNode)new JsonObject
        {
            ["name"] = proposer.Name,
            ["email"] = proposer.Email,
        })]),
    };
}
