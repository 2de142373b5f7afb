using System.Net;
using System.Text;
using MimeKit;

namespace Puyang.Proposals.Office.Mail;

/// <summary>Puts a mail into MIME: plain text and HTML that a phone shows well, attachments with Chinese names.</summary>
internal static class MailFormat
{
    private const string Inert = "打开链接不会改变任何内容，确认后才会办理。请勿转发本邮件。";

    public static MimeMessage Message(OutgoingMail mail, Recipient sender, string host, DateTimeOffset date)
    {
        MimeMessage message = new() { Subject = mail.Subject, Date = date, MessageId = $"{mail.Id}@{host}" };
        message.From.Add(sender.Mailbox);
        message.To.AddRange(mail.To.Select(recipient => recipient.Mailbox));
        BodyBuilder body = new() { TextBody = Text(mail), HtmlBody = Html(mail) };
        foreach (MailAttachment file in mail.Attachments)
        {
            MimeEntity part = body.Attachments.Add(file.FileName, file.Content.ToArray(), ContentType.Parse(file.ContentType));
            // Old Outlook and QQ mail show a name only where Content-Type has it as an encoded word (RFC 2047); all others
            // read the one of
            // Content-Disposition, as RFC 2231 has it.
            Encode(part.ContentType.Parameters, ParameterEncodingMethod.Rfc2047);
            Encode(part.ContentDisposition!.Parameters, ParameterEncodingMethod.Rfc2231);
        }

        message.Body = body.ToMessageBody();
        return message;
    }

    private static void Encode(ParameterList parameters, ParameterEncodingMethod method)
    {
        foreach (Parameter parameter in parameters)
        {
            parameter.EncodingMethod = method;
        }
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
            text.Append(link.Label).Append("：\n").Append(link.Address).Append("\n\n").Append(Inert).Append('\n');
        }

        foreach (MailSection section in mail.Sections)
        {
            text.Append('【').Append(section.Heading).Append("】\n\n");
            foreach (MailItem item in section.Items)
            {
                text.Append(item.Title).Append('\n').AppendJoin('\n', item.Text).Append('\n');
                text.Append(item.Link is { } open ? $"{open.Label}：{open.Address}\n\n" : "\n");
            }
        }

        return text.AppendJoin("\n\n", mail.Closing).Append(mail.Closing.Count > 0 ? "\n" : "").ToString();
    }

    // Mail programs drop style sheets: the few styles there are stand on the elements.
    private static string Html(OutgoingMail mail)
    {
        StringBuilder html = new("<!DOCTYPE html><html lang=\"zh-CN\"><body style=\"font:16px/1.7 'Microsoft YaHei','PingFang SC',sans-serif;color:#222;max-width:640px\">");
        Paragraphs(html, mail.Paragraphs);
        if (mail.Link is { } link)
        {
            html.Append("<p style=\"margin:20px 0\"><a href=\"").Append(Encode(link.Address))
                .Append("\" style=\"background:#a31d1d;color:#fff;padding:11px 22px;border-radius:4px;text-decoration:none\">")
                .Append(Encode(link.Label))
                .Append("</a></p><p style=\"color:#666;font-size:13px\">").Append(Inert).Append("</p>");
        }

        foreach (MailSection section in mail.Sections)
        {
            html.Append("<h3 style=\"margin:24px 0 8px;font-size:16px;color:#a31d1d;border-bottom:1px solid #a31d1d\">")
                .Append(Encode(section.Heading)).Append("</h3>");
            Items(html, section.Items);
        }

        Paragraphs(html, mail.Closing);
        return html.Append("</body></html>").ToString();
    }

    private static void Paragraphs(StringBuilder html, IEnumerable<string> paragraphs)
    {
        foreach (string paragraph in paragraphs)
        {
            html.Append("<p style=\"margin:0 0 12px;white-space:pre-line;overflow-wrap:anywhere\">").Append(Encode(paragraph)).Append("</p>");
        }
    }

    private static void Items(StringBuilder html, IEnumerable<MailItem> items)
    {
        foreach (MailItem item in items)
        {
            html.Append("<div style=\"margin:0 0 16px\"><div style=\"font-weight:bold\">").Append(Encode(item.Title)).Append("</div>");
            foreach (string line in item.Text)
            {
                html.Append("<div style=\"font-size:14px;color:#444\">").Append(Encode(line)).Append("</div>");
            }

            if (item.Link is { } link)
            {
                html.Append("<div style=\"margin-top:6px\"><a href=\"").Append(Encode(link.Address))
                    .Append("\" style=\"display:inline-block;border:1px solid #a31d1d;color:#a31d1d;padding:6px 16px;border-radius:4px;text-decoration:none\">")
                    .Append(Encode(link.Label)).Append("</a></div>");
            }

            html.Append("</div>");
        }
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
