using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Puyang.Proposals.Functions.Loop;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Functions.Imports;

/// <summary>Starts an import's orchestration.</summary>
internal sealed partial class ImportRunner(CurrentClient current, ILogger<ImportRunner> log) : IImportRunner
{
    /// <inheritdoc/>
    public async Task Start(Import import)
    {
        try
        {
            string instance = $"import.{import.Id}";
            if (current.Client is { } client && await client.GetInstanceAsync(instance) is null or { IsCompleted: true })
            {
                await client.ScheduleNewOrchestrationInstanceAsync(
                    Names.ImportBatch, new ImportInput(import.Id, import.Count, ImportDesk.Step), new StartOrchestrationOptions(instance));
            }
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            StartFailed(import.Id, StepFailedException.Of(fault).Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The import {Import} did not start and is taken up again by the sweep: {Fault}")]
    private partial void StartFailed(string import, string fault);
}
