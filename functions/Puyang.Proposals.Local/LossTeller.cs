using Puyang.Proposals.Office;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Mail;

namespace Puyang.Proposals.Local;

/// <summary>Mails what was lost to the office, and tries again until the mail has left.</summary>
internal sealed partial class LossTeller(LossNotes notes, MailRoom mail, Bureaus bureaus, Settings settings, ILogger<LossTeller> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Every);
        do
        {
            try
            {
                await notes.Tell(mail, (await bureaus.Current()).Policy, settings);
            }
            catch (Exception fault) when (fault is MailRefusedException or Azure.RequestFailedException or AggregateException)
            {
                NotTold(fault.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The office could not be told of a loss and will be: {ErrorType}")]
    private partial void NotTold(string errorType);
}
