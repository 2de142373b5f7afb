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
        if (await Take(Blob(token)) is not { } link)
        {
            return null;
        }

        await Offer();
        return link.Expires > clock.GetUtcNow() && (await bureaus.Current()).Policy.IsClerk(link.Person) ? link.Person : null;
    }

    // Marked before it is deleted: when the storage's answer is lost and the call made again, the mark tells whose use it was.
    private static async Task<StaffLink?> Take(BlobClient blob)
    {
        Guid use = Guid.NewGuid();
        try
        {
            (StaffLink link, ETag tag) = await Read(blob);
            if (link.UsedBy is not null || !await TryMark(blob, link with { UsedBy = use }, tag))
            {
                return null;
            }

            await blob.DeleteIfExistsAsync();
            return link;
        }
        catch (RequestFailedException used) when (used.Status == 404)
        {
            return null;
        }
    }

    private static async Task<bool> TryMark(BlobClient blob, StaffLink marked, ETag tag)
    {
        BlobUploadOptions ifUnused = new() { Conditions = new BlobRequestConditions { IfMatch = tag } };
        try
        {
            await blob.UploadAsync(BinaryData.FromBytes(OfficeJson.Write(marked)), ifUnused);
            return true;
        }
        catch (RequestFailedException moved) when (moved.Status == 412)
        {
            return (await Read(blob)).Link.UsedBy == marked.UsedBy;
        }
    }

    private static async Task<(StaffLink Link, ETag Tag)> Read(BlobClient blob)
    {
        BlobDownloadResult found = await blob.DownloadContentAsync();
        return (OfficeJson.Read<StaffLink>(found.Content.ToMemory().Span), found.Details.ETag);
    }

    private BlobClient Blob(string token) => Keys.GetBlobClient($"staff-links/{LinkKey.RowOf(token)}");

    private sealed record StaffLink(PersonId Person, DateTimeOffset Expires, Guid? UsedBy = null);
}
