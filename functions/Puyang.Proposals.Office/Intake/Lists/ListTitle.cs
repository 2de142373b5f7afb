using System.Text.RegularExpressions;
using Puyang.Proposals.Intake;

namespace Puyang.Proposals.Office.Intake.Lists;

/// <summary>What holds for a whole list and stands in no column: 市政协八届六次会议提案交办清单（市民政局）.</summary>
/// <param name="Level">The CPPCC's name as office.json has it.</param>
/// <param name="TermAndSession">八届六次会议 in digits, or 八届平时提案.</param>
/// <param name="Doubts">What is said in two ways, in Chinese.</param>
internal sealed partial record ListTitle(
    string? Level, string? TermAndSession, string? HandedOver, string? NoticeDue, string? NoticeNumber,
        IReadOnlyList<string> Doubts)
{
    // A paragraph above the table is no title, but may hold the days.
    private const int MaxLine = 500;

    /// <summary>Reads the rows above the heading; what they do not say is looked for in the names of the tab and of the
    /// file.</summary>
    /// <param name="sources">Lines by where they stand, the one that counts most first.</param>
    internal static ListTitle Read(IEnumerable<(string Where, IReadOnlyList<string> Lines)> sources, IReadOnlyList<Level> levels,
        string? own)
    {
        LevelText known = new(levels, own);
        List<string> doubts = [];
        (string Where, IReadOnlyList<string> Lines)[] given = [.. sources];
        string[] all = [.. given.SelectMany(source => source.Lines)];
        (string Where, ListTitle Title)[] read = [.. given.Select(source => (source.Where, Of(source.Lines, known, doubts)))];
        // A tab 平时提案 in a file of a meeting: which of the two holds, only the clerk knows.
        string? meeting = One("届次", title => title.TermAndSession);
        if (meeting?.Contains("平时", StringComparison.Ordinal) is false && all.Any(line => Between().IsMatch(line)))
        {
            doubts.Add($"既写有“{meeting}”，又写有平时提案：请在下面填写这份清单的届次，各行不同的请在清单里加“届次”一列。");
            meeting = null;
        }

        return new ListTitle(
            One("层级", title => title.Level), meeting, One("交办日期", title => title.HandedOver),
            One("办结期限", title => title.NoticeDue), read.Select(one => one.Title.NoticeNumber)
                .FirstOrDefault(text => text is not null), doubts);

        string? One(string what, Func<ListTitle, string?> value)
        {
            var said = read.Select(one => (one.Where, Text: value(one.Title))).Where(one => one.Text is not null).ToArray();
            if (said.DistinctBy(one => one.Text).Count() > 1)
            {
                doubts.Add($"{what}写得不一致（{string.Join("；", said.Select(one => $"{one.Where}：{one.Text}"))}），请在下面填写正确的。");
                return null;
            }

            return said.FirstOrDefault().Text;
        }
    }

    private static ListTitle Of(IReadOnlyList<string> lines, LevelText levels, List<string> doubts)
    {
        string[] texts = [.. lines.Select(line => ChineseNumerals.ToAscii(line.Length <= MaxLine ? line : line[..MaxLine]))];
        string[] parts = [.. texts.SelectMany(text => Ends().Split(text))
            .Select(part => TermFirst().Replace(Blanks().Replace(part, string.Empty), "${place}政协${term}届"))
            .Where(part => part.Length > 0)];
        string[] found = [.. parts.SelectMany(part => Cppcc().Matches(part))
            .Select(match => levels.Find(match.Value.StartsWith("政协", StringComparison.Ordinal) && !match.Value.EndsWith('会')
                ? match.Value + "委员会" : match.Value)?.Name).OfType<string>().Distinct()];
        string[] meetings = [.. parts.Select(Designation.OfHeading).OfType<Designation>()
            .Where(one => one.Term is not null && (one.Session is not null || one.IsBetween))
            .Select(one => one.IsBetween ? $"{one.Term}届平时提案" : $"{one.Term}届{one.Session}次会议").Distinct()];
        if (found.Length > 1 || meetings.Length > 1)
        {
            doubts.Add($"标题里写有不同的{(found.Length > 1 ? "层级" : "届次")}（{string.Join("、", found.Length > 1 ? found : meetings)}），请在下面填写正确的。");
        }

        string? handedOver = Day(texts, HandedOverPattern(), FieldText.Date);
        return new ListTitle(
            found is [{ } level] ? level : null,
            meetings is [{ } meeting] ? meeting : null,
            handedOver,
            Day(texts, DuePattern(), FieldText.LastDay) ?? Day(texts, DueBefore(), FieldText.LastDay)
                ?? InThatYear(texts, handedOver),
            lines.Select(line => Number().Match(line)).Where(match => match.Success)
                .Select(match => Blanks().Replace(match.Groups["number"].Value, string.Empty)).FirstOrDefault(), []);
    }

    // 2026年3月20日交办，6月20日前答复.
    private static string? InThatYear(string[] texts, string? handedOver)
    {
        if (handedOver is null || texts.SelectMany(text => ShortDue().Matches(text)).Select(match => match.Groups["day"].Value)
            .Distinct().ToArray()
            is not [{ } day])
        {
            return null;
        }

        DateOnly from = DateOnly.ParseExact(handedOver, "yyyy-MM-dd");
        return FieldText.Date($"{from.Year}年{day}") is { } due && due >= from ? $"{due:yyyy-MM-dd}" : null;
    }

    private static string? Day(string[] texts, Regex pattern, Func<string, DateOnly?> read)
    {
        string[] days = [.. texts.SelectMany(text => pattern.Matches(text)).Select(match => read(match.Groups["day"].Value))
            .OfType<DateOnly>().Distinct().Select(day => $"{day:yyyy-MM-dd}")];
        return days is [{ } day] ? day : null;
    }

    private const string AnyDay = @"(?<day>[0-9〇零○一二三四五六七八九十]{2,4}\s*[年./-]\s*[0-9一二三四五六七八九十]{1,3}\s*[月./-]\s*[0-9一二三四五六七八九十]{1,3}\s*日?)";

    [GeneratedRegex($@"交\s*办\s*(?:日\s*期|时\s*间|日)?\s*[:：]?\s*(?:为|于|是)?\s*{AnyDay}|{AnyDay}\s*交办")]
    private static partial Regex HandedOverPattern();

    [GeneratedRegex($@"(?:(?:办结|办理|答复|办复|回复)(?:期限|时限|截止(?:日期|时间)?|完成时限)|截止(?:日期|时间)|限办日期)\s*[:：]?\s*(?:为|至|到|于)?\s*{AnyDay}")]
    private static partial Regex DuePattern();

    [GeneratedRegex($@"{AnyDay}\s*(?:[以之]?前|止)[^。;]{{0,12}}?(?:办结|办理|答复|办复|完成)")]
    private static partial Regex DueBefore();

    [GeneratedRegex(@"(?<![0-9年./-]\s*)(?<day>[0-9]{1,2}\s*月\s*[0-9]{1,2}\s*日)\s*(?:[以之]?前|止)[^。;]{0,12}?(?:办结|办理|答复|办复|完成)")]
    private static partial Regex ShortDue();

    // 濮阳市第八届政协第六次会议
    [GeneratedRegex("(?<place>(?:[^第0-9一二三四五六七八九十]{1,6}?[省市县区州盟旗])?)第?(?<term>[0-9一二三四五六七八九十]{1,3})届政协(?=第?[0-9一二三四五六七八九十]{1,3}次)")]
    private static partial Regex TermFirst();

    // 市政协, 濮阳市政协, 政协濮阳市第八届委员会, 政协濮阳市八届, without what stands before it.
    [GeneratedRegex(@"(?:中国人民政治协商会议|政协)\p{L}{1,8}?(?:第?[0-9一二三四五六七八九十]{1,3}届)?委员会"
        + "|政协[^第0-9一二三四五六七八九十]{1,6}?[省市县区州盟旗](?=第?[0-9一二三四五六七八九十]{1,3}届)"
        + @"|(?<=^|办|关于|年|度|的|在|把|将|对|局|委|全|我|本|和|及|与|、)(?:(?!办|关于|年|度|的|全|我|本|和|及|与|、)\p{L}){1,8}?政协")]
    private static partial Regex Cppcc();

    [GeneratedRegex(@"(?<!\p{L})(?:根据|按照|依据|见)?(?<number>\p{L}{1,12}[〔\[［【(（]\s*(?:19|20)[0-9]{2}\s*[〕\]］】)）]\s*(?:第)?[0-9]{1,4}\s*号)")]
    private static partial Regex Number();

    [GeneratedRegex("平时提案|闭会期间|闭会提案")]
    private static partial Regex Between();

    [GeneratedRegex(@"[,，。;；:：()（）《》“”""\[\]【】_—]|\s{2,}")]
    private static partial Regex Ends();

    [GeneratedRegex(@"\s")]
    private static partial Regex Blanks();
}
