using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Forms;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Mail;

/// <summary>Letters as attachments, under names that a recipient can file.</summary>
public sealed class MailFiles(Documents documents)
{
    /// <summary>The title as it was signed: a quoted title is exact.</summary>
    public async Task<string> Title(Reply reply) => (await documents.GetJson<ReplyContent>(reply.Signed!.Hash)).Title;

    /// <summary>So many bytes of a proposal's attachments go with one mail: what mail servers usually let through.</summary>
    internal const int MostAttached = 15 << 20;

    /// <summary>What came with the proposal; nothing where it is too much for a mail, for the page has it as well.</summary>
    public async Task<IReadOnlyList<MailAttachment>> Attachments(Proposal proposal)
    {
        List<MailAttachment> attachments = [];
        foreach (Attachment attachment in proposal.Attachments ?? [])
        {
            attachments.Add(new MailAttachment(Safe(attachment.Name), await documents.Get(attachment.File), "application/octet-stream"));
        }

        return attachments.Sum(attachment => (long)attachment.Content.Length) <= MostAttached ? attachments : [];
    }

    /// <summary>One proposer's letter: the sealed scan if there is one, else the .docx.</summary>
    public async Task<MailAttachment> Letter(Case proposal, Policy policy, int round, int addressee)
    {
        Reply reply = proposal.Replies[round - 1];
        bool isScan = reply.Scans.ContainsKey(reply.LetterFor(addressee));
        string type = isScan ? "application/pdf" : FormRoom.WordType;
        DocumentHash file = reply.FileFor(addressee) ?? throw new InvalidOperationException($"Case {proposal.Id} has no letter {addressee} of round {round}.");
        return new MailAttachment(Name(proposal, await Title(reply), round, addressee) + (isScan ? ".pdf" : ".docx"), await documents.Get(file), type);
    }

    /// <summary>All letters of a round, in the order of the proposal.</summary>
    public async Task<IReadOnlyList<MailAttachment>> AllLetters(Case proposal, Policy policy, int round)
    {
        List<MailAttachment> letters = [];
        foreach (IssuedLetter letter in proposal.Replies[round - 1].Letters)
        {
            letters.Add(await Letter(proposal, policy, round, letter.Addressee));
        }

        return letters;
    }

    /// <summary>A sealed letter of request: the scan if there is one, else the .docx as it was made.</summary>
    public async Task<MailAttachment> Request(Case proposal, Policy policy, RequestLetter letter)
    {
        DocumentHash file = letter.File ?? letter.Made ?? throw new InvalidOperationException($"Case {proposal.Id} has no sealed request {letter.Ordinal}.");
        string name = Safe($"关于征求{Wording.Designation(proposal.Proposal!, policy)}会办意见的函（{letter.Number}）");
        return new MailAttachment(
            name + (letter.File is null ? ".docx" : ".pdf"), await documents.Get(file), letter.File is null ? FormRoom.WordType : "application/pdf");
    }

    /// <summary>关于…的答复（姓名）, without extension; the name only where several get a letter of their own.</summary>
    public static string Name(Case proposal, string title, int round, int addressee)
    {
        string again = round > 1 ? $"（第{Chinese.Numeral(round)}次）" : "";
        bool hasOwn = proposal.AddresseeCount > 1 && !proposal.Replies[round - 1].IsToAll;
        string to = hasOwn ? $"（{proposal.AddresseeName(addressee)}）" : "";
        return Safe($"{title}{again}{to}");
    }

    /// <summary>The name without what a file system refuses.</summary>
    public static string Safe(string name) =>
        string.Concat(name.Split([.. Path.GetInvalidFileNameChars(), ':', '*', '?', '"', '<', '>', '|', '\\']));
}
