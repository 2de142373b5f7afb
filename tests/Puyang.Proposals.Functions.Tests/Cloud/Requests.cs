using Puyang.Proposals.Functions.Imports;
using Puyang.Proposals.Functions.Loop;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Functions.Tests.Cloud;

/// <summary>What every request of a page and every round has: a client. An activity has none, unless its function is bound to one.</summary>
internal sealed class Requests(CaseLoops loops, ImportRunner runner, CurrentClient current, CloudOffice cloud) : ICaseLoops, IImportRunner
{
    public async Task Wake(CaseId id)
    {
        if (Step.IsRunning)
        {
            await loops.Wake(id);
            return;
        }

        current.Client ??= cloud.Client;
        for (int time = 0; time < cloud.Wakes; time++)
        {
            await loops.Wake(id);
        }

        await cloud.Woken(id);
    }

    public Task<LoopState?> State(CaseId id) => loops.State(id);

    public async Task Start(Import import)
    {
        current.Client ??= cloud.Client;
        await runner.Start(import);
    }
}
