using System.Text.RegularExpressions;

namespace Puyang.Proposals.Acceptance;

/// <summary>Leaves behind what this suite saw and no log may hold, so that the last step of tests/run can look for it.</summary>
public static partial class Seen
{
    private static readonly HashSet<string> All = [];

    /// <summary>Writes the tokens, mailboxes, subjects and numbers of every kept mail, and the count of attacks.</summary>
    public static async Task Write(World world)
    {
        if (Environment.GetEnvironmentVariable("PROPOSALS_TEST_NOTES") is not { Length: > 0 } folder)
        {
            return;
        }

        IReadOnlyList<KeptMail> mails = await world.Mails.All();
        lock (All)
        {
            foreach (KeptMail mail in mails)
            {
                All.UnionWith(Secret().Matches(mail.Text + mail.Subject).Select(match => match.Groups["is"].Value));
                All.UnionWith(mail.To.Split(' '));
            }

            File.WriteAllLines(Path.Combine(folder, "secrets"), All.Where(secret => secret.Length > 0));
            File.WriteAllText(Path.Combine(folder, "attacks.txt"), Gate.Tally.OfAll + Environment.NewLine);
        }
    }

    [GeneratedRegex(@"/(?:l|sign-in)/(?<is>\S+)|(?<is>\p{IsCJKUnifiedIdeographs}{3}〔\d{4}〕\d+号)|(?<is>测试提案\d+)")]
    private static partial Regex Secret();
}
