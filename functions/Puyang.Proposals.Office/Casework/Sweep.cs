using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace Puyang.Proposals.Office.Casework;

/// <summary>Finds what was lost: rows that lag their journals, work that is overdue, counters that are behind.</summary>
public sealed partial class Sweep(
    Journal journal, CaseTable rows, Numbers numbers, Bureaus bureaus, IWake wake, TimeProvider clock, ILogger<Sweep> log)
{
    /// <summary>Compares journals with rows and wakes every case that needs it.</summary>
    public async Task Run()
    {
        Dictionary<CaseId, CaseRow> known = (await rows.All()).ToDictionary(row => row.Id);
        DateTimeOffset now = clock.GetUtcNow();
        await foreach ((CaseId id, long length) in journal.List())
        {
            if (!known.TryGetValue(id, out CaseRow? row) || row.Length != length || row.NextWork <= now)
            {
                await wake.Wake(id);
            }
        }

        await RaiseCounters(known.Values);
    }

    private async Task RaiseCounters(IEnumerable<CaseRow> cases)
    {
        Series? series = (await bureaus.Current()).Policy.Series.FirstOrDefault(known => known.For == Chain.Reply);
        var highest = cases.SelectMany(row => row.Numbers).Select(number => Year().Match(number)).Where(match => match.Success)
            .Select(match => (Year: int.Parse(match.Groups[1].Value), Value: int.Parse(match.Groups[2].Value)))
            .GroupBy(number => number.Year);
        foreach (var year in highest)
        {
            if (series is not null && await numbers.Raise(series.Id, year.Key, year.Max(number => number.Value)))
            {
                CounterRaised(series.Id, year.Key, year.Max(number => number.Value));
            }
        }
    }

    [GeneratedRegex(@"〔(\d{4})〕(\d+)号$")]
    private static partial Regex Year();

    [LoggerMessage(Level = LogLevel.Error, Message = "The counter of series {Series} for {Year} was behind the journals and is now {Value}")]
    private partial void CounterRaised(string series, int year, int value);
}
