using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Links;

namespace Puyang.Proposals.Office.Pages;

/// <summary>Whether somebody may see a task.</summary>
public enum Admission
{
    /// <summary>The link holds.</summary>
    Admitted,

    /// <summary>The link was right, but its time is over: a new one can be asked for.</summary>
    Expired,

    /// <summary>The cookie is missing or too old.</summary>
    LinkNeeded,

    /// <summary>The link was withdrawn or replaced.</summary>
    Ended,
}

/// <summary>Somebody at a task's page.</summary>
public sealed record Visit(FoldedCase Folded, CaseTask Task, Bureau Office)
{
    /// <summary>The case.</summary>
    public Case Case => Folded.Case;

    /// <summary>The policy in force.</summary>
    public Policy Policy => Office.Policy;

    /// <summary>The page's clean address.</summary>
    public string Address => $"/t/{Case.Id}/{Task.Id}";

    /// <summary>True for another bureau that signs jointly: it sees what it is to sign, and nothing of how the bureau came to it. 联合行文</summary>
    public bool IsJointSignatory => Task is Proposals.Approval.ReviewTask { Holder.CoHandlerOrdinal: not null };

    /// <summary>True while the task can be done; a satisfaction form also after its time, as long as the round lasts, and a late opinion.</summary>
    public bool IsOpen => Task.Settled is null
        || (Task is Proposals.Feedback.FeedbackTask { HasLapsed: true } form && form.Round == Case.Round)
        || (Task is Proposals.CoHandling.OpinionTask { IsWaived: true } && !Case.HasEnded);
}

/// <summary>Swaps a link's token for a cookie of that one task, and checks the cookie afterwards. Writes nothing to storage.</summary>
internal sealed class TaskDoor(Caseworker work, LinkTable links, Bureaus bureaus, CaseClock clock, Settings settings, IDataProtectionProvider protection)
{
    private const string Cookie = "task";
    private static readonly TimeSpan Sliding = TimeSpan.FromHours(8);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("task-cookie").ToTimeLimitedDataProtector();

    /// <summary>The case and link behind a token; null when it is unknown, withdrawn or replaced by a newer one.</summary>
    public async Task<(CaseId Case, Link Link)?> Find(string token)
    {
        if (await links.Find(token) is not { } row)
        {
            return null;
        }

        Case proposal = (await work.Load(row.Case)).Case;
        return proposal.LinkOf(row.Task) is { IsWithdrawn: false } link && link.Serial == row.Serial
            && (await bureaus.Current()).Policy.Knows(proposal, link.Person) ? (row.Case, link) : null;
    }

    /// <summary>Gives the cookie of a task.</summary>
    public void Admit(HttpContext http, CaseId id, Link link) => http.Response.Cookies.Append(
        Cookie,
        protector.Protect($"{id}\n{link.Task}\n{link.Serial}", Sliding),
        new CookieOptions
        {
            Path = $"/t/{id}/{link.Task}",
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = settings.PublicAddress.Scheme == Uri.UriSchemeHttps,
            MaxAge = Sliding,
        });

    /// <summary>Looks at who is at the page. Without a cookie nothing is looked up: a stranger learns nothing of what there is.</summary>
    public async Task<(Admission Admission, Visit? Visit)> Enter(HttpContext http, string caseId, string taskId)
    {
        if (Serial(http, caseId, taskId) is not { } serial)
        {
            return (Admission.LinkNeeded, null);
        }

        FoldedCase folded = await work.Load(new CaseId(caseId));
        Bureau office = await bureaus.Current();
        if (folded.Case.Task(new TaskId(taskId)) is not { } task || folded.Case.LinkOf(task.Id) is not { } link
            || link.IsWithdrawn || link.Serial != serial || !office.Policy.Knows(folded.Case, task.Holder))
        {
            return (Admission.Ended, null);
        }

        Admit(http, folded.Case.Id, link);
        Visit visit = new(folded, task, office);
        return (link.Expires < clock.GetUtcNow() ? Admission.Expired : Admission.Admitted, visit);
    }

    private int? Serial(HttpContext http, string caseId, string taskId)
    {
        try
        {
            return http.Request.Cookies[Cookie] is { } cookie
                && protector.Unprotect(cookie).Split('\n') is [var id, var task, var serial] && id == caseId && task == taskId
                    ? int.Parse(serial)
                    : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
