using System.Text;
using Microsoft.AspNetCore.Http;
using Puyang.Proposals.Approval;
using Puyang.Proposals.Assignment;
using Puyang.Proposals.Authority;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Consultation;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Feedback;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Pages;

/// <summary>Turns the form of a task's page into the message it means, or into everything that is wrong with it.</summary>
internal sealed class TaskActs(Documents documents, LetterRoom letters, WayActs ways)
{
    public async Task<(Message? Message, IReadOnlyList<Problem> Problems, IReadOnlyList<string> Notes)> Read(Visit visit, Fields fields)
    {
        List<Problem> problems = [];
        List<string> notes = [];
        bool isSaving = visit.Task is DraftTask && fields["act"] is "save" or "upload" or "consult" or "ask";
        if (!isSaving && !IsNamed(visit, fields["name"], out string problem))
        {
            // The page of an approver has two forms, each with its name.
            problems.Add(new(problem, visit.Task is ReviewTask && fields["act"] == "correct" ? "name2" : "name"));
        }

        Message? message = visit.Task switch
        {
            AcceptTask => Assignment(visit, fields, problems),
            DraftTask or ConsultTask when fields["act"] == "consult" =>
                await ways.Talk(visit.Task.Holder, fields, problems, visit.Task.Id),
            DraftTask when fields["act"] == "ask" => WayActs.Ask(visit.Task.Holder, visit.Case, visit.Policy, fields, problems),
            RequestReviewTask => WayActs.ReviewedRequest(visit.Task.Holder, visit.Task.Id, fields, problems),
            OpinionTask => await ways.Opinion(visit.Task.Holder, visit.Task.Id, fields["name"], fields, problems),
            AuthorityTask request => WayActs.Answer(
                visit.Task.Holder, request, fields, problems, visit.Policy.Person(visit.Task.Holder) is null ? fields["name"] : null),
            DraftTask => await Drafting(visit, fields, problems, notes),
            ReviewTask review => await Review(visit, review, fields, problems),
            ReceiptTask => new ConfirmReceipt(fields.Message, visit.Task.Holder, visit.Task.Id, fields["name"]),
            FeedbackTask => RatingActs.Read(visit, fields, problems),
            _ => problems.Because(Refusal.NotThisTask.Text),
        };
        return problems.Count > 0 ? (null, problems.InOrder(), []) : (message, problems, notes);
    }

    /// <summary>The text that stands in the same form as a talk or a question to a unit: it is kept first, so that none of it is lost.</summary>
    public async Task<Message?> TextToKeep(Visit visit, Fields fields)
    {
        if (visit.Task is not DraftTask || fields["act"] is not ("consult" or "ask") || !fields.Has("body"))
        {
            return null;
        }

        Draft draft = await Typed(visit, fields);
        if (draft.Body.Length is 0 or > Limits.Body)
        {
            return null;
        }

        return new SaveDraft(
            new MessageId(fields.Message.Value + "-text"), visit.Task.Holder, visit.Task.Id, fields.Shown(), await documents.PutJson(draft), draft.Facts);
    }

    private static Message? Assignment(Visit visit, Fields fields, List<Problem> problems) => fields["act"] switch
    {
        "accept" => new AcceptAssignment(fields.Message, visit.Task.Holder, visit.Task.Id),
        "return" when fields["reason"].Length == 0 => problems.Because(new("退回时请写明理由。", "reason")),
        "return" => new ReturnAssignment(fields.Message, visit.Task.Holder, visit.Task.Id, fields["reason"], fields["owner"]),
        _ => problems.Because(new("请选择“签收”或“退回”。", "choice")),
    };

    private async Task<Message?> Drafting(Visit visit, Fields fields, List<Problem> problems, List<string> notes)
    {
        Draft draft = await Typed(visit, fields);
        CaseIdentity own = CaseIdentity.Of(visit.Case, visit.Policy);
        draft = fields["act"] == "upload"
            ? await Uploaded(visit, own, draft, fields, problems, notes) ?? draft
            : Placed(PastedLetter.Into(draft, draft.Body, visit.Policy.Unit.Name, own), notes);

        bool isSubmitting = fields["act"] == "submit";
        problems.AddRange(isSubmitting ? draft.Missing.Select(what => new Problem($"送审前请填写：{what}。", Lacking(what))) : []);
        problems.AddAll(isSubmitting && fields["checked"] != "yes" ? Unchecked(draft, own) : [], "checked");
        problems.AddAll(TooLong(draft), "body");
        if (problems.Count > 0)
        {
            return null;
        }

        DocumentHash document = await documents.PutJson(draft);
        return isSubmitting
            ? new SubmitDraft(fields.Message, visit.Task.Holder, visit.Task.Id, fields.Shown(), document, draft.Facts)
            : new SaveDraft(fields.Message, visit.Task.Holder, visit.Task.Id, fields.Shown(), document, draft.Facts);
    }

    /// <summary>The draft as typed; what was once said of the letter from which it was taken over stays with it.</summary>
    private async Task<Draft> Typed(Visit visit, Fields fields) => fields.Draft(visit.Case) with
    {
        From = visit.Case.LatestVersion is { } version ? (await documents.GetJson<Draft>(version.Document)).From : null,
    };

    private static string[] Unchecked(Draft draft, CaseIdentity own)
    {
        string[] strange = [.. Foreign.In(draft, own).Where(finding => finding.Weighs).Select(finding => finding.Text)];
        return strange.Length == 0 ? [] : [.. strange, "以上各处像是别的提案的内容。请改正；确属本件的，请勾选“送审前核对”后再送审。"];
    }

    // Where on the page what a draft lacks is to be written.
    private static string? Lacking(string what) => what switch
    {
        "标题" => "title",
        "正文" => "body",
        "办理类别" => "class",
        "公开属性" => "disclosure",
        "不主动公开的理由" => "disclosureReason",
        "联系人" => "contactName",
        "联系电话" => "contactPhone",
        _ => null,
    };

    private static IEnumerable<string> TooLong(Draft draft) => draft.Body.Length > Limits.Body ? [$"正文不能超过 {Limits.Body} 字。"] : [];

    private static async Task<Draft?> Uploaded(
        Visit visit, CaseIdentity own, Draft draft, Fields fields, List<Problem> problems, List<string> notes)
    {
        if (fields.Files["file"] is not { Length: > 0 } file)
        {
            problems.Add(new("请选择要导入的 .docx 文件。", "file"));
            return null;
        }

        if (file.Length > WordGate.MaxFile)
        {
            problems.Add(new($"文件超过上限 {WordGate.MaxFile >> 20} MB。", "file"));
            return null;
        }

        using MemoryStream content = new();
        await file.CopyToAsync(content);
        ReplyText read = ReplyText.FromWord(Path.GetFileName(file.FileName), content.ToArray());
        problems.AddAll(read.Problems, "file");
        if (read.Text is null)
        {
            return null;
        }

        notes.Add("正文已换成文件里的文字，请核对下面的预览。");
        notes.AddRange(read.Warnings);
        return Placed(PastedLetter.Into(draft, read.Text, visit.Policy.Unit.Name, own), notes);
    }

    private static Draft Placed(TakenOver taken, List<string> notes)
    {
        notes.AddRange(taken.LeftOut.Count > 0 ? [$"下列各行由系统自动排印，已从正文中取出：{string.Join("／", taken.LeftOut)}"] : []);
        notes.AddRange(taken.Notes);
        return taken.Draft;
    }

    // What cannot become a letter must not be approved.
    private async Task<SignedContent?> Kept(ReplyContent content, Policy policy, List<Problem> problems)
    {
        try
        {
            return await letters.Keep(content, policy);
        }
        catch (MissingDataException lacking)
        {
            problems.AddAll(lacking.Missing.Append("请联系办公室修改答复函模板后再审批。"));
        }
        catch (TemplateException)
        {
            problems.Add("答复函模板不能使用，请联系办公室重新发布模板后再审批。");
        }

        return null;
    }

    private async Task<Message?> Review(Visit visit, ReviewTask review, Fields fields, List<Problem> problems)
    {
        switch (fields["act"])
        {
            case "approve":
                ReplyContent content = await letters.Content(visit.Case, review.Document, visit.Office);
                return problems.Count > 0 || await Kept(content, visit.Policy, problems) is not { } signed ? null : new ApproveStep(
                    fields.Message, review.Holder, review.Id, fields.Shown("content") ?? default, signed, fields["comment"], fields["reviewed"] == "yes");
            case "return":
                return fields["comment"].Length == 0
                    ? problems.Because(new("退回时请写明需要修改什么。", "comment"))
                    : new ReturnDraft(fields.Message, review.Holder, review.Id, fields.Shown() ?? default, fields["comment"]);
            case "correct":
                Draft corrected = await Typed(visit, fields);
                problems.AddRange(corrected.Missing.Select(what => new Problem($"修改稿缺少：{what}。", Lacking(what))));
                problems.AddAll(TooLong(corrected), "body");
                return problems.Count > 0 ? null : new CorrectDraft(
                    fields.Message, review.Holder, review.Id, fields.Shown() ?? default, await documents.PutJson(corrected), corrected.Facts);
            default:
                return problems.Because(new("请选择“同意”或“退回修改”。", "choice"));
        }
    }

    private static bool IsNamed(Visit visit, string name, out string problem)
    {
        string? expected = visit.Policy.NameToType(visit.Case, visit.Task.Holder);
        problem = name.Length is 0 or > 60 ? "请输入您的姓名，以确认是本人。"
            : $"姓名与链接的收件人不符：这个链接只供{expected}本人使用。";
        return expected is null ? name.Length is > 0 and <= 60 : Plain(name) == Plain(expected);
    }

    // A phone types full-width spaces and whichever middle dot it has.
    private static string Plain(string name) => string.Concat(name.Normalize(NormalizationForm.FormKC)
        .Where(c => !char.IsWhiteSpace(c)).Select(c => "·•・‧．.".Contains(c, StringComparison.Ordinal) ? '·' : c));
}
