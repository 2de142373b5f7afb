using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Puyang.Proposals.Office.Mail;

/// <summary>A mail was not taken.</summary>
/// <param name="Why">The server's answer as a code, without addresses.</param>
/// <param name="IsFinal">True when trying again is pointless.</param>
public sealed class MailRefusedException(string Why, bool IsFinal, Exception? inner = null) : Exception(Why, inner)
{
    /// <summary>True when trying again is pointless: the server refuses the address.</summary>
    public bool IsFinal { get; } = IsFinal;
}

/// <summary>Sends mails by SMTP, or keeps them as .eml in the container mail when no server is set.</summary>
public sealed class MailRoom(Settings settings, BlobContainerClient kept, TimeProvider clock)
{
    /// <summary>Sends or keeps one mail.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="policy">Names the sender.</param>
    /// <param name="secret">What must not be kept outside development: the link's token; null when there is none.</param>
    /// <exception cref="MailRefusedException">The server said no, now or for good.</exception>
    public async Task Send(OutgoingMail mail, Policy policy, string? secret)
    {
        Recipient sender = new(policy.Unit.Name + policy.Desk.Name, settings.Smtp?.Sender ?? policy.Desk.Email);
        DateTimeOffset now = clock.GetUtcNow().ToOffset(policy.Unit.UtcOffset);
        OutgoingMail safe = settings.Smtp is null && !settings.Development ? Blank(mail, secret) : mail;
        using MimeMessage message = MailFormat.Message(safe, sender, settings.PublicAddress.Host, now);
        message.ReplyTo.Add(new MailboxAddress(policy.Desk.Name, policy.Desk.Email));
        await (settings.Smtp is { } smtp ? Send(message, smtp) : Keep(message, mail, now));
    }

    private static OutgoingMail Blank(OutgoingMail mail, string? secret) => mail with
    {
        Link = Blank(mail.Link, secret),
        Sections =
        [
            .. mail.Sections.Select(section => section with
            {
                Items = [.. section.Items.Select(item => item with { Link = Blank(item.Link, item.Secret) })],
            }),
        ],
    };

    private static MailLink? Blank(MailLink? link, string? secret) => link is null || secret is null
        ? link
        : link with { Address = link.Address.Replace(secret, "…", StringComparison.Ordinal) };

    private static async Task Send(MimeMessage message, SmtpSettings smtp)
    {
        using SmtpClient client = new() { Timeout = 20_000 };
        try
        {
            await client.ConnectAsync(smtp.Host, smtp.Port, Security(smtp.Security));
            if (smtp.User is not null)
            {
                await client.AuthenticateAsync(smtp.User, smtp.Password ?? "");
            }

            await client.SendAsync(message);
            await client.DisconnectAsync(quit: true);
        }
        catch (SmtpCommandException refused)
        {
            bool isFinal = refused.ErrorCode == SmtpErrorCode.RecipientNotAccepted && (int)refused.StatusCode is >= 550 and < 554;
            throw new MailRefusedException($"SMTP {(int)refused.StatusCode}", isFinal, refused);
        }
        catch (Exception failure) when (failure is IOException or System.Net.Sockets.SocketException or ProtocolException
            or AuthenticationException or SslHandshakeException or ServiceNotConnectedException or ServiceNotAuthenticatedException
            or NotSupportedException or TimeoutException or OperationCanceledException)
        {
            throw new MailRefusedException(failure.GetType().Name, false, failure);
        }
    }

    // The name sorts by case and effect, so a repeated attempt writes over itself.
    private async Task Keep(MimeMessage message, OutgoingMail mail, DateTimeOffset now)
    {
        using MemoryStream content = new();
        await message.WriteToAsync(content);
        BlobUploadOptions options = new()
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = "message/rfc822" },
            Metadata = new Dictionary<string, string>
            {
                ["to"] = Uri.EscapeDataString(string.Join('、', mail.To.Select(to => $"{to.Name} {to.Email}"))),
                ["subject"] = Uri.EscapeDataString(mail.Subject),
                ["at"] = now.ToString("O"),
            },
        };
        await kept.GetBlobClient($"{mail.Id}.eml").UploadAsync(BinaryData.FromBytes(content.ToArray()), options);
    }

    private static SecureSocketOptions Security(string mode) => mode switch
    {
        "none" => SecureSocketOptions.None,
        "starttls" => SecureSocketOptions.StartTls,
        "tls" => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.Auto,
    };
}
