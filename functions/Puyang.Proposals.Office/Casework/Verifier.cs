using System.Collections.Concurrent;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Casework;

/// <summary>What a verification looked at and found.</summary>
/// <param name="Findings">Everything that is not as it should be, by case and line.</param>
/// <param name="Cases">How many cases were asked for and looked at.</param>
/// <param name="Lists">With how many lists of heads they were compared.</param>
public sealed record Verification(
    IReadOnlyList<Finding> Findings, int Cases, int Lines, int Documents, int Letters, int Numbers, int Lists);

/// <summary>Checks journals, documents, letters and numbers against each other and against the lists of heads. Changes nothing.</summary>
public sealed class Verifier(
    Journal journal, CaseTable rows, Numbers numbers, Documents documents, LetterRoom letters, Heads heads, Bureaus bureaus)
{
    // Enough to keep a distant account busy, and few enough not to crowd out a host at work.
    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 4 };

    /// <summary>Checks the cases named, or all of them when none is; what is broken hides nothing else.</summary>
    /// <param name="named">Whose findings are wanted; empty for everybody's.</param>
    /// <param name="against">Lists of heads by their hash, besides the recorded ones.</param>
    public async Task<Verification> Run(IReadOnlyList<CaseId> named, IReadOnlyList<DocumentHash> against)
    {
        Witnesses witnesses = new(heads, documents, rows);
        await witnesses.Gather(against);
        IReadOnlyList<NumberRow> before = await numbers.All();
        IReadOnlyCollection<Reading> readings = await Read([.. witnesses.ByCase.Select(known => known.Key), .. named]);

        Reading[] asked = [.. readings.Where(reading => named.Count == 0 || named.Contains(reading.Id))];
        NumberCheck numberCheck = new([.. readings.Where(reading => reading.Lines.Count > 0)], new SeriesOf(bureaus));
        IReadOnlyList<Finding> ofNumbers = await numberCheck.Findings(before, await numbers.All());
        DocumentCheck documentCheck = new(documents);
        LetterCheck letterCheck = new(letters);
        ILookup<CaseId, Witness> known = witnesses.ByCase;
        ConcurrentBag<IEnumerable<Finding>> ofCases = [];
        await Parallel.ForEachAsync(asked, AtOnce, async (reading, _) => ofCases.Add([
            .. Chain(reading, [.. known[reading.Id]]),
            .. await documentCheck.Findings(reading.Id, reading.Lines),
            .. await letterCheck.Findings(reading.Id, reading.Lines, reading.Told)]));
        IEnumerable<Finding> findings = [.. witnesses.Findings, .. ofNumbers, .. ofCases.SelectMany(found => found)];
        return new Verification(
            [.. findings.Where(finding => finding.Case is not { } id || named.Count == 0 || named.Contains(id))
                .OrderBy(finding => finding.Case?.Value, StringComparer.Ordinal).ThenBy(finding => finding.Line)
                .ThenBy(finding => finding.What, StringComparer.Ordinal)],
            asked.Length,
            asked.Sum(reading => reading.Lines.Count),
            documentCheck.Count,
            letterCheck.Count,
            numberCheck.Count,
            witnesses.Lists);
    }

    /// <summary>A journal told in Chinese, a line of text for each fact of each of its lines; as far as it can be read.</summary>
    /// <exception cref="InvalidDataException">The policy in force, which knows the names, is damaged.</exception>
    public async Task<IReadOnlyList<string>> Tell(CaseId id) =>
        Tale.Of(Reading.Of(id, await journal.Lines(id)), (await bureaus.Current()).Policy);

    private async Task<IReadOnlyCollection<Reading>> Read(IEnumerable<CaseId> expected)
    {
        HashSet<CaseId> ids = [.. expected];
        await foreach ((CaseId id, _) in journal.List())
        {
            ids.Add(id);
        }

        ConcurrentBag<Reading> readings = [];
        await Parallel.ForEachAsync(ids, AtOnce, async (id, _) =>
            readings.Add(Reading.Of(id, await journal.Lines(id))));
        return readings;
    }

    private static IEnumerable<Finding> Chain(Reading reading, IReadOnlyList<Witness> known)
    {
        Finding[] breaks = [.. ChainCheck.Findings(reading.Id, reading.Lines)];
        if (breaks.Length == 0 && reading.Unfit is { } line)
        {
            // Behind a break nothing needs to fit.
            breaks = [new Finding(reading.Id, line, "这一行与前面各行接不上：所记的事当时不可能发生", Finding.RestoreJournal)];
        }

        Finding[] unknown = reading.Lines.Count == 0 && known.Count == 0
            ? [new Finding(reading.Id, null, "没有这件提案的日志，清单和提案台账里也没有", "请核对提案编号")]
            : [];
        return [.. breaks, .. unknown, .. WitnessCheck.Findings(reading.Id, reading.Lines, known)];
    }
}
