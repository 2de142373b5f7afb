using Puyang.Proposals.Approval;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Letters;

/// <summary>What a signature binds. Its canonical JSON is stored, and its SHA-256 is what is signed; number and date come later.</summary>
/// <param name="Letterhead">发文机关标志 and 署名.</param>
/// <param name="Copies">抄送, in the order of office.json.</param>
/// <param name="Attachments">附件, by hash.</param>
/// <param name="Signatory">签发人 as it will be printed; null when the policy leaves it out.</param>
public sealed record ReplyContent(
    string Letterhead,
    string Title,
    IReadOnlyList<Addressee> Addressees,
    string Body,
    string Class,
    Disclosure Disclosure,
    string DisclosureReason,
    string ContactName,
    string ContactPhone,
    IReadOnlyList<CopyLine> Copies,
    IReadOnlyList<DocumentHash> Attachments,
    DocumentHash Draft,
    DocumentHash Template,
    DocumentHash Policy,
    string? Signatory = null)
{
    /// <summary>Puts together what the signatory is shown: the draft in the case, under what is in force.</summary>
    public static ReplyContent Of(Proposal proposal, DocumentHash draftHash, Draft draft, Bureau office) => new(
        office.Policy.Unit.Name,
        draft.Title.Trim(),
        [.. proposal.Proposers.Select(proposer => new Addressee(proposer.Name, Wording.Salutation(proposer, office.Policy)))],
        draft.Body,
        draft.Class ?? "",
        draft.Disclosure ?? Disclosure.Withheld,
        draft.DisclosureReason.Trim(),
        draft.ContactName.Trim(),
        draft.ContactPhone.Trim(),
        [.. office.Policy.Copies.Select(copy => new CopyLine(copy.Name, copy.Copies))],
        [],
        draftHash,
        office.Template,
        office.PolicyHash,
        office.Policy.Letter.Signatory ? SignatoryUnder(office.Policy) : null);

    /// <summary>The content by its hash, with the parts that the rules compare.</summary>
    public SignedContent Signed() => new(Hashes.Of(OfficeJson.Write(this)), Draft, Template, Policy);

    /// <summary>One addressee's letter.</summary>
    /// <param name="addressee">From 1, in the order of the proposal.</param>
    /// <param name="number">发文字号; null while there is none, and then its place says so.</param>
    /// <param name="date">成文日期; null while nobody has signed.</param>
    /// <param name="policy">The policy named in this content.</param>
    public Letter LetterTo(int addressee, string? number, DateOnly? date, Policy policy) => new(
        Letterhead,
        policy.Letter.Number ? number ?? "（签发后编号）" : null,
        policy.Letter.ClassMark ? Class : null,
        Title,
        Addressees[addressee - 1].Salutation,
        BodyText.Parse(Body),
        policy.Letter.Signature ? Letterhead : null,
        Day(date),
        Wording.Contact(ContactName, ContactPhone, policy),
        Copies.Count == 0 ? null : Wording.Copies(Copies))
    {
        Signatory = Signatory,
        PrintedBy = policy.Letter.IsDocument ? Letterhead + policy.Desk.Name : null,
        PrintedOn = policy.Letter.IsDocument ? Day(date) : null,
    };

    private static string Day(DateOnly? date) => date is { } day ? Chinese.Date(day) : "（签发日期）";

    private static string? SignatoryUnder(Policy policy) =>
        policy.Chain(Chain.Reply)?.Steps[^1].By is { } by && policy.Named(by, null) is { } signer ? policy.Person(signer)?.Name : null;
}

/// <summary>Whom a letter greets.</summary>
public sealed record Addressee(string Name, string Salutation);

/// <summary>One cc office and how many copies it gets.</summary>
public sealed record CopyLine(string Name, int Copies);
