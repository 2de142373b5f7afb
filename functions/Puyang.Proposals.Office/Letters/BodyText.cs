using System.Text.RegularExpressions;

namespace Puyang.Proposals.Office.Letters;

/// <summary>Reads a body typed as plain lines and tells its headings by their own marks. 正文</summary>
public static partial class BodyText
{
    // Under two printed lines of 28 characters. Whatever runs longer is a sentence that happens to start with a mark.
    private const int LongestHeading = 50;

    /// <summary>
    /// Splits <paramref name="text"/> into paragraphs: one per line, blank lines dropped, white space (ideographic
    /// too) trimmed at both ends. A line that starts with 一、 （一） 1. or （1） is a heading of level 1 to 4, alone
    /// or up to and including the first 。 outside quotes and brackets when text follows it. The items of one series look alike: when
    /// one of them is a sentence or too long for a heading, none is a heading.
    /// </summary>
    /// <returns>Paragraphs whose Heading followed by Text is the trimmed line, character for character.</returns>
    public static IReadOnlyList<BodyParagraph> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] lines = [.. Line().Split(text).Select(line => line.Trim()).Where(line => line.Length > 0)];
        int[] levels = [.. lines.Select(Level)];
        int[] ends = [.. lines.Select((line, i) => levels[i] == 0 ? 0 : HeadingLength(line))];
        foreach (int[] series in Series(lines, levels).Where(series => series.Any(item => ends[item] == 0)))
        {
            Array.ForEach(series, item => ends[item] = 0);
        }

        return [.. lines.Select((line, i) => ends[i] == 0 ? new BodyParagraph(0, "", line) : new BodyParagraph(levels[i], line[..ends[i]], line[ends[i]..]))];
    }

    // Items of one level under the same heading; a new first item begins another series.
    private static List<int[]> Series(string[] lines, int[] levels)
    {
        List<int[]> closed = [];
        List<int>[] open = [[], [], [], [], []];
        for (int i = 0; i < lines.Length; i++)
        {
            for (int level = Math.Max(levels[i], 1); levels[i] > 0 && level < open.Length; level++)
            {
                if (level > levels[i] || IsFirst().IsMatch(lines[i]))
                {
                    closed.Add([.. open[level]]);
                    open[level].Clear();
                }
            }

            open[levels[i]].Add(i);
        }

        return [.. closed, .. open.Skip(1).Select(series => series.ToArray())];
    }

    private static int Level(string line) =>
        First().IsMatch(line) ? 1 : Second().IsMatch(line) ? 2 : Third().IsMatch(line) ? 3 : Fourth().IsMatch(line) ? 4 : 0;

    private static int HeadingLength(string line)
    {
        int stop = FirstFullStop(line);
        int length = stop < 0 ? line.Length : stop + 1;
        bool isItem = stop < 0 && line[^1] is '；' or '，' or ';' or ',';

        // With nothing behind it, what ends like a sentence is one.
        bool isSentence = length == line.Length && line[^1] is '。' or '：' or ':' or '！' or '？';
        return length > LongestHeading || isItem || isSentence ? 0 : length;
    }

    private static int FirstFullStop(string line)
    {
        int depth = 0;
        for (int i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '“' or '《' or '（' or '〔' or '「':
                    depth++;
                    break;
                case '”' or '》' or '）' or '〕' or '」':
                    depth = Math.Max(0, depth - 1);
                    break;
                case '。' when depth == 0:
                    return i;
            }
        }
        return -1;
    }

    [GeneratedRegex(@"\r\n|[\n\v\f\r\u0085\u2028\u2029]")]
    private static partial Regex Line();

    // 一、二级医院 counts hospitals; it opens no section.
    [GeneratedRegex("^[一二三四五六七八九十百]+、(?![一二三四五六七八九十]+[、级号期类产])")]
    private static partial Regex First();

    [GeneratedRegex("^[（(][一二三四五六七八九十百]+[）)]")]
    private static partial Regex Second();

    // 1.5万人 and 2022.6 are figures.
    [GeneratedRegex("^[0-9０-９]{1,2}[.．](?![0-9０-９])")]
    private static partial Regex Third();

    [GeneratedRegex("^[（(]?(一[、）)]|[1１][.．）)])")]
    private static partial Regex IsFirst();

    [GeneratedRegex("^[（(][0-9０-９]{1,2}[）)]")]
    private static partial Regex Fourth();
}
