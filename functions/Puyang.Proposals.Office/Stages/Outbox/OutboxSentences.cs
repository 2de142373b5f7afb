using static Puyang.Proposals.Office.Stages.EventSentence;

namespace Puyang.Proposals.Office.Stages.Outbox;

/// <summary>Events of what the program does outside the case. 自动事项</summary>
internal static class OutboxSentences
{
    public static readonly IReadOnlyList<EventSentence> All =
    [
        Machinery<EffectClaimed>("开始自动事项", (claimed, _, _) => $"开始自动事项 {claimed.Effect}"),
        Machinery<EffectSettled>("自动事项完成", (settled, _, _) => $"自动事项 {settled.Effect} 完成"),
        Machinery<EffectPutOff>("自动事项未成", (later, _, _) =>
            $"自动事项 {later.Effect} 未成（{later.Why}），{Chinese.Time(later.Again)} 再试"),
        Act<EffectParked>("自动事项待处理", (parked, _, _) => $"未能自动完成，需要处理：{parked.Why}"),

        // A changed address has its letter tried again: that act names its line.
        Consequence<EffectRetried>("重新尝试自动事项", (_, _, _) => "重新尝试"),
    ];
}
