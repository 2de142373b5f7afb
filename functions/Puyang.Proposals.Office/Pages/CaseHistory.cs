using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Stages;

namespace Puyang.Proposals.Office.Pages;

/// <summary>The history on a case's page. 办理经过</summary>
internal static class CaseHistory
{
    /// <summary>What an entry says, a line per event; empty when it is only bookkeeping.</summary>
    /// <param name="proposal">The case as it is now.</param>
    /// <param name="entries">The whole journal, by which names are those of the time; null for those of now.</param>
    public static IReadOnlyList<string> Lines(Entry entry, Case proposal, Policy policy, IReadOnlyList<Entry>? entries = null) =>
        [.. entry.Events.Select(fact => Sentences.InHistory(fact, proposal.As(entry, entries ?? []), policy)).OfType<string>()];

    /// <summary>The case with the proposers as they were numbered when an entry was written.</summary>
    internal static Case As(this Case proposal, Entry entry, IReadOnlyList<Entry> entries) =>
        proposal.CorrectedOn is null ? proposal
        : Next(entry, entries) is { } next ? proposal with { Proposal = next.Before }
        : proposal;

    private static RegistrationCorrected? Next(Entry entry, IReadOnlyList<Entry> entries) => entries
        .SkipWhile(other => !ReferenceEquals(other, entry)).Skip(1)
        .SelectMany(later => later.Events).OfType<RegistrationCorrected>().FirstOrDefault();
}
