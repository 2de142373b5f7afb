namespace Puyang.Proposals.Office.Letters;

/// <summary>The reply to a proposal that is handled with another, as it is signed together with that one's. 并案</summary>
/// <param name="Case">Its case.</param>
/// <param name="Designation">市政协八届六次会议第186号提案.</param>
/// <param name="Content">SHA-256 of its own content.</param>
/// <param name="Draft">Its own text.</param>
public sealed record JoinedReply(CaseId Case, string Designation, DocumentHash Content, DocumentHash Draft);
