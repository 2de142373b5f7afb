using System.Net;
using System.Text;
using MimeKit;

namespace Puyang.Proposals.Office.Mail;

/// <summary>Puts a mail into MIME: plain text and HTML that a phone shows well, attachments with Chinese names.</summary>
internal static class MailFormat
{
    public static MimeMessage Message(OutgoingMail mail, Recipient sender, string host, DateTimeOffset date)
    {
        MimeMessage message = new() { Subject = mail.Subject, Date = date, MessageId = $"{mail.Id}@{host}" };
        message.From.Add(sender.Mailbox);
        message.To.AddRange(mail.To.Select(recipient => recipient.Mailbox));
        BodyBuilder body = new() { TextBody = Text(mail), HtmlBody = Html(mail) };
        foreach (MailAttachment file in mail.Attachments)
        {
            MimeEntity part = body.Attachments.Add(file.FileName, file.Content.ToArray(), ContentType.Parse(file.ContentType));
            foreach (Parameter name in part.ContentDisposition!.Parameters.Concat(part.ContentType.Parameters))
            {
                name.EncodingMethod = ParameterEncodingMethod.Rfc2231;
            }
        }

        message.Body = body.ToMessageBody();
        return message;
    }

    private static string Text(OutgoingMail mail)
    {
        StringBuilder text = new();
        foreach (string paragraph in mail.Paragraphs)
        {
            text.Append(paragraph).Append("\n\n");
        }

        if (mail.Link is { } link)
        {
            text.Append(link.Label).Append("：\n").Append(link.Address).Append("\n\n打开链接不会改变任何内容，确认后才会办理。请勿转发本邮件。\n");
        }

        return text.ToString();
    }

    // Mail programs drop style sheets: the few styles there are stand on the elements.
    private static string Html(OutgoingMail mail)
    {
        StringBuilder html = new("<!DOCTYPE html><html lang=\"zh-CN\"><body style=\"font:16px/1.7 'Microsoft YaHei','PingFang SC',sans-serif;color:#222;max-width:640px\">");
        foreach (string paragraph in mail.Paragraphs)
        {
            html.Append("<p style=\"margin:0 0 12px;white-space:pre-line\">").Append(WebUtility.HtmlEncode(paragraph)).Append("</p>");
        }

        if (mail.Link is { } link)
        {
            html.Append("<p style=\"margin:20px 0\"><a href=\"").Append(WebUtility.HtmlEncode(link.Address))
                .Append("\" style=\"background:#a31d1d;color:#fff;padding:11px 22px;border-radius:4px;text-decoration:none\">")
                .Append(WebUtility.HtmlEncode(link.Label))
                .Append("</a></p><p style=\"color:#666;font-size:13px\">打开链接不会改变任何内容，确认后才会办理。请勿转发本邮件。</p>");
        }

        return html.Append("</body></html>").ToString();
    }
}
