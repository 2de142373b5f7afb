using Azure;
using Puyang.Proposals.Approval;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Forms;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Letters;

/// <summary>Makes letters of cases: for the eye before the signature, for good after it.</summary>
public sealed class LetterRoom(Documents documents, Bureaus bureaus, FormRoom forms, Journal journal)
{
    /// <summary>What would be signed now, with the replies to the proposals that are handled with this one; reads only.</summary>
    public async Task<ReplyContent> Content(Case proposal, DocumentHash draft, Bureau office)
    {
        Draft text = await documents.GetJson<Draft>(draft);
        ReplyContent own = CaseLetter.Of(proposal, draft, text, office);
        List<JoinedWhole> joined = [];
        foreach (CaseId other in proposal.Joined)
        {
            joined.Add(CaseLetter.Joined((await journal.Load(other)).Case, own, text, office));
        }

        return own.With(joined);
    }

    /// <summary>What a kept content binds, as the rules know it.</summary>
    public async Task<SignedContent> SignedAs(DocumentHash content) => (await documents.GetJson<ReplyContent>(content)).Signed();

    /// <summary>What the rules need to know of a kept text.</summary>
    public async Task<Proposals.Drafting.DraftFacts> Facts(DocumentHash draft) => (await documents.GetJson<Draft>(draft)).Facts;

    /// <summary>What was signed.</summary>
    public Task<ReplyContent> Signed(SignedContent signed) => documents.GetJson<ReplyContent>(signed.Hash);

    /// <summary>Keeps what is about to be signed, and what is signed with it, so that each hash can always be answered for.</summary>
    /// <exception cref="MissingDataException">The template cannot make this letter: nobody may sign it.</exception>
    /// <param name="policy">The policy named in the content.</param>
    public async Task<SignedContent> Keep(ReplyContent content, Policy policy)
    {
        foreach (JoinedWhole other in content.Wholes)
        {
            await documents.PutJson(other.Draft);
            await Keep(other.Content, policy);
        }

        WordTemplate template = await Template(content.Template);
        for (int addressee = 1; addressee <= content.Addressees.Count; addressee++)
        {
            template.Render(content.LetterTo(addressee, null, null, policy));
        }

        await documents.PutJson(content);
        return content.Signed();
    }

    /// <summary>Makes and keeps one proposer's letter from what was signed, the number and the date.</summary>
    public async Task<DocumentHash> Issue(Reply reply, int addressee) => await documents.Put(await Render(reply, addressee), FormRoom.WordType);

    /// <summary>One proposer's letter, made from the journal's facts alone: always the same bytes.</summary>
    public Task<byte[]> Render(Reply reply, int addressee) => Render(reply.Signed!.Hash, addressee, reply.Number, reply.SignedOn);

    /// <summary>An issued letter made again from what its line says, to be compared with the file that the line names.</summary>
    public Task<byte[]> Render(LetterIssued issued) => Render(issued.Signed, issued.Addressee, issued.Number, issued.Date);

    /// <summary>The file that a line names; null when it is missing or has been altered, which is told elsewhere.</summary>
    public async Task<ReadOnlyMemory<byte>?> Issued(LetterIssued issued)
    {
        try
        {
            return await documents.Get(issued.File);
        }
        catch (Exception lost) when (lost is InvalidDataException or RequestFailedException { Status: 404 or 400 })
        {
            return null;
        }
    }

    /// <summary>The letter to another proposal's first proposer that the same signature signs, as Word would show it now; null when there is none.</summary>
    public async Task<byte[]?> Preview(ReplyContent content, CaseId joined, Bureau office) =>
        content.Wholes.FirstOrDefault(other => other.Reply.Case == joined) is { } whole ? await Preview(whole.Content, office) : null;

    /// <summary>The letter as Word would show it now, before number and date; keeps nothing.</summary>
    public async Task<byte[]> Preview(ReplyContent content, Bureau office) =>
        (await Template(content.Template)).Render(content.LetterTo(1, null, null, office.Policy));

    private async Task<byte[]> Render(DocumentHash signed, int addressee, string? number, DateOnly? date)
    {
        ReplyContent content = await documents.GetJson<ReplyContent>(signed);
        Letter letter = content.LetterTo(addressee, number, date, await bureaus.Policy(content.Policy));
        return (await Template(content.Template)).Render(letter);
    }

    // The reply in both its formats and the opinion have the same schema; the hash alone tells which file it is.
    private Task<WordTemplate> Template(DocumentHash hash) => forms.Template(LetterForms.ReplyLetter, hash);
}
