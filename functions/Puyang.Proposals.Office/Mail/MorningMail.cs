using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Links;

namespace Puyang.Proposals.Office.Mail;

/// <summary>Writes one mailbox's mail of a morning: everything that it must be reminded of, and for a cc office how the cases stand. 每日一报</summary>
public sealed class MorningMail(Settings settings, LinkKey key, LinkTable links)
{
    // A mail of a thousand lines is read by nobody; the board has them all.
    private const int MostLines = 200;

    private static readonly (Urgency Urgency, string Heading)[] Headings =
        [(Urgency.Overdue, "已逾期"), (Urgency.Today, "今天到期"), (Urgency.Soon, "即将到期"), (Urgency.Moved, "期限调整")];

    /// <summary>Message-ID without host: one mail per mailbox and day, however often it is tried.</summary>
    public static string Id(DateOnly day, string mailbox) =>
        $"morning.{day:yyyy-MM-dd}.{Hashes.Of(mailbox.ToLowerInvariant()).Value[..24]}";

    /// <summary>The mail; null when there is nothing to say.</summary>
    internal async Task<OutgoingMail?> Write(
        DateOnly day, Recipient to, string greeting, IReadOnlyList<MorningLine> lines, IReadOnlyList<string> report, Policy policy)
    {
        MorningLine[] once = [.. lines.DistinctBy(line => (line.Case, line.About, line.Urgency == Urgency.Moved)).OrderBy(line => line.Due)];
        if (once.Length == 0 && report.Count == 0)
        {
            return null;
        }

        List<MailSection> sections = [];
        foreach ((Urgency urgency, string heading) in Headings)
        {
            MorningLine[] these = [.. once.Where(line => line.Urgency == urgency)];
            if (these.Length > 0)
            {
                sections.Add(new MailSection($"{heading} {these.Length} 件", await Items(these.Take(MostLines))));
            }
        }

        return new OutgoingMail(Id(day, to.Email), [to], Subject(day, once, report.Count > 0), Opening(greeting, once, report), null, [])
        {
            Sections = sections,
            Closing =
            [
                .. once.Any(line => line.Link is not null) ? ["打开链接不会改变任何内容，确认后才会办理。请勿转发本邮件。"] : Array.Empty<string>(),
                $"{policy.Unit.Name}{policy.Desk.Name}",
            ],
        };
    }

    private static string Subject(DateOnly day, MorningLine[] lines, bool isReport)
    {
        string[] counts = [.. Headings.Select(heading => (heading.Heading, Count: lines.Count(line => line.Urgency == heading.Urgency)))
            .Where(heading => heading.Count > 0).Select(heading => $"{heading.Heading} {heading.Count} 件")];
        string what = isReport ? "提案办理日报" : AreForms(lines) ? "敬请对提案答复提出意见" : "提案办理提醒";
        return $"{what}（{Chinese.Date(day)}）{(counts.Length > 0 ? "：" + string.Join("，", counts) : "")}";
    }

    private static IReadOnlyList<string> Opening(string greeting, MorningLine[] lines, IReadOnlyList<string> report)
    {
        string[] cut = lines.Length > MostLines ? [$"下面每类至多列出 {MostLines} 件，其余请见提案台账。"] : [];
        string[] ask = lines.Length == 0 ? []
            : AreForms(lines) ? ["您的提案已经答复，还没有收到您对办理情况的意见。意见由您直接提交，承办单位不能代填；已经评价的请忽略。"]
            : ["下列事项请留意。已经办理的不再列出。"];
        return [greeting, .. report, .. ask, .. cut];
    }

    // A proposer is asked, not urged.
    private static bool AreForms(MorningLine[] lines) => lines.Length > 0 && lines.All(line => line.To.IsProposer);

    private async Task<IReadOnlyList<MailItem>> Items(IEnumerable<MorningLine> lines)
    {
        List<MailItem> items = [];
        foreach (MorningLine line in lines)
        {
            items.Add(await Item(line));
        }

        return items;
    }

    private async Task<MailItem> Item(MorningLine line)
    {
        if (line.Link is not { } link)
        {
            MailLink? page = line.To == PersonId.Desk ? new MailLink("打开提案详情（需登录）", settings.At($"/cases/{line.Case}")) : null;
            return new MailItem(line.Title, line.Text, page, null);
        }

        string token = key.Token(line.Case, link);
        await links.Put(line.Case, link, token);
        return new MailItem(line.Title, line.Text, new MailLink(line.Label, settings.At($"/l/{token}")), token);
    }
}
