using Puyang.Proposals.Assignment;
using Puyang.Proposals.Calendar;

namespace Puyang.Proposals.Drafting;

/// <summary>The case officer writes the reply. 起草</summary>
/// <param name="Comment">Why it came back, shown verbatim; empty the first time.</param>
public sealed record DraftTask(TaskId Id, PersonId Holder, int Round, Deadline? Due, string Comment) : CaseTask(Id, Holder, Round, Due)
{
    internal static Steps Ask(Steps steps, string comment, Deadline? due = null, int? round = null) => steps.Ask(
        id => new DraftTask(id, steps.Proposal.Officer!.Value, round ?? steps.Proposal.Round, steps.Inner(DeadlineRules.Draft, due), comment),
        (id, task, serial) => new NotifyDepartment(id, task, serial));

    /// <summary>Asks again for a text that came back: for what is left of its time, or a short term of its own, never beyond the reply's limit.</summary>
    internal static Steps AskAgain(Steps steps, string comment)
    {
        Case proposal = steps.Proposal;
        Deadline least = steps.Inner(DeadlineRules.Redraft, start: "退回修改之日");
        Deadline? left = proposal.Tasks.OfType<DraftTask>().LastOrDefault(task => task.Round == proposal.Round)?.Due;
        return steps.Ask(
            id => new DraftTask(id, proposal.Officer!.Value, proposal.Round, left?.Due >= least.Due ? left : least, comment),
            (id, task, serial) => new NotifyDepartment(id, task, serial));
    }
}

/// <summary>Whether the public may read the reply. 公开属性</summary>
public enum Disclosure
{
    /// <summary>主动公开.</summary>
    Proactive,

    /// <summary>依申请公开.</summary>
    OnRequest,

    /// <summary>不予公开.</summary>
    Withheld,
}

/// <summary>What the rules need to know of a draft without its text.</summary>
/// <param name="Class">办理类别, a code of office.json; null while it is not chosen.</param>
/// <param name="Disclosure">公开属性; null while it is not chosen.</param>
/// <param name="IsComplete">True when title, body, contact and, unless disclosed, the reason are all there.</param>
public sealed record DraftFacts(string? Class, Disclosure? Disclosure, bool IsComplete)
{
    /// <summary>True when nothing that a reply must state is missing and its class is one of the policy's; an opinion to the lead has neither class nor disclosure.</summary>
    internal bool Suffice(Case proposal, Policy policy) => IsComplete
        && (proposal.Role == Intake.HandlingRole.CoHandler || (Disclosure is not null && policy.Classes.Codes.Any(known => known.Code == Class)));
}

/// <summary>One version of the text. 版本</summary>
/// <param name="Number">From 1, over all rounds.</param>
/// <param name="Document">The text's blob.</param>
public sealed record DraftVersion(int Number, int Round, DocumentHash Document, DraftFacts Facts, PersonId By, DateTimeOffset At);
