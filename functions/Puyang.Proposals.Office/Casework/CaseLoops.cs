namespace Puyang.Proposals.Office.Casework;

/// <summary>What carries the cases on: a loop in the process on one machine, an orchestration per case in the cloud.</summary>
public interface ICaseLoops
{
    /// <summary>The case has something to do. Carries no data; losing one costs latency only; never throws.</summary>
    Task Wake(CaseId id);

    /// <summary>Where a case's loop stands; null when there is none to tell of.</summary>
    Task<LoopState?> State(CaseId id);
}

/// <summary>Where a case's loop stands.</summary>
/// <param name="Health">Whether it goes.</param>
/// <param name="TurnAt">When it last looked at the case, by the machine's clock; null when it has not yet.</param>
/// <param name="NextAt">When it looks again if nobody wakes it; null when it is over or at work.</param>
/// <param name="Instance">The orchestration's instance; null on one machine.</param>
public sealed record LoopState(LoopHealth Health, DateTimeOffset? TurnAt, DateTimeOffset? NextAt, string? Instance);

/// <summary>Whether a case's loop goes.</summary>
public enum LoopHealth
{
    /// <summary>It was asked for and has not had a turn yet.</summary>
    Starting,

    /// <summary>It waits for a wake or a moment.</summary>
    Waiting,

    /// <summary>The sweep found work of the case that was overdue, and no turn has come since.</summary>
    Missed,

    /// <summary>Nothing more happens by itself.</summary>
    Over,
}
