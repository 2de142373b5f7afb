using Puyang.Proposals.Closing;
using static Puyang.Proposals.Office.Stages.EventSentence;

namespace Puyang.Proposals.Office.Stages.Closing;

/// <summary>Events of a withdrawal. 撤案</summary>
internal static class ClosingSentences
{
    public static readonly IReadOnlyList<EventSentence> All =
    [
        Act<ProposalWithdrawn>("撤案", (withdrawn, _, _) => $"撤案，办理终止：{withdrawn.Basis}"),
        Consequence<NumberVoided>("文号作废", (voided, _, _) => $"文号作废：{voided.Number}"),
    ];
}
