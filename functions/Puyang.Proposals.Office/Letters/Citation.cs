using System.Text.RegularExpressions;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Letters;

/// <summary>Which proposals, meetings and members a text names.</summary>
internal static partial class Citation
{
    /// <summary>Every meeting and number in a text that is none of the case's own, as the text writes it.</summary>
    /// <param name="plain">As <see cref="LetterLine.Plain"/> gives it.</param>
    public static IEnumerable<string> Others(string plain, CaseIdentity own) =>
        Meetings(plain, own).Concat(Numbers(plain, own)).Concat(Levels(plain, own)).Distinct();

    /// <summary>Members whom a title or an opening names as proposers and who are none: 张甲委员提出的.</summary>
    public static IEnumerable<string> Strangers(string plain, CaseIdentity own) => ByMember().Matches(plain)
        .Select(match => match.Groups["name"].Value)
        .Where(name => !own.Proposers.Any(proposer => name.EndsWith(LetterLine.Plain(proposer), StringComparison.Ordinal)
            || LetterLine.Plain(proposer).EndsWith(name, StringComparison.Ordinal)))
        .Distinct();

    /// <summary>The subject that an opening quotes, when it is not the case's own; null otherwise.</summary>
    public static string? OtherSubject(string plain, CaseIdentity own) => Quoted().Match(plain) is { Success: true } match
        && match.Groups["subject"].Value is var quoted && Likeness(quoted, LetterLine.Plain(own.Subject)) < 0.5 ? quoted : null;

    private static IEnumerable<string> Meetings(string plain, CaseIdentity own) => Meeting().Matches(plain)
        .Where(match => (ChineseNumerals.Parse(match.Groups["term"].Value), ChineseNumerals.Parse(match.Groups["session"].Value)) is var (term, session)
            && !own.Keys.Any(key => key.Term == term && key.Session == session))
        .Select(match => match.Groups["cited"].Value);

    private static IEnumerable<string> Numbers(string plain, CaseIdentity own) => Number().Matches(plain)
        .Where(match => !own.Keys.Any(key => CaseIdentity.Canonical(key.Number) == CaseIdentity.Canonical(match.Groups["number"].Value)))
        .Select(match => $"第{match.Groups["number"].Value}号");

    // 省政协 in the letter to a proposal of the 市政协.
    private static IEnumerable<string> Levels(string plain, CaseIdentity own) => Level().Match(own.Level) is { Success: true } mine
        ? Level().Matches(plain).Where(match => Cited().IsMatch(plain[match.Index..]) && match.Groups["level"].Value != mine.Groups["level"].Value)
            .Select(match => match.Value)
        : [];

    // The share of the shorter text's pairs of characters that the longer one has too.
    private static double Likeness(string one, string other)
    {
        HashSet<string> left = Pairs(one);
        HashSet<string> right = Pairs(other);
        int least = Math.Min(left.Count, right.Count);
        return least == 0 ? 1 : (double)left.Intersect(right).Count() / least;
    }

    private static HashSet<string> Pairs(string text)
    {
        string bare = Dressing().Replace(text, "");
        return [.. Enumerable.Range(0, Math.Max(0, bare.Length - 1)).Select(i => bare.Substring(i, 2))];
    }

    // Parties and people's congresses have sessions too.
    [GeneratedRegex("(?<![0-9一二三四五六七八九十第])(?<!人大|人代会|党代会|代表大会|常委会|市委|省委|县委|区委|纪委|中央|党的)(?<cited>第?(?<term>" + ChineseNumerals.Pattern + ")届(?:委员会|政协)?第?(?<session>" + ChineseNumerals.Pattern + ")次(?:全体)?(?:会议|全会)?)")]
    private static partial Regex Meeting();

    [GeneratedRegex(@"(?:(?<![〕\]】)}\d])第?(?<number>[0-9A-Za-z\-]{1,12}|[一二三四五六七八九十百〇零○]{1,9})号(?:政协|委员|党派|集体|重点|联名|个人)?(?:提案|建议|议案)|(?:提案|建议|案号|提案编号)\(?(?:第|:)(?<number>[0-9A-Za-z\-]{1,12}|[一二三四五六七八九十百〇零○]{1,9})号?\)?)")]
    private static partial Regex Number();

    [GeneratedRegex("(?<level>全国|自治区|省|市|县|区|州|旗|盟)政协")]
    private static partial Regex Level();

    [GeneratedRegex("^.{2,5}(?:第?" + ChineseNumerals.Pattern + "届|第?[0-9]+号|委员|提案)")]
    private static partial Regex Cited();

    [GeneratedRegex(@"(?:^|对|就|由|[,，、。:(])(?:尊敬的)?(?<name>[\p{L}·]{2,4}?)(?:政协)?委员(?:等\w{0,4}?)?(?:提出的|关于|第\d|的提案|的建议|在)")]
    private static partial Regex ByMember();

    [GeneratedRegex("(?:提出的?|提交的?|撰写的?)(?:[^“《，。]{0,24})[“《](?<subject>[^”》]{4,120})[”》]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"关于|进一步|[的“”《》（）()，,、]|建议|提案|意见")]
    private static partial Regex Dressing();
}
