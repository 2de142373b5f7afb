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
/// <param name="IsOpinion">True for a co-handler's opinion to the lead unit; null for a reply. 会办意见函</param>
/// <param name="Units">发文机关 of a letter that several units issue together, the bureau first; null for the bureau alone. 联合行文</param>
/// <param name="Recipients">Everybody who gets the one letter to all, in their order; null for a letter each. 联名</param>
/// <param name="Joined">The replies to other proposals that the same signature signs, in the order in which they were joined; null for none. 并案</param>
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
    string? Signatory = null,
    bool? IsOpinion = null,
    IReadOnlyList<string>? Units = null,
    IReadOnlyList<JoinedReply>? Joined = null,
    IReadOnlyList<string>? Recipients = null)
{
    /// <summary>The replies that <see cref="Joined"/> names, as they were put together; empty once the content is read from where it is kept.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<JoinedWhole> Wholes { get; init; } = [];

    /// <summary>A reply by the bureau alone, to all proposers: the draft under what is in force.</summary>
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

    /// <summary>The same content as one letter to all proposers.</summary>
    public ReplyContent ToAll(Proposal proposal, Policy policy) => this with
    {
        Addressees = [new Addressee(string.Join('、', Names(proposal)), JointSalutation.Of(proposal.Proposers, policy.Letter))],
        Recipients = [.. Names(proposal)],
    };

    /// <summary>The content by its hash, with the parts that the rules compare.</summary>
    public SignedContent Signed() => new(Hashes.Of(OfficeJson.Write(this)), Draft, Template, Policy,
        Joined is null ? null : [.. Joined.Select(other => new JoinedContent(other.Case, other.Content, other.Draft))],
        Recipients is null ? null : true);

    /// <summary>One addressee's letter.</summary>
    /// <param name="addressee">From 1, in the order of the proposal; of one letter to all it makes no difference.</param>
    /// <param name="number">发文字号; null while there is none, and then its place says so.</param>
    /// <param name="date">成文日期; null while nobody has signed.</param>
    /// <param name="policy">The policy named in this content.</param>
    public Letter LetterTo(int addressee, string? number, DateOnly? date, Policy policy) => new(
        Letterhead,
        policy.Letter.Number ? number ?? "（签发后编号）" : null,
        policy.Letter.ClassMark && IsOpinion != true ? Class : null,
        Title,
        Addressees[Recipients is null ? addressee - 1 : 0].Salutation,
        BodyText.Parse(Body),
        Units is not null ? JointSignature.Of(Units) : policy.Letter.Signature ? Letterhead : null,
        Day(date),
        Wording.Contact(ContactName, ContactPhone, policy),
        Copies.Count == 0 ? null : Wording.Copies(Copies))
    {
        Signatory = Signatory,
        PrintedBy = IsDocument(policy) ? Letterhead + policy.Desk.Name : null,
        PrintedOn = IsDocument(policy) ? Day(date) : null,
    };

    private static IEnumerable<string> Names(Proposal proposal) => proposal.Proposers.Select(proposer => proposer.Name);

    // An opinion from one bureau to another is a letter wherever replies are documents.
    private bool IsDocument(Policy policy) => policy.Letter.IsDocument && IsOpinion != true;

    private static string Day(DateOnly? date) => date is { } day ? Chinese.Date(day) : "（签发日期）";

    private static string? SignatoryUnder(Policy policy) =>
        policy.Chain(Chain.Reply)?.Steps[^1].By is { } by && policy.Named(by, null) is { } signer ? policy.Person(signer)?.Name : null;
}

/// <summary>Whom a letter greets.</summary>
public sealed record Addressee(string Name, string Salutation);

/// <summary>One cc office and how many copies it gets.</summary>
public sealed record CopyLine(string Name, int Copies);
