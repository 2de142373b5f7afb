using Puyang.Proposals.Holding;
using static Puyang.Proposals.Office.Stages.EventSentence;

namespace Puyang.Proposals.Office.Stages.Holding;

/// <summary>Events of a case on hold. 挂起</summary>
internal static class HoldingSentences
{
    public static readonly IReadOnlyList<EventSentence> All =
    [
        Act<CaseHeld>("挂起", (held, _, _) =>
            $"挂起至{Chinese.Date(held.Until)}：{held.Reason}。挂起期间本局内部时限停算，答复时限继续计算。"),
        Act<CaseResumed>("恢复办理", (resumed, _, _) => $"恢复办理（挂起 {resumed.Days} 个工作日）：{resumed.Reason}"),
    ];
}
