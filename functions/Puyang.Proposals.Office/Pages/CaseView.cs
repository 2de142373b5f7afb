using System.Text;
using Microsoft.AspNetCore.Http;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Pages;

/// <summary>Gathers what the case page shows.</summary>
internal sealed class CaseView(Documents documents, Bureaus bureaus, CaseClock clock)
{
    public async Task<IResult> Page(HttpContext http, int status, FoldedCase folded, IReadOnlyList<string> problems, Fields fields)
    {
        Policy policy = (await bureaus.Current()).Policy;
        return Show.Page<CasePage>(
            status,
            ("Folded", folded),
            ("Policy", policy),
            ("Clerk", policy.Person(Staff.Of(http)!.Value)?.Name ?? ""),
            ("Problems", problems),
            ("Fields", fields),
            ("Now", clock.GetUtcNow().ToOffset(policy.Unit.UtcOffset)),
            ("ProposalText", Encoding.UTF8.GetString((await documents.Get(folded.Case.Proposal!.Body)).Span)));
    }

    /// <summary>A refusal's text; for a task that is done, also who did it when.</summary>
    public static string Explain(Refusal refusal, Case proposal, Fields fields) =>
        refusal == Refusal.TaskIsDone && proposal.Task(new TaskId(fields["task"]))?.Settled is { } settled
            ? $"{refusal.Text}{settled.By}于 {Chinese.Time(settled.At)} {Words.How(settled.How)}。"
            : refusal.Text;
}
