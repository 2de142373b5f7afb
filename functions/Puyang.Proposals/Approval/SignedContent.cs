namespace Puyang.Proposals.Approval;

/// <summary>What a signature binds: title, addressees, body, class, disclosure, contact, cc, template and policy, by one hash.</summary>
/// <param name="Hash">SHA-256 of the canonical JSON of all of it.</param>
/// <param name="Draft">The version of the text in it.</param>
/// <param name="Template">The template in it.</param>
/// <param name="Policy">The policy in it.</param>
public sealed record SignedContent(DocumentHash Hash, DocumentHash Draft, DocumentHash Template, DocumentHash Policy);
