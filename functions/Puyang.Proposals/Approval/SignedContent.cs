namespace Puyang.Proposals.Approval;

/// <summary>What a signature binds: title, addressees, body, class, disclosure, contact, cc, template and policy, by one hash.</summary>
/// <param name="Hash">SHA-256 of the canonical JSON of all of it.</param>
/// <param name="Draft">The version of the text in it.</param>
/// <param name="Template">The template in it.</param>
/// <param name="Policy">The policy in it.</param>
/// <param name="Joined">The replies to the proposals that are handled with this one, which the same signature signs; null for none. 并案</param>
/// <param name="IsToAll">True for one letter to all proposers of a joint proposal; null for a letter each. 联名</param>
public sealed record SignedContent(
    DocumentHash Hash, DocumentHash Draft, DocumentHash Template, DocumentHash Policy,
    IReadOnlyList<JoinedContent>? Joined = null, bool? IsToAll = null);

/// <summary>The reply to a proposal that is handled with another, as it is signed together with that one's.</summary>
/// <param name="Content">SHA-256 of its own content's canonical JSON.</param>
/// <param name="Draft">Its own text.</param>
public sealed record JoinedContent(CaseId Case, DocumentHash Content, DocumentHash Draft);
