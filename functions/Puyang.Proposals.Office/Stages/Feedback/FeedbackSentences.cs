using Puyang.Proposals.Feedback;
using Puyang.Proposals.Office.Mail;
using Puyang.Proposals.Office.Pages;
using static Puyang.Proposals.Office.Stages.EventSentence;

namespace Puyang.Proposals.Office.Stages.Feedback;

/// <summary>Events of the proposers' ratings and of the end they lead to. 征询意见、办结</summary>
internal static class FeedbackSentences
{
    public static readonly IReadOnlyList<EventSentence> All =
    [
        Act<ReplyRated>("提案人意见", Rated),
        Act<FeedbackLapsed>("到期未反馈", (_, _, _) => "到期未收到意见，记为“未反馈”"),
        Consequence<FaceToFaceAsked>("转面对面沟通", (_, _, policy) =>
            $"仍不满意，请{string.Join('、', policy.Copies.Select(copy => copy.Name))}协调面对面沟通"),

        // Whoever reads of a loss must know that the case had ended, whatever ended it.
        Act<CaseClosed>("办结", (closed, _, _) => $"办结：{Words.Name(closed.Outcome)}"),
    ];

    private static string Rated(ReplyRated rated, Case proposal, Policy policy)
    {
        string proposer = proposal.Proposal!.Proposers[rated.Addressee - 1].Name;
        string beside = AnswerWords.Lines(rated.Answers) is { Count: > 0 } lines ? $"（{string.Join('；', lines)}）" : "";
        return $"{proposer}的意见：{Notices.Name(rated.Rating)}{Phrases.Comment(rated.Comment)}{beside}";
    }
}
