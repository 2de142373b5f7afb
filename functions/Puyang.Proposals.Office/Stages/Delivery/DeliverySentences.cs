using Puyang.Proposals.Delivery;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Pages;
using static Puyang.Proposals.Office.Stages.EventSentence;

namespace Puyang.Proposals.Office.Stages.Delivery;

/// <summary>Events of delivery, copies and receipts. 送达、抄送</summary>
internal static class DeliverySentences
{
    public static readonly IReadOnlyList<EventSentence> All =
    [
        Act<LetterDelivered>("寄送答复", Delivered),
        Act<LetterReceived>("登记送达", (receipt, proposal, _) =>
            $"致{proposal.AddresseeName(receipt.Addressee)}的{Words.Document(proposal)}已于{Words.Received(receipt)}"
                + (receipt.Proof is null ? "" : "，附回执扫描件")),
        Consequence<ReplyDispatched>("答复全部寄发", (dispatched, proposal, _) =>
            $"{Words.Document(proposal)}全部寄发（{Chinese.Date(dispatched.On)}）"),
        Act<CopySent>("抄送", (copy, _, policy) =>
            $"抄送{policy.Copies.FirstOrDefault(known => known.Id == copy.Copy)?.Name ?? copy.Copy}"),
        Act<CoHandlerCopySent>("抄送会办单位", (copy, proposal, _) => $"抄送{Phrases.CoHandler(proposal, copy.CoHandler)}"),
        Act<ReceiptConfirmed>("抄送签收", (receipt, _, _) => $"抄送件已签收（{receipt.Signer}）"),
        Act<PaperAnnounced>("告知寄送", (told, proposal, _) =>
            $"已发邮件告知{proposal.AddresseeName(told.Addressee)}：{Words.Document(proposal)}以纸质寄送，并附征询意见表链接"),
        Act<PaperNoticeSent>("登记书面告知", (sent, _, _) => $"已于{Chinese.Date(sent.On)}书面告知：{sent.How}"),
        Act<AddressChanged>("变更联系邮箱", (changed, proposal, _) =>
            $"变更{proposal.AddresseeName(changed.Addressee)}的联系邮箱：{changed.Reason}"),
        Machinery<FormMoved>("改为纸质反馈", (moved, _, _) => $"征询意见改为纸质反馈（{moved.Task}）"),
    ];

    private static string Delivered(LetterDelivered letter, Case proposal, Policy policy)
    {
        string addressee = proposal.AddresseeName(letter.Addressee);
        return letter.Way == DeliveryWay.Mail
            ? $"{Words.Document(proposal)}已发送至{addressee}的邮箱"
            : letter.Carrier is null ? $"{Words.Document(proposal)}已于{Chinese.Date(letter.On)}以纸质送达{addressee}：{letter.How}"
            : $"致{addressee}的{Words.Document(proposal)}：{Words.Left(letter)}";
    }
}
