using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Puyang.Proposals.Functions.Loop;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;
using Puyang.Proposals.Office.Mail;

namespace Puyang.Proposals.Functions.Triggers;

/// <summary>What the cloud host does by the clock.</summary>
internal sealed partial class Rounds(
    Sweep sweep, CaseLoops loops, IntakeBox box, IntakeDesk desk, ImportDesk imports, MorningRound morning, RoundBook book,
    CurrentClient current, TimeProvider machine, ILogger<Rounds> log)
{
    /// <summary>Finds what the engine, a wake or a message has lost.</summary>
    [Function(Names.Sweep)]
    public async Task Sweep([TimerTrigger("0 */10 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client)
    {
        current.Client = client;
        int failed = 0;
        failed += await Guarded("sweep", async () =>
        {
            DateTimeOffset began = machine.GetUtcNow();
            await loops.Replace(await sweep.Run(), began);
            await book.Done(RoundBook.Sweep);
        });
        failed += await Guarded("intake", box.Empty);
        failed += await Guarded("rejections", desk.TellOffice);
        failed += await Guarded("imports", imports.Resume);
        failed += await Guarded("purge", loops.Purge);
        if (failed > 0)
        {
            throw new StepFailedException($"{failed} of 5 parts of the sweep failed");
        }
    }

    /// <summary>The morning's mails. The round itself knows working days and hours, and whether this morning's have gone.</summary>
    [Function(Names.Morning)]
    public async Task Morning([TimerTrigger("0 5/10 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client)
    {
        current.Client = client;
        await loops.WakingOnce(morning.Run);
    }

    // One that fails must not keep the others from their turn.
    private async Task<int> Guarded(string part, Func<Task> work)
    {
        try
        {
            await work();
            return 0;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            RoundFailed(part, StepFailedException.Of(fault).Message);
            return 1;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A round failed and comes again: {Part}: {Fault}")]
    private partial void RoundFailed(string part, string fault);
}
