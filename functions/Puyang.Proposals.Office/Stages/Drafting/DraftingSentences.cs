using Puyang.Proposals.Drafting;
using Puyang.Proposals.Office.Pages;
using static Puyang.Proposals.Office.Stages.EventSentence;

namespace Puyang.Proposals.Office.Stages.Drafting;

/// <summary>Events of drafting. 起草</summary>
internal static class DraftingSentences
{
    public static readonly IReadOnlyList<EventSentence> All =
    [
        // A submission records its own version: 送审 names that line.
        Consequence<DraftSaved>("保存答复稿", (saved, proposal, _) => $"保存{Words.Draft(proposal)}第 {saved.Number} 版"),
        Act<DraftSubmitted>("送审", (_, _, _) => "送审"),
    ];
}
