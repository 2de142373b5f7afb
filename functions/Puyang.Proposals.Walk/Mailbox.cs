using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using MimeKit;

namespace Puyang.Proposals.Walk;

/// <summary>The container in which a host without a mail server keeps its mails.</summary>
/// <param name="container">The container.</param>
/// <param name="rest">Returns when the host has nothing left to do by itself; null when nobody knows.</param>
public sealed partial class Mailbox(BlobContainerClient container, Func<Task>? rest = null)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    // A mail that has been read is not read again.
    private static readonly ConcurrentDictionary<string, KeptMail> Read = new();

    /// <summary>The newest mail to a mailbox whose subject contains the words; waits for it, as long as the host is at work.</summary>
    /// <param name="to">A part of the address.</param>
    /// <param name="subject">A part of the subject.</param>
    /// <param name="about">Another part of the subject, which names the case, for example 第185号.</param>
    /// <param name="times">How many such mails there must be, when the same is asked of somebody again.</param>
    /// <exception cref="TimeoutException">It does not come; the message lists what there is.</exception>
    public async Task<KeptMail> Find(string to, string subject, string about = "", int times = 1)
    {
        for (Stopwatch waited = Stopwatch.StartNew(); waited.Elapsed < Limit; await Task.Delay(Pause))
        {
            Kept[] found = [.. (await List()).Where(mail => mail.To.Contains(to, StringComparison.Ordinal)
                && mail.Subject.Contains(subject, StringComparison.Ordinal) && mail.Subject.Contains(about, StringComparison.Ordinal))];
            if (found.Length >= times)
            {
                return await Open(found.OrderBy(mail => mail.On).ThenBy(mail => mail.Event).Last());
            }

            await (rest?.Invoke() ?? Task.CompletedTask);
        }

        throw new TimeoutException($"No mail to {to} with “{subject}” and “{about}” within {Limit.TotalSeconds} s. There are: "
            + string.Join("; ", (await List()).Select(mail => $"{mail.To} {mail.Subject}")));
    }

    /// <summary>All mails.</summary>
    public async Task<IReadOnlyList<KeptMail>> All() => await Task.WhenAll((await List()).Select(Open));

    /// <summary>The mails that were kept under an id, the newest last.</summary>
    /// <param name="id">A part of the Message-ID.</param>
    public async Task<IReadOnlyList<KeptMail>> WithId(string id) =>
        await Task.WhenAll((await List()).Where(mail => mail.Name.Contains(id, StringComparison.Ordinal)).Select(Open));

    private async Task<IReadOnlyList<Kept>> List()
    {
        List<Kept> mails = [];
        await foreach (BlobItem item in container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, null, CancellationToken.None))
        {
            mails.Add(new Kept(item.Name, $"{item.Properties.ETag}", Told(item, "to"), Told(item, "subject"), item.Properties.LastModified!.Value));
        }

        return mails;
    }

    private async Task<KeptMail> Open(Kept mail)
    {
        string version = $"{container.Uri}/{mail.Name} {mail.Version}";
        if (!Read.TryGetValue(version, out KeptMail? read))
        {
            BlobDownloadResult blob = await container.GetBlobClient(mail.Name).DownloadContentAsync();
            using MimeMessage message = await MimeMessage.LoadAsync(blob.Content.ToStream());
            Read[version] = read = KeptMail.Of(message);
        }

        return read;
    }

    private static string Told(BlobItem item, string name) =>
        item.Metadata.TryGetValue(name, out string? value) ? Uri.UnescapeDataString(value) : "";

    [GeneratedRegex(@"\.(\d+)\.\d+\.eml$")]
    private static partial Regex Asked();

    private sealed record Kept(string Name, string Version, string To, string Subject, DateTimeOffset On)
    {
        /// <summary>The event of the case that asked for it: settles which of two mails of one second is the newer.</summary>
        public int Event => int.TryParse(Asked().Match(Name).Groups[1].Value, CultureInfo.InvariantCulture, out int number) ? number : 0;
    }
}
