using Puyang.Proposals.Office.Stages;

namespace Puyang.Proposals.Office.Pages;

/// <summary>The history on a case's page. 办理经过</summary>
internal static class CaseHistory
{
    /// <summary>What an entry says, a line per event; empty when it is only bookkeeping.</summary>
    public static IReadOnlyList<string> Lines(Entry entry, Case proposal, Policy policy) =>
        [.. entry.Events.Select(fact => Sentences.InHistory(fact, proposal, policy)).OfType<string>()];
}
