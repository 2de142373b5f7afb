using System.Text;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Intake.Lists.Texts;

/// <summary>A text, and the row it belongs to.</summary>
/// <param name="Row">The first row of its proposal; null while it is asked, and where it belongs to none.</param>
/// <param name="Candidates">First rows of the proposals it may belong to.</param>
/// <param name="Question">What the clerk has to say, in Chinese; null where nothing is open.</param>
/// <param name="Note">What becomes of it otherwise, in Chinese.</param>
internal sealed record JoinedText(TextFile File, int? Row, IReadOnlyList<int> Candidates, string? Question, string? Note)
{
    internal bool IsAsked => Question is not null;
}

/// <summary>Joins texts to the rows of a list: by what a file says inside, then by the number in its name, then by 案由. Where these
/// disagree or leave two, the clerk is asked.</summary>
internal static class TextJoin
{
    // 关于 and 提案 are in every title; what is left of a short one stands in too many texts.
    private const int MinSubject = 4;

    /// <param name="chosen">Rows that the clerk chose, by the file's hash; 0 for none.</param>
    internal static IReadOnlyList<JoinedText> Join(
        IReadOnlyList<TextFile> files, IReadOnlyList<ListedProposal> rows, IReadOnlyDictionary<string, int>? chosen)
    {
        JoinedText[] first = [.. files.Select(file => chosen?.TryGetValue(file.Source.Value, out int row) is true
            ? Chosen(file, row, rows) : One(file, rows))];

        // Two texts of one proposal: neither is taken before the clerk has said which.
        HashSet<int> twice = [.. first.Where(text => text.Row is not null).GroupBy(text => text.Row!.Value)
            .Where(same => same.Select(text => text.File.Source).Distinct().Count() > 1).Select(same => same.Key)];
        return [.. first.Select(text => text.Row is { } row && twice.Contains(row)
            ? text with { Row = null, Candidates = [row], Question = "同一件提案有两个原文文件：请选定其中一个，另一个选“不使用”。" }
            : text)];
    }

    /// <summary>The proposal with its text.</summary>
    internal static ListedProposal With(ListedProposal row, TextFile file)
    {
        string body = WithoutTitle(file.Body, row.Subject);
        return row.Read is not { Proposal.LacksText: true } read ? row : row with
        {
            Read = new ReadProposal(read.Proposal with { Body = Hashes.Of(body), LacksText = null }, body),
        };
    }

    private static JoinedText Chosen(TextFile file, int row, IReadOnlyList<ListedProposal> rows) =>
        rows.FirstOrDefault(one => one.Rows[0] == row) is { } found ? Joined(file, found)
            : new JoinedText(file, null, [], null, "已选定不使用。");

    private static JoinedText One(TextFile file, IReadOnlyList<ListedProposal> rows)
    {
        ListedProposal[] numbered = file.Inside?.Number is { } inside ? [.. rows.Where(row => Number(row) == Plain(inside))] : [];
        ListedProposal[] titled = Titled(file.Head, rows);
        ListedProposal[] named = file.NameNumber is { } number ? [.. rows.Where(row => Number(row) == number)] : [];
        ListedProposal[] nameTitled = Titled(Path.GetFileNameWithoutExtension(file.Name), rows);
        bool isOther = (file.Inside?.Number is not null && numbered.Length == 0) || numbered.Any(row => !IsOfMeeting(row, file.Inside!));
        bool isNamedOther = file.NameNumber is not null && named.Length == 0;

        ListedProposal[][] said = [.. new[] { numbered, titled, named, nameTitled }.Where(one => one.Length > 0)];
        ListedProposal[] all = [.. said.SelectMany(one => one).Distinct()];
        ListedProposal[] agreed = said.Length == 0 ? [] : [.. all.Where(row => said.All(one => one.Contains(row)))];
        return all.Length == 0 ? new JoinedText(file, null, [], null, "清单中没有对应的提案，不登记；是另一件提案的，请单独上传。")
            : isOther || isNamedOther || agreed.Length == 0 ? Asked(file, all, "文件内容、文件名与清单不一致：请选定是哪一件的原文。")
            : agreed.Length > 1 ? Asked(file, agreed, "清单中有几件提案都对得上：请选定是哪一件的原文。")
            : Joined(file, agreed[0]);
    }

    private static JoinedText Joined(TextFile file, ListedProposal row) => new(
        file, row.Rows[0], [row.Rows[0]], null,
        row.Read is null ? "这一行还有问题，没有登记：改正后请连同原文一起重新上传。"
        : row.Read.Proposal.LacksText is true ? null : "清单这一行已有正文，没有采用这个文件。");

    private static JoinedText Asked(TextFile file, IEnumerable<ListedProposal> rows, string question) =>
        new(file, null, [.. rows.Select(row => row.Rows[0])], question, null);

    private static string Number(ListedProposal row) => Plain(ListLine.CaseNumber(row.Number));

    private static string Plain(string number) => number.All(char.IsAscii) ? number.TrimStart('0')
        : ChineseNumerals.Parse(number) is { } written ? $"{written}" : number;

    private static bool IsOfMeeting(ListedProposal row, Designation inside) =>
        row.Read?.Proposal is not { } proposal || ((inside.Term is null || inside.Term == proposal.Term)
            && (inside.Session is null || inside.Session == proposal.Session));

    // Of two titles of which one holds the other, the longer is meant.
    private static ListedProposal[] Titled(string text, IReadOnlyList<ListedProposal> rows)
    {
        string dense = Dense(text);
        ListedProposal[] found = [.. rows.Where(row => Core(row.Subject) is { Length: >= MinSubject } core
            && dense.Contains(core, StringComparison.Ordinal))];
        return [.. found.Where(row => !found.Any(other => Core(other.Subject).Length > Core(row.Subject).Length
            && Core(other.Subject).Contains(Core(row.Subject), StringComparison.Ordinal)))];
    }

    private static string Core(string subject)
    {
        string core = Dense(subject);
        core = core.StartsWith("关于", StringComparison.Ordinal) ? core[2..] : core;
        foreach (string end in new[] { "的提案", "的建议", "提案", "建议" }.Where(end => core.EndsWith(end, StringComparison.Ordinal)).Take(1))
        {
            core = core[..^end.Length];
        }

        return core;
    }

    private static string Dense(string text)
    {
        StringBuilder dense = new(text.Length);
        foreach (char c in text.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit))
        {
            dense.Append(c);
        }

        return dense.ToString();
    }

    // What stands above a text and names it is no part of it.
    private static string WithoutTitle(string body, string subject)
    {
        string title = Dense(subject);
        string[] lines = body.Split('\n');
        int head = lines.TakeWhile(line => Dense(line) is { Length: >= MinSubject } dense
            && (title.Contains(dense, StringComparison.Ordinal) || (dense.Contains(Core(subject), StringComparison.Ordinal) && dense.Length <= title.Length + 6)
            || Designation.OfHeading(line) is not null)).Count();
        return head < lines.Length ? string.Join('\n', lines.Skip(head)) : body;
    }
}
