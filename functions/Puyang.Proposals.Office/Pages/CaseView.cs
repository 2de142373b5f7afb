using System.Text;
using Microsoft.AspNetCore.Http;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Joining;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Pages;

/// <summary>Gathers what the case page shows.</summary>
internal sealed class CaseView(Documents documents, Bureaus bureaus, LetterRoom letters, ICaseLoops loops, CaseClock clock, CaseTable rows,
    LetterWays ways, Caseworker work)
{
    public async Task<IResult> Page(HttpContext http, int status, FoldedCase folded, IReadOnlyList<Problem> problems, Fields fields)
    {
        Policy policy = (await bureaus.Current()).Policy;
        return Show.Page<CasePage>(
            status,
            ("Folded", folded),
            ("Policy", policy),
            ("Clerk", policy.Person(Staff.Of(http)!.Value)?.Name ?? ""),
            ("Fields", fields.Refused(problems)),
            ("Now", clock.GetUtcNow().ToOffset(policy.Unit.UtcOffset)),
            ("Others", await Joinable(folded.Case)),
            ("IsPreviousVoid", await IsVoid(folded.Case.Proposal!.Previous)),
            ("LastWay", folded.Case.OpenTasks.Any(task => task is Issue.SealTask) ? await ways.Last() : null),
            ("Loop", await loops.State(folded.Case.Id)),
            ("Ahead", clock.Offset),
            ("ReplyTemplates", new[] { await bureaus.Templates(LetterForms.ReplyLetter.Id), await bureaus.Templates(LetterForms.ReplyDocument.Id) }),
            ("ProposalText", Encoding.UTF8.GetString((await documents.Get(folded.Case.Proposal!.Body)).Span)));
    }

    private async Task<bool> IsVoid(CaseId? id) => id is { } known && (await work.Load(known)).Case.Outcome == CaseOutcome.Void;

    // Of the same meeting, and as far from the signature as this one.
    private async Task<IReadOnlyList<CaseRow>> Joinable(Case proposal)
    {
        if (JoinCase.Obstacle(proposal) is not null)
        {
            return [];
        }

        try
        {
            return
            [
                .. (await rows.SameMeeting(proposal.Id))
                    .Where(row => row.Id != proposal.Id && row is { Round: 1, Role: not HandlingRole.CoHandler } && row.Stage.IsBeforeApproval())
                    .OrderBy(row => row.Number.Length).ThenBy(row => row.Number, StringComparer.Ordinal),
            ];
        }
        catch (Exception away) when (CaseTable.IsAway(away))
        {
            // The board's table is derived: while it is away, the page shows all but the list of other cases.
            return [];
        }
    }

    /// <summary>One version of the text, as the letter it would have become, with what it changed.</summary>
    public async Task<IResult> Version(HttpContext http, Case proposal, int number)
    {
        Bureau office = await bureaus.Current();
        DraftVersion version = proposal.Versions[number - 1];
        Draft draft = await documents.GetJson<Draft>(version.Document);
        Draft? before = number > 1 ? await documents.GetJson<Draft>(proposal.Versions[number - 2].Document) : null;
        ReplyContent content = await letters.Content(proposal, version.Document, office);
        return Show.Page<VersionPage>(
            200,
            ("Case", proposal),
            ("Policy", office.Policy),
            ("Clerk", office.Policy.Person(Staff.Of(http)!.Value)?.Name ?? ""),
            ("Version", version),
            ("Draft", draft),
            ("Letter", content.LetterTo(1, null, null, office.Policy)),
            ("Findings", Foreign.In(draft, CaseIdentity.Of(proposal, office.Policy))),
            ("Changes", before is null ? [] : Comparison.Lines(before.Lines, draft.Lines)));
    }

    /// <summary>A refusal's text; for a task that is done, also who did it when.</summary>
    public static string Explain(Refusal refusal, Case proposal, Policy policy, Fields fields) =>
        refusal == Refusal.TaskIsDone && proposal.Task(new TaskId(fields["task"])) is { Settled: { } settled } task
            ? $"{refusal.Text}{Words.Done(policy.Name(proposal, settled.By), settled.At, Words.How(task))}。"
            : refusal.Text;
}
