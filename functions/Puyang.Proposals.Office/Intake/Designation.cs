using System.Text.RegularExpressions;

namespace Puyang.Proposals.Office.Intake;

/// <summary>How a heading or a number names a proposal: 市政协八届六次会议第185号（重点）.</summary>
/// <param name="Term">届; null where it is not said.</param>
/// <param name="Session">次; null where it is not said.</param>
/// <param name="IsBetween">True where it says 平时 or 闭会.</param>
/// <param name="Number">The number itself; null where none is said.</param>
/// <param name="IsKey">True where it says 重点.</param>
internal sealed partial record Designation(int? Term, int? Session, bool IsBetween, string? Number, bool IsKey)
{
    // A heading is a line or two; what is longer is a text.
    private const int MaxHeading = 80;

    /// <summary>What a line above the form says; null when it names no proposal and no session.</summary>
    internal static Designation? OfHeading(string line)
    {
        string dense = Dense(line);
        if (dense.Length is 0 or > MaxHeading || dense.Any("：:〔〕[]。；".Contains))
        {
            return null;
        }

        Designation of = Meeting(dense);
        Match number = HeadingNumber().Match(dense);
        bool isNamed = number.Success
            && (dense.Length == number.Length || dense.Contains("提案", StringComparison.Ordinal) || of.Term is not null);
        return isNamed || of.Term is not null
            ? of with
            {
                Number = isNamed ? number.Groups["no"].Value : null,
                IsKey = dense.Contains("重点提案", StringComparison.Ordinal),
            }
            : null;
    }

    /// <summary>What stands in the field of the number; null when words are left over whose meaning is not known.</summary>
    internal static Designation? OfNumber(string text)
    {
        string dense = Dense(text).Trim('(', ')') is var bare && Dense(text) == $"({bare})" ? bare : Dense(text);
        Match number = WholeNumber().Match(dense);
        if (!number.Success)
        {
            return null;
        }

        string head = number.Groups["head"].Value;
        return Head().IsMatch(MeetingPattern().Replace(head, string.Empty))
            ? Meeting(head) with { Number = number.Groups["no"].Value, IsKey = number.Groups["key"].Success }
            : null;
    }

    /// <summary>False for what a number cannot be: words, brackets or signs are left in it, or it is two.</summary>
    internal static bool IsNumber(string number, string written) =>
        number.All(c => char.IsLetterOrDigit(c) || c is '-' or '.') && !number.Any("第届次号".Contains)
        && !OtherWords().IsMatch(number)
        && !TwoNumbers().IsMatch(ChineseNumerals.ToAscii(written));

    private static Designation Meeting(string dense)
    {
        Match both = MeetingPattern().Match(dense);
        bool between = Between().IsMatch(dense);
        return new Designation(
            both.Success ? ChineseNumerals.Parse(both.Groups["term"].Value) : null,
            both.Groups["session"].Success ? ChineseNumerals.Parse(both.Groups["session"].Value) : null,
            between, Number: null, IsKey: false);
    }

    private static string Dense(string text) =>
        Blanks().Replace(ChineseNumerals.ToAscii(text.Length <= MaxHeading * 4 ? text : text[..(MaxHeading * 4)]), string.Empty);

    [GeneratedRegex($@"第?(?<term>{ChineseNumerals.Pattern})届(?:\p{{L}}{{0,12}}?委员会)?"
        + $@"(?:第?(?<session>{ChineseNumerals.Pattern})次(?:全体)?(?:会议|大会)?)?")]
    private static partial Regex MeetingPattern();

    [GeneratedRegex("平时|闭会|平字|闭字|平提")]
    private static partial Regex Between();

    [GeneratedRegex($@"\(?第(?<no>[0-9A-Za-z-]{{1,20}}|{ChineseNumerals.Pattern})号\)?(?:重点)?(?:提案|建议|案)?")]
    private static partial Regex HeadingNumber();

    [GeneratedRegex(@"^(?<head>.*?)(?<![0-9A-Za-z])(?:第|No\.?|№)?(?<no>[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*)号?"
        + @"(?:\(?(?<key>重点)(?:督办)?(?:提案)?\)?)?(?:提案|建议|案|件)?$", RegexOptions.IgnoreCase)]
    private static partial Regex WholeNumber();

    // Which CPPCC, and the kind of paper; anything else may be a part of the number.
    [GeneratedRegex(@"^(?:\p{L}{0,8}政协|(?:中国人民政治协商会议|政协)\p{L}{0,8}?(?:委员会)?)?"
        + @"(?:大会|会议)?(?:期间)?(?:平时|闭会(?:期间)?)?(?:提案|建议)?(?:平字|闭字|平提字?)?$")]
    private static partial Regex Head();

    [GeneratedRegex("重点|编号|案|并")]
    private static partial Regex OtherWords();

    [GeneratedRegex(@"[0-9]\s+[0-9]")]
    private static partial Regex TwoNumbers();

    [GeneratedRegex(@"\s")]
    private static partial Regex Blanks();
}
