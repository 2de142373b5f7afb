using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;
using Puyang.Proposals.Office.Intake.Lists;

namespace Puyang.Proposals.Office.Pages;

/// <summary>A list (交办清单) before its rows are registered, and what became of them.</summary>
internal static class ListRoutes
{
    private const string List = "/intake/lists/{id:length(10,40):regex(^[0-9a-f-]+$)}";

    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods(List, ["GET", "HEAD"], Look).RequireAuthorization(Staff.Scheme);
        routes.MapPost(List, Act).RequireAuthorization(Staff.Scheme).WithMetadata(new RequireAntiforgeryTokenAttribute());
        routes.MapMethods(List + "/result", ["GET", "HEAD"], Back).RequireAuthorization(Staff.Scheme);
    }

    private static async Task<IResult> Look(HttpContext http, string id, ListDesk desk, Bureaus bureaus)
    {
        if (await desk.Look(id) is not { } view)
        {
            return Say.NotFound(http);
        }

        // Without a script the page looks again by itself until all is registered.
        if (view.Import is { ClosedAt: null })
        {
            http.Response.Headers["Refresh"] = "5";
        }

        return await Page(http, bureaus, 200, view, []);
    }

    private static async Task<IResult> Act(HttpContext http, string id, ListDesk desk, Bureaus bureaus)
    {
        Fields sent = new(await http.Request.ReadFormAsync());
        return sent["act"] == "texts" ? await Join(http, id, sent, desk, bureaus)
            : sent["act"] == "register" ? await Register(http, id, sent, desk, bureaus)
            : await Choose(http, id, sent, desk, bureaus);
    }

    private static async Task<IResult> Choose(HttpContext http, string id, Fields sent, ListDesk desk, Bureaus bureaus)
    {
        Policy policy = (await bureaus.Current()).Policy;
        List<Problem> problems = [];
        ListChoices choices = Choices(sent, policy.Levels, problems);
        if (problems.Count == 0 && await desk.Choose(id, choices))
        {
            return Results.Redirect($"/intake/lists/{id}");
        }

        return await desk.Look(id, choices) is not { } view ? Say.NotFound(http)
            : await Page(http, bureaus, problems.Count > 0 ? 400 : 409, view, problems.Count > 0 ? problems
                : [new Problem("没有保存：这份清单已经登记，或者刚由他人修改。请重新打开本页查看。")]);
    }

    // What the page asked and what was joined by itself: a choice left open stays open.
    private static async Task<IResult> Join(HttpContext http, string id, Fields sent, ListDesk desk, Bureaus bureaus)
    {
        if (await desk.Look(id) is not { } view)
        {
            return Say.NotFound(http);
        }

        Dictionary<string, int> chosen = view.Texts.Select(text => text.File.Source.Value).Distinct()
            .Select(file => (File: file, Row: int.TryParse(sent[$"text-{file}"], out int row) ? row : -1))
            .Where(one => one.Row == 0 || view.Rows.Any(row => row.Proposal.Rows[0] == one.Row))
            .ToDictionary(one => one.File, one => one.Row);
        return await desk.Join(id, chosen) ? Results.Redirect($"/intake/lists/{id}")
            : await Page(http, bureaus, 409, view, [new Problem("没有保存：这份清单已经登记，或者刚由他人修改。请重新打开本页查看。")]);
    }

    private static async Task<IResult> Register(HttpContext http, string id, Fields sent, ListDesk desk, Bureaus bureaus)
    {
        if (await desk.Register(id, sent["shown"], Staff.Of(http)!.Value) is not null)
        {
            return Results.Redirect($"/intake/lists/{id}");
        }

        return await desk.Look(id) is not { } view ? Say.NotFound(http)
            : await Page(http, bureaus, 409, view, [new Problem("没有登记：打开本页以后，清单的读法、已登记的提案或办件规则有了变化。请核对下面的内容，再点登记。")]);
    }

    private static async Task<IResult> Back(HttpContext http, string id, ListDesk desk) =>
        await desk.Back(id) is var (name, content) ? Results.File(content, Excel, Mail.MailFiles.Safe(name)) : Say.NotFound(http);

    private static ListChoices Choices(Fields sent, IReadOnlyList<Level> levels, List<Problem> problems)
    {
        string meeting = sent["meeting"], handedOver = sent["handedOver"], due = sent["noticeDue"], number = sent["noticeNumber"];
        problems.Demand(meeting.Length == 0 || Designation.OfHeading(meeting) is { Term: not null } read
            && (read.Session is not null || read.IsBetween),
            new Problem($"届次写的是“{ProposalCheck.Short(meeting)}”：应为如“八届六次会议”，平时提案写“八届平时提案”。", "meeting"));
        problems.Demand(handedOver.Length == 0 || FieldText.Date(handedOver) is not null,
            new Problem($"交办日期写的是“{ProposalCheck.Short(handedOver)}”：应为日期，如 2026-03-15。", "handedOver"));
        problems.Demand(due.Length == 0 || FieldText.LastDay(due) is not null,
            new Problem($"办结期限写的是“{ProposalCheck.Short(due)}”：应为日期，如 2026-06-30。", "noticeDue"));
        problems.Demand(number.Length <= 200, new Problem($"来文字号有 {number.Length} 个字：最多 200 个字。", "noticeNumber"));
        return new ListChoices(
            Columns(sent),
            levels.Any(level => level.Name == sent["level"]) ? sent["level"] : null,
            Text(meeting), Text(handedOver), Text(due), Text(number),
            Enum.TryParse(sent["role"], out HandlingRole role) && Enum.IsDefined(role) ? role : null,
            sent["whole"] == "yes", sent["hidden"] == "yes", sent["alone"] == "yes",
            Enum.TryParse(sent["encoding"], out TextEncoding encoding) && Enum.IsDefined(encoding) ? encoding : null);
    }

    private static string? Text(string typed) => typed.Length > 0 ? typed : null;

    private static Dictionary<int, ListField>? Columns(Fields sent)
    {
        Dictionary<int, ListField> columns = [];
        for (int i = 0; i < 256; i++)
        {
            if (Enum.TryParse(sent[$"column{i}"], out ListField field) && Enum.IsDefined(field))
            {
                columns[i] = field;
            }
        }

        return columns.Count > 0 ? columns : null;
    }

    private static async Task<IResult> Page(HttpContext http, Bureaus bureaus, int status, ListView view,
        IReadOnlyList<Problem> problems)
    {
        Policy policy = (await bureaus.Current()).Policy;
        return Show.Page<ListPage>(
            status,
            ("Clerk", policy.Person(Staff.Of(http)!.Value)?.Name ?? ""),
            ("Policy", policy),
            ("View", view),
            ("Problems", problems));
    }
}
