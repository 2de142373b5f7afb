using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Pages;

/// <summary>Where the links in mails lead: to a clean address, with a cookie instead of the token.</summary>
internal static class LinkRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/l/{token}", ["GET", "HEAD"], Open);
        routes.MapPost(Places.Task + "/renew", Renew).WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static async Task<IResult> Open(HttpContext http, string token, TaskDoor door)
    {
        if (await door.Find(token) is not { } found)
        {
            return Say.NoSuchLink();
        }

        door.Admit(http, found.Case, found.Link);
        return Results.Redirect($"/t/{found.Case}/{found.Link.Task}");
    }

    // An expired link can ask for one thing only: a new link, to the registered address.
    private static async Task<IResult> Renew(HttpContext http, string caseId, string taskId, TaskDoor door, Caseworker work)
    {
        if (await door.Enter(http, caseId, taskId) is not (Admission.Admitted or Admission.Expired, { } visit))
        {
            return Say.NoSuchLink();
        }

        Answer answer = await work.Advance(
            visit.Case.Id, new RenewLink(new MessageId(Guid.NewGuid().ToString("n")), visit.Task.Holder, visit.Task.Id));
        return answer.IsAccepted
            ? Say.Of(200, "新的链接已发出", "请查收您登记的邮箱，使用最新一封邮件里的链接。")
            : Say.Of(409, "未能补发", answer.Refusal!.Text);
    }
}
