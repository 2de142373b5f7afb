namespace Puyang.Proposals.Office.Casework;

/// <summary>The turns of a case's orchestration: as <see cref="Caseworker.Turn"/>, and noted in the book.</summary>
public sealed class LoopTurns(Caseworker work, LoopBook book)
{
    private static readonly Turn Replaced = new(true, "", TimeSpan.Zero, [], 0);
    private static readonly TimeSpan AfterFault = TimeSpan.FromMinutes(5);

    /// <summary>One turn. An instance that has been replaced is told that it is over.</summary>
    public async Task<Turn> Take(CaseId id, string instance)
    {
        if (!await book.IsCurrent(id, instance))
        {
            return Replaced;
        }

        try
        {
            return await Noted(id, instance, await work.Turn(id));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The turn failed, not the loop: the sweep must not take it for a dead one.
            await book.Turned(id, instance, AfterFault, isOver: false);
            throw;
        }
    }

    // Whoever writes a line of the journal looks into the book afterwards. So once the book says that this loop is over, a line
    // that it has not seen either finds that there, and starts another loop, or is found here.
    private async Task<Turn> Noted(CaseId id, string instance, Turn turn)
    {
        if (!await book.Turned(id, instance, Wait(turn), turn.Over))
        {
            return Replaced;
        }

        if (turn.Over && await work.Turn(id) is { Over: false } after)
        {
            return await book.Turned(id, instance, Wait(after), isOver: false) ? after : Replaced;
        }

        return turn;
    }

    // What is due is done first, and how long to wait is known after that.
    private static TimeSpan? Wait(Turn turn) => turn.Due.Count > 0 ? null : turn.Wait;
}
