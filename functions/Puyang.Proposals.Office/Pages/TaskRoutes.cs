using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Puyang.Proposals.Approval;
using Puyang.Proposals.Assignment;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Consultation;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Feedback;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Forms;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Mail;

namespace Puyang.Proposals.Office.Pages;

/// <summary>One task's page, reached by its link.</summary>
internal static class TaskRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods(Places.Task, ["GET", "HEAD"], Open);
        routes.MapPost(Places.Task, Act).WithMetadata(new RequireAntiforgeryTokenAttribute());
        routes.MapMethods(Places.Task + "/letter/{addressee:int}", ["GET", "HEAD"], File);
        routes.MapMethods(Places.Task + "/joined/{other:length(1,90):regex(^[0-9A-Za-z-]+$)}", ["GET", "HEAD"], Joined);
        routes.MapMethods(Places.Task + "/talks/{talk:int}/{file:int}", ["GET", "HEAD"], Talk);
        routes.MapMethods(Places.Task + "/attachments/{which:int}", ["GET", "HEAD"], Attachment);
        routes.MapMethods(Places.Task + "/opinions/{unit:int}", ["GET", "HEAD"], Opinion);
    }

    private static async Task<IResult> Open(HttpContext http, string caseId, string taskId, TaskDoor door, TaskView view, string? done) =>
        await door.Enter(http, caseId, taskId) switch
        {
            (Admission.Ended, _) => Say.NoSuchLink(),
            (Admission.Expired, { IsOpen: true } visit) => Show.Page<NoticePage>(
                410,
                ("Title", "链接已过期"),
                ("Lines", new[] { "可以申请一个新的链接，它只会发到您登记的邮箱。" }),
                ("Action", $"{visit.Address}/renew"),
                ("ActionLabel", "发送新的链接")),
            (_, { } visit) => await view.Page(200, visit, Fields.None, done),
            _ => LinkNeeded([]),
        };

    private static async Task<IResult> Act(
        HttpContext http, string caseId, string taskId, TaskDoor door, TaskView view, TaskActs acts, Caseworker work)
    {
        Fields fields = new(await http.Request.ReadFormAsync());
        if (await door.Enter(http, caseId, taskId) is not (Admission.Admitted, { } visit))
        {
            return LinkNeeded(await KeptText.Of(http));
        }

        if (!visit.IsOpen)
        {
            return visit.Case.Handled.ContainsKey(fields.Message)
                ? Results.Redirect(visit.Address)
                : await view.Page(409, visit, fields, null, [Refusal.TaskIsDone.Text], kept: await KeptText.Of(http));
        }

        (Message? message, IReadOnlyList<Problem> problems, IReadOnlyList<string> notes) = await acts.Read(visit, fields);
        if (message is null)
        {
            return await view.Page(400, visit, fields, null, problems);
        }

        // A text in the same form is kept first; when somebody else was faster, that is said before anything else happens.
        Answer answer = await acts.TextToKeep(visit, fields) is { } text && await work.Advance(visit.Case.Id, text) is { IsAccepted: false } stale
            ? stale
            : await work.Advance(visit.Case.Id, message);
        Visit after = visit with { Folded = answer.Case, Task = answer.Case.Case.Task(visit.Task.Id)! };
        if (answer.Refusal is { } refusal)
        {
            return await view.Page(409, after, fields, null, [RefusedField.Of(refusal, fields)], kept: await KeptText.Of(http));
        }

        AdmitToNext(http, door, after);

        // What an import has to say is said at once; anything else goes through a clean address, safe against a reload.
        return notes.Count > 0
            ? await view.Page(200, after, Fields.None, message.GetType().Name, notes: notes)
            : Results.Redirect($"{visit.Address}?done={message.GetType().Name}");
    }

    // Whoever takes a proposal on usually starts at once: the same person's next task opens without the next mail.
    private static void AdmitToNext(HttpContext http, TaskDoor door, Visit after)
    {
        foreach (CaseTask next in after.Case.OpenTasks.Where(task => task.Holder == after.Task.Holder && task.Id != after.Task.Id))
        {
            if (after.Case.LinkOf(next.Id) is { IsWithdrawn: false } link)
            {
                door.Admit(http, after.Case.Id, link);
            }
        }
    }

    private static async Task<IResult> File(
        HttpContext http, string caseId, string taskId, int addressee, TaskDoor door, LetterRoom letters, MailFiles files, CasePapers papers)
    {
        if (await door.Enter(http, caseId, taskId) is not (Admission.Admitted, { } visit))
        {
            return LinkNeeded([]);
        }

        switch (visit.Task)
        {
            case ReviewTask when visit.IsJointSignatory && !visit.IsOpen:
                return Say.NotFound(http);
            case DraftTask or ReviewTask when visit.Case.LatestVersion is { } version:
                ReplyContent content = await letters.Content(visit.Case, version.Document, visit.Office);
                return Files.Word(await letters.Preview(content, visit.Office), "预览-" + MailFiles.Name(visit.Case, content.Title, visit.Task.Round, 1));
            case RequestReviewTask request when visit.IsOpen:
                RequestLetter asking = visit.Case.RequestLetters[request.Letter - 1];
                return Files.Word(await papers.Request(visit.Folded, visit.Policy, asking), "预览-会办征求函");
            case FeedbackTask form when form.Addressee == addressee:
                return Files.Of(await files.Letter(visit.Case, visit.Policy, form.Round, addressee));
            case ReceiptTask receipt when visit.Case.Replies[receipt.Round - 1].FileFor(addressee) is not null:
                return Files.Of(await files.Letter(visit.Case, visit.Policy, receipt.Round, addressee));
            default:
                return Say.NotFound(http);
        }
    }

    // What the same signature signs for another proposal.
    private static async Task<IResult> Joined(HttpContext http, string caseId, string taskId, string other, TaskDoor door, LetterRoom letters)
    {
        if (await door.Enter(http, caseId, taskId) is not (Admission.Admitted, { } visit))
        {
            return LinkNeeded([]);
        }

        if (visit.Task is not ReviewTask review)
        {
            return Say.NotFound(http);
        }

        ReplyContent content = await letters.Content(visit.Case, review.Document, visit.Office);
        return await letters.Preview(content, new CaseId(other), visit.Office) is { } preview
            ? Files.Word(preview, "预览-" + MailFiles.Safe(content.Joined!.First(joined => joined.Case.Value == other).Designation))
            : Say.NotFound(http);
    }

    // Whoever drafts or approves reads what the co-handlers wrote.
    private static async Task<IResult> Opinion(HttpContext http, string caseId, string taskId, int unit, TaskDoor door, Documents documents) =>
        await door.Enter(http, caseId, taskId) is not (Admission.Admitted, { } visit) ? LinkNeeded([])
        : visit.Task is DraftTask or ReviewTask && visit.Policy.Person(visit.Task.Holder) is not null
            ? await Files.Opinion(http, visit.Case, unit, documents)
            : Say.NotFound(http);

    // What the page lists beside the proposal's text, for the bureau's own people.
    private static async Task<IResult> Attachment(HttpContext http, string caseId, string taskId, int which, TaskDoor door, Documents documents) =>
        await door.Enter(http, caseId, taskId) is not (Admission.Admitted, { } visit) ? LinkNeeded([])
        : visit.Task is AcceptTask or DraftTask or ReviewTask or ConsultTask or OpinionTask && visit.Policy.Person(visit.Task.Holder) is not null
            ? await Files.Attachment(http, visit.Case, which, documents)
            : Say.NotFound(http);

    // Photos and scans of talks are the bureau's own: nobody else's link opens them.
    private static async Task<IResult> Talk(
        HttpContext http, string caseId, string taskId, int talk, int file, TaskDoor door, Documents documents) =>
        await door.Enter(http, caseId, taskId) is not (Admission.Admitted, { } visit) ? LinkNeeded([])
        : visit.Task is DraftTask or ReviewTask or ConsultTask && visit.Policy.Person(visit.Task.Holder) is not null
            ? await Files.Evidence(http, visit.Case, talk, file, documents)
            : Say.NotFound(http);

    private static IResult LinkNeeded(IReadOnlyList<string> kept) => Say.Kept(
        401, "请重新打开邮件里的链接", kept, "为了安全，页面打开一段时间后需要从邮件里的链接重新进入。刚才的操作没有提交。");
}
