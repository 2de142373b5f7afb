namespace Puyang.Proposals.Calendar;

/// <summary>The policy's time limits.</summary>
/// <param name="Limits">A <see cref="Term"/> for each key of <see cref="DeadlineRules"/>.</param>
/// <param name="DayEnd">Until when on the last day something is still in time, at the bureau's offset.</param>
/// <param name="MaxRounds">How many times a proposer may be answered before the authorities take over; 1 to 9.</param>
/// <param name="LinkGrace">How long a link outlives its task's deadline.</param>
/// <param name="Reminders">When people are reminded; null only in policies of the first version, which reminded of nothing beforehand.</param>
public sealed record TimeRules(
    IReadOnlyDictionary<string, string> Limits, TimeOnly DayEnd, int MaxRounds, string LinkGrace, Reminders? Reminders = null)
{
    /// <summary>The term of a rule. <see cref="DeadlineRules"/></summary>
    /// <exception cref="KeyNotFoundException">office.json lacks it; the check at start makes sure that it does not.</exception>
    public Term Of(string rule) => Term.Parse(Limits.TryGetValue(rule, out string? own) ? own : DeadlineRules.Optional[rule]);
}
