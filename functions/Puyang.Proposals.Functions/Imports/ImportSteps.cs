using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Puyang.Proposals.Functions.Loop;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Functions.Imports;

/// <summary>The activities of an import.</summary>
internal sealed class ImportSteps(ImportDesk desk, CurrentClient current)
{
    [Function(Names.RegisterProposals)]
    public async Task RegisterProposals([ActivityTrigger] ImportStep step, [DurableClient] DurableTaskClient client)
    {
        // Each registered case needs its loop.
        current.Client = client;
        await desk.Register(step.Import, step.From);
    }

    [Function(Names.CloseImport)]
    public Task<int> CloseImport([ActivityTrigger] string import) => desk.Close(import);
}
