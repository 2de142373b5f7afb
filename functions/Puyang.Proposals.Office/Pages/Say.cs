using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Puyang.Proposals.Office.Pages;

/// <summary>Pages that only say something.</summary>
internal static class Say
{
    public static IResult Of(int status, string title, params string[] lines) =>
        Show.Page<NoticePage>(status, ("Title", title), ("Lines", lines));

    public static IResult NotFound(HttpContext http) => Of(404, "没有这个页面", "请检查地址，或从邮件里的链接、办公室的提案台账重新进入。");

    public static IResult SignInFirst(IReadOnlyList<string> kept) => Show.Page<NoticePage>(
        401,
        ("Title", "请先登录"),
        ("Lines", new[] { "这是局办公室的页面。请用一次性登录链接进入：程序启动时显示一个，也可以发到您登记的邮箱。" }),
        ("Kept", kept),
        ("Next", "/sign-in"),
        ("NextLabel", "把登录链接发到我的邮箱"));

    /// <summary>Where the platform signs staff in.</summary>
    /// <param name="address">Where to go on.</param>
    /// <param name="isStranger">True when somebody is signed in who is no clerk here.</param>
    /// <param name="kept">What was written into a form.</param>
    public static IResult SignInAtPlatform(string address, bool isStranger, IReadOnlyList<string> kept) => Show.Page<NoticePage>(
        isStranger ? 403 : 401,
        ("Title", isStranger ? "这个账号不是提案联络员" : "请先登录"),
        ("Lines", new[] { isStranger ? "您已用单位账号登录，但办件规则中没有以这个邮箱登记的提案联络员。请换一个账号，或请管理员登记。" : "这是局办公室的页面，请用单位账号登录。" }),
        ("Kept", kept),
        ("Next", address),
        ("NextLabel", isStranger ? "换一个账号" : "用单位账号登录"));

    /// <summary>The same answer for unknown, withdrawn and replaced links, and for those whose task has gone to somebody else: it tells a stranger nothing.</summary>
    public static IResult NoSuchLink() =>
        Of(404, "这个链接不能使用", "它可能已被撤回，或已有更新的链接发到您的邮箱，也可能这一项已转由他人办理。请使用最近一封邮件里的链接，或与承办单位联系。");

    public static IResult Fault(string incident, IReadOnlyList<string> kept) => Kept(
        500, "系统出错了", kept, "您刚才的操作可能没有完成，请重新打开页面查看；如仍不行，请把下面的编号告诉管理员。", incident);

    /// <summary>The store does not answer: nothing of what was asked can be said to have happened.</summary>
    public static IResult StoreAway(string incident, IReadOnlyList<string> kept) => Kept(
        503, "存储暂时不能使用", kept, "您刚才的操作没有确认完成。请过一两分钟重新打开页面查看，没有完成的请再提交一次。", incident);

    public static IResult TooLargeOrBroken(int status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge => Of(
            413, "内容太大", "一次上传的文件合计不能超过 100 MB，单个文件不能超过 25 MB，文字不能超过 100 万字。请减少内容后重试。"),
        StatusCodes.Status415UnsupportedMediaType => Of(415, "不是表单", "这个地址只接收网页上的表单，请返回上一页重试。"),
        _ => Of(400, "请求不完整", "没有收到完整的内容，请返回上一页重试。"),
    };

    /// <summary>A form that is too old or forged. What was written is shown, so that nothing is lost.</summary>
    public static async Task<IResult> FormExpired(HttpContext http)
    {
        Exception? cause = http.Features.Get<IAntiforgeryValidationFeature>()?.Error;

        // The verdict has been read; while it stands, nobody may look into the form, not even to give the text back.
        http.Features.Set<IAntiforgeryValidationFeature>(null);
        for (; cause is not null; cause = cause.InnerException)
        {
            if (cause is BadHttpRequestException or InvalidDataException or IOException)
            {
                return TooLargeOrBroken(IsTooLarge(cause) ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);
            }
        }

        return Kept(400, "页面已经过期", await KeptText.Of(http), "您的操作没有提交。请重新打开邮件里的链接（或刷新办公室页面）后再试。");
    }

    // The form reader has one exception for all: whatever passes a size or count names its limit.
    private static bool IsTooLarge(Exception cause) => cause is BadHttpRequestException bad
        ? bad.StatusCode == StatusCodes.Status413PayloadTooLarge
        : cause.Message.Contains("limit", StringComparison.Ordinal) && !cause.Message.Contains("oundary", StringComparison.Ordinal);

    public static IResult Kept(int status, string title, IReadOnlyList<string> texts, params string[] lines) =>
        Show.Page<NoticePage>(status, ("Title", title), ("Lines", lines), ("Kept", texts));
}

/// <summary>What somebody wrote into a form that could not be taken.</summary>
internal static class KeptText
{
    /// <summary>The fields into which people write.</summary>
    public static readonly IReadOnlySet<string> Fields = new HashSet<string>
    {
        "title", "subject", "remark", "signatories", "successor", "body", "disclosureReason", "contactName", "contactPhone",
        "comment", "reason", "basis", "done", "owner", "units", "note", "how", "said", "unitSaid", "place", "present", "objection",
        "question", "askUnit", "askEmail", "email", "publicationReason", "signer", "mailNumber",
        "meeting", "noticeNumber",
    };

    public static async Task<IReadOnlyList<string>> Of(HttpContext http)
    {
        try
        {
            IFormCollection form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync() : FormCollection.Empty;
            return [.. TypedForm.Lines(form), .. form.Where(field => Fields.Contains(field.Key))
                .Select(field => field.Value.ToString()).Where(text => text.Length > 0)
                .OrderByDescending(text => text.Length)];
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or BadHttpRequestException or InvalidOperationException or IOException)
        {
            return [];
        }
    }
}
