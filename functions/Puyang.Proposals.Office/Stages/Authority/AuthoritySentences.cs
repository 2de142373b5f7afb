using Puyang.Proposals.Authority;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Pages;
using static Puyang.Proposals.Office.Stages.EventSentence;

namespace Puyang.Proposals.Office.Stages.Authority;

/// <summary>Events of what is asked of the 交办机关 or of a leader of the bureau. 报请</summary>
internal static class AuthoritySentences
{
    public static readonly IReadOnlyList<EventSentence> All =
    [
        Act<AuthorityAsked>("申请增办、延期、协调或先行答复", (asked, proposal, policy) =>
            $"向{(asked.Leader is { } leader ? policy.Name(proposal, leader) : policy.AuthorityName)}{Words.Name(asked.Kind)}"),
        Act<ReturnRequested>("申请退回", Returned),

        // The decision about a disagreement says itself what was decided.
        Act<RequestGranted>("答复申请（同意）", Granted),
        Act<RequestRefused>("答复申请（不同意）", (refused, _, _) => refused.Kind == RequestKind.Disagreement ? null
            : $"{Words.Name(refused.Kind)}：不同意{Phrases.Signer(refused.Signer)}{Phrases.Comment(refused.Note)}"),
        Act<RequestTakenBack>("撤回申请", (back, _, _) => $"撤回{Words.Name(back.Kind)}：{back.Reason}"),
        Consequence<UnitsAdded>("增加会办单位", (added, _, _) =>
            $"增加会办单位：{string.Join('、', added.Units.Select(unit => unit.Name))}，本单位为主办"),
    ];

    private static string? Granted(RequestGranted granted, Case proposal, Policy policy)
    {
        string until = granted.Until is { } day ? $"至{Chinese.Date(day)}" : "";
        return granted.Kind == RequestKind.Disagreement ? null
            : $"{Words.Name(granted.Kind)}：同意{until}{Phrases.Signer(granted.Signer)}{Phrases.Comment(granted.Note)}";
    }

    private static string Returned(ReturnRequested asked, Case proposal, Policy policy)
    {
        string suggestion = asked.SuggestedUnit.Length > 0 ? $"（建议由{asked.SuggestedUnit}承办）" : "";
        return $"向{policy.AuthorityName}申请退回：{asked.Reason}{(asked.Basis is { } basis ? $"（职责依据：{basis}）" : "")}{suggestion}";
    }
}
