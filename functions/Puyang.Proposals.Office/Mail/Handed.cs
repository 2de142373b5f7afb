using Puyang.Proposals.Approval;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Mail;

/// <summary>Why a task comes to whoever gets its mail, where it has not always been theirs. 转办、受委托</summary>
internal static class Handed
{
    /// <summary>The move that a mail follows from; null for the mail of a task that was opened, and for a link that is only sent again.</summary>
    public static TaskRerouted? By(FoldedCase folded, EffectId mail) =>
        folded.Entries.FirstOrDefault(entry => entry.Effects.Any(effect => effect.Id == mail))?.Events.OfType<TaskRerouted>().FirstOrDefault();

    /// <summary>One sentence; null when there is nothing to explain.</summary>
    public static string? Why(FoldedCase folded, Policy policy, CaseTask task, TaskRerouted? move) => move?.Why switch
    {
        _ when task.OnBehalfOf is { } principal => $"您受{policy.Name(folded.Case, principal)}委托办理。",
        RerouteReason.DelegationEnded => "委托已经结束，转回由您办理。",
        RerouteReason.PersonChanged => $"{Former(folded, policy, move, isByRight: true)}已不在岗，转由您办理。",
        RerouteReason.Escalated => $"上一环节（{Former(folded, policy, move, isByRight: false)}）逾期未办，转由您办理。",
        _ => null,
    };

    // Whoever is no longer in office.json has no name any more.
    private static string Former(FoldedCase folded, Policy policy, TaskRerouted move, bool isByRight)
    {
        (PersonId holder, PersonId? principal) = folded.Entries.SelectMany(entry => entry.Events).TakeWhile(fact => !ReferenceEquals(fact, move))
            .Aggregate((default(PersonId), default(PersonId?)), (before, fact) => fact switch
            {
                TaskOpened { Task: var opened } when opened.Id == move.Task => (opened.Holder, opened.OnBehalfOf),
                TaskRerouted earlier when earlier.Task == move.Task => (earlier.To, earlier.OnBehalfOf),
                _ => before,
            });
        PersonId former = isByRight ? principal ?? holder : holder;
        return policy.Person(former)?.Name ?? "原办理人";
    }
}
