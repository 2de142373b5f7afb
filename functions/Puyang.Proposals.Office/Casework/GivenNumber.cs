using System.Text.RegularExpressions;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Casework;

/// <summary>A number as a journal tells it.</summary>
/// <param name="Line">Where it stands, from 1.</param>
/// <param name="Round">Of a reply or opinion the round, of a letter of request which one; from 1.</param>
/// <param name="Text">As letters write it: 某民提〔2022〕1号.</param>
/// <param name="Year">The series' year; null when the text names none.</param>
/// <param name="Policy">Under which policy it was given; that names the series.</param>
/// <param name="Kind">What has it: a key of the policy's series.</param>
internal sealed partial record GivenNumber(CaseId Case, int Line, int Round, int Value, string Text, int? Year, DocumentHash Policy, string Kind)
{
    /// <summary>Under which id the numbers table knows the document.</summary>
    public string Document => $"{Case}-{Kind}-{Round}";

    /// <summary>Under which id the numbers table knows a round's reply or opinion; joint copies share it.</summary>
    public static string DocumentOf(Case proposal, int round) => $"{proposal.Id}-{proposal.Document}-{round}";

    /// <summary>Under which id the numbers table knows a letter of request.</summary>
    /// <param name="letter">From 1, over all rounds.</param>
    public static string RequestOf(CaseId id, int letter) => $"{id}-{Chain.Request}-{letter}";

    /// <summary>What kind of document this is.</summary>
    public static string KindOf(string document) => Kinds().Match(document) is { Success: true } match ? match.Groups[1].Value : Chain.Reply;

    /// <summary>The case whose document this is.</summary>
    public static CaseId CaseOf(string document) => new(Kinds().Replace(document, ""));

    /// <summary>True when the text says the value.</summary>
    public bool IsConsistent => Year is not null && Text.EndsWith($"〕{Value}号", StringComparison.Ordinal);

    /// <summary>Every number of a journal. Whether the bureau replies or gives an opinion is said where the proposal was received.</summary>
    public static IEnumerable<GivenNumber> In(CaseId id, IReadOnlyCollection<(int Number, Entry Entry)> lines) => In(
        id,
        lines.SelectMany(line => line.Entry.Events).OfType<ProposalReceived>().Any(received => received.Proposal.Role == HandlingRole.CoHandler)
            ? Chain.Opinion
            : Chain.Reply,
        lines);

    /// <summary>Every number in some lines of a journal.</summary>
    public static IEnumerable<GivenNumber> In(CaseId id, string kind, IEnumerable<(int Number, Entry Entry)> lines) =>
        lines.SelectMany(line => line.Entry.Events.Select(fact => fact switch
        {
            ReplyNumbered given => Of(id, line, given.Round, given.Value, given.Number, kind),
            RequestLetterNumbered given => Of(id, line, given.Letter, given.Value, given.Number, Chain.Request),
            _ => null,
        }).OfType<GivenNumber>());

    private static GivenNumber Of(CaseId id, (int Number, Entry Entry) line, int which, int value, string? text, string kind) =>
        new(id, line.Number, which, value, text ?? "", Wording.YearAndValue(text ?? "")?.Year, line.Entry.Policy, kind);

    [GeneratedRegex("-(reply|opinion|request)-[0-9]+$")]
    private static partial Regex Kinds();
}
