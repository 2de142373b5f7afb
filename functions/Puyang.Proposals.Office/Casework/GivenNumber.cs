using System.Globalization;
using System.Text.RegularExpressions;
using Puyang.Proposals.Issue;

namespace Puyang.Proposals.Office.Casework;

/// <summary>A number as a journal tells it.</summary>
/// <param name="Line">Where it stands, from 1.</param>
/// <param name="Text">As letters write it: 濮民提〔2022〕1号.</param>
/// <param name="Year">The series' year; null when the text names none.</param>
/// <param name="Policy">Under which policy it was given; that names the series.</param>
internal sealed partial record GivenNumber(CaseId Case, int Line, int Round, int Value, string Text, int? Year, DocumentHash Policy)
{
    /// <summary>Under which id the numbers table knows the document.</summary>
    public string Document => $"{Case}-reply-{Round}";

    /// <summary>True when the text says the value.</summary>
    public bool IsConsistent => Year is not null && Text.EndsWith($"〕{Value}号", StringComparison.Ordinal);

    /// <summary>Every number of a journal.</summary>
    public static IEnumerable<GivenNumber> In(CaseId id, IEnumerable<(int Number, Entry Entry)> lines) =>
        lines.SelectMany(line => line.Entry.Events.OfType<ReplyNumbered>().Select(given => new GivenNumber(
            id, line.Number, given.Round, given.Value, given.Number ?? "", YearOf(given.Number ?? ""), line.Entry.Policy)));

    private static int? YearOf(string text) =>
        YearInBrackets().Match(text) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"〔([0-9]{4})〕[0-9]+号$")]
    private static partial Regex YearInBrackets();
}
