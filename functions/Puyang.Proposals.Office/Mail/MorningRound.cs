using Azure;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Mail;

/// <summary>Sends what may wait for the morning: on working days, by day, one mail per mailbox. 每日一报</summary>
/// <remarks>Reminders are effects of their cases like any other and are settled there; this only gathers them. Run again
/// and again: what has been sent today is not sent twice, and a mail that was interrupted goes out under the same Message-ID.</remarks>
public sealed partial class MorningRound(
    CaseTable rows, Caseworker work, Bureaus bureaus, MorningMail writer, MailRoom room, MorningReport report, Storage storage,
    TimeProvider clock, ILogger<MorningRound> log)
{
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(5);

    /// <summary>Does what is to be done now; nothing at night and on rest days.</summary>
    public async Task Run()
    {
        Bureau office = await bureaus.Current();
        DateTimeOffset now = clock.GetUtcNow().ToOffset(office.Policy.Unit.UtcOffset);
        if (!office.Policy.IsReminding(now))
        {
            return;
        }

        // First every case whose day has come, or that a new policy has not reached yet, takes its turn: one mail holds all of the morning.
        IReadOnlyList<CaseRow> board = await rows.All();
        CaseRow[] due = [.. board.Where(row => row.NextWork <= now || row.Policy != office.PolicyHash)];
        foreach (CaseRow row in due)
        {
            await work.Turn(row.Id);
        }

        board = due.Length > 0 ? await rows.All() : board;
        Dictionary<string, Batch> batches = await Gather(board, office.Policy);
        foreach (Batch batch in batches.Values)
        {
            await Guarded(batch, board, office.Policy, now);
        }
    }

    private async Task<Dictionary<string, Batch>> Gather(IReadOnlyList<CaseRow> board, Policy policy)
    {
        Dictionary<string, Batch> batches = new(StringComparer.OrdinalIgnoreCase);
        foreach (CaseRow row in board.Where(row => row.Reminders > 0))
        {
            Case proposal = (await work.Load(row.Id)).Case;
            foreach (Pending pending in proposal.Outbox.Where(pending => pending is { Parked: null, Effect.GoesWithTheMorningMail: true }))
            {
                // Whoever has left the bureau has nobody to answer for it but the office.
                PersonId person = MorningLine.Addressee(proposal, pending.Effect);
                Recipient to = policy.Recipient(proposal, person) ?? policy.DeskRecipient();
                Batch.Of(to, policy.Greeting(proposal, person), batches).Waiting.Add(new Waiting(proposal, pending));
            }
        }

        foreach (CopyOffice copy in policy.Copies)
        {
            Batch.Of(new Recipient(copy.Name, copy.Email), $"{copy.Name}：", batches).HasReport = true;
        }

        return batches;
    }

    private async Task Guarded(Batch batch, IReadOnlyList<CaseRow> board, Policy policy, DateTimeOffset now)
    {
        try
        {
            await Send(batch, board, policy, now);
        }
        catch (Exception fault) when (fault is RequestFailedException or TimeoutException or InvalidDataException)
        {
            // One mailbox must not keep the others waiting; the next round tries again.
            MailBroke(batch.Key, fault.GetType().Name);
        }
    }

    private async Task Send(Batch batch, IReadOnlyList<CaseRow> board, Policy policy, DateTimeOffset now)
    {
        DateOnly day = policy.Day(now);
        BlobClient blob = storage.Container("mornings").GetBlobClient($"{day:yyyy-MM-dd}/{batch.Key}.json");
        MorningRecord? record = (await blob.ReadJson<MorningRecord>())?.Value;
        if (record?.SentAt is not null)
        {
            // Sent, and then interrupted: those lines were in it. What came later waits for tomorrow.
            await Settle(batch.Waiting.Where(waiting => record.Lines.Contains(waiting.Name)));
            return;
        }

        if (record?.NotBefore > now || batch.Waiting.Any(waiting => waiting.Pending.ClaimedUntil > now))
        {
            return;
        }

        await Attempt(batch, board, blob, policy, now);
    }

    private async Task Attempt(Batch batch, IReadOnlyList<CaseRow> board, BlobClient blob, Policy policy, DateTimeOffset now)
    {
        DateOnly day = policy.Day(now);
        IReadOnlyList<Waiting> claimed = await Claim(batch.Waiting);
        IReadOnlyList<string> lines = [.. claimed.Select(waiting => waiting.Name)];
        IReadOnlyList<MorningLine> told = [.. claimed.Select(waiting => MorningLine.Of(waiting.Case, waiting.Pending.Effect, policy, day)).OfType<MorningLine>()];
        IReadOnlyList<string> standing = batch.HasReport ? await report.Write(day, board) : [];
        if (await writer.Write(day, batch.To, batch.Greeting, told, standing, policy) is { } mail)
        {
            // Written down before it leaves: until it is known to have left, it is tried again.
            await blob.WriteJson(new MorningRecord(lines, null, null));
            try
            {
                await room.Send(mail, policy, null);
            }
            catch (MailRefusedException refused)
            {
                MailRefused(batch.Key, refused.Message);
                await blob.WriteJson(new MorningRecord(lines, null, now + Again));
                await PutOff(claimed, refused);
                return;
            }

            await blob.WriteJson(new MorningRecord(lines, now, null));
        }

        await Settle(claimed);
    }

    private async Task<IReadOnlyList<Waiting>> Claim(IEnumerable<Waiting> waiting)
    {
        List<Waiting> claimed = [];
        foreach (Waiting one in waiting)
        {
            if (await work.Advance(one.Case.Id, Attempts.Claim(one.Pending.Effect.Id)) is { IsAccepted: true, Case.Case: var proposal })
            {
                claimed.Add(new Waiting(proposal, proposal.Outbox.Single(pending => pending.Effect.Id == one.Pending.Effect.Id)));
            }
        }

        return claimed;
    }

    private async Task Settle(IEnumerable<Waiting> sent)
    {
        foreach (Waiting one in sent)
        {
            await work.Advance(one.Case.Id, Attempts.Settled(one.Pending.Effect.Id, new Outcome.Done()));
        }
    }

    private async Task PutOff(IEnumerable<Waiting> failed, MailRefusedException why)
    {
        foreach (Waiting one in failed)
        {
            await work.Advance(one.Case.Id, Attempts.Failed(one.Pending, why.Message, why.IsFinal));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The morning's mail {Mail} was refused: {Why}")]
    private partial void MailRefused(string mail, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "The morning's mail {Mail} could not be made: {ErrorType}")]
    private partial void MailBroke(string mail, string errorType);

    /// <summary>What one mailbox is to get.</summary>
    private sealed class Batch(Recipient to, string greeting)
    {
        public Recipient To { get; } = to;

        public string Greeting { get; } = greeting;

        public List<Waiting> Waiting { get; } = [];

        public bool HasReport { get; set; }

        /// <summary>Names the mailbox in storage and logs without telling it.</summary>
        public string Key => Hashes.Of(To.Email.ToLowerInvariant()).Value[..24];

        public static Batch Of(Recipient to, string greeting, Dictionary<string, Batch> batches) =>
            batches.TryGetValue(to.Email, out Batch? known) ? known : batches[to.Email] = new Batch(to, greeting);
    }

    /// <summary>A line that waits.</summary>
    private sealed record Waiting(Case Case, Pending Pending)
    {
        public string Name => $"{Case.Id}/{Pending.Effect.Id}";
    }
}

/// <summary>What is known of one mailbox's mail of a day.</summary>
/// <param name="Lines">Which effects of which cases are in it.</param>
/// <param name="SentAt">When it left; null until then.</param>
/// <param name="NotBefore">When it may be tried again after a refusal.</param>
public sealed record MorningRecord(IReadOnlyList<string> Lines, DateTimeOffset? SentAt, DateTimeOffset? NotBefore);
