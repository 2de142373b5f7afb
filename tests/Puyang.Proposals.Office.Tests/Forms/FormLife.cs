using System.Text.Json.Nodes;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Tests.Forms;

/// <summary>What the tests of forms do with an office beyond a case's usual life.</summary>
internal static class FormLife
{
    public static async Task<Policy> Policy(this TestOffice office) => (await office.Get<Bureaus>().Current()).Policy;

    /// <summary>The policy without a chain for letters of request.</summary>
    public static string AskingByWorkingLetters(string policy)
    {
        JsonNode node = JsonNode.Parse(policy)!;
        JsonArray chains = node["chains"]!.AsArray();
        chains.Remove(chains.Single(chain => (string?)chain!["for"] == "request"));
        return node.ToJsonString();
    }

    public static Task<FoldedCase> Folded(this TestOffice office, Life life) => office.Work.Load(life.Id);

    /// <summary>Takes in proposal 185 under another number.</summary>
    /// <param name="edit">Changes more of it.</param>
    public static Task<Life> ReceiveAs(
        this TestOffice office, string number, string? role = null, string? json = null, Action<JsonObject>? edit = null)
    {
        JsonNode proposal = JsonNode.Parse(json ?? Proposals185.Alone)!;
        proposal["number"] = number;
        proposal["role"] = role ?? "独办";
        edit?.Invoke(proposal.AsObject());
        return office.Receive(proposal.ToJsonString());
    }

    /// <summary>Proposal 185, which the bureau leads with 市财政局 co-handling, in the drafter's hands.</summary>
    public static async Task<Life> ReceiveLeading(this TestOffice office)
    {
        Life life = await office.ReceiveAs("185", "主办", edit: proposal => proposal["coHandlers"] = new JsonArray("市财政局"));
        await life.Assign();
        await life.Accept();
        await life.AskUnits();
        return life;
    }

    /// <summary>Proposal 185, which another unit leads.</summary>
    public static Task<Life> ReceiveAssisting(this TestOffice office) =>
        office.ReceiveAs("185", "会办", edit: proposal => proposal["leadUnit"] = new JsonObject { ["name"] = "市财政局", ["email"] = "czj@example.com" });

    /// <summary>What the bureau writes to the unit that leads.</summary>
    public static Draft Opinion { get; } = new(
        "关于市政协八届六次会议第185号提案的会办意见",
        "你单位主办的市政协八届六次会议第185号提案收悉。现提出会办意见如下：\n一、可以办理的。社区专职工作者的配备标准已有规定，建议在答复中说明。\n以上意见供答复提案人时采用。",
        null, null, "", "郭晓敏", "0393-0000002", IsOpinion: true);

    /// <summary>Gives the opinion of every unit that is asked and has not answered.</summary>
    public static async Task GiveOpinions(this Life life, bool agree = true, string opinion = "")
    {
        foreach (OpinionTask task in (await life.Case()).OpenTasks.OfType<OpinionTask>())
        {
            await life.Accepted(new GiveOpinion(life.NextId(), task.Holder, task.Id, agree, opinion, "庚某", null));
        }
    }

    /// <summary>The next morning at nine.</summary>
    public static void Sleep(this TestOffice office) => office.Machine.Advance(TimeSpan.FromDays(1));
}
