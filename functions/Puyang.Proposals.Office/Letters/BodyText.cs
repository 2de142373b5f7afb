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
    /// or up to and including the first 。 outside quotes and brackets when text follows it.
    /// </summary>
    /// <returns>Paragraphs whose Heading followed by Text is the trimmed line, character for character.</returns>
    public static IReadOnlyList<BodyParagraph> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. Line().Split(text).Select(line => line.Trim()).Where(line => line.Length > 0).Select(Paragraph)];
    }

    private static BodyParagraph Paragraph(string line)
    {
        int level = Level(line);
        int end = level == 0 ? 0 : HeadingLength(line);
        return end == 0 ? new BodyParagraph(0, "", line) : new BodyParagraph(level, line[..end], line[end..]);
    }

    private static int Level(string line) =>
        First().IsMatch(line) ? 1 : Second().IsMatch(line) ? 2 : Third().IsMatch(line) ? 3 : Fourth().IsMatch(line) ? 4 : 0;

    private static int HeadingLength(string line)
    {
        int stop = FirstFullStop(line);
        int length = stop < 0 ? line.Length : stop + 1;
        bool listItem = stop < 0 && line[^1] is '；' or '，' or ';' or ',';
        return length > LongestHeading || listItem ? 0 : length;
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

    [GeneratedRegex("^[（(][0-9０-９]{1,2}[）)]")]
    private static partial Regex Fourth();
}
