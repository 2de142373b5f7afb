using System.Text.Json.Nodes;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Tests.Forms;

/// <summary>What the tests of forms do with an office beyond a case's usual life.</summary>
internal static class FormLife
{
    public static async Task<Policy> Policy(this TestOffice office) => (await office.Get<Bureaus>().Current()).Policy;

    public static Task<FoldedCase> Folded(this TestOffice office, Life life) => office.Work.Load(life.Id);

    /// <summary>Takes in proposal 185 under another number.</summary>
    public static Task<Life> ReceiveAs(this TestOffice office, string number, string? role = null, string? json = null)
    {
        JsonNode proposal = JsonNode.Parse(json ?? Proposals185.Alone)!;
        proposal["number"] = number;
        proposal["role"] = role ?? "独办";
        return office.Receive(proposal.ToJsonString());
    }

    public static async Task UntilSealing(this Life life, Draft draft)
    {
        await life.Assign();
        await life.Accept();
        await life.Submit(draft);
        await life.Work();
        await life.ApproveAll();
        await life.Work();
    }

    public static async Task UntilDelivered(this Life life, Draft draft)
    {
        await life.UntilSealing(draft);
        await life.Seal();
        await life.Work();
    }

    /// <summary>The next morning at nine.</summary>
    public static void Sleep(this TestOffice office) => office.Machine.Advance(TimeSpan.FromDays(1));
}
