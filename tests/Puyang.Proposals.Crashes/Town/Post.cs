using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using MimeKit;

namespace Puyang.Proposals.Crashes.Town;

/// <summary>The mails as their recipients have them.</summary>
internal sealed partial class Post(BlobContainerClient kept)
{
    /// <summary>The link in the newest mail to a mailbox whose subject contains the words.</summary>
    /// <param name="times">How many such mails there must be, when the same is asked of somebody again.</param>
    public async Task<string> Link(string to, string subject, int times)
    {
        List<(string Name, int Event)> found = [];
        await foreach (BlobItem item in kept.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, null, CancellationToken.None))
        {
            if (Has(item, "to", to) && Has(item, "subject", subject))
            {
                found.Add((item.Name, int.Parse(Asked().Match(item.Name).Groups[1].Value)));
            }
        }

        Assert.True(found.Count == times, $"{found.Count} mails “{subject}” to {to}, expected {times}.");
        return Address().Match((await Read(found.MaxBy(mail => mail.Event).Name)).TextBody ?? "").Value;
    }

    /// <summary>Every mail, one for each Message-ID.</summary>
    public async Task<IReadOnlyList<Letter>> All()
    {
        List<Letter> mails = [];
        await foreach (BlobItem item in kept.GetBlobsAsync())
        {
            using MimeMessage mail = await Read(item.Name);
            mails.Add(new Letter(
                mail.To.Mailboxes.First().Address,
                mail.Subject ?? "",
                Address().Replace(mail.TextBody ?? "", "(link)"),
                string.Join(", ", mail.Attachments.Select(part => part.ContentDisposition?.FileName))));
        }

        return mails;
    }

    private static bool Has(BlobItem item, string name, string words) =>
        Uri.UnescapeDataString(item.Metadata[name]).Contains(words, StringComparison.Ordinal);

    private async Task<MimeMessage> Read(string name)
    {
        BlobDownloadResult blob = await kept.GetBlobClient(name).DownloadContentAsync();
        return await MimeMessage.LoadAsync(blob.Content.ToStream());
    }

    [GeneratedRegex(@"\.(\d+)\.\d+\.eml$")]
    private static partial Regex Asked();

    [GeneratedRegex(@"http://\S+/l/\S+")]
    private static partial Regex Address();
}

/// <summary>What a mail says, without what differs from walk to walk.</summary>
internal sealed record Letter(string To, string Subject, string Text, string Attachments);
