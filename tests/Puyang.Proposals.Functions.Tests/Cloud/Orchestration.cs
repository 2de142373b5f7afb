using Microsoft.DurableTask;
using Puyang.Proposals.Functions.Imports;
using Puyang.Proposals.Functions.Loop;

namespace Puyang.Proposals.Functions.Tests.Cloud;

/// <summary>An orchestration as the worker runs it.</summary>
internal sealed class Orchestration(Function function, CloudOffice cloud) : ITaskOrchestrator
{
    /// <summary>What loosens an instance that is stuck.</summary>
    public const string Loosen = "loosen";

    // The host's context reads the input when it is asked for; the engine's own reads it before.
    private static readonly IReadOnlyDictionary<string, Type> Inputs = new Dictionary<string, Type>
    {
        [Names.ProposalCase] = typeof(LoopInput),
        [Names.ImportBatch] = typeof(ImportInput),
    };

    public Type InputType => Inputs[function.Name];

    public Type OutputType => typeof(object);

    public async Task<object?> RunAsync(TaskOrchestrationContext context, object? input)
    {
        if (cloud.Stuck.Contains(context.InstanceId))
        {
            await context.WaitForExternalEvent<string>(Loosen);
        }

        await (Task)function.Method.Invoke(null, [context])!;
        return null;
    }
}
