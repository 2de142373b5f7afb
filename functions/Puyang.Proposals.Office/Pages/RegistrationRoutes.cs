using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Pages;

/// <summary>What the office does with a registration after it was made: 更正登记, 采用新来文, 登记作废.</summary>
internal static class RegistrationRoutes
{
    private const string File = Places.Case + "/files/{content:length(64):regex(^[0-9a-f]+$)}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        MapPage(routes, Places.Case + "/registration", Open, Correct);
        MapPage(routes, Places.Case + "/void", OpenVoid, MakeVoid);
        MapPage(routes, File, Compare, Decide);
    }

    private static void MapPage(IEndpointRouteBuilder routes, string place, Delegate open, Delegate send)
    {
        routes.MapMethods(place, ["GET", "HEAD"], open).RequireAuthorization(Staff.Scheme);
        routes.MapPost(place, send).RequireAuthorization(Staff.Scheme).WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static async Task<IResult> Open(HttpContext http, string caseId, Caseworker work, RegistrationDesk desk)
    {
        Case proposal = (await work.Load(new CaseId(caseId))).Case;
        return proposal.Proposal is null ? Say.NotFound(http)
            : Ended(proposal)
                ?? await desk.Page(http, 200, proposal, new RegistrationView(await desk.Begin(proposal), Fields.None));
    }

    private static async Task<IResult> Correct(HttpContext http, string caseId, Caseworker work, RegistrationDesk desk)
    {
        Fields sent = new(await http.Request.ReadFormAsync());
        Case proposal = (await work.Load(new CaseId(caseId))).Case;
        if (proposal.Proposal is null)
        {
            return Say.NotFound(http);
        }

        RegistrationForm form = RegistrationForm.Read(sent);
        List<Problem> problems = [];
        if (sent["act"] is "addProposer" or "addUnit")
        {
            return await desk.Page(http, 200, proposal, new RegistrationView(form, sent) { Added = sent["act"] });
        }

        if (RegistrationDesk.SecrecyMark(form) is { } mark)
        {
            problems.Add(new Problem(Office.Intake.SecrecyMark.Refusal(mark).Advice));
            return await desk.Page(http, 400, proposal, new RegistrationView(form, sent.Refused(problems)));
        }

        CorrectRegistration? message = await desk.Read(Staff.Of(http)!.Value, proposal, form, sent, problems);
        bool isToBe = sent["act"] == "correct";
        problems.Demand(!isToBe || sent["reason"].Length > 0, new("请写明更正的理由。", "reason"));
        if (message is null || problems.Count > 0)
        {
            return await desk.Page(http, 400, proposal, new RegistrationView(form, sent.Refused(problems)));
        }

        return isToBe
            ? await Corrected(http, work, desk, proposal, form, sent, message)
            : await Shown(http, 200, desk, proposal, form, sent, message);
    }

    private static async Task<IResult> Corrected(
        HttpContext http, Caseworker work, RegistrationDesk desk, Case proposal, RegistrationForm form, Fields sent,
        CorrectRegistration message)
    {
        Answer answer = await work.Advance(proposal.Id, message);
        if (answer.Refusal is { } refusal)
        {
            // What somebody else has changed meanwhile is seen beside what was typed before it is sent again.
            Fields refused = sent.Refused([RefusedField.Of(refusal, sent)]);
            return await Shown(http, 409, desk, answer.Case.Case, form, refused, message);
        }

        return answer.Case.Case.RegistrationVersion == proposal.RegistrationVersion
            ? await desk.Page(http, 400, answer.Case.Case, new RegistrationView(form, sent.Refused([new Problem("登记内容没有改动。")])))
            : Results.Redirect($"/cases/{proposal.Id}");
    }

    private static async Task<IResult> Shown(
        HttpContext http, int status, RegistrationDesk desk, Case proposal, RegistrationForm form, Fields fields,
        CorrectRegistration message)
    {
        CorrectRegistration tried = message with { Shown = proposal.RegistrationVersion, Reason = "核对" };
        var (changes, follows) = await desk.Preview(proposal, tried);
        return await desk.Page(http, status, proposal, new RegistrationView(
            form, status == 200 && changes.Count == 0 ? fields.Refused([new Problem("登记内容没有改动。")]) : fields)
        {
            Changes = changes,
            Follows = follows,
        });
    }

    private static async Task<IResult> OpenVoid(HttpContext http, string caseId, Caseworker work, RegistrationDesk desk)
    {
        Case proposal = (await work.Load(new CaseId(caseId))).Case;
        return proposal.Proposal is null ? Say.NotFound(http)
            : VoidRegistration.Obstacle(proposal) is { } obstacle ? Ended(proposal) ?? Say.Of(409, "不能作废登记", obstacle.Text)
            : await desk.Void(http, 200, proposal, Fields.None);
    }

    private static async Task<IResult> MakeVoid(HttpContext http, string caseId, Caseworker work, RegistrationDesk desk)
    {
        Fields sent = new(await http.Request.ReadFormAsync());
        Case proposal = (await work.Load(new CaseId(caseId))).Case;
        if (proposal.Proposal is null)
        {
            return Say.NotFound(http);
        }

        List<Problem> problems = [];
        CaseId? successor = sent["successor"].Length > 0 ? await desk.Find(proposal, sent["successor"]) : null;
        problems.Demand(sent["reason"].Length > 0, new("请写明作废的理由。", "reason"));
        problems.Demand(sent["successor"].Length == 0 || successor is not null, new(
            $"没有找到“{Office.Intake.ProposalCheck.Short(sent["successor"])}”：请写已登记的另一件提案的案号，或留空。", "successor"));
        problems.Demand(sent["confirm"] == "yes", new("请勾选“确认作废”：作废后办理立即终止，不能恢复。", "confirm"));
        if (problems.Count > 0)
        {
            return await desk.Void(http, 400, proposal, sent.Refused(problems));
        }

        VoidRegistration message = new(sent.Message, Staff.Of(http)!.Value, sent["reason"], successor);
        Answer answer = await work.Advance(proposal.Id, message);
        return answer.Refusal is { } refusal
            ? await desk.Void(http, 409, answer.Case.Case, sent.Refused([RefusedField.Of(refusal, sent)]))
            : Results.Redirect($"/cases/{proposal.Id}");
    }

    private static async Task<IResult> Compare(
        HttpContext http, string caseId, string content, Caseworker work, RegistrationDesk desk)
    {
        Case proposal = (await work.Load(new CaseId(caseId))).Case;
        return Waiting(proposal, content) is { } file
            ? Ended(proposal) ?? await desk.Compare(http, 200, proposal, file, Fields.None)
            : proposal.Conflicts.Contains(new DocumentHash(content)) ? Say.Of(409, "这份来文已经处理", "处理结果见提案详情的办理经过。")
            : Say.NotFound(http);
    }

    private static async Task<IResult> Decide(
        HttpContext http, string caseId, string content, Caseworker work, RegistrationDesk desk)
    {
        Fields sent = new(await http.Request.ReadFormAsync());
        Case proposal = (await work.Load(new CaseId(caseId))).Case;
        if (Waiting(proposal, content) is not { } file)
        {
            return proposal.Proposal is null ? Say.NotFound(http) : Say.Of(409, "这份来文已经处理", "处理结果见提案详情的办理经过。");
        }

        List<Problem> problems = [];
        problems.Demand(sent["reason"].Length > 0, new("请写明理由。", "reason"));
        problems.Demand(sent["act"] is "adopt" or "setAside", new("请选择采用或不采用。"));
        if (problems.Count > 0)
        {
            return await desk.Compare(http, 400, proposal, file, sent.Refused(problems));
        }

        PersonId by = Staff.Of(http)!.Value;
        bool isShown = int.TryParse(sent["version"], out int shown);
        Message message = sent["act"] == "setAside" ? new SetAsideNewFile(sent.Message, by, file.Content, sent["reason"])
            : new AdoptNewFile(sent.Message, by, file.Content, sent["reason"], isShown ? shown : 0);
        Answer answer = await work.Advance(proposal.Id, message);
        return answer.Refusal is { } refusal
            ? await desk.Compare(http, 409, answer.Case.Case, file, sent.Refused([RefusedField.Of(refusal, sent)]))
            : Results.Redirect($"/cases/{proposal.Id}");
    }

    private static NewFile? Waiting(Case proposal, string content) =>
        proposal.NewFiles.FirstOrDefault(file => file.Content.Value == content);

    private static IResult? Ended(Case proposal) => !proposal.HasEnded ? null
        : Say.Of(409, "本件已经终止", (proposal.Outcome == CaseOutcome.Void ? Refusal.IsVoid : Refusal.HasEnded).Text);
}
