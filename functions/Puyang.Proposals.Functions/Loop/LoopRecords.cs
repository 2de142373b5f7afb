namespace Puyang.Proposals.Functions.Loop;

/// <summary>What one generation of the loop is given. No case data: that lives in the journal.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Generation">How often it has continued as new, from 0.</param>
public sealed record LoopInput(string CaseId, int Generation);

/// <summary>Asks for a turn.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="InstanceId">Who asks: a loop that has been replaced is told that it is over.</param>
public sealed record TurnRequest(string CaseId, string InstanceId);

/// <summary>What one turn found.</summary>
/// <param name="Over">True when nothing more happens by itself.</param>
/// <param name="Stage">The main stage, for the loop's status.</param>
/// <param name="Wait">Until the next turn unless the case is woken: 5 s to 12 h, computed by the case's clock, which the loop never sees.</param>
/// <param name="Due">Effects to be performed now.</param>
/// <param name="Length">How far the journal had been written, in bytes.</param>
public sealed record TurnFound(bool Over, string Stage, TimeSpan Wait, IReadOnlyList<DueEffect> Due, long Length);

/// <summary>One unsettled effect.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="EffectId">Its key, from the rules: performed twice, it is done once.</param>
/// <param name="Step">The activity that performs it.</param>
public sealed record DueEffect(string CaseId, string EffectId, string Step);

/// <summary>Something went wrong with a case's loop.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Fault">What kind of fault, without its text.</param>
public sealed record AlertNote(string CaseId, string Fault);
