using System.Collections.Concurrent;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.WebUtilities;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Mail;

namespace Puyang.Proposals.Office.Links;

/// <summary>One-time links by which a clerk signs in on one machine. The token itself is not kept.</summary>
public sealed class StaffLinks(Storage storage, Bureaus bureaus, Settings settings, MailRoom mail, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    // Anybody may ask; a clerk's mailbox must not be filled by it.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<PersonId, DateTimeOffset> mailed = new();
    private BlobContainerClient Keys => storage.Container("keys");

    /// <summary>Makes a link for the first clerk of office.json, or for the one named.</summary>
    public async Task<string> Make(PersonId? person = null)
    {
        PersonId clerk = person ?? (await bureaus.Current()).Policy.People.First(known => known.Duties.Contains(Duty.Clerk)).Id;
        string token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        StaffLink link = new(clerk, clock.GetUtcNow() + Life);
        await Blob(token).UploadAsync(BinaryData.FromBytes(OfficeJson.Write(link)), overwrite: true);
        return settings.At($"/sign-in/{token}");
    }

    /// <summary>Mails a link to a clerk's registered address; to any other address nothing is sent and nothing is said, and to nobody more than once a minute.</summary>
    /// <exception cref="MailRefusedException">The mail server says no.</exception>
    public async Task Mail(string address)
    {
        Policy policy = (await bureaus.Current()).Policy;
        if (policy.People.FirstOrDefault(person => policy.IsClerk(person.Id)
            && string.Equals(person.Email, address, StringComparison.OrdinalIgnoreCase)) is not { } clerk)
        {
            return;
        }

        DateTimeOffset now = clock.GetUtcNow();
        if (mailed.TryGetValue(clerk.Id, out DateTimeOffset last) && now - last < Pause)
        {
            return;
        }

        mailed[clerk.Id] = now;
        string link = await Make(clerk.Id);
        OutgoingMail letter = new(
            $"sign-in.{Guid.NewGuid():n}",
            [new Recipient(clerk.Name, clerk.Email)],
            "局办公室登录链接",
            [$"{clerk.Name}：", "请用下面的一次性链接登录，一天之内有效。如不是您本人申请，请忽略。"],
            new MailLink("登录", link),
            []);
        await mail.Send(letter, policy, link[(link.LastIndexOf('/') + 1)..]);
    }

    /// <summary>Puts a fresh link where the development area shows it; nothing outside development.</summary>
    public async Task Offer()
    {
        if (settings.Development)
        {
            await storage.Container("development").GetBlobClient("staff-link.txt").UploadAsync(BinaryData.FromString(await Make()), overwrite: true);
        }
    }

    /// <summary>Uses a link up; null when it is unknown, used or too old.</summary>
    public async Task<PersonId?> Use(string token)
    {
        try
        {
            BlobDownloadResult blob = await Blob(token).DownloadContentAsync();
            StaffLink link = OfficeJson.Read<StaffLink>(blob.Content.ToMemory().Span);
            BlobRequestConditions unused = new() { IfMatch = blob.Details.ETag };
            await Blob(token).DeleteAsync(DeleteSnapshotsOption.None, unused);
            await Offer();
            return link.Expires > clock.GetUtcNow() && (await bureaus.Current()).Policy.IsClerk(link.Person) ? link.Person : null;
        }
        catch (RequestFailedException used) when (used.Status is 404 or 412)
        {
            return null;
        }
    }

    private BlobClient Blob(string token) => Keys.GetBlobClient($"staff-links/{LinkKey.RowOf(token)}");

    private sealed record StaffLink(PersonId Person, DateTimeOffset Expires);
}
