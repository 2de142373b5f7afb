using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;
using Puyang.Proposals.Office.Mail;

namespace Puyang.Proposals.Local;

/// <summary>What the one-machine host does by the clock: empties the intake container, sends the morning's mails, sweeps.</summary>
internal sealed partial class Rounds(IntakeBox box, IntakeDesk desk, ImportDesk imports, Sweep sweep, MorningRound morning, RoundBook book, ILogger<Rounds> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);
    private const int SweepEvery = 60;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Every);
        int round = 0;
        do
        {
            await Guarded(box.Empty);
            await Guarded(morning.Run);
            if (round++ % SweepEvery == 0)
            {
                await Guarded(Sweep);
                await Guarded(desk.TellOffice);
                await Guarded(imports.Resume);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Sweep()
    {
        await sweep.Run();
        await book.Done(RoundBook.Sweep);
    }

    private async Task Guarded(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            IEnumerable<Exception> faults = fault is AggregateException several ? several.Flatten().InnerExceptions : [fault];
            RoundFailed(string.Join(", ", faults.Select(one => one.GetType().Name).Distinct()));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A round failed and comes again: {ErrorType}")]
    private partial void RoundFailed(string errorType);
}
