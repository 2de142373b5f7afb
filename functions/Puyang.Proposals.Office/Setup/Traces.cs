using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Trace;

namespace Puyang.Proposals.Office.Setup;

/// <summary>What the office does, as OpenTelemetry spans by case. They carry ids, kinds and codes: no names, addresses, texts or tokens.</summary>
public static class Traces
{
    /// <summary>The source's name, for a host that exports it.</summary>
    public const string Source = "Puyang.Proposals";

    private static readonly ActivitySource Spans = new(Source);

    /// <summary>Exports the spans to where OTEL_EXPORTER_OTLP_ENDPOINT says, and to what a host adds.</summary>
    public static IServiceCollection AddOfficeTraces(this IServiceCollection services, IConfiguration configuration, Action<TracerProviderBuilder>? more = null)
    {
        bool isExported = configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 };
        if (isExported || more is not null)
        {
            services.AddOpenTelemetry().WithTracing(traces =>
            {
                traces.AddSource(Source);
                _ = isExported ? traces.AddOtlpExporter() : traces;
                more?.Invoke(traces);
            });
        }

        return services;
    }

    internal static Activity? Of(string act, CaseId id, string? kind = null) =>
        Spans.StartActivity(act)?.SetTag("proposal.case", id.Value).SetTag("proposal.kind", kind);

    internal static Activity? Of(string act) => Spans.StartActivity(act);
}
