using Puyang.Proposals.Holding;
using static Puyang.Proposals.Office.Stages.EventSentence;

namespace Puyang.Proposals.Office.Stages.Holding;

/// <summary>Events of a case on hold. 暂停局内时限</summary>
internal static class HoldingSentences
{
    public static readonly IReadOnlyList<EventSentence> All =
    [
        Act<CaseHeld>("暂停局内时限", (held, _, _) =>
            $"局内时限暂停至{Chinese.Date(held.Until)}：{held.Reason}。暂停期间本局内部时限停算，答复时限照计。"),
        Act<CaseResumed>("恢复局内时限", (resumed, _, _) => $"恢复局内时限（暂停 {resumed.Days} 个工作日）：{resumed.Reason}"),
    ];
}
