using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using MimeKit;

namespace Puyang.Proposals.Acceptance;

/// <summary>The container in which a host without a mail server keeps its mails.</summary>
public sealed class Mailbox(BlobContainerClient container)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    // A mail that has been read is not read again: there are hundreds, and every test looks through all of them.
    private static readonly ConcurrentDictionary<string, KeptMail> Read = new();

    /// <summary>The newest mail to a mailbox about a case whose subject contains the words; waits for it.</summary>
    /// <param name="about">A part of the subject that names the case, for example 第185号.</param>
    /// <param name="times">How many such mails there must be, when the same is asked of somebody again.</param>
    public async Task<KeptMail> Find(string to, string subject, string about, int times = 1)
    {
        for (Stopwatch waited = Stopwatch.StartNew(); waited.Elapsed < Limit; await Task.Delay(200))
        {
            KeptMail[] found = [.. (await All())
                .Where(mail => mail.To.Contains(to) && mail.Subject.Contains(subject) && mail.Subject.Contains(about))];
            if (found.Length >= times)
            {
                return found.OrderBy(mail => mail.KeptOn).ThenBy(mail => mail.Event).Last();
            }
        }

        throw new TimeoutException($"No mail to {to} with “{subject}” and “{about}” within {Limit.TotalSeconds} s. There are: "
            + string.Join("; ", (await All()).Select(mail => $"{mail.To} {mail.Subject}")));
    }

    /// <summary>All mails.</summary>
    public async Task<IReadOnlyList<KeptMail>> All()
    {
        List<KeptMail> mails = [];
        await foreach (BlobItem item in container.GetBlobsAsync())
        {
            string version = $"{container.Uri}/{item.Name} {item.Properties.ETag}";
            if (!Read.TryGetValue(version, out KeptMail? mail))
            {
                using Stream content = await container.GetBlobClient(item.Name).OpenReadAsync();
                using MimeMessage message = await MimeMessage.LoadAsync(content);
                Read[version] = mail = KeptMail.Of(message, item.Properties.LastModified!.Value);
            }

            mails.Add(mail);
        }

        return mails;
    }
}

/// <summary>A mail as its recipient sees it.</summary>
public sealed partial record KeptMail(
    string Id, string To, string Subject, string Text, IReadOnlyDictionary<string, byte[]> Attachments, DateTimeOffset KeptOn)
{
    /// <summary>The link in the text.</summary>
    public string Link => Address().Match(Text).Value is { Length: > 0 } link ? link : throw new InvalidOperationException($"“{Subject}” has no link.");

    /// <summary>The only letter that came with it; the blank form apart.</summary>
    public KeyValuePair<string, byte[]> Letter => Assert.Single(Attachments, file => file.Key != "征询意见表.docx");

    /// <summary>The event of the case that asked for it: settles which of two mails of one second is the newer.</summary>
    public int Event => int.TryParse(Asked().Match(Id).Groups[1].Value, out int number) ? number : 0;

    internal static KeptMail Of(MimeMessage message, DateTimeOffset keptOn) => new(
        message.MessageId ?? "",
        string.Join(' ', message.To.Mailboxes.Select(mailbox => mailbox.Address)),
        message.Subject ?? "",
        message.TextBody ?? "",
        message.Attachments.OfType<MimePart>().ToDictionary(part => part.FileName ?? "", Content),
        keptOn);

    private static byte[] Content(MimePart part)
    {
        using MemoryStream content = new();
        part.Content!.DecodeTo(content);
        return content.ToArray();
    }

    [GeneratedRegex(@"\.(\d+)\.\d+@")]
    private static partial Regex Asked();

    [GeneratedRegex(@"https?://\S+/l/\S+")]
    private static partial Regex Address();
}
