using System.Collections.Concurrent;
using System.Threading.Channels;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Local;

/// <summary>Works imports off, as the orchestration ImportBatch does in the cloud.</summary>
internal sealed partial class Imports(IServiceProvider services, ILogger<Imports> log) : BackgroundService, IImportRunner
{
    private static readonly ParallelOptions Together = new() { MaxDegreeOfParallelism = 4 };
    private readonly Channel<Import> waiting = Channel.CreateUnbounded<Import>();
    private readonly ConcurrentDictionary<string, bool> taken = new();

    /// <inheritdoc/>
    public Task Start(Import import)
    {
        if (taken.TryAdd(import.Id, true))
        {
            waiting.Writer.TryWrite(import);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (Import import in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await Run(import);
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                // What has been registered stands; the sweep takes up the rest.
                ImportFailed(import.Id, fault.GetType().Name, fault.StackTrace ?? "");
            }
            finally
            {
                taken.TryRemove(import.Id, out _);
            }
        }
    }

    private async Task Run(Import import)
    {
        ImportDesk desk = services.GetRequiredService<ImportDesk>();
        IEnumerable<int> steps = Enumerable.Range(0, (import.Count + ImportDesk.Step - 1) / ImportDesk.Step).Select(step => step * ImportDesk.Step);
        await Parallel.ForEachAsync(steps, Together, async (from, _) => await desk.Register(import.Id, from));
        await desk.Close(import.Id);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The import {Import} stopped and is taken up again by the sweep: {ErrorType}\n{Stack}")]
    private partial void ImportFailed(string import, string errorType, string stack);
}
