using Microsoft.AspNetCore.Http;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Forms;
using Puyang.Proposals.Office.Intake;
using Puyang.Proposals.Office.Mail;

namespace Puyang.Proposals.Office.Pages;

/// <summary>Downloads with names a recipient can file.</summary>
internal static class Files
{
    public static IResult Of(MailAttachment file) => Results.File(file.Content.ToArray(), file.ContentType, file.FileName);

    /// <summary>The sealed opinion of a co-handler, the newest one.</summary>
    public static async Task<IResult> Opinion(HttpContext http, Case proposal, int unit, Documents documents) =>
        proposal.Opinions.LastOrDefault(opinion => opinion.CoHandler == unit && opinion.File is not null) is { File: { } file }
            ? Results.File((await documents.Get(file)).ToArray(), "application/pdf", MailFiles.Safe($"会办意见函（{proposal.CoHandlers[unit - 1].Name}）.pdf"))
            : Say.NotFound(http);

    /// <summary>A photo or scan of a talk, always as a file to be saved: nothing of it runs in the browser.</summary>
    /// <param name="talk">Which talk, from 1.</param>
    /// <param name="file">Which of its files, from 1.</param>
    public static async Task<IResult> Evidence(HttpContext http, Case proposal, int talk, int file, Documents documents)
    {
        if (proposal.Consultations.ElementAtOrDefault(talk - 1)?.Evidence?.ElementAtOrDefault(file - 1) is not { } evidence)
        {
            return Say.NotFound(http);
        }

        byte[] content = (await documents.Get(evidence.File)).ToArray();
        return Results.File(content, EvidenceGate.TypeOf(content) ?? "application/octet-stream", MailFiles.Safe(evidence.Name));
    }

    /// <summary>A file that came with the proposal, always as one to be saved: nothing of it runs in the browser.</summary>
    /// <param name="which">Which, from 1.</param>
    public static async Task<IResult> Attachment(HttpContext http, Case proposal, int which, Documents documents) =>
        proposal.Proposal?.Attachments?.ElementAtOrDefault(which - 1) is { } attachment
            ? Results.File((await documents.Get(attachment.File)).ToArray(), "application/octet-stream", MailFiles.Safe(attachment.Name))
            : Say.NotFound(http);

    /// <summary>The scanned receipt of a letter on paper, always as a file to be saved.</summary>
    public static async Task<IResult> Receipt(HttpContext http, Case proposal, int round, int addressee, Documents documents)
    {
        if (proposal.Replies.ElementAtOrDefault(round - 1)?.Receipts.LastOrDefault(receipt => receipt.Addressee == addressee) is not { Proof: { } proof })
        {
            return Say.NotFound(http);
        }

        byte[] content = (await documents.Get(proof)).ToArray();
        string type = EvidenceGate.TypeOf(content) ?? "application/octet-stream";
        string ending = type switch { "application/pdf" => ".pdf", "image/png" => ".png", _ => ".jpg" };
        return Results.File(content, type, MailFiles.Safe($"送达回执（{proposal.AddresseeName(addressee)}）{ending}"));
    }

    public static IResult Word(byte[] docx, string name) =>
        Results.File(docx, FormRoom.WordType, name + ".docx");
}
