using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Forms;

/// <summary>What forms look up in a case.</summary>
internal static class FoldedFacts
{
    /// <summary>The newest fact of its kind, and the journal's line it stands in; null when there is none.</summary>
    public static (Entry Entry, T Fact)? Last<T>(this FoldedCase folded)
        where T : Event
    {
        foreach (Entry entry in folded.Entries.Reverse())
        {
            if (entry.Events.OfType<T>().LastOrDefault() is { } fact)
            {
                return (entry, fact);
            }
        }

        return null;
    }

    /// <summary>Every fact of its kind with the line it stands in, oldest first.</summary>
    public static IEnumerable<(Entry Entry, T Fact)> All<T>(this FoldedCase folded)
        where T : Event => folded.Entries.SelectMany(entry => entry.Events.OfType<T>().Select(fact => (entry, fact)));

    /// <summary>The line in which a task was opened.</summary>
    public static Entry Opening(this FoldedCase folded, TaskId task) => folded.All<TaskOpened>().First(opened => opened.Fact.Task.Id == task).Entry;

    /// <summary>办理类别 of what was signed in a round; null until something was.</summary>
    public static string? Class(this Case proposal, Reply reply) => reply.Signed is { } signed
        ? proposal.Versions.LastOrDefault(version => version.Document == signed.Draft)?.Facts.Class
        : null;

    /// <summary>The newest reply whose letters have all left; null before the first has.</summary>
    public static Reply? Dispatched(this Case proposal) => proposal.Replies.LastOrDefault(reply => reply.DispatchedOn is not null);
}
