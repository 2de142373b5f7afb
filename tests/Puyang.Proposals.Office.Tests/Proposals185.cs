using System.Text.Json;
using System.Text.Json.Nodes;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Tests;

/// <summary>Proposal 185 as it is handed in, alone and jointly, and the draft that became its letter.</summary>
internal static class Proposals185
{
    public static string Alone => File.ReadAllText(Tree.Path("templates", "samples", "proposal-185.json"));

    /// <summary>Three proposers: a member, a member without e-mail, a party.</summary>
    public static string OfThree => By(("苗方杰", "miao@example.com", false), ("张三丰", null, false), ("民盟濮阳市委员会", "mengmeng@example.com", true));

    /// <summary>The letter as it was issued, taken over as a case officer would.</summary>
    public static Draft Draft => PastedLetter.Into(
        new Draft("", "", "A", Disclosure.Proactive, "", "", ""), File.ReadAllText(Tree.Path("templates", "samples", "reply-185.txt")), "濮阳市民政局").Draft;

    public static string By(params (string Name, string? Email, bool IsOrganisation)[] proposers)
    {
        JsonNode proposal = JsonNode.Parse(Alone)!;
        proposal["proposers"] = JsonSerializer.SerializeToNode(
            proposers.Select(proposer => new { name = proposer.Name, email = proposer.Email, isOrganisation = proposer.IsOrganisation }));
        return proposal.ToJsonString();
    }
}
