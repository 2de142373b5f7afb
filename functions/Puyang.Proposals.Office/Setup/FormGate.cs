using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Puyang.Proposals.Office.Pages;

namespace Puyang.Proposals.Office.Setup;

/// <summary>Turns away what cannot be a form of these pages, before anything reads it.</summary>
internal static class FormGate
{
    // A browser reads the answer only once it has sent everything. What is larger still is cut off.
    private const long MaxThrownAway = 1L << 30;

    /// <summary>Reads what is too large to its end, keeps nothing of it, and says so: a page, not a broken connection.</summary>
    public static async Task Sizes(HttpContext http, RequestDelegate next)
    {
        if (http.Request.ContentLength is not > OfficePipeline.MaxBody)
        {
            await next(http);
            return;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MaxThrownAway;
        }

        try
        {
            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        }
        catch (BadHttpRequestException)
        {
            // Beyond all measure, or it stopped: the answer is the same.
        }

        await Say.TooLargeOrBroken(StatusCodes.Status413PayloadTooLarge).ExecuteAsync(http);
    }

    /// <summary>Refuses what is posted to a form's address and is no form, or one in letters that these pages never use.</summary>
    public static Task Types(HttpContext http, RequestDelegate next) =>
        http.GetEndpoint()?.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: true }
        && !(http.Request.HasFormContentType && http.Request.GetTypedHeaders().ContentType?.Charset is null or { Length: 0 } or { Value: "utf-8" or "UTF-8" })
            ? Say.TooLargeOrBroken(StatusCodes.Status415UnsupportedMediaType).ExecuteAsync(http)
            : next(http);

    /// <summary>Refuses a form that is forged, too old or unreadable.</summary>
    public static async Task Forgeries(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false })
        {
            await (await Say.FormExpired(http)).ExecuteAsync(http);
            return;
        }

        await next(http);
    }
}
