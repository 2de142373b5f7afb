using System.Collections.Concurrent;
using MimeKit;

namespace Puyang.Proposals.Crashes.Faults;

/// <summary>What passed between the hosts of one walk and the storage.</summary>
internal sealed class Calls
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<MailCopy>> mails = new();
    private int made;
    private int faults;
    private int beaten;

    /// <summary>How many calls the hosts began.</summary>
    public int Made => made;

    /// <summary>How many of them were spoiled.</summary>
    public int Faults => faults;

    /// <summary>How many the storage itself answered with 412.</summary>
    public int Beaten => beaten;

    /// <summary>Every time a mail was kept, by its name.</summary>
    public IReadOnlyDictionary<string, ConcurrentQueue<MailCopy>> Mails => mails;

    public int Next() => Interlocked.Increment(ref made);

    public void Spoiled() => Interlocked.Increment(ref faults);

    /// <summary>Looks at what the storage answered.</summary>
    public void Answered(Azure.Core.HttpMessage message)
    {
        if (message.Response.Status == 412)
        {
            Interlocked.Increment(ref beaten);
        }

        string path = message.Request.Uri.Path;
        if (message.Request.Method == Azure.Core.RequestMethod.Put && path.EndsWith(".eml", StringComparison.Ordinal) && message.Response.Status == 201)
        {
            using MemoryStream content = new();
            message.Request.Content!.WriteTo(content, CancellationToken.None);
            content.Position = 0;
            using MimeMessage mail = MimeMessage.Load(content);
            mails.GetOrAdd(path, _ => new()).Enqueue(new MailCopy(mail.MessageId ?? "", mail.Subject ?? "", mail.TextBody ?? ""));
        }
    }
}

/// <summary>One mail as it was sent, without its date.</summary>
internal sealed record MailCopy(string MessageId, string Subject, string Text);
