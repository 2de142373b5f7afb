using System.Text.RegularExpressions;

namespace Puyang.Proposals.Office.Intake;

/// <summary>Telephone numbers as forms have them: 13900000000, 0393-4411111转803, 139 0000 0000.</summary>
internal static partial class Telephones
{
    /// <summary>The numbers of a text that holds nothing else, each as written; empty where there is none.</summary>
    internal static IReadOnlyList<string> In(string text) =>
        [.. Apart().Split(ChineseNumerals.ToAscii(CleanText.Lines(text))).Select(part => Blanks().Replace(part, string.Empty)).Where(IsNumber)];

    /// <summary>Both, without saying the same number twice.</summary>
    internal static string? Joined(string? first, string? second) =>
        string.IsNullOrEmpty(first) ? second : string.IsNullOrEmpty(second) ? first
        : Digits(first).Contains(Digits(second), StringComparison.Ordinal) ? first
        : Digits(second).Contains(Digits(first), StringComparison.Ordinal) ? second
        : $"{first}、{second}";

    /// <summary>True where all are mobile numbers, or none is: then each may be another person's.</summary>
    internal static bool AreAlike(IReadOnlyList<string> numbers) => numbers.Select(IsMobile).Distinct().Count() == 1;

    /// <summary>True for what can be called.</summary>
    internal static bool IsNumber(string text) => text.Count(char.IsAsciiDigit) is >= 5 and <= MaxDigits;

    private const int MaxDigits = 24;

    private static bool IsMobile(string number) => Mobile().IsMatch(Digits(number));

    private static string Digits(string text) => string.Concat(ChineseNumerals.ToAscii(text).Where(char.IsAsciiDigit));

    // A blank behind seven digits parts two numbers; any other is inside of one.
    [GeneratedRegex(@"[、，,；;/／\n]|\s{2,}|(?<=[0-9]{7})\s(?=[0-9+(（])")]
    private static partial Regex Apart();

    [GeneratedRegex(@"\s")]
    private static partial Regex Blanks();

    [GeneratedRegex("^(?:86)?1[0-9]{10}$")]
    private static partial Regex Mobile();
}
