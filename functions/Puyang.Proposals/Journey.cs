using System.Text;

namespace Puyang.Proposals;

/// <summary>One way from a stage to another.</summary>
/// <param name="From">The stage before; null before there is a case.</param>
/// <param name="To">The stage after.</param>
/// <param name="English">What leads there, for the README.</param>
/// <param name="Chinese">The same as officials say it.</param>
public sealed record Transition(Stage? From, Stage To, string English, string Chinese);

/// <summary>Every way that a case can take: the README's diagram is drawn from it, and the histories of the tests take these ways and no other.</summary>
public static class Journey
{
    private const string Withdrawn = "withdrawn by its proposer, or void";

    /// <summary>All transitions, in the order of a case's life.</summary>
    public static IReadOnlyList<Transition> Transitions { get; } =
    [
        new(null, Stage.Assigning, "proposal registered", "收文登记"),
        new(Stage.Assigning, Stage.Accepting, "department assigned", "确定承办科室"),
        new(Stage.Accepting, Stage.Assigning, "returned with a reason or recalled", "科室退回、收回"),
        new(Stage.Accepting, Stage.Drafting, "accepted", "签收"),
        new(Stage.Drafting, Stage.Assigning, "recalled by the office", "收回"),
        new(Stage.Drafting, Stage.Approving, "draft submitted", "送审"),
        new(Stage.Approving, Stage.Drafting, "draft returned, or proposer not content", "退回修改、沟通未达要求"),
        new(Stage.Approving, Stage.Assigning, "recalled by the office", "收回"),
        new(Stage.Approving, Stage.Issuing, "signed off", "签发"),
        new(Stage.Issuing, Stage.Sealing, "numbered, letters made", "登记编号"),
        new(Stage.Sealing, Stage.Delivering, "sealed", "用印"),
        new(Stage.Delivering, Stage.AwaitingFeedback, "all letters dispatched", "寄发"),
        new(Stage.Delivering, Stage.Drafting, "dissatisfied before the last letter has left", "重新办理"),
        new(Stage.AwaitingFeedback, Stage.Closed, "every form returned or timed out, or opinion given to the lead", "办结"),
        new(Stage.AwaitingFeedback, Stage.Drafting, "dissatisfied", "重新办理"),
        new(Stage.Closed, Stage.Drafting, "dissatisfied after all", "重新办理"),
        new(Stage.Assigning, Stage.Returning, "authority asked to take it back", "申请退回"),
        new(Stage.Accepting, Stage.Returning, "authority asked to take it back", "申请退回"),
        new(Stage.Drafting, Stage.Returning, "authority asked to take it back", "申请退回"),
        new(Stage.Returning, Stage.Assigning, "refused, or request taken back", "退回未获同意、撤回申请"),
        new(Stage.Returning, Stage.Closed, "taken back by the authority, withdrawn or void", "已退回、撤案、作废"),
        new(Stage.Assigning, Stage.Joined, "handled with another proposal", "并案"),
        new(Stage.Accepting, Stage.Joined, "handled with another proposal", "并案"),
        new(Stage.Drafting, Stage.Joined, "handled with another proposal", "并案"),
        new(Stage.Joined, Stage.Assigning, "handled by itself again", "取消并案"),
        new(Stage.Joined, Stage.Issuing, "signed with the other, answered separately", "并案签发、分别答复"),
        new(Stage.Joined, Stage.Closed, Withdrawn, "撤案、作废"),
        new(Stage.Assigning, Stage.Closed, Withdrawn, "撤案、作废"),
        new(Stage.Accepting, Stage.Closed, Withdrawn, "撤案、作废"),
        new(Stage.Drafting, Stage.Closed, Withdrawn, "撤案、作废"),
        new(Stage.Approving, Stage.Closed, Withdrawn, "撤案、作废"),
        new(Stage.Issuing, Stage.Closed, Withdrawn, "撤案、作废"),
        new(Stage.Sealing, Stage.Closed, Withdrawn, "撤案、作废"),
    ];

    /// <summary>The diagram of all transitions as a mermaid block, from fence to fence, with \n at the ends of lines.</summary>
    public static string Mermaid()
    {
        StringBuilder text = new("```mermaid\nstateDiagram-v2\n");
        foreach (Transition way in Transitions)
        {
            text.Append($"    {way.From?.ToString() ?? "[*]"} --> {way.To}: {way.English} {way.Chinese}\n");
        }

        return text.Append("```\n").ToString();
    }
}
