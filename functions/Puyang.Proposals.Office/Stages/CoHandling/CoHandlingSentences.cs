using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Office.Pages;
using static Puyang.Proposals.Office.Stages.EventSentence;

namespace Puyang.Proposals.Office.Stages.CoHandling;

/// <summary>Events of co-handling with other units and departments. 会办</summary>
internal static class CoHandlingSentences
{
    public static readonly IReadOnlyList<EventSentence> All =
    [
        // Units that the handover notice names are asked by the acceptance: that act names its line.
        Consequence<CoHandlerNamed>("征求会办意见", Named),
        Consequence<RequestLetterBegun>("拟会办征求函", (begun, proposal, _) => $"会办征求函送审，主送{Units(begun.Units, proposal)}"),
        Act<RequestLetterApproved>("征求函审核同意", (approved, proposal, _) =>
            $"同意会办征求函（{Step(proposal, approved.Task)}）{Phrases.Comment(approved.Comment)}"),
        Act<RequestLetterSigned>("签发征求函", (signed, _, _) =>
            $"签发会办征求函，成文日期{Chinese.Date(signed.On)}{Phrases.Comment(signed.Comment)}"),
        Act<RequestLetterReturned>("退回征求函", (returned, proposal, _) =>
            $"会办征求函{(proposal.Task(returned.Task) is RequestReviewTask ? $"退回（{Step(proposal, returned.Task)}）" : "不再发出")}：{returned.Comment}"),
        Act<RequestLetterNumbered>("征求函编号", (numbered, _, _) => $"会办征求函编号：{numbered.Number}"),
        Act<RequestLetterSealed>("征求函用印", (fact, _, _) =>
            $"会办征求函缮印用印完毕，发出方式：{Words.Name(fact.Way)}{(fact.File is null ? "" : "，附盖章扫描件")}"),
        Act<OpinionGiven>("提出会办意见", Given),
        Act<QuestionWithdrawn>("撤回征求意见", (withdrawn, proposal, _) =>
            $"不再征求{Phrases.CoHandler(proposal, withdrawn.CoHandler)}的意见：{withdrawn.Reason}"),
        Consequence<OpinionWaived>("同意先行答复", (waived, proposal, _) =>
            $"同意不等{Phrases.CoHandler(proposal, waived.CoHandler)}的意见，先行答复"),
        Consequence<DisagreementDecided>("协调会办分歧", Decided),
    ];

    private static string Units(IEnumerable<int> units, Case proposal) => string.Join('、', units.Select(unit => Phrases.CoHandler(proposal, unit)));

    private static string Step(Case proposal, TaskId task) => (proposal.Task(task) as RequestReviewTask)?.Name ?? "审核";

    private static string Named(CoHandlerNamed named, Case proposal, Policy policy)
    {
        string signature = named.CoHandler.SignsJointly ? "（联合行文）" : "";
        return $"征求{named.CoHandler.Name}意见{signature}{(named.CoHandler is { IsExternal: true, Email: null } ? "（纸质）" : "")}";
    }

    private static string Given(OpinionGiven given, Case proposal, Policy policy)
    {
        string unit = $"{Phrases.CoHandler(proposal, given.CoHandler)}{(given.IsLate ? "（逾期）" : "")}";
        return $"{unit}：{(given.Agrees ? "同意" : "有不同意见")}（{given.Signer}）{Phrases.Comment(given.Opinion)}";
    }

    private static string Decided(DisagreementDecided decided, Case proposal, Policy policy)
    {
        string view = decided.ForLead ? "采纳承办意见" : "采纳会办意见";
        return $"协调与{Phrases.CoHandler(proposal, decided.CoHandler)}的分歧：{view}{Phrases.Signer(decided.Signer)}{Phrases.Comment(decided.Note)}";
    }
}
