using Puyang.Proposals.Consultation;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Pages;
using static Puyang.Proposals.Office.Stages.EventSentence;

namespace Puyang.Proposals.Office.Stages.Consultation;

/// <summary>Events of the consultation with the proposers. 沟通</summary>
internal static class ConsultationSentences
{
    public static readonly IReadOnlyList<EventSentence> All =
    [
        Act<ConsultationRecorded>("登记沟通", Recorded),
        Consequence<ConsultationSufficed>("沟通达到要求", (_, _, _) => "沟通已达到要求"),
    ];

    private static string Recorded(ConsultationRecorded talk, Case proposal, Policy policy)
    {
        string phase = talk.Phase is { } known ? Words.Name(known) : "";
        string evidence = talk.Evidence is { Count: > 0 } files ? $"（附照片或扫描件 {files.Count} 份）" : "";
        string objection = talk.Objection is { } reason ? $"（原因：{reason}）" : "";
        string stance = talk.Stance == Stance.NotAsked ? "" : $"，提案人{Words.Name(talk.Stance)}{objection}";
        string publication = talk.MayPublish is { } may ? may ? "，同意公开" : "，不同意公开" : "";
        string place = talk.Place is { } where ? $"在{where}" : "";
        string explained = talk.UnitSaid is { } said ? $"（我方说明：{said}）" : "";
        return $"{Chinese.Date(talk.On)}{phase}{place}与{proposal.ProposerName(talk.Addressee)}沟通（{Words.Name(talk.Channel)}）"
            + $"{stance}{publication}：{talk.Said}{explained}{evidence}";
    }
}
