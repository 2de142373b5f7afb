using Microsoft.Extensions.Logging;

namespace Puyang.Proposals.Office.Casework;

/// <summary>Finds what was lost: rows that lag their journals, work that is overdue, counters that are behind.</summary>
public sealed partial class Sweep(
    Journal journal, CaseTable rows, Numbers numbers, Bureaus bureaus, ICaseLoops loops, TimeProvider clock, ILogger<Sweep> log)
{
    /// <summary>Compares journals with rows, makes the rows that are missing or behind, raises the counters, wakes every case that needs it.</summary>
    /// <returns>The cases that were woken: their work was overdue, or their rows were behind.</returns>
    /// <remarks>A host runs it before it gives out a first number: what a lost table forgot must be known by then.</remarks>
    public async Task<IReadOnlyList<CaseId>> Run()
    {
        Dictionary<CaseId, CaseRow> known = (await rows.All()).ToDictionary(row => row.Id);
        List<CaseId> toWake = [];
        Bureau office = await bureaus.Current();
        DateTimeOffset now = clock.GetUtcNow();
        await foreach ((CaseId id, long length) in journal.List())
        {
            bool isBehind = !known.TryGetValue(id, out CaseRow? row) || !row.IsCurrent(length, office.PolicyHash);
            if (isBehind && await Renewed(id, office) is { } renewed)
            {
                known[id] = renewed;
            }

            if (isBehind || row!.NextWork <= now)
            {
                toWake.Add(id);
            }
        }

        await RaiseCounters(known.Values);
        foreach (CaseId id in toWake)
        {
            await loops.Wake(id);
        }

        return toWake;
    }

    private async Task<CaseRow?> Renewed(CaseId id, Bureau office)
    {
        try
        {
            FoldedCase folded = await journal.Load(id);
            if (folded.Case.Proposal is null)
            {
                return null;
            }

            CaseRow row = CaseRow.Of(folded, office);
            await rows.Put(row);
            return row;
        }
        catch (InvalidDataException broken)
        {
            JournalBroken(id, broken.Message);
            return null;
        }
    }

    private async Task RaiseCounters(IEnumerable<CaseRow> cases)
    {
        Policy policy = (await bureaus.Current()).Policy;
        var highest = cases.SelectMany(row => row.Numbers.Select(number => (Series: Series(row, number, policy), Number: Letters.Wording.YearAndValue(number))))
            .Where(given => given is { Series: not null, Number: not null })
            .GroupBy(given => (given.Series!.Id, given.Number!.Value.Year), given => given.Number!.Value.Value);
        foreach (var year in highest)
        {
            if (await numbers.Raise(year.Key.Id, year.Key.Year, year.Max()))
            {
                CounterRaised(year.Key.Id, year.Key.Year, year.Max());
            }
        }
    }

    // An opinion may have been numbered before there was a series of opinions: then its prefix is the replies'.
    private static Series? Series(CaseRow row, string number, Policy policy)
    {
        string prefix = number.Split('〔')[0];
        return policy.Series.FirstOrDefault(series => series.Prefix == prefix)
            ?? policy.SeriesFor(Chain.KindOf(row.Role));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The journal of case {Case} is broken: {What}")]
    private partial void JournalBroken(CaseId @case, string what);

    [LoggerMessage(Level = LogLevel.Error, Message = "The counter of series {Series} for {Year} was behind the journals and is now {Value}")]
    private partial void CounterRaised(string series, int year, int value);
}
