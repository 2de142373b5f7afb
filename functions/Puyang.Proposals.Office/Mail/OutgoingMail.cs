using MimeKit;

namespace Puyang.Proposals.Office.Mail;

/// <summary>One mail before it is put into MIME.</summary>
/// <param name="Id">Its Message-ID without host; the same however often it is tried.</param>
/// <param name="To">Recipients.</param>
/// <param name="Subject">Subject line.</param>
/// <param name="Paragraphs">Plain text, a paragraph each.</param>
/// <param name="Link">What to open, or null.</param>
/// <param name="Attachments">Letters.</param>
public sealed record OutgoingMail(
    string Id,
    IReadOnlyList<Recipient> To,
    string Subject,
    IReadOnlyList<string> Paragraphs,
    MailLink? Link,
    IReadOnlyList<MailAttachment> Attachments);

/// <summary>Somebody's name and mailbox.</summary>
public sealed record Recipient(string Name, string Email)
{
    internal MailboxAddress Mailbox => new(Name, Email);
}

/// <summary>A link with its label.</summary>
public sealed record MailLink(string Label, string Address);

/// <summary>A file that goes with a mail.</summary>
public sealed record MailAttachment(string FileName, ReadOnlyMemory<byte> Content, string ContentType);
