using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Puyang.Proposals.Office.Setup;

namespace Puyang.Proposals.Office.Casework;

/// <summary>What became of a message.</summary>
/// <param name="Case">The case afterwards.</param>
/// <param name="Refusal">Why not; null when it was accepted, now or before.</param>
public sealed record Answer(FoldedCase Case, Refusal? Refusal)
{
    /// <summary>True when the message stands, now or since an earlier arrival.</summary>
    public bool IsAccepted => Refusal is null;
}

/// <summary>The only ways in which a case changes, the same in both hosts.</summary>
public sealed partial class Caseworker(
    Journal journal, CaseTable rows, Bureaus bureaus, TimeProvider clock, ICaseLoops loops, ILogger<Caseworker> log)
{
    private const int Attempts = 40;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    // Steps of one case that are done side by side bring their outcomes at the same moment. Within a process they take
    // turns; between processes the journal's condition decides, and the pauses grow until everybody has had a turn.
    private readonly SemaphoreSlim[] turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    /// <summary>The case as it is.</summary>
    public Task<FoldedCase> Load(CaseId id) => journal.Load(id);

    /// <summary>Loads, decides, appends and answers; then wakes the case.</summary>
    /// <exception cref="TimeoutException">Others appended at the same moment, forty times in a row.</exception>
    public async Task<Answer> Advance(CaseId id, Message message)
    {
        using Activity? span = Traces.Of("Advance", id, message.GetType().Name);
        SemaphoreSlim mine = turns[(uint)id.GetHashCode() % turns.Length];
        await mine.WaitAsync();
        try
        {
            Answer answer = await Advance(id, message, await bureaus.Current());
            span?.SetTag("proposal.refused", answer.Refusal?.Code);
            return answer;
        }
        finally
        {
            mine.Release();
        }
    }

    /// <summary>Applies what time brought, lists the effects that are due, says how long to wait.</summary>
    public async Task<Turn> Turn(CaseId id)
    {
        using Activity? span = Traces.Of("Turn", id);
        Bureau office = await bureaus.Current();
        FoldedCase folded = await journal.Load(id);
        if (folded.Case.Proposal is null)
        {
            return new Turn(true, "", TimeSpan.FromHours(12), [], 0);
        }

        foreach (Message message in Calendar.Alarms.Ringing(folded.Case, office, Now(folded, office)))
        {
            folded = (await Advance(id, message)).Case;
        }

        await ShowOnBoard(folded, office);
        return Casework.Turn.Of(folded.Case, folded.Length, office.Policy, Now(folded, office));
    }

    /// <summary>True when the next turn would find nothing to do: no effect is due, and time has brought nothing.</summary>
    internal async Task<bool> IsAtRest(CaseId id)
    {
        Bureau office = await bureaus.Current();
        FoldedCase folded = await journal.Load(id);
        DateTimeOffset now = Now(folded, office);
        return folded.Case.Proposal is null || (Calendar.Alarms.Ringing(folded.Case, office, now).Count == 0
            && Casework.Turn.Of(folded.Case, folded.Length, office.Policy, now).Due.Count == 0);
    }

    private async Task<Answer> Advance(CaseId id, Message message, Bureau office)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            FoldedCase before = await journal.Load(id);
            if (before.Case.Handled.TryGetValue(message.Id, out PersonId by))
            {
                return await Again(before, message, by, mayBeUntold: attempt > 0, office);
            }

            DateTimeOffset now = Now(before, office);
            Decision decision = message.DecideOn(before.Case, office, now);
            if (decision.Events.Count == 0)
            {
                return new Answer(before, decision.Refusal);
            }

            Entry entry = Entry.Of(message, before.Case, decision, now, office.PolicyHash);
            if (await journal.TryAppend(before, entry) is { } after)
            {
                await Told(after, office);
                return new Answer(after, null);
            }

            await Task.Delay(Pause * Math.Min(attempt + 1, 20));
        }

        throw new TimeoutException($"Case {id} could not be advanced in {Attempts} attempts.");
    }

    // The line stands, but whoever wrote it may have died, or lost the storage's answer, before anybody was told of it.
    private async Task<Answer> Again(FoldedCase folded, Message message, PersonId by, bool mayBeUntold, Bureau office)
    {
        if (by == message.By && (mayBeUntold || by != PersonId.System))
        {
            await Told(folded, office);
        }

        return new Answer(folded, by == message.By ? null : Refusal.ForeignMessage);
    }

    /// <summary>A case's time: the clock's, but never before its last line.</summary>
    /// <remarks>When the machine's clock was put back, it runs on from the last line by the storage's own clock, so that nothing
    /// that waits for a moment has to wait until the machine has caught up.</remarks>
    internal static DateTimeOffset TimeOf(FoldedCase folded, DateTimeOffset clock, TimeSpan offset) =>
        (clock < folded.Case.LastAt ? folded.Case.LastAt + folded.Age : clock).ToOffset(offset);

    private DateTimeOffset Now(FoldedCase folded, Bureau office) => TimeOf(folded, clock.GetUtcNow(), office.Policy.Unit.UtcOffset);

    // The journal has it: from here on a failure costs latency only, and the sweep makes good for it.
    private async Task Told(FoldedCase after, Bureau office)
    {
        await ShowOnBoard(after, office);
        await loops.Wake(after.Case.Id);
    }

    // The row is derived: a table that is away holds up neither an answer nor the work.
    private async Task ShowOnBoard(FoldedCase folded, Bureau office)
    {
        try
        {
            await rows.Put(CaseRow.Of(folded, office));
        }
        catch (Exception failure) when (CaseTable.IsAway(failure))
        {
            RowLags(folded.Case.Id, (failure as Azure.RequestFailedException)?.Status ?? 0, failure.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The row of case {Case} lags its journal: storage answered {Status} ({ErrorType})")]
    private partial void RowLags(CaseId @case, int status, string errorType);
}
