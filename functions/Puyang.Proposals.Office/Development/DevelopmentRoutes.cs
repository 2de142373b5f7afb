using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MimeKit;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;
using Puyang.Proposals.Office.Links;
using Puyang.Proposals.Office.Mail;
using Puyang.Proposals.Office.Pages;

namespace Puyang.Proposals.Office.Development;

/// <summary>The development area: the mailbox of kept mails, the clock, and whether the host is at rest. Mapped only with Development=true on loopback storage.</summary>
internal static class DevelopmentRoutes
{
    private static readonly ParallelOptions Together = new() { MaxDegreeOfParallelism = 8 };

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/dev/mailbox", ["GET", "HEAD"], Mailbox);
        routes.MapMethods("/dev/mailbox/{*name}", ["GET", "HEAD"], Mail);
        routes.MapPost("/dev/clock", SetClock);
        routes.MapMethods("/dev/idle", ["GET", "HEAD"], Idle);
        routes.MapPost("/dev/round", Round);
        routes.MapPost("/dev/sign-in", async (StaffLinks links) => Results.Redirect(await links.Make())).WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static async Task<IResult> Mailbox(Storage storage)
    {
        List<KeptMail> mails = [];
        await foreach (BlobItem item in storage.Container("mail").GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, null, CancellationToken.None))
        {
            mails.Add(new KeptMail(item.Name, Meta(item, "to"), Meta(item, "subject"), DateTimeOffset.Parse(item.Metadata["at"]), item.Properties.CreatedOn));
        }

        return Show.Page<MailboxPage>(200, ("Mails", mails.OrderByDescending(mail => mail.KeptOn).ToList()));
    }

    private static async Task<IResult> Mail(HttpContext http, string name, Storage storage)
    {
        BlobClient blob = storage.Container("mail").GetBlobClient(name);
        if (!await blob.ExistsAsync())
        {
            return Say.NotFound(http);
        }

        using Stream content = await blob.OpenReadAsync();
        using MimeMessage message = await MimeMessage.LoadAsync(content);
        return Show.Page<MailPage>(
            200,
            ("Subject", message.Subject),
            ("To", message.To.ToString()),
            ("Text", message.TextBody ?? ""),
            ("Attachments", message.Attachments.Select(part => part.ContentDisposition?.FileName ?? "?").ToList()));
    }

    /// <summary>Moves the cases' clock: <c>now=2022-06-30T09:00:00+08:00</c> or <c>offset=1.00:00:00</c>; then every case that waits for something is woken, and what belongs to that morning leaves.</summary>
    private static async Task<IResult> SetClock(HttpContext http, CaseClock clock, Storage storage, CaseTable rows, ICaseLoops loops, MorningRound morning)
    {
        IFormCollection form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync() : FormCollection.Empty;
        TimeSpan? offset =
            DateTimeOffset.TryParse(form["now"], out DateTimeOffset now) ? now - (clock.GetUtcNow() - clock.Offset)
            : TimeSpan.TryParse(form["offset"], out TimeSpan ahead) ? ahead
            : null;
        if (offset is null)
        {
            return Results.Text("now=2022-06-30T09:00:00+08:00 or offset=1.00:00:00", statusCode: 400);
        }

        await clock.Set(offset.Value, storage.Container("development"));
        await Parallel.ForEachAsync(
            (await rows.All()).Where(row => row.NextWork is not null), Together, async (row, _) => await loops.Wake(row.Id));

        await morning.Run();
        return Results.Text(clock.GetUtcNow().ToString("O"));
    }

    /// <summary>Answers when no effect is due and nothing is queued; 503 with what is still at work after <c>wait</c> seconds, 0 unless said.</summary>
    private static async Task<IResult> Idle(Unrest unrest, HttpContext http, int? wait)
    {
        string? why = await unrest.Ended(TimeSpan.FromSeconds(Math.Clamp(wait ?? 0, 0, 120)), http.RequestAborted);
        return why is null ? Results.Text("idle") : Results.Text(why, statusCode: 503);
    }

    /// <summary>Does at once what a host does by the clock: takes dropped files in, sends the morning's mails.</summary>
    private static async Task<IResult> Round(IntakeBox box, MorningRound morning)
    {
        await box.Empty();
        await morning.Run();
        return Results.Text("done");
    }

    private static string Meta(BlobItem item, string name) => Uri.UnescapeDataString(item.Metadata.TryGetValue(name, out string? value) ? value : "");
}

/// <summary>A mail in the development mailbox.</summary>
public sealed record KeptMail(string Name, string To, string Subject, DateTimeOffset At, DateTimeOffset? KeptOn);
