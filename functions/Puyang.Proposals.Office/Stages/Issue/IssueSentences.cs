using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Pages;
using static Puyang.Proposals.Office.Stages.EventSentence;

namespace Puyang.Proposals.Office.Stages.Issue;

/// <summary>Events of numbering, letters and the seal, and of the rounds of a reply. 编号、制文、用印</summary>
internal static class IssueSentences
{
    public static readonly IReadOnlyList<EventSentence> All =
    [
        Consequence<RoundOpened>("开始办理", (round, _, _) =>
            round.Round == 1 ? round.Due.Explain() : $"重新办理（{Words.Round(round.Round)}）。{round.Due.Explain()}"),
        Act<ReplyNumbered>("编号", (numbered, _, _) => $"编号：{numbered.Number}"),
        Act<LetterIssued>("制文", (letter, proposal, _) =>
            $"生成致{proposal.LetterName(letter.Round, letter.Addressee)}的{Words.Document(proposal)}"),
        Act<LettersChosen>("联名答复方式", (chosen, _, _) =>
            $"联名提案改为{Words.Letters(chosen.OneToAll)}：{chosen.Reason}"),
        Machinery<SealingBegun>("转缮印用印", (_, proposal, _) => $"{Words.Document(proposal)}全部制成，转缮印用印"),
        Act<ReplySealed>("用印", (scanned, _, _) => Sealed(scanned)),
    ];

    private static string Sealed(ReplySealed fact) => string.Concat(
        "缮印用印完毕",
        fact.Way is { } way ? $"，发出方式：{Words.Name(way)}" : "",
        fact.Scans.Count > 0 ? $"，附盖章扫描件 {fact.Scans.Count} 份" : "");
}
