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
    IReadOnlyList<MailAttachment> Attachments)
{
    /// <summary>Several things in one mail, each with its own link; they follow the paragraphs.</summary>
    public IReadOnlyList<MailSection> Sections { get; init; } = [];

    /// <summary>What stands after everything else.</summary>
    public IReadOnlyList<string> Closing { get; init; } = [];
}

/// <summary>Things of one kind in a mail.</summary>
/// <param name="Heading">What they have in common.</param>
public sealed record MailSection(string Heading, IReadOnlyList<MailItem> Items);

/// <summary>One thing among several in a mail.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Text">What there is to say, a line each.</param>
/// <param name="Link">What to open, or null.</param>
/// <param name="Secret">The token in the link, which must not be kept outside development; null when there is none.</param>
public sealed record MailItem(string Title, IReadOnlyList<string> Text, MailLink? Link, string? Secret);

/// <summary>Somebody's name and mailbox.</summary>
public sealed record Recipient(string Name, string Email)
{
    internal MailboxAddress Mailbox => new(Name, Email);
}

/// <summary>A link with its label.</summary>
public sealed record MailLink(string Label, string Address);

/// <summary>A file that goes with a mail.</summary>
public sealed record MailAttachment(string FileName, ReadOnlyMemory<byte> Content, string ContentType);
