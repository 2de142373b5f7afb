namespace Puyang.Proposals;

/// <summary>The handling unit as one decision sees it: its policy and what else is in force right now. 承办单位</summary>
/// <param name="Policy">office.json.</param>
/// <param name="PolicyHash">Hash of that policy; stands in every journal line and in every signed content.</param>
/// <param name="Template">Hash of the reply letter's template in force.</param>
/// <param name="LinkKey">Id of the key from which new links are derived.</param>
/// <param name="OpinionTemplate">Hash of the template in force of opinions to a lead unit; null where there is none. 会办意见函</param>
public sealed record Bureau(Policy Policy, DocumentHash PolicyHash, DocumentHash Template, string LinkKey, DocumentHash? OpinionTemplate = null)
{
    /// <summary>The template of a case's document.</summary>
    public DocumentHash TemplateOf(Case proposal) =>
        proposal.Role == Intake.HandlingRole.CoHandler ? OpinionTemplate ?? Template : Template;


    /// <summary>Counts a deadline by one of the policy's rules.</summary>
    /// <param name="rule">A key of <see cref="Calendar.DeadlineRules"/>.</param>
    /// <param name="from">The moment it runs from; its day is not counted.</param>
    public Calendar.Deadline Limit(string rule, DateTimeOffset from) =>
        Calendar.Deadline.Count(rule, Policy.Day(from), Policy.Times.Of(rule), Policy.Calendar);
}
