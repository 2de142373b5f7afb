using System.Diagnostics;
using MimeKit;

namespace Puyang.Proposals.Office.Tests.Mail;

/// <summary>The mail server of tests/smtp: one for all tests of a class, on a port of its own.</summary>
public sealed class SmtpServer : IAsyncLifetime
{
    // A busy machine starts a process late; longer than this it does not start at all.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("smtp").FullName;
    private Process? process;
    private int port;

    /// <summary>Settings that lead to it.</summary>
    internal SmtpSettings Settings => new("127.0.0.1", port, null, null, "tian@mzj.example.com", "none");

    public async Task InitializeAsync()
    {
        string home = Tree.Path("tests", "smtp");
        if (!System.IO.Directory.Exists(Path.Combine(home, "node_modules", "smtp-server")))
        {
            throw new DirectoryNotFoundException("tests/smtp/node_modules is missing: run tests/run office, or npm ci in tests/smtp.");
        }

        // It ends with its standard input, so it never outlives these tests.
        ProcessStartInfo start = new("node", [Path.Combine(home, "server.js"), folder]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        process = Process.Start(start)!;
        string? line = await process.StandardOutput.ReadLineAsync().WaitAsync(Limit);
        port = int.Parse(line ?? throw new InvalidOperationException("The mail server ended at once."));
    }

    public async Task DisposeAsync()
    {
        if (process is not null)
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync().WaitAsync(Limit);
            process.Dispose();
        }

        System.IO.Directory.Delete(folder, recursive: true);
    }

    /// <summary>What it took for a mailbox, in the order of arrival. A mail that was taken is there: the server answers after it is written.</summary>
    internal async Task<IReadOnlyList<MimeMessage>> To(string address)
    {
        List<MimeMessage> mails = [];
        foreach (string file in System.IO.Directory.GetFiles(folder, "*.eml").Order(StringComparer.Ordinal))
        {
            MimeMessage mail = await MimeMessage.LoadAsync(file);
            if (mail.To.Mailboxes.Any(mailbox => mailbox.Address == address))
            {
                mails.Add(mail);
            }
        }

        return mails;
    }

    /// <summary>Bytes of the newest mail to a mailbox, as they came over the wire.</summary>
    internal async Task<string> Raw(string address)
    {
        string newest = "";
        foreach (string file in System.IO.Directory.GetFiles(folder, "*.eml").Order(StringComparer.Ordinal))
        {
            string text = await File.ReadAllTextAsync(file);
            newest = text.Contains($"<{address}>", StringComparison.Ordinal) ? text : newest;
        }

        return newest;
    }
}
