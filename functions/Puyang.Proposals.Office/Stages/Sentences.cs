using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Stages.Approval;
using Puyang.Proposals.Office.Stages.Assignment;
using Puyang.Proposals.Office.Stages.Authority;
using Puyang.Proposals.Office.Stages.Calendar;
using Puyang.Proposals.Office.Stages.Closing;
using Puyang.Proposals.Office.Stages.CoHandling;
using Puyang.Proposals.Office.Stages.Consultation;
using Puyang.Proposals.Office.Stages.Delivery;
using Puyang.Proposals.Office.Stages.Drafting;
using Puyang.Proposals.Office.Stages.Feedback;
using Puyang.Proposals.Office.Stages.Holding;
using Puyang.Proposals.Office.Stages.Intake;
using Puyang.Proposals.Office.Stages.Issue;
using Puyang.Proposals.Office.Stages.Joining;
using Puyang.Proposals.Office.Stages.Links;
using Puyang.Proposals.Office.Stages.Outbox;
using Puyang.Proposals.Office.Stages.Tasks;

namespace Puyang.Proposals.Office.Stages;

/// <summary>Name and sentence of every kind of event, gathered from the stages for history, losses and verify.</summary>
internal static class Sentences
{
    public static readonly IReadOnlyList<EventSentence> All =
    [
        .. IntakeSentences.All, .. AssignmentSentences.All, .. ConsultationSentences.All, .. CoHandlingSentences.All,
        .. DraftingSentences.All, .. ApprovalSentences.All, .. IssueSentences.All, .. DeliverySentences.All,
        .. FeedbackSentences.All, .. CalendarSentences.All, .. AuthoritySentences.All, .. HoldingSentences.All,
        .. JoiningSentences.All, .. ClosingSentences.All, .. OutboxSentences.All, .. TaskSentences.All, .. LinkSentences.All,
    ];

    private static readonly Dictionary<Type, EventSentence> ByType = All.ToDictionary(sentence => sentence.EventType);

    /// <summary>What the history says of an event; null for nothing.</summary>
    public static string? InHistory(Event fact, Case proposal, Policy policy) =>
        ByType[fact.GetType()].Sentence(fact, proposal, policy);

    /// <summary>What verify prints of an event: more than the history; null for nothing.</summary>
    public static string? InVerify(Event fact, Case proposal, Policy policy) =>
        InHistory(fact, proposal, policy) ?? ByType[fact.GetType()].Detail?.Invoke(fact, proposal, policy);

    /// <summary>What names a line of which only the events' wire names are left; empty for bookkeeping.</summary>
    public static IReadOnlyList<EventSentence> Naming(IEnumerable<string> events)
    {
        EventSentence[] known = [.. events.Where(Wire.Events.ContainsKey).Select(name => ByType[Wire.Events[name]])];
        EventSentence[] acts = [.. known.Where(sentence => sentence.Kind == EventKind.Act)];
        return acts.Length > 0 ? acts : [.. known.Where(sentence => sentence.Kind == EventKind.Consequence).Take(1)];
    }
}
