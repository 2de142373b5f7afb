using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Casework;

/// <summary>A number as a journal tells it.</summary>
/// <param name="Line">Where it stands, from 1.</param>
/// <param name="Text">As letters write it: 某民提〔2022〕1号.</param>
/// <param name="Year">The series' year; null when the text names none.</param>
/// <param name="Policy">Under which policy it was given; that names the series.</param>
internal sealed record GivenNumber(CaseId Case, int Line, int Round, int Value, string Text, int? Year, DocumentHash Policy)
{
    /// <summary>Under which id the numbers table knows the document.</summary>
    public string Document => DocumentOf(Case, Round);

    /// <summary>Under which id the numbers table knows a round's reply; joint copies share it.</summary>
    public static string DocumentOf(CaseId id, int round) => $"{id}-reply-{round}";

    /// <summary>True when the text says the value.</summary>
    public bool IsConsistent => Year is not null && Text.EndsWith($"〕{Value}号", StringComparison.Ordinal);

    /// <summary>Every number of a journal.</summary>
    public static IEnumerable<GivenNumber> In(CaseId id, IEnumerable<(int Number, Entry Entry)> lines) =>
        lines.SelectMany(line => line.Entry.Events.OfType<ReplyNumbered>().Select(given => new GivenNumber(
            id, line.Number, given.Round, given.Value, given.Number ?? "", Wording.YearAndValue(given.Number ?? "")?.Year, line.Entry.Policy)));
}
