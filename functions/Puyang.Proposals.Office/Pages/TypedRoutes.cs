using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Pages;

/// <summary>The page on which a proposal is typed in. 收文登记</summary>
internal static class TypedRoutes
{
    private const string Address = "/intake/new";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods(Address, ["GET", "HEAD"], Open).RequireAuthorization(Staff.Scheme);
        routes.MapPost(Address, Send).RequireAuthorization(Staff.Scheme).WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static async Task<IResult> Open(HttpContext http, string? from, string? done, TypedDesk desk, Caseworker work)
    {
        if (from is { Length: 64 })
        {
            return await desk.Begin(new DocumentHash(from)) is var (typed, problems)
                ? await desk.Page(http, 200, new TypedView(typed, Fields.None.Refused(problems)))
                : Say.NotFound(http);
        }

        Proposal? registered = done is { Length: > 0 and <= 90 } && done.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? (await work.Load(new CaseId(done))).Case.Proposal : null;
        return await desk.Page(http, 200, new TypedView(TypedProposal.Empty, Fields.None)
        {
            Done = registered is null ? null : (new CaseId(done!), registered),
        });
    }

    private static async Task<IResult> Send(HttpContext http, TypedDesk desk)
    {
        Fields sent = new(await http.Request.ReadFormAsync());
        List<Problem> problems = [];
        TypedProposal typed = await desk.Take(TypedForm.Read(sent), sent, problems);
        string act = sent["act"];
        if (act is "addProposer" or "addUnit")
        {
            return await desk.Page(http, 200, new TypedView(typed, Fields.None.Refused(problems)) { Added = act });
        }

        (ReadProposal? read, IReadOnlyList<Problem> wrong) = await desk.Check(typed);
        problems.AddRange(wrong);
        if (problems.Count > 0 || read is null || act is not ("register" or "another"))
        {
            return await desk.Page(http, problems.Count > 0 ? 400 : 200, new TypedView(typed, sent.Refused(problems)) { IsRight = problems.Count == 0 });
        }

        if (act == "register" && await desk.Other(read) is { } other)
        {
            Problem conflict = other.Outcome == CaseOutcome.Returned
                ? new($"同一案号已退回交办机关；再次交办的，交办日期应晚于上一次（{Chinese.Date(other.Proposal!.HandedOver)}），请核对。", "handedOver")
                : new("同一案号已登记，而内容不同，原登记没有改动：案号、届次写错的请改正；确是同一件提案的，请核对后选择下面的“作为内容不同的来文提交”。", "number");
            return await desk.Page(http, 409, new TypedView(typed, sent.Refused([conflict])) { Other = other });
        }

        IntakeResult result = await desk.Register(read, typed, Staff.Of(http)!.Value, sent.Message);
        return result.Outcome == IntakeOutcome.Refused
            ? await desk.Page(http, 409, new TypedView(typed, sent.Refused([new Problem(result.Problem!)])))
            : Results.Redirect(result.Outcome == IntakeOutcome.Conflict ? $"/cases/{result.Case}" : $"{Address}?done={result.Case}");
    }
}
