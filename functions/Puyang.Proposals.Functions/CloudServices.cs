using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Trace;
using Puyang.Proposals.Functions.Imports;
using Puyang.Proposals.Functions.Loop;
using Puyang.Proposals.Functions.Triggers;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;
using Puyang.Proposals.Office.Setup;

namespace Puyang.Proposals.Functions;

/// <summary>Registers the office and what the cloud host adds to it.</summary>
internal static class CloudServices
{
    private const string AzureMonitor = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    // As the host reads it: Authorization=AAD;ClientId={id}.
    private const string AzureMonitorIdentity = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    /// <summary>The worker's own spans: an invocation each, without what it was called with.</summary>
    private const string WorkerSpans = "Microsoft.Azure.Functions.Worker";

    public static FunctionsApplicationBuilder AddCloud(this FunctionsApplicationBuilder builder, Ground ground)
    {
        builder.Logging.AddOfficeFilters();
        builder.Services.AddOffice(ground).AddLoops(ground).AddSingleton<PagePipeline>();
        builder.AddTraces();
        return builder;
    }

    internal static IServiceCollection AddLoops(this IServiceCollection services, Ground ground) => services
        .AddSingleton(made => new LoopBook(ground.Storage.Table("loops"), made.GetRequiredService<TimeProvider>()))
        .AddSingleton<LoopTurns>().AddSingleton<FirstSweep>().AddSingleton<CurrentClient>()
        .AddSingleton<CaseLoops>().AddSingleton<ICaseLoops>(made => made.GetRequiredService<CaseLoops>())
        .AddSingleton<IImportRunner, ImportRunner>();

    private static void AddTraces(this FunctionsApplicationBuilder builder) => builder.Services.AddOfficeTraces(builder.Configuration, traces =>
    {
        traces.AddSource(WorkerSpans);
        if (builder.Configuration[AzureMonitor] is { Length: > 0 } connection)
        {
            traces.AddAzureMonitorTraceExporter(monitor =>
            {
                monitor.ConnectionString = connection;
                monitor.Credential = Identity(builder.Configuration[AzureMonitorIdentity]);
            });
        }
    });

    private static ManagedIdentityCredential? Identity(string? text)
    {
        Dictionary<string, string> parts = (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2)).Where(part => part.Length == 2)
            .ToDictionary(part => part[0], part => part[1], StringComparer.OrdinalIgnoreCase);
        return parts.GetValueOrDefault("Authorization") != "AAD" ? null
            : new ManagedIdentityCredential(
                parts.TryGetValue("ClientId", out string? id) ? ManagedIdentityId.FromUserAssignedClientId(id) : ManagedIdentityId.SystemAssigned);
    }
}
