using System.Text.RegularExpressions;
using MimeKit;

namespace Puyang.Proposals.Walk;

/// <summary>A mail as its recipient sees it.</summary>
/// <param name="Id">Message-ID.</param>
/// <param name="To">Addresses, separated by blanks.</param>
/// <param name="Subject">Subject.</param>
/// <param name="Text">The plain text.</param>
/// <param name="Attachments">Files by their names.</param>
public sealed partial record KeptMail(string Id, string To, string Subject, string Text, IReadOnlyDictionary<string, byte[]> Attachments)
{
    private const string BlankForm = "征询意见表.docx";

    /// <summary>The link in the text.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public string Link => Address().Match(Text).Value is { Length: > 0 } link
        ? link : throw new InvalidOperationException($"“{Subject}” has no link.");

    /// <summary>The link with a label.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public string LinkTo(string label) => Text.IndexOf(label + "：", StringComparison.Ordinal) is >= 0 and var at
        && Address().Match(Text, at).Value is { Length: > 0 } link
            ? link : throw new InvalidOperationException($"“{Subject}” has no link “{label}”.");

    /// <summary>The text without what differs from one sending to the next.</summary>
    public string TextWithoutLink => Address().Replace(Text, "(link)");

    /// <summary>The only letter that came with it; the blank form apart.</summary>
    /// <exception cref="InvalidOperationException">There is none, or more than one.</exception>
    public KeyValuePair<string, byte[]> Letter => Attachments.Single(file => file.Key != BlankForm);

    internal static KeptMail Of(MimeMessage message) => new(
        message.MessageId ?? "",
        string.Join(' ', message.To.Mailboxes.Select(mailbox => mailbox.Address)),
        message.Subject ?? "",
        message.TextBody ?? "",
        message.Attachments.OfType<MimePart>().ToDictionary(part => part.FileName ?? "", Content));

    private static byte[] Content(MimePart part)
    {
        using MemoryStream content = new();
        part.Content!.DecodeTo(content);
        return content.ToArray();
    }

    [GeneratedRegex(@"https?://\S+/l/\S+")]
    private static partial Regex Address();
}
