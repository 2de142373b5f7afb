using Puyang.Proposals.Office.Casework;
using static Puyang.Proposals.Office.Stages.EventSentence;

namespace Puyang.Proposals.Office.Stages.Links;

/// <summary>Events of the links by which people act. 链接</summary>
internal static class LinkSentences
{
    public static readonly IReadOnlyList<EventSentence> All =
    [
        // The first link comes with its task; one that stands alone was asked for.
        Consequence<LinkIssued>("补发链接", Renewed, detail: Sent),
        Act<LinkWithdrawn>("撤回链接", (_, _, _) => "撤回链接"),
    ];

    private static string? Renewed(LinkIssued issued, Case proposal, Policy policy) =>
        issued.Link.Serial > 1 ? $"补发链接给{policy.Name(proposal, issued.Link.Person)}" : null;

    private static string Sent(LinkIssued issued, Case proposal, Policy policy) =>
        $"发链接给{policy.Name(proposal, issued.Link.Person)}（{issued.Link.Task}，第 {issued.Link.Serial} 次）";
}
