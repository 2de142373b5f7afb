using Puyang.Proposals.Intake;
using static Puyang.Proposals.Office.Stages.EventSentence;

namespace Puyang.Proposals.Office.Stages.Intake;

/// <summary>Events of intake: registration, its correction, a conflicting file, the key mark. 收文登记</summary>
internal static class IntakeSentences
{
    public static readonly IReadOnlyList<EventSentence> All =
    [
        Act<ProposalReceived>("收文登记", (_, _, _) => "收到提案并登记"),
        Act<ConflictingFileArrived>("收到内容不同的文件", (_, _, _) => "同一案号收到内容不同的文件，原登记未动"),
        Act<KeyMarked>("重点提案变更", (marked, _, _) => $"{(marked.IsKey ? "确定为重点提案" : "不再作为重点提案")}：{marked.Reason}"),
        Act<RegistrationCorrected>("更正登记", (corrected, _, policy) =>
            $"更正登记（{corrected.Reason}）：{RegistrationWords.Sentence(corrected, policy)}"),
        Act<NewFileAdopted>("采用新来文", (adopted, _, _) => $"采用新来文：{adopted.Reason}"),
        Act<NewFileSetAside>("不采用新来文", (aside, _, _) => $"不采用新来文，登记不变：{aside.Reason}"),
        Act<RegistrationVoided>("登记作废", (voided, _, policy) =>
            $"登记作废，案号可以重新登记：{voided.Reason}"
            + (voided.Successor is { } other ? $"（另见{Letters.Wording.Designation(other, policy)}）" : "")),
    ];
}
