using Microsoft.AspNetCore.Http;
using System.Text;
using Puyang.Proposals.Approval;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Feedback;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Forms;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Pages;

/// <summary>Gathers what a task's page shows.</summary>
internal sealed class TaskView(Documents documents, LetterRoom letters, CasePapers papers, Bureaus bureaus, CaseClock clock)
{
    /// <param name="status">HTTP status.</param>
    /// <param name="fields">What was typed, so that it stands there again.</param>
    /// <param name="done">The act that was just done, if any.</param>
    /// <param name="problems">Why something was not taken.</param>
    /// <param name="notes">What the person should look at.</param>
    /// <param name="kept">What was written into a form that the page no longer has.</param>
    public async Task<IResult> Page(
        int status,
        Visit visit,
        Fields fields,
        string? done,
        IReadOnlyList<Problem>? problems = null,
        IReadOnlyList<string>? notes = null,
        IReadOnlyList<string>? kept = null)
    {
        DocumentHash? version = visit.Task is ReviewTask review ? review.Document : visit.Case.LatestVersion?.Document;
        Draft? draft = fields.Has("body") ? fields.Draft(visit.Case) : await Draft(visit, version);
        bool isOwn = status == StatusCodes.Status409Conflict && draft is not null && fields.Has("body");
        (string since, IReadOnlyList<ChangedLine> changes) = isOwn ? ("", await AgainstNewest(draft!, version)) : await Changes(visit);
        (Letter? Letter, DocumentHash? Hash, IReadOnlyList<JoinedReply> Joined) shown = await Shown(visit, version);
        return Show.Page<TaskPage>(
            status,
            ("Visit", visit),
            ("Notes", notes ?? []),
            ("Kept", visit.IsOpen ? [] : kept ?? []),
            ("Fields", fields.Refused(problems ?? [])),
            ("Done", done),
            ("ProposalText", Encoding.UTF8.GetString((await documents.Get(visit.Case.Proposal!.Body)).Span)),
            ("Draft", draft),
            ("Version", version),
            ("Letter", shown.Letter),
            ("Content", shown.Hash),
            ("Joined", shown.Joined),
            ("Request", visit is { IsOpen: true, Task: RequestReviewTask asking } ? await Request(visit, asking) : []),
            ("Today", visit.Policy.Day(clock.GetUtcNow())),
            ("Findings", draft is null ? [] : await Findings(visit, draft, version)),
            ("Since", since),
            ("Changes", changes));
    }

    // A template that can't be used must not keep the page away from whoever is to judge the rest.
    private async Task<IReadOnlyList<SketchBlock>> Request(Visit visit, RequestReviewTask task)
    {
        try
        {
            return Sketch.Of(await papers.Request(visit.Folded, visit.Policy, visit.Case.RequestLetters[task.Letter - 1]));
        }
        catch (Exception wrong) when (wrong is MissingDataException or TemplateException)
        {
            return [];
        }
    }

    // A new round starts from the letter that did not satisfy; a first draft from what the office knows already.
    private async Task<Draft?> Draft(Visit visit, DocumentHash? version)
    {
        if (visit.Task is not (DraftTask or ReviewTask))
        {
            return null;
        }

        if ((version ?? (visit.Case.Versions.Length > 0 ? visit.Case.Versions[^1].Document : null)) is { } known)
        {
            return await documents.GetJson<Draft>(known);
        }

        Person? officer = visit.Policy.Person(visit.Task.Holder);
        return new Draft(Wording.Title(visit.Case, visit.Policy), "", null, null, "", officer?.Name ?? "", officer?.Phone ?? "", visit.Case.Role == Proposals.Intake.HandlingRole.CoHandler ? true : null);
    }

    private async Task<(Letter? Letter, DocumentHash? Hash, IReadOnlyList<JoinedReply> Joined)> Shown(Visit visit, DocumentHash? version)
    {
        switch (visit.Task)
        {
            case DraftTask or ReviewTask when version is { } document:
                ReplyContent content = await letters.Content(visit.Case, document, visit.Office);
                return (content.LetterTo(1, null, null, visit.Policy), content.Signed().Hash, content.Joined ?? []);
            case FeedbackTask or ReceiptTask when visit.Case.Replies[visit.Task.Round - 1] is { Signed: { } signed } reply:
                ReplyContent final = await documents.GetJson<ReplyContent>(signed.Hash);
                int addressee = visit.Task is FeedbackTask form ? form.Addressee : 1;
                return (final.LetterTo(addressee, reply.Number, reply.SignedOn, await bureaus.Policy(final.Policy)), null, []);
            default:
                return (null, null, []);
        }
    }

    // Somebody else was faster: what the own text changes against theirs must be seen before it is kept over it.
    private async Task<IReadOnlyList<ChangedLine>> AgainstNewest(Draft own, DocumentHash? version)
    {
        Draft? newest = version is { } document ? await documents.GetJson<Draft>(document) : null;
        return newest is null ? [] : Comparison.Lines(newest.Lines, own.Lines);
    }

    // A typed letter is looked at as it would be saved.
    private async Task<IReadOnlyList<DraftFinding>> Findings(Visit visit, Draft draft, DocumentHash? version)
    {
        CaseIdentity own = CaseIdentity.Of(visit.Case, visit.Policy);
        string? from = version is { } document ? (await documents.GetJson<Draft>(document)).From : null;
        return Foreign.In(PastedLetter.Into(draft with { From = from }, draft.Body, visit.Policy.Unit.Name, own).Draft, own);
    }

    /// <summary>What changed since a text was last judged, for those who approve, and with what that compares; both empty for the first of all.</summary>
    private async Task<(string Since, IReadOnlyList<ChangedLine> Changes)> Changes(Visit visit)
    {
        if (visit.Task is not ReviewTask review || JudgedBefore.Of(visit.Case, review) is not { } before)
        {
            return ("", []);
        }

        Draft old = await documents.GetJson<Draft>(before.Document);
        Draft now = await documents.GetJson<Draft>(review.Document);
        return ($"与{before.What}相比", Comparison.Lines(old.Lines, now.Lines));
    }
}
