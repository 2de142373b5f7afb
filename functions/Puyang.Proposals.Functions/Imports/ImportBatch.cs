using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Puyang.Proposals.Functions.Imports;

/// <summary>What an import's orchestration is given.</summary>
/// <param name="Import">Names it.</param>
/// <param name="Count">How many proposals it holds.</param>
/// <param name="Step">How many of them one activity registers.</param>
public sealed record ImportInput(string Import, int Count, int Step);

/// <summary>Some proposals of an import.</summary>
/// <param name="Import">Names it.</param>
/// <param name="From">The first of them, from 0.</param>
public sealed record ImportStep(string Import, int From);

/// <summary>Fans out the proposals that were handed in at once; how far it is stands in the table that the page reads.</summary>
public static class ImportBatch
{
    private static readonly TaskOptions Patient = TaskOptions.FromRetryPolicy(new RetryPolicy(
        maxNumberOfAttempts: 5, firstRetryInterval: TimeSpan.FromSeconds(2), backoffCoefficient: 3, maxRetryInterval: TimeSpan.FromMinutes(1)));

    /// <summary>Registers all of them and closes the import. What fails for good is taken up again by the sweep.</summary>
    [Function(Names.ImportBatch)]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        ImportInput input = context.GetInput<ImportInput>() ?? throw new ArgumentException("An import needs its name.");
        List<Task> steps = [];
        for (int from = 0; from < input.Count; from += input.Step)
        {
            steps.Add(context.CallActivityAsync(Names.RegisterProposals, new ImportStep(input.Import, from), Patient));
        }

        try
        {
            await Task.WhenAll(steps);
        }
        catch (TaskFailedException)
        {
            // The others have gone on all the same; closing finds that something is left.
        }

        int waiting = await context.CallActivityAsync<int>(Names.CloseImport, input.Import, Patient);
        context.SetCustomStatus(waiting == 0 ? "Closed" : $"{waiting} waiting");
    }
}
