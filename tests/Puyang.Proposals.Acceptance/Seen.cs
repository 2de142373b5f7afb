using System.Text.RegularExpressions;

namespace Puyang.Proposals.Acceptance;

/// <summary>Leaves behind what this suite saw and no log may hold, so that the last step of tests/run can look for it.</summary>
public static partial class Seen
{
    /// <summary>Writes the tokens, mailboxes, subjects and numbers of every kept mail, and the count of attacks.</summary>
    public static async Task Write(World world)
    {
        if (Environment.GetEnvironmentVariable("PROPOSALS_TEST_NOTES") is not { Length: > 0 } folder)
        {
            return;
        }

        HashSet<string> seen = [];
        foreach (KeptMail mail in await world.Mails.All())
        {
            seen.UnionWith(Secret().Matches(mail.Text + mail.Subject).Select(match => match.Groups["is"].Value));
            seen.UnionWith(mail.To.Split(' '));
        }

        await File.WriteAllLinesAsync(Path.Combine(folder, "secrets"), seen.Where(secret => secret.Length > 0));
        await File.WriteAllTextAsync(Path.Combine(folder, "attacks.txt"), world.Tally + Environment.NewLine);
    }

    [GeneratedRegex(@"/(?:l|sign-in)/(?<is>\S+)|(?<is>\p{IsCJKUnifiedIdeographs}{3}〔\d{4}〕\d+号)|(?<is>测试提案\d+)")]
    private static partial Regex Secret();
}
