using System.Diagnostics;
using Azure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.DependencyInjection;
using Puyang.Proposals.Office.Development;
using Puyang.Proposals.Office.Pages;

namespace Puyang.Proposals.Office.Setup;

/// <summary>The one pipeline that both hosts serve.</summary>
public static partial class OfficePipeline
{
    /// <summary>Largest request taken, in bytes.</summary>
    public const long MaxBody = 100L << 20;

    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Headers, errors, routing, sign-in, forms, pages.</summary>
    public static IApplicationBuilder UseOffice(this IApplicationBuilder app)
    {
        app.Use(Headers);
        app.Use(Errors);
        app.Use(FormGate.Sizes);
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use(FormGate.Types);
        app.UseAntiforgery();
        app.Use(FormGate.Forgeries);
        app.UseEndpoints(routes =>
        {
            AssetRoutes.Map(routes);
            SignInRoutes.Map(routes);
            BoardRoutes.Map(routes);
            IntakeRoutes.Map(routes);
            TypedRoutes.Map(routes);
            ListRoutes.Map(routes);
            TemplateRoutes.Map(routes);
            CaseRoutes.Map(routes);
            RegistrationRoutes.Map(routes);
            LinkRoutes.Map(routes);
            TaskRoutes.Map(routes);
            HealthRoutes.Map(routes);
            if (routes.ServiceProvider.GetRequiredService<Settings>().Development)
            {
                DevelopmentRoutes.Map(routes);
            }

            routes.Map("{*path}", Say.NotFound);
        });
        return app;
    }

    private static Task Headers(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(() =>
        {
            IHeaderDictionary headers = http.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            if (headers.CacheControl.Count == 0 || headers.CacheControl.ToString().StartsWith("no-cache", StringComparison.Ordinal))
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return next(http);
    }

    // The edge: a fault becomes a page without its text, which may hold a name.
    private static async Task Errors(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            http.Response.Clear();
            await Say.TooLargeOrBroken(bad.StatusCode).ExecuteAsync(http);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            ILogger log = http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Puyang.Proposals.Pages");
            string incident = Activity.Current?.Id ?? http.TraceIdentifier;
            PageFailed(log, incident, http.GetEndpoint()?.DisplayName ?? "?", fault.GetType().Name, fault.StackTrace ?? "");
            if (http.Response.HasStarted)
            {
                // Thrown on, the server would log it with its text.
                http.Abort();
                return;
            }

            http.Response.Clear();
            IReadOnlyList<string> kept = await KeptText.Of(http);
            await (IsStoreAway(fault) ? Say.StoreAway(incident, kept) : Say.Fault(incident, kept)).ExecuteAsync(http);
        }
    }

    // Status 0: there was no answer at all, after several attempts.
    private static bool IsStoreAway(Exception fault) => fault is RequestFailedException { Status: 0 or 503 }
        || (fault is AggregateException several && several.Flatten().InnerExceptions.All(IsStoreAway));

    [LoggerMessage(Level = LogLevel.Error, Message = "Incident {Incident}: the page {Endpoint} failed: {ErrorType}\n{Stack}")]
    private static partial void PageFailed(ILogger log, string incident, string endpoint, string errorType, string stack);
}
